/** Real processes, ended from outside: found by their parent, as an operator would find them. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { createDocumentReader, type DocumentReader } from '../../../src/documents/reader/document-reader';
import { passportHolder } from '../../support/specimen-customer';
import { until } from '../../support/until';

jest.setTimeout(120_000);

const LIMITS = { processes: 1, threads: 1, timeoutMs: 60_000, maxMegabytes: 1_500 };
const opened: DocumentReader[] = [];
let page: { bytes: Uint8Array; field: string };

beforeAll(async () => {
  const { document } = await passportHolder('first');
  page = { bytes: document.front.bytes, field: 'documents.passport.front_doc' };
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((reader) => reader.close()));
  expect(readerProcesses()).toEqual([]);
});

function open(changes: Partial<typeof LIMITS> = {}): DocumentReader {
  const reader = createDocumentReader({ ...LIMITS, ...changes });
  opened.push(reader);
  return reader;
}

/** The pids of the readers that this process, or another one, has started and that live. */
function readerProcesses(parent = process.pid): number[] {
  const list = execFileSync('ps', ['--ppid', String(parent), '-o', 'pid=,stat=,args='], { encoding: 'utf8' });
  return list
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, state = '', ...args]) => !state.startsWith('Z') && args.join(' ').includes('reader-process'))
    .map(([pid]) => Number(pid));
}

/** Also of somebody else's children, which are left to whoever adopts them. */
function isAlive(pid: number): boolean {
  const [state = 'Z'] = spawnSync('ps', ['-p', String(pid), '-o', 'stat='], { encoding: 'utf8' }).stdout.trim();
  return state !== 'Z';
}

/** False when it has ended and this process has been told so. */
function isKnown(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const troubleOf = (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => 'it was read',
    (error: unknown) => error,
  );
const engineTrouble = (code: string) => ({ name: 'DocumentEngineError', code });

test('a process that is killed from outside fails that file alone, and the next one is read', async () => {
  const reader = open();
  const reading = troubleOf(reader.read(page));
  const waiting = reader.read(page);
  const [pid = 0] = await until('a reader runs', () => (readerProcesses().length === 1 ? readerProcesses() : false));
  process.kill(pid, 'SIGKILL');

  expect(await reading).toMatchObject(engineTrouble('reader_died'));
  // The one that was waiting behind it gets a process of its own.
  expect((await waiting).pages[0]?.mrz?.format).toBe('td3');
  expect(readerProcesses()).not.toContain(pid);
});

test('one process reads one file after the other', async () => {
  const reader = open();
  const readings = await Promise.all([reader.read(page), reader.read(page)]);
  expect(readings[1]).toEqual(readings[0]);
  expect(readings[0]?.pages[0]?.lines.length).toBeGreaterThan(5);
  const pids = readerProcesses();
  expect(pids).toHaveLength(1);
  // A file that is refused is an answer, and no trouble: the process stays.
  const refused = await reader.read({ ...page, bytes: Buffer.from('no picture') });
  expect(refused).toMatchObject({ pages: [], findings: [{ code: 'document.file_type_not_allowed' }] });
  expect(readerProcesses()).toEqual(pids);
});

test('a process that died between two files is replaced before the second', async () => {
  const reader = open();
  await reader.read({ ...page, bytes: Buffer.from('no picture') });
  const [pid = 0] = readerProcesses();
  process.kill(pid, 'SIGKILL');
  await until('we know that it is gone', () => !isKnown(pid));

  expect((await reader.read({ ...page, bytes: Buffer.from('no picture') })).pages).toEqual([]);
  expect(readerProcesses()).not.toContain(pid);
});

test('a file that takes longer than it may ends its process', async () => {
  const reader = open({ timeoutMs: 1 });
  expect(await troubleOf(reader.read(page))).toMatchObject(engineTrouble('timeout'));
  expect(readerProcesses()).toEqual([]);
});

test('a process that holds more than it may gives its answer, and is replaced', async () => {
  const reader = open({ maxMegabytes: 1 });
  const refused = { ...page, bytes: Buffer.from('no picture') };
  expect((await reader.read(refused)).findings).toHaveLength(1);
  expect(readerProcesses()).toEqual([]);
  expect((await reader.read(refused)).findings).toHaveLength(1);
});

test('who asks no longer gets an error at once, and the process is ended', async () => {
  const reader = open();
  const stop = new AbortController();
  const reading = troubleOf(reader.read(page, stop.signal));
  await until('a reader runs', () => readerProcesses().length === 1);
  stop.abort();
  expect(await reading).toMatchObject(engineTrouble('aborted'));
  expect(readerProcesses()).toEqual([]);
  expect(await troubleOf(reader.read(page, AbortSignal.abort()))).toMatchObject(engineTrouble('aborted'));
});

test('closing ends all processes, idle and busy, and the files that were being read end in an error', async () => {
  const reader = open({ processes: 2 });
  const both = [troubleOf(reader.read(page)), troubleOf(reader.read(page))];
  await until('two readers run', () => readerProcesses().length === 2);
  await reader.close();
  expect(readerProcesses()).toEqual([]);
  for (const trouble of await Promise.all(both)) expect(trouble).toMatchObject(engineTrouble('reader_died'));
});

test('a process whose parent was killed ends by itself', async () => {
  const root = join(__dirname, '../../..');
  const program = `require(${JSON.stringify(join(root, 'src/documents/reader/document-reader'))})
    .createDocumentReader(${JSON.stringify(LIMITS)})
    .read({ bytes: Buffer.from('no picture'), field: 'documents.passport.front_doc' })
    .then(() => process.stdout.write('read'));`;
  const parent = spawn(process.execPath, ['--require', join(root, 'test/support/run-typescript.cjs'), '-e', program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(parent.stdout, 'data');
  const [pid = 0] = readerProcesses(parent.pid);
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await until('the reader is gone too', () => !isAlive(pid));
});
