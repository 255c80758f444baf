import type { Writable } from 'node:stream';

import type { Knex } from 'knex';
import type pg from 'pg';

import { toStatement } from './statement';
import type { Bindings } from './statement';

/** What every query of `src/db` runs in. A transaction of knex's own fits as well. */
export interface Transaction {
  /** Knex's builder for one table. */
  (table: string): Knex.QueryBuilder;
  /**
   * Sent at once, behind what was sent before, whose answers need not have come: statements that do not need each
   * other's answers share one round trip (`Promise.all`). When one fails, those behind it fail too.
   */
  raw(sql: string, bindings?: Bindings): Promise<{ readonly rows: unknown[] }>;
}

type Connection = pg.Client & {
  readonly connection: { readonly stream: Writable };
  /** Set, the pool throws it away instead of lending it again. */
  __knex__disposed?: unknown;
};

/** The part of knex's client that lends connections; its own typing stops short of it. */
interface Lender {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
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

/**
 * One transaction on one connection of knex's pool: all of `work`, or nothing of it and its error. Failures of the
 * connection bear a code. `begin` may say more than `begin`, for example `begin read only`.
 */
export async function transact<T>(database: Knex, work: (tx: Transaction) => Promise<T>, begin = 'begin'): Promise<T> {
  return lend(database, async (connection) => {
    const { tx, close, firstFailure } = onConnection(database, connection);
    const begun = tx.raw(begin);
    // Not waited for, so it costs no round trip: the work's first statement goes along with it. Looked at below.
    begun.catch(() => undefined);
    try {
      const result = await work(tx);
      await begun;
      close();
      const { command } = await connection.query('commit');
      // What Postgres answers when a statement had failed and nobody told us.
      if (command !== 'COMMIT') throw new Aborted('A statement of this transaction failed, so nothing was committed');
      return result;
    } catch (error) {
      close();
      await connection.query('rollback').catch((failure: unknown) => {
        connection.__knex__disposed = failure;
      });
      // Of statements that were sent together, all behind the failed one fail too, and theirs may be heard of first.
      throw isAftermath(error) ? (firstFailure() ?? error) : error;
    }
  });
}

/** It says only that something before it had failed: in_failed_sql_transaction, or our own words for the same. */
function isAftermath(error: unknown): boolean {
  return error instanceof Aborted || (error instanceof Error && 'code' in error && error.code === '25P02');
}

class Aborted extends Error {
  override readonly name = 'Aborted';
}

/** One statement that is a transaction of its own. */
export async function runOnce(database: Knex, sql: string, bindings: Bindings): Promise<{ readonly rows: unknown[] }> {
  return lend(database, (connection) => connection.query(toStatement(sql, bindings)));
}

async function lend<T>(database: Knex, use: (connection: Connection) => Promise<T>): Promise<T> {
  const lender = database.client as Lender;
  try {
    const connection = await lender.acquireConnection();
    try {
      return await use(connection);
    } finally {
      await lender.releaseConnection(connection);
    }
  } catch (error) {
    if (error instanceof Error && !('code' in error) && LOST_CONNECTION.has(error.message)) {
      throw Object.assign(error, { code: '08006' });
    }
    throw error;
  }
}

/** What one turn of the event loop sends leaves in one packet: a system call costs more than a small statement. */
function sendTogether({ connection: { stream } }: Connection): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/**
 * Once closed it takes no more statements: the connection may belong to another tenant's transaction by then, and a
 * straggler of a `Promise.all` that failed must not land in it.
 */
function onConnection(
  database: Knex,
  connection: Connection,
): { readonly tx: Transaction; close(): void; firstFailure(): unknown } {
  let open = true;
  let failure: unknown;
  const query = (...given: unknown[]): unknown => {
    if (!open) throw new Error('This transaction is over');
    sendTogether(connection);
    return Reflect.apply(connection.query, connection, given);
  };
  const lent = Object.create(connection, { query: { value: query } }) as Connection;
  const builder = (table: string) => database(table).connection(lent);
  const raw = (sql: string, bindings: Bindings = []) => {
    const answer = send(sql, bindings);
    // Answers come in the order of the statements, so the first failure is the one that the others follow from.
    answer.catch((error: unknown) => {
      failure ??= error;
    });
    return answer;
  };
  const send = async (sql: string, bindings: Bindings) => lent.query(toStatement(sql, bindings));
  return {
    tx: Object.assign(builder, { raw }),
    close: () => {
      open = false;
    },
    firstFailure: () => failure,
  };
}
