/** A Temporal server of a test's own: to stop it, to kill it, to lose its store, or to look into its file. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { startTemporalServer } from '../../src/dev/temporal-server';
import type { TemporalServer } from '../../src/dev/temporal-server';
import { probeTemporalCli } from '../../src/dev/temporal-cli';
import { pickFreePort } from '../../src/dev/ports';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';

export interface OwnTemporal {
  readonly address: string;
  readonly port: number;
  stop(): Promise<void>;
  /** On the same address, with what the file still holds. */
  start(): Promise<void>;
  /** Stopped, and everything it knew is gone. */
  forget(): Promise<void>;
  /** Every byte of its store, the part that is not written back yet included. */
  bytes(): Promise<Buffer>;
}

export async function startOwnTemporal(folder: string): Promise<OwnTemporal> {
  await mkdir(folder, { recursive: true });
  const dbFile = join(folder, 'temporal.db');
  const port = await pickFreePort();
  const cli = await probeTemporalCli(process.env['CLEARWAY_TEST_TEMPORAL_CLI'] ?? 'temporal');
  let server: TemporalServer | undefined;
  const temporal: OwnTemporal = {
    address: `127.0.0.1:${port}`,
    port,
    async stop() {
      await server?.stop();
      server = undefined;
    },
    async start() {
      server = await startTemporalServer({
        cli,
        dbFile,
        port,
        uiPort: null,
        searchAttributes: SEARCH_ATTRIBUTES,
        environment: process.env,
      });
    },
    async forget() {
      await temporal.stop();
      for (const part of ['', '-wal', '-shm', '.version']) await rm(`${dbFile}${part}`, { force: true });
    },
    async bytes() {
      const parts = await Promise.all(
        ['', '-wal'].map((part) => readFile(`${dbFile}${part}`).catch(() => Buffer.alloc(0))),
      );
      return Buffer.concat(parts);
    },
  };
  await temporal.start();
  return temporal;
}
