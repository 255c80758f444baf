import { v7 as uuidv7 } from 'uuid';

import { putAddresses } from '../db/addresses';
import { insertAuditEvents } from '../db/audit-events';
import { insertBlobs } from '../db/blobs';
import { loadRecord } from '../db/load-record';
import type { Profile } from '../db/customer-record';
import { findCustomer, indexCustomers, touchCustomer, unindexCustomer, updateClaims } from '../db/customers';
import type { StoredCustomer } from '../db/customers';
import { asTenant } from '../db/database';
import type { Transaction } from '../db/database';
import { currentDocuments, putDocuments } from '../db/documents';
import { insertOutbox } from '../db/outbox';
import { ownedBy } from '../db/owned';
import { insertVerifications, latestVerification, lockOpenVerification, setStanding } from '../db/verifications';
import type { StoredVerification } from '../db/verifications';
import { productLevelOf } from '../domain/customer';
import type { BusinessClaims, IndividualClaims } from '../domain/customer';
import type { JsonObject } from '../domain/evidence';
import type { CustomerChange } from '../domain/intake';
import { NOTHING_REQUIRED, supplied } from '../domain/requirements';
import type { Requirements } from '../domain/requirements';
import { statusWhileVerifying } from '../domain/status';
import type { CustomerRecord } from '../domain/views';
import { canonicalJson } from '../storage/canonical-json';
import { carryOut } from './carry-out';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import { indexEntries } from './customer-index';
import type { CommandDeps } from './deps';
import { storeFiles } from './incoming-files';
import { keepUnsent } from './keep-unsent';
import { moveStatus } from './move-status';

/**
 * Changes a customer. What a check looks at wakes the open verification, or opens a new one: until that decides, the
 * customer is not verified as they now stand. Metadata alone verifies nothing new.
 */
export async function changeCustomer(
  deps: CommandDeps,
  request: Request,
  customerId: string,
  change: CustomerChange,
): Promise<Answer<CustomerRecord>> {
  const { tenantId, id: actor, requestId } = request.actor;
  const owner = { tenantId, customerId };
  const before = await asTenant(deps.database, tenantId, (tx) => findCustomer(tx, customerId));
  if (!before) throw new Refusal('NOT_FOUND', 'No such customer');
  refuseWrongKind(before, change);
  const files = await storeFiles({ tenantId, seal: deps.sealOf(before), blindIndex: deps.blindIndex }, [
    {
      partyId: null,
      countryCode: change.countryCode ?? before.countryCode,
      holderIndex: null,
      documents: change.documents ?? [],
      addresses: [
        { purpose: before.kind === 'individual' ? 'residential' : 'registered', address: change.address },
        { purpose: 'operating', address: change.operatingAddress },
      ],
    },
  ]);
  try {
    const answer = await carryOut(deps, request, async (tx) => {
      const customer = await findCustomer(tx, customerId, 'for update');
      if (!customer) throw new Refusal('NOT_FOUND', 'No such customer');
      if (customer.status === 'LOCKED') {
        throw new Refusal('CUSTOMER_LOCKED', 'This customer is locked: a reviewer has to unlock it first');
      }
      const seal = deps.sealOf(customer);
      const profile = seal.open<Profile>('profile', customer.profileSealed);
      const next = mergeProfile(profile, change);
      const verified = touchesChecks(change, customer, profile, next);
      if (verified || change.metadata) {
        await updateClaims(tx, customerId, {
          profileSealed: seal.seal('profile', next),
          countryCode: change.countryCode ?? customer.countryCode,
          verified,
        });
        await insertBlobs(tx, ownedBy(owner, files.rows));
        const before = await currentDocuments(tx, customerId);
        const documents = files.documents.map((sent) =>
          keepUnsent(
            seal,
            sent,
            before.find(({ idType, partyId }) => idType === sent.idType && partyId === sent.partyId),
          ),
        );
        await putDocuments(tx, owner, documents);
        await putAddresses(tx, owner, files.addresses);
        if (change.claims) {
          await unindexCustomer(tx, customerId);
          await indexCustomers(tx, ownedBy(owner, indexEntries(deps.blindIndex, tenantId, next.claims)));
        }
        const moved = await verifyAgain(tx, customer, change, { actor, verified });
        if (!moved) await touchCustomer(tx, customerId);
        await insertAuditEvents(tx, {
          tenantId,
          customerId,
          actor,
          action: 'customer.changed',
          detail: { fields: changedFields(change) },
          requestId,
        });
      }
      const stored = await findCustomer(tx, customerId);
      if (!stored) throw new Error('A customer that was just written cannot be read');
      return { customerId, seal, value: await loadRecord(tx, stored, deps.sealOf, seal) };
    });
    if (answer.replayed) await files.discard();
    return answer;
  } catch (error) {
    // Only what was surely not written: after a lost connection the rows may be there, and would name lost files.
    if (error instanceof Refusal) await files.discard();
    throw error;
  }
}

/** True when the public status moved, and the version with it. */
async function verifyAgain(
  tx: Transaction,
  customer: StoredCustomer,
  change: CustomerChange,
  { actor, verified }: { actor: string; verified: boolean },
): Promise<boolean> {
  const { id: customerId, tenantId } = customer;
  const open = await lockOpenVerification(tx, customerId);
  if (open) {
    if (verified) await setStanding(tx, open.id, { requirements: afterwards(open, change) });
    await insertOutbox(tx, { tenantId, customerId, topic: 'customer_changed' });
    // Who is looked at without having asked for it stands approved meanwhile, but not as somebody else.
    if (!verified || customer.status !== 'ACTIVE') return false;
    const why = { cause: `changed/${open.id}/${customer.claimsVersion}`, actor };
    return moveStatus(tx, customer, statusWhileVerifying(customer.status, customer.restrictionId !== null), why);
  }
  if (!verified) return false;
  const id = uuidv7();
  const why = { cause: `changed/${id}`, actor };
  const before = await latestVerification(tx, customerId);
  await insertVerifications(tx, { id, tenantId, customerId, openedBecause: 'changed', ...why });
  // What came too late is being checked now, and what else was past due still is.
  if (before?.state === 'expired') await setStanding(tx, id, { requirements: afterwards(before, change) });
  await insertOutbox(tx, { tenantId, customerId, topic: 'customer_changed' });
  return moveStatus(tx, customer, statusWhileVerifying(customer.status, customer.restrictionId !== null), why);
}

function afterwards({ requirements }: StoredVerification, change: CustomerChange): Requirements {
  return supplied({ ...NOTHING_REQUIRED, ...requirements }, (field) => isSupplied(field, change));
}

/** Claims merge field by field; funds replace as a whole; a null deletes a metadata key. */
function mergeProfile(profile: Profile, change: CustomerChange): Profile {
  const metadata: Record<string, JsonObject[string]> = { ...profile.metadata };
  for (const [key, value] of Object.entries(change.metadata ?? {})) {
    if (value === null) delete metadata[key];
    else metadata[key] = value;
  }
  return { claims: { ...profile.claims, ...change.claims } as IndividualClaims | BusinessClaims, metadata };
}

/** Sending again what is on record changes nothing; a document or an address is new each time. */
function touchesChecks(
  { countryCode, documents, address, operatingAddress }: CustomerChange,
  customer: StoredCustomer,
  before: Profile,
  after: Profile,
): boolean {
  return (
    canonicalJson(withLevel(after.claims)) !== canonicalJson(withLevel(before.claims)) ||
    (countryCode !== undefined && countryCode !== customer.countryCode) ||
    (documents !== undefined && documents.length > 0) ||
    address !== undefined ||
    operatingAddress !== undefined
  );
}

/** No level and the lowest one are the same. */
function withLevel(claims: Profile['claims']): Profile['claims'] {
  return { ...claims, productLevel: productLevelOf(claims) };
}

/** A requirement `documents.passport.front_doc` is supplied by that document; `documents` by any; `business` likewise. */
function isSupplied(field: string, change: CustomerChange): boolean {
  const [root, part] = field.split('.');
  if (root === 'documents') {
    return (change.documents ?? []).some((document) => !part || document.idType === part);
  }
  if (root === 'address') return change.address !== undefined;
  if (root === 'operating_address') return change.operatingAddress !== undefined;
  if (root === 'proof_of_funds') return change.claims?.funds !== undefined;
  if (root === 'country_code') return change.countryCode !== undefined;
  const name = root === 'business' ? part : root;
  const sent = Object.keys(change.claims ?? {}).map(snakeCase);
  return name === undefined ? sent.length > 0 : sent.includes(name);
}

function changedFields({ claims, ...rest }: CustomerChange): string[] {
  return [...Object.keys(claims ?? {}), ...Object.keys(rest)].map(snakeCase).sort();
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const BUSINESS_CLAIMS: ReadonlySet<string> = new Set<keyof BusinessClaims>([
  'legalName',
  'tradingName',
  'legalForm',
  'registrationNumber',
  'registryCountry',
  'taxId',
  'incorporationDate',
  'industryCode',
  'website',
]);
const INDIVIDUAL_CLAIMS: ReadonlySet<string> = new Set<keyof IndividualClaims>([
  'firstName',
  'lastName',
  'dateOfBirth',
  'gender',
]);

function refuseWrongKind({ kind }: StoredCustomer, change: CustomerChange): void {
  const foreign = kind === 'individual' ? BUSINESS_CLAIMS : INDIVIDUAL_CLAIMS;
  const field =
    Object.keys(change.claims ?? {}).find((claim) => foreign.has(claim)) ??
    (kind === 'individual' && change.operatingAddress ? 'operatingAddress' : undefined);
  if (field) {
    throw new Refusal(
      'FIELD_NOT_FOR_KIND',
      `This customer is of kind ${kind}, which has no such field`,
      snakeCase(field),
    );
  }
}
