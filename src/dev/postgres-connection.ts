/** The few statements that getting a database ready needs, before anything else of Clearway runs. */
import { Client, DatabaseError, escapeIdentifier } from 'pg';

const CONNECT_MS = 2_000;

/** False while the server is not up yet or still recovers; any other refusal (a wrong password) is thrown. */
export async function postgresAnswers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('select 1'));
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.code !== CANNOT_CONNECT_NOW) throw error;
    return false;
  }
}

/** Safe to repeat. */
export async function createDatabaseIfMissing(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${escapeIdentifier(name)}`);
  });
}

/** SQLSTATE while starting up, shutting down or recovering (PostgreSQL, appendix A, class 57). */
const CANNOT_CONNECT_NOW = '57P03';

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
