import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { Client, Connection } from '@temporalio/client';

import { registerSearchAttributes } from '../../src/temporal/register-search-attributes';
import type { SearchAttribute } from '../../src/temporal/register-search-attributes';
import { probeTemporalCli } from '../../src/dev/temporal-cli';
import type { TemporalCli } from '../../src/dev/temporal-cli';
import { startTemporalServer } from '../../src/dev/temporal-server';
import type { TemporalServer, TemporalServerOptions } from '../../src/dev/temporal-server';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const STAGE: SearchAttribute = { name: 'KycStage', type: 'KEYWORD' };
const DUE: SearchAttribute = { name: 'KycDueAt', type: 'DATETIME' };
const started: TemporalServer[] = [];
let cli: TemporalCli;

beforeAll(async () => {
  cli = await probeTemporalCli(process.env['CLEARWAY_TEST_TEMPORAL_CLI'] ?? '');
});
afterAll(() => Promise.all(started.map((server) => server.stop())));

async function start(dbFile: string, options: Partial<TemporalServerOptions> = {}): Promise<TemporalServer> {
  const environment = { PATH: '/usr/bin:/bin', HOME: folder, TEMPORAL_ADDRESS: 'elsewhere:7233' };
  const base = { cli, dbFile, port: 0, uiPort: null, searchAttributes: [STAGE], environment };
  const server = await startTemporalServer({ ...base, ...options });
  started.push(server);
  return server;
}

async function connected<T>({ address }: TemporalServer, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

const newDbFile = async (): Promise<string> => join(await mkdtemp(join(folder, 'data-')), 'temporal.db');

describe('the Temporal dev server', () => {
  let dbFile: string;
  beforeAll(async () => (dbFile = await newDbFile()));

  test('takes a workflow with a search attribute at once', async () => {
    const server = await start(dbFile);
    await connected(server, async (connection) => {
      const client = new Client({ connection, namespace: server.namespace });
      await client.workflow.start('verifyCustomer', {
        taskQueue: 'nobody',
        workflowId: 'kyc/1',
        typedSearchAttributes: [{ key: { name: 'KycStage', type: 'KEYWORD' }, value: 'checking' }],
      });
    });

    expect(server).toMatchObject({ uiUrl: null, stoppedLeftover: false });
  });

  test('loses nothing by a kill, and learns search attributes that came later', async () => {
    const [killed] = started.slice(-1);
    if (killed === undefined) throw new Error('started above');
    process.kill(Number.parseInt(readFileSync(`${dbFile}.pid`, 'utf8'), 10), 'SIGKILL');
    await expect(killed.ended).resolves.toBe('was ended by SIGKILL');
    const server = await start(dbFile, { searchAttributes: [STAGE, DUE] });

    await connected(server, async (connection) => {
      const client = new Client({ connection, namespace: server.namespace });
      const { status } = await client.workflow.getHandle('kyc/1').describe();
      expect(status.name).toBe('RUNNING');
      await client.workflow.start('verifyCustomer', {
        taskQueue: 'nobody',
        workflowId: 'kyc/2',
        typedSearchAttributes: [{ key: { name: 'KycDueAt', type: 'DATETIME' }, value: new Date(0) }],
      });
    });
  });

  test('registers search attributes as often as asked, and refuses one of another type', async () => {
    const [server] = started.slice(-1);
    if (server === undefined) throw new Error('started above');
    const late: SearchAttribute = { name: 'KycOverdue', type: 'BOOL' };
    const results = await connected(server, async (connection) => ({
      nothingNew: await registerSearchAttributes(connection, 'default', [STAGE, DUE]),
      one: await registerSearchAttributes(connection, 'default', [STAGE, late]),
      // By then the server itself uses it.
      found: await connection.workflowService.countWorkflowExecutions({
        namespace: 'default',
        query: 'KycOverdue = true',
      }),
      clash: await registerSearchAttributes(connection, 'default', [{ name: 'KycStage', type: 'INT' }]).catch(
        (error: unknown) => error,
      ),
    }));

    expect(results).toMatchObject({ nothingNew: [], one: ['KycOverdue'] });
    expect(results.clash).toMatchObject({
      name: 'SearchAttributeError',
      message: expect.stringContaining('KycStage') as string,
    });
  });

  test('stops a server of a killed run that is still on its file', async () => {
    const [leftover] = started.slice(-1);
    const server = await start(dbFile);

    expect(server.stoppedLeftover).toBe(true);
    await expect(leftover?.ended).resolves.toMatch(/^ended with code 0$/);
    await server.stop();
    expect(existsSync(`${dbFile}.pid`)).toBe(false);
  });

  test('sets aside a file whose making was killed, and makes a new one', async () => {
    const unfinished = await newDbFile();
    writeFileSync(unfinished, '');
    const server = await start(unfinished);
    await server.stop();

    expect(existsSync(`${unfinished}.unfinished`)).toBe(true);
    expect(readFileSync(unfinished).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  test('serves its Web UI on a port of its own', async () => {
    const server = await start(await newDbFile(), { uiPort: 0 });
    const response = await fetch(`${server.uiUrl}/healthz`);
    await server.stop();

    expect(response.status).toBe(200);
  });

  test.each([
    ['TEMPORAL_PORT', 'port'],
    ['TEMPORAL_UI_PORT', 'uiPort'],
  ] as const)('names %s when that port is taken', async (variable, option) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    await expect(start(await newDbFile(), { [option]: port })).rejects.toThrow(
      new RegExp(`${variable}=\\d+ npm start`),
    );
    other.close();
  });

  test('that cannot start says what it said last, and how the file was made by another version', async () => {
    const broken = await newDbFile();
    await (await start(broken)).stop();
    for (const part of ['-wal', '-shm']) rmSync(`${broken}${part}`, { force: true });
    writeFileSync(broken, 'no SQLite file at all, but long enough to be looked into'.repeat(100));
    writeFileSync(`${broken}.version`, 'temporal version 0.1\n');
    const refusal: unknown = await start(broken).catch((error: unknown) => error);

    expect(refusal).toMatchObject({ name: 'SetupError' });
    expect((refusal as Error).message).toMatch(/ended with code 1\.\n.*not a database/s);
    expect((refusal as Error).message).toContain('was last used by another version (temporal version 0.1)');
  });

  test('that is no server at all is an error in words', async () => {
    const wrong = { executable: process.execPath, version: 'x' };

    await expect(start(await newDbFile(), { cli: wrong })).rejects.toThrow(/ended with code \d+/);
  });
});
