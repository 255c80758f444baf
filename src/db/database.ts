import knex from 'knex';
import type { Knex } from 'knex';
import pg from 'pg';

/** The roles that Clearway works as. None owns a table, so row-level security holds for every one of them. */
export type DatabaseRole = 'clearway_app' | 'clearway_relay' | 'clearway_operator';

export type Transaction = Knex.Transaction;

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

export function connectDatabase({ url, role, poolSize, statementTimeoutMs = 10_000 }: DatabaseOptions): Knex {
  return knex({
    client: 'pg',
    connection: {
      connectionString: url,
      types,
      application_name: role ?? 'clearway_migrations',
      // Sent with the start-up packet: no round trip of its own.
      options: `-c timezone=UTC -c statement_timeout=${statementTimeoutMs} -c idle_in_transaction_session_timeout=30000`,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
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
  });
}

/**
 * What pg says of a lost connection: plain errors with neither code nor class, so here, and only here, a text is matched.
 * They get the code that SQL has for it (08006, connection_failure), by which everything above tells them.
 */
const LOST_CONNECTION: ReadonlySet<string> = new Set([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'timeout expired',
]);

/** A transaction whose failures all bear a code. */
export async function transact<T>(
  database: Knex,
  work: (tx: Transaction) => Promise<T>,
  options?: Knex.TransactionConfig,
): Promise<T> {
  try {
    return await database.transaction(work, options);
  } catch (error) {
    if (error instanceof Error && !('code' in error) && LOST_CONNECTION.has(error.message)) {
      throw Object.assign(error, { code: '08006' });
    }
    throw error;
  }
}

/** Runs one transaction that sees and writes the rows of one tenant and of no other. */
export async function asTenant<T>(database: Knex, tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transact(database, async (tx) => {
    await tx.raw(`select set_config('clearway.tenant', ?, true)`, [tenantId]);
    return work(tx);
  });
}

/** As `asTenant`, but all statements see one moment, and none can write: what is read together belongs together. */
export async function readAsTenant<T>(
  database: Knex,
  tenantId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return transact(
    database,
    async (tx) => {
      await tx.raw(`select set_config('clearway.tenant', ?, true)`, [tenantId]);
      return work(tx);
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}

/** The rows of a raw query, typed by the caller who wrote its select list. */
export async function rowsOf<Row>(query: PromiseLike<unknown>): Promise<Row[]> {
  const { rows } = (await query) as { rows: Row[] };
  return rows;
}
