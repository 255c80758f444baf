import knex from 'knex';
import type { Knex } from 'knex';
import pg from 'pg';

import { transact } from './transaction';
import type { Transaction } from './transaction';

export type { Transaction } from './transaction';

/** The roles that Clearway works as. None owns a table, so row-level security holds for every one of them. */
export type DatabaseRole = 'clearway_app' | 'clearway_relay' | 'clearway_operator';

export interface DatabaseOptions {
  readonly url: string;
  /** Absent: works as the login itself, which is right for migrations only. */
  readonly role?: DatabaseRole;
  readonly poolSize: number;
  /** How long a query may run before Postgres ends it. */
  readonly statementTimeoutMs?: number;
}

const TIMESTAMPTZ = pg.types.builtins.TIMESTAMPTZ;

/**
 * Instants stay text with all six digits (a `Date` would round them), in RFC 3339 with a numeric offset: what Postgres
 * prints in a UTC session, with `T` in the middle and the offset written out.
 */
function rfc3339(text: string): string {
  const [, day, time = '', fraction = ''] = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  return day ? `${day}T${time}.${fraction.padEnd(6, '0')}+00:00` : text;
}

const types: Knex.PgCustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === TIMESTAMPTZ ? rfc3339 : pg.types.getTypeParser(oid, format as 'text')),
};

const ignore = (): void => undefined;

export function connectDatabase({ url, role, poolSize, statementTimeoutMs = 10_000 }: DatabaseOptions): Knex {
  return knex({
    client: 'pg',
    connection: {
      connectionString: url,
      types,
      application_name: role ?? 'clearway_migrations',
      // Sent with the start-up packet: no round trip of its own.
      options: sessionSettings(role, statementTimeoutMs),
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      // Statements are sent without waiting for the answer to the one before; see `transact`.
      ...({ pipeline: true } satisfies pg.ClientConfig),
    },
    pool: {
      min: 0,
      max: poolSize,
      ...(role && {
        afterCreate: (connection: pg.Client, done: (error: Error | null, connection: pg.Client) => void) => {
          connection.query(`set role ${role}`, (error) => done(error ?? null, connection));
        },
      }),
    },
    acquireConnectionTimeout: 5_000,
    // Knex would print to standard output, where a command's answer or a structured log is read. What fails is thrown.
    log: { debug: ignore, warn: ignore, error: ignore, deprecate: ignore },
  });
}

/**
 * The relay does not wait for the disk: what it writes says only what Temporal has been told already, and when a crash
 * takes that away, it is told once more, which changes nothing.
 */
function sessionSettings(role: DatabaseRole | undefined, statementTimeoutMs: number): string {
  const settings = [
    'timezone=UTC',
    `statement_timeout=${statementTimeoutMs}`,
    'idle_in_transaction_session_timeout=30000',
    ...(role === 'clearway_relay' ? ['synchronous_commit=off'] : []),
  ];
  return settings.map((setting) => `-c ${setting}`).join(' ');
}

/** Runs one transaction that sees and writes the rows of one tenant and of no other. */
export async function asTenant<T>(database: Knex, tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transact(database, (tx) => forTenant(tx, tenantId, work));
}

/** As `asTenant`, but all statements see one moment, and none can write: what is read together belongs together. */
export async function readAsTenant<T>(
  database: Knex,
  tenantId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const begin = 'begin isolation level repeatable read read only';
  return transact(database, (tx) => forTenant(tx, tenantId, work), begin);
}

/** The work's first statement goes along with this one. Should it fail, there is no tenant, and so nothing to be seen. */
async function forTenant<T>(tx: Transaction, tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const told = tx.raw(`select set_config('clearway.tenant', ?, true)`, [tenantId]);
  told.catch(() => undefined);
  const result = await work(tx);
  await told;
  return result;
}

/** The rows of a raw query, typed by the caller who wrote its select list. */
export async function rowsOf<Row>(query: PromiseLike<unknown>): Promise<Row[]> {
  const { rows } = (await query) as { rows: Row[] };
  return rows;
}
