/** Commands, reads and activities on a real Postgres and a real folder of blobs: everything but HTTP and Temporal. Documents are answered for by the FAKE provider. */
import { formOnly } from './addresses';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Knex } from 'knex';

import { createActivities } from '../../activities';
import type { Activities } from '../../activities';
import { createCommands } from '../../src/commands/create-commands';
import type { Actor, Commands, Reads, Request } from '../../src/commands/command';
import { createSealOf } from '../../src/db/customer-record';
import type { SealOf } from '../../src/db/customer-record';
import { readSecrets } from '../../src/config';
import { ensureTenant } from '../../src/db/tenants';
import { createFakeProvider } from '../../src/documents/providers/fake-provider';
import { createPolicyShelf } from '../../src/policy-shelf/create-policy-shelf';
import type { StoredPolicies } from '../../src/policy-shelf/create-policy-shelf';
import { createReads } from '../../src/reads/create-reads';
import { temporalUrlOf } from '../../src/processes/temporal-url';
import { createScreenedLists } from '../../src/screening/screened-lists';
import { createBlindIndex } from '../../src/storage/blind-index';
import type { BlindIndex } from '../../src/storage/blind-index';
import { personActor } from '../../src/domain/person';
import type { PersonRole } from '../../src/domain/person';
import { canonicalJson } from '../../src/storage/canonical-json';
import { createCustomerKeys } from '../../src/storage/customer-keys';
import { createFilesystemBlobs } from '../../src/storage/filesystem-blobs';
import { generateKey } from '../../src/storage/key-ring';
import type { Policy } from '../../src/policy/policy';
import { policyWith } from './policy-with';
import type { PolicyChanges } from './policy-with';
import { createTestDatabase } from './postgres';
import type { TestDatabase } from './postgres';

export interface TestSystem extends Pick<TestDatabase, 'url' | 'owner' | 'connect'> {
  /** As the role that the API and the worker work as. */
  readonly app: Knex;
  readonly commands: Commands;
  readonly reads: Reads;
  readonly activities: Activities;
  readonly blindIndex: BlindIndex;
  readonly sealOf: SealOf;
  /** What everything is decided by. */
  readonly policy: Policy;
  readonly policies: StoredPolicies;
  readonly blobFolder: string;
  /** The same keys as an operator sets them, for a process of its own. */
  readonly secrets: Readonly<Record<string, string>>;
  /** How often the relay was told that something is waiting. */
  wakes(): number;
  /** A new tenant, a sandbox unless said otherwise. */
  tenant(mode?: 'live' | 'test'): Promise<string>;
  close(): Promise<void>;
}

export async function createTestSystem({
  fourEyes = [],
  final = [],
}: Pick<PolicyChanges, 'fourEyes' | 'final'> = {}): Promise<TestSystem> {
  const database = await createTestDatabase();
  const app = database.connect('clearway_app', 20);
  const operator = database.connect('clearway_operator', 1);
  const secrets = {
    CLEARWAY_KEY_ENCRYPTION_KEYS: `test:${generateKey()}`,
    CLEARWAY_BLIND_INDEX_KEY: generateKey(),
    CLEARWAY_PAYLOAD_KEYS: `test:${generateKey()}`,
  };
  const { keyEncryptionKeys, blindIndexKey } = readSecrets(
    {
      keyEncryptionKeys: secrets.CLEARWAY_KEY_ENCRYPTION_KEYS,
      blindIndexKey: secrets.CLEARWAY_BLIND_INDEX_KEY,
      payloadKeys: secrets.CLEARWAY_PAYLOAD_KEYS,
    },
    true,
  );
  const blobFolder = await mkdtemp(join(tmpdir(), 'clearway-blobs-'));
  const blobs = createFilesystemBlobs({ root: blobFolder });
  const customerKeys = createCustomerKeys({ keyEncryptionKeys });
  const blindIndex = createBlindIndex({ key: blindIndexKey });
  const sealOf = createSealOf({ customerKeys, blobs });
  const lists = createScreenedLists(join(__dirname, '../../data/watchlists'));
  await lists.reload();
  const policy = policyWith({ deadlines: { customer: '24h' }, fourEyes, final });
  let wakes = 0;
  const policies = createPolicyShelf(policy);
  const rooms = { database: app, customerKeys, blindIndex, blobs, sealOf, policies };
  return {
    url: database.url,
    owner: database.owner,
    connect: database.connect,
    app,
    commands: createCommands({ ...rooms, wakeRelay: () => void wakes++ }),
    reads: createReads({
      ...rooms,
      temporalUrlOf: temporalUrlOf({ url: 'http://temporal.test/', namespace: 'tests' }),
    }),
    activities: createActivities({
      ...rooms,
      lists,
      documents: createFakeProvider(),
      addresses: formOnly(),
      now: () => new Date(),
    }),
    blindIndex,
    sealOf,
    policy,
    policies,
    blobFolder,
    secrets,
    wakes: () => wakes,
    async tenant(mode = 'test') {
      const id = randomUUID();
      return (await ensureTenant(operator, { id, name: `tenant-${id}`, mode })).id;
    },
    async close() {
      await database.drop();
      await rm(blobFolder, { recursive: true, force: true });
    },
  };
}

/** A request of somebody, with an Idempotency-Key over `body` where one is given. */
export function by(
  tenantId: string,
  who = 'key:integrat',
  sent?: { readonly key: string; readonly body: unknown; readonly route?: string },
): Request {
  const actor: Actor = {
    tenantId,
    mode: 'test',
    id: who,
    role: who.startsWith('key:rev') ? 'reviewer' : 'integrator',
    requestId: `req-${randomUUID()}`,
  };
  if (!sent) return { actor };
  const bodyHash = createHash('sha256').update(canonicalJson(sent.body)).digest();
  return { actor, idempotency: { key: sent.key, route: sent.route ?? 'POST /v1/customers', bodyHash } };
}

/** A request of a person who signed in, a new one each time. */
export function byPerson(tenantId: string, role: PersonRole, personId: string = randomUUID()): Request {
  return { actor: { tenantId, mode: 'test', id: personActor(personId), role, requestId: `req-${randomUUID()}` } };
}

export const FIRST_REVIEWER = 'key:reviewr1';
export const SECOND_REVIEWER = 'key:reviewr2';
