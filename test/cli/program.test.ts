import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parseKeyRing } from '../../src/storage/key-ring';
import { runClearway } from './run-clearway';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runClearway(args, { folder });

describe('help', () => {
  test('says what there is, with examples and exit codes, on standard output', async () => {
    const { code, out, err } = await run('--help');
    expect([code, err]).toEqual([0, '']);
    for (const word of ['keys', 'customers', 'check-number', 'Examples:', 'Exit codes:', 'DATABASE_URL']) {
      expect(out).toContain(word);
    }
  });

  test.each([
    ['keys', 'create'],
    ['customers', 'show'],
    ['check-number', ''],
  ])('of %s %s has an example', async (...command) => {
    const { code, out } = await run(...command.filter(Boolean), '--help');
    expect([code, out.includes('$ clearway')]).toEqual([0, true]);
  });

  test('tells the version', async () => {
    const { code, out } = await run('--version');
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });
});

describe('used wrongly', () => {
  test.each([
    [['nonsense'], 'unknown command'],
    [['keys', 'create', '--tenant', 'acme', '--name', 'x'], '--role'],
    [['keys', 'create', '--tenant', 'acme', '--role', 'boss', '--name', 'x'], 'integrator or reviewer'],
    [['keys', 'create', '--tenant', 'ACME', '--role', 'reviewer', '--name', 'x'], 'lower-case'],
    [['keys', 'create', '--tenant', 'acme', '--role', 'reviewer', '--name', 'x', '--days', '1.5'], 'whole number'],
    [['customers', 'show'], 'missing required argument'],
  ])('%j ends with 2 and says why on standard error', async (args, why) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
  });

  test('a command alone shows what it takes and ends with 2', async () => {
    const { code, err } = await run('keys');
    expect([code, err.includes('Usage: clearway keys')]).toEqual([2, true]);
  });
});

describe('without a system', () => {
  test('keys and customers end with 1 and say how to get one', async () => {
    const { code, out, err } = await run('keys', 'list', '--json');
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('clearway: no system found: set DATABASE_URL, or start one here with "npm start"\n');
  });

  test('a database that does not answer is said in one line, without the password, and standard output stays empty', async () => {
    const { code, out, err } = await runClearway(['keys', 'list', '--json'], {
      folder,
      environment: { DATABASE_URL: 'postgres://clearway:open-sesame@127.0.0.1:1/clearway' },
    });
    expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(err).not.toContain('open-sesame');
  });

  test('a variable that does not fit is named', async () => {
    const { code, err } = await runClearway(['keys', 'list'], { folder, environment: { PORT: 'http' } });
    expect([code, err.startsWith('clearway: PORT: ')]).toEqual([1, true]);
  });
});

describe('generate-key', () => {
  test('makes a key that fits where it goes, another one each time', async () => {
    const [named, again] = await Promise.all([run('generate-key', '--id', 'k1'), run('generate-key', '--json')]);
    expect(parseKeyRing(named.out.trim(), 'test').ids).toEqual(['k1']);
    const { key } = again.json<{ key: string }>();
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(named.out).not.toContain(key);
  });
});

describe('check-number', () => {
  const LINES = [
    '{"id":"good","country":"BR","id_type":"tin","number":"111.444.777-35"}',
    '{"id":"typo","country":"BR","id_type":"tin","number":"111.444.777-36"}',
    '',
    '{"id":7,"country":"IT","id_type":"CF","number":"RSSMRA85T10A562S","date_of_birth":"1985-12-10"}',
    '{"id":8,"country":"IT","id_type":"cf","number":"RSSMRA85T10A562S","date_of_birth":"1985-12-11"}',
    'no JSON',
  ];
  const answers = async (file: string) =>
    (await readFile(join(folder, file), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('answers each line of a file, in order', async () => {
    await writeFile(join(folder, 'in.jsonl'), `\u{FEFF}${LINES.join('\r\n')}\n`);
    const { code, json } = await run('--json', 'check-number', '--input', 'in.jsonl', '--output', 'out.jsonl');
    expect([code, json()]).toEqual([0, { lines: 5, valid: 2 }]);
    expect(await answers('out.jsonl')).toEqual([
      { id: 'good', valid: true, strength: 'checksum', reasons: [] },
      { id: 'typo', valid: false, strength: 'checksum', reasons: ['invalid_check_digit'] },
      { id: 7, valid: true, strength: 'checksum', reasons: [] },
      { id: 8, valid: false, strength: 'checksum', reasons: ['birth_date_mismatch'] },
      { id: null, valid: false, strength: 'none', reasons: ['malformed_line'] },
    ]);
  });

  test('says in words how many were valid', async () => {
    await writeFile(join(folder, 'one.jsonl'), LINES[0] ?? '');
    const { code, out } = await run('check-number', '--input', 'one.jsonl', '--output', 'one.out.jsonl');
    expect([code, out]).toEqual([0, '1 numbers, 1 valid\n']);
  });

  test('of a file that is not there, or into a folder that is not, ends with 1', async () => {
    const missing = await run('check-number', '--input', 'missing.jsonl', '--output', 'out2.jsonl');
    expect([missing.code, missing.out, missing.err.includes('missing.jsonl')]).toEqual([1, '', true]);
    await writeFile(join(folder, 'some.jsonl'), LINES[0] ?? '');
    const nowhere = await run('check-number', '--input', 'some.jsonl', '--output', 'nowhere/out.jsonl');
    expect(nowhere.code).toBe(1);
  });

  test('does not answer into its own question', async () => {
    await writeFile(join(folder, 'same.jsonl'), LINES[0] ?? '');
    const { code, err } = await run('check-number', '--input', 'same.jsonl', '--output', './same.jsonl');
    expect([code, err]).toEqual([1, 'clearway: --output is the same file as what is read\n']);
    expect(await readFile(join(folder, 'same.jsonl'), 'utf8')).toBe(LINES[0]);
  });
});
