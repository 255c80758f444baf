import type { z } from 'zod';

import type { BusinessClaims } from '../../domain/customer';
import { PARTY_LISTS } from '../../domain/related-party';
import type { PartyClaims, PartyList } from '../../domain/related-party';
import type { BusinessRecord, PartyKyc, PartyView } from '../../domain/views';
import type { CreatedPartiesAnswer, RelatedPartiesAnswer, RelatedPartyAnswer } from '../schemas/answers/related-party';
import { NONE_IDENTIFIED } from '../schemas/related-party';
import { wireAddress } from './address';
import { BUSINESS_IDENTITY } from './business';
import { wireDocument } from './documents';
import { wireHoldings } from './holding';
import { wireCheckSummary } from './check-summary';
import { wireNamed } from './named-fields';
import { PERSON_NAMES } from './party-claims';
import { splitPhone } from './phone';

type Wire = z.infer<typeof RelatedPartyAnswer>;

/** `kyc` of each party where it is known, by the party's id. */
export function wireParties(record: BusinessRecord, kyc?: readonly PartyKyc[]): Lists<typeof RelatedPartiesAnswer> {
  const standings = new Map(kyc?.map((each) => [each.partyId, each]));
  return listsOf(record, (party) => wireParty(party, record.countryCode, standings.get(party.id)));
}

export function createdParties(record: BusinessRecord): Lists<typeof CreatedPartiesAnswer> {
  return listsOf(record, ({ id, claims }) => ({ id, reference: claims.reference ?? '', type: claims.kind }));
}

type Lists<Answer extends z.ZodType> = Record<PartyList, z.infer<Answer>>;

const NONE = {
  owners: 'noOwnersIdentified',
  controllers: 'noControllersIdentified',
} as const satisfies Record<PartyList, keyof BusinessClaims>;

function listsOf<Each>(
  { claims, parties }: BusinessRecord,
  wire: (party: PartyView) => Each,
): Record<PartyList, typeof NONE_IDENTIFIED | Each[]> {
  const listOf = (list: PartyList) => {
    const entries = parties.filter((party) => party.list === list);
    return entries.length === 0 && claims[NONE[list]] ? NONE_IDENTIFIED : entries.map(wire);
  };
  const [owners, controllers] = PARTY_LISTS.map(listOf);
  return { owners: owners ?? [], controllers: controllers ?? [] };
}

function wireParty(party: PartyView, customerCountry: string, kyc: PartyKyc | undefined): Wire {
  const { claims } = party;
  const first = { id: party.id, reference: claims.reference ?? '' };
  const last = {
    roles: [...claims.roles],
    title: claims.title ?? '',
    ...wireHoldings(claims.holdings),
    ...(kyc && { kyc: wirePartyKyc(kyc, party) }),
  };
  switch (claims.kind) {
    case 'person':
      return {
        type: 'person',
        ...first,
        ...wireNamed(PERSON_NAMES, claims),
        ...reachedBy(party, claims, customerCountry),
        ...last,
      };
    case 'business':
      return {
        type: 'business',
        ...first,
        ...wireNamed(BUSINESS_IDENTITY, claims),
        owners: claims.noOwnersIdentified ? NONE_IDENTIFIED : null,
        ...reachedBy(party, claims, customerCountry),
        ...last,
      };
    case 'customer':
      return {
        type: 'customer',
        ...first,
        customer_id: party.customer?.id ?? '',
        name: party.customer?.name ?? '',
        country_code: party.customer?.countryCode ?? '',
        ...last,
      };
  }
}

function reachedBy(
  { documents, addresses }: PartyView,
  claims: Exclude<PartyClaims, { kind: 'customer' }>,
  customerCountry: string,
) {
  const phone = splitPhone(claims.phone ?? '');
  return {
    country_code: claims.countryCode ?? '',
    email: claims.email ?? '',
    phone: phone.national,
    dial_code: phone.dialCode,
    documents: documents.map((each) => wireDocument(each, claims.countryCode ?? customerCountry)),
    address: wireAddress(addresses[0]),
  };
}

function wirePartyKyc(kyc: PartyKyc, { customer }: PartyView): NonNullable<Wire['kyc']> {
  return {
    required: kyc.required ?? null,
    standing: kyc.standing,
    ownership: kyc.share ? { min: kyc.share.min, max: kyc.share.max } : null,
    controls: kyc.controls ?? null,
    ...(customer && { customer_status: customer.status }),
    checks: kyc.checks.map(wireCheckSummary),
  };
}
