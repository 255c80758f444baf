import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { startEmbeddedPostgres } from '../../src/dev/embedded-postgres';
import type { EmbeddedPostgres } from '../../src/dev/embedded-postgres';
import { isListening } from '../../src/dev/ports';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const started: EmbeddedPostgres[] = [];
afterAll(() => Promise.all(started.map((server) => server.stop())));

async function start(dataDir: string, port = 0): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, port });
  started.push(server);
  return server;
}

async function ask<T>({ databaseUrl }: EmbeddedPostgres, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

const portOf = ({ databaseUrl }: EmbeddedPostgres): number => Number(new URL(databaseUrl).port);

describe('the embedded Postgres', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(folder, 'data-'));
    // What a start that was killed while it made the cluster leaves.
    mkdirSync(join(dataDir, 'postgres.unfinished-abcdef'));
    writeFileSync(join(dataDir, 'postgres.unfinished-abcdef', 'PG_VERSION'), '18\n');
  });

  test('is version 18, durable, and the same on every machine: UTF-8, UTC, sorted by code point', async () => {
    const server = await start(dataDir);

    expect(server).toMatchObject({ isNew: true, stoppedLeftover: false });
    const [settings] = await ask<Record<string, string>>(
      server,
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('fsync') as fsync,
              current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
              'Z' < 'a' as by_code_point, upper('é') as upper, current_setting('data_checksums') as checksums,
              current_setting('log_error_verbosity') as log, current_database() as name`,
    );
    expect(settings).toEqual({
      version: 18,
      fsync: 'on',
      encoding: 'UTF8',
      zone: 'UTC',
      by_code_point: true,
      upper: 'É',
      checksums: 'on',
      log: 'terse',
      name: 'clearway',
    });
  });

  test('is reached from this machine only, and only with its password, which is for the owner of the data only', async () => {
    const [server] = started.slice(-1);
    if (server === undefined) throw new Error('started above');
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) await expect(isListening(portOf(server), address)).resolves.toBe(false);

    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    const wrong = server.databaseUrl.replace(/:[^:@/]+@/, ':wrong@');
    await expect(ask({ ...server, databaseUrl: wrong }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('keeps its data over a stop, under the same password', async () => {
    const [first] = started.slice(-1);
    if (first === undefined) throw new Error('started above');
    await ask(first, 'create table kept (value int); insert into kept values (42);');
    await first.stop();
    await expect(first.ended).resolves.toBe('ended with code 0');
    const second = await start(dataDir);

    expect(second.isNew).toBe(false);
    expect(new URL(second.databaseUrl).password).toBe(new URL(first.databaseUrl).password);
    await expect(ask(second, 'select value from kept')).resolves.toEqual([{ value: 42 }]);
  });

  test('keeps its data over a kill, and starts in spite of the pid file that the kill left', async () => {
    const [killed] = started.slice(-1);
    if (killed === undefined) throw new Error('started above');
    await ask(killed, 'insert into kept values (43)');
    const pidFile = join(killed.clusterDir, 'postmaster.pid');
    process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGKILL');
    await expect(killed.ended).resolves.toBe('was ended by SIGKILL');
    expect(statSync(pidFile).isFile()).toBe(true);
    const again = await start(dataDir);

    await expect(ask(again, 'select count(*)::int as rows from kept')).resolves.toEqual([{ rows: 2 }]);
  });

  test('stops a server of a killed run that is still on its data, and goes on from there', async () => {
    const [leftover] = started.slice(-1);
    if (leftover === undefined) throw new Error('started above');
    const next = await start(dataDir);

    expect(next.stoppedLeftover).toBe(true);
    await expect(leftover.ended).resolves.toBe('ended with code 0');
    await expect(ask(next, 'select count(*)::int as rows from kept')).resolves.toEqual([{ rows: 2 }]);
    await next.stop();
  });

  test('starts when the number in the pid file of a killed run belongs to another program now', async () => {
    const [stopped] = started.slice(-1);
    if (stopped === undefined) throw new Error('started above');
    writeFileSync(join(stopped.clusterDir, 'postmaster.pid'), `${process.pid}\n${stopped.clusterDir}\n1\n5432\n\n\n`);
    const server = await start(dataDir);

    expect(server.stoppedLeftover).toBe(false);
    await server.stop();
  });

  test('names the variable that moves its port when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    await expect(start(dataDir, port)).rejects.toThrow(
      /needs, is in use by another program.*POSTGRES_PORT=\d+ npm start/,
    );
    other.close();
  });

  test('says in words that nobody gets in without the password file', async () => {
    rmSync(join(dataDir, 'postgres.password'));

    await expect(start(dataDir)).rejects.toThrow(/postgres\.password is missing.*remove/);
  });
});
