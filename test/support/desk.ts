/** Where a test sits: commands, reads and a Temporal client on a system whose worker runs here or in another process. */
import { randomBytes, randomUUID } from 'node:crypto';

import { Client, Connection } from '@temporalio/client';
import type { Knex } from 'knex';

import { createCommands } from '../../src/commands/create-commands';
import type { Commands, Reads } from '../../src/commands/command';
import type { Config, Secrets } from '../../src/config';
import { ensureTenant } from '../../src/db/tenants';
import { createRoomKeys } from '../../src/processes/room-keys';
import type { RoomKeys } from '../../src/processes/room-keys';
import type { Policy } from '../../src/policy/policy';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { createReads } from '../../src/reads/create-reads';
import { createRelayWaker } from '../../src/relay/relay-waker';
import { createDataConverter } from '../../src/temporal/data-converter';
import type { TestDatabase } from './postgres';

export interface Desk {
  readonly commands: Commands;
  readonly reads: Reads;
  readonly rooms: RoomKeys;
  /** As the owner of the tables: looks, past all policies. */
  readonly owner: Knex;
  readonly databaseUrl: string;
  readonly client: Client;
  readonly address: string;
  readonly namespace: string;
  readonly secrets: Secrets;
  /** A new tenant, a sandbox unless said otherwise. */
  tenant(mode?: 'live' | 'test'): Promise<string>;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly database: Pick<TestDatabase, 'url' | 'owner' | 'connect'>;
  readonly config: Config;
  readonly secrets: Secrets;
  /** Absent: the one that ships. */
  readonly policy?: Policy | undefined;
  /** Absent: the Temporal server that all test files share. */
  readonly temporalAddress?: string | undefined;
  /** Absent: a new one, because task queues have fixed names. */
  readonly namespace?: string | undefined;
}

export async function openDesk({
  database,
  config,
  secrets,
  policy = shippedPolicy(),
  ...options
}: DeskOptions): Promise<Desk> {
  const { url: databaseUrl, owner } = database;
  const address = options.temporalAddress ?? sharedTemporalAddress();
  const connection = await Connection.connect({ address });
  const namespace = options.namespace ?? (await createNamespace(connection));
  const operator = database.connect('clearway_operator', 1);
  const rooms = createRoomKeys({ config, secrets, databaseUrl, policy });
  return {
    commands: createCommands({
      ...rooms,
      wakeRelay: createRelayWaker(rooms.database),
    }),
    reads: createReads(rooms),
    rooms,
    owner,
    databaseUrl,
    client: new Client({ connection, namespace, dataConverter: createDataConverter(secrets.payloadKeys) }),
    address,
    namespace,
    secrets,
    async tenant(mode = 'test') {
      const id = randomUUID();
      return (await ensureTenant(operator, { id, name: `tenant-${id}`, mode })).id;
    },
    async close() {
      await connection.close();
      await rooms.close();
    },
  };
}

const DAY_SECONDS = 86_400;

async function createNamespace(connection: Connection): Promise<string> {
  const namespace = `clearway-${randomBytes(6).toString('hex')}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: DAY_SECONDS as never },
  });
  return namespace;
}

function sharedTemporalAddress(): string {
  const address = process.env['CLEARWAY_TEST_TEMPORAL_ADDRESS'];
  if (!address) throw new Error('CLEARWAY_TEST_TEMPORAL_ADDRESS is not set: the global set-up of the tests starts one');
  return address;
}
