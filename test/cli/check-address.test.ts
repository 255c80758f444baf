import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { AddressAnswer } from '../../src/address/check-addresses-jsonl';
import { runClearway } from './run-clearway';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-check-address-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const HERE = { street: '10 Example Street', city: 'London', postal_code: 'sw1a1aa', country: 'GB' };
const CRIMEA = { street: 'Example Street 1', city: 'Sevastopol', country: 'Ukraine', postal_code: '99000' };
const FILES = ['--input', 'in.jsonl', '--output', 'out.jsonl'];

const run = (...args: string[]) => runClearway(args, { folder });

async function ask(lines: readonly (object | string)[], ...options: string[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\r\n');
  await writeFile(join(folder, 'in.jsonl'), `\u{FEFF}${text}\n\n`);
  const ran = await run('--json', 'check-address', ...FILES, ...options);
  const written = ran.code === 0 ? await readFile(join(folder, 'out.jsonl'), 'utf8') : '';
  const answers = written.split('\n').filter(Boolean);
  return { ...ran, answers: answers.map((line) => JSON.parse(line) as AddressAnswer) };
}

test('addresses are answered in order, whatever is wrong with the others', async () => {
  const { code, answers, json } = await ask([
    { id: 1, ...HERE },
    'no JSON',
    { id: 'code', ...HERE, postal_code: '123' },
    { id: 4, address: HERE },
  ]);
  expect([code, json()]).toEqual([0, { addresses: 4, clear: 2, consider: 2 }]);
  expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual([
    [1, 'clear'],
    [null, 'consider'],
    ['code', 'consider'],
    [4, 'clear'],
  ]);
  expect(answers[2]?.findings).toEqual([{ code: 'address.postal_code_invalid', field: 'address.postal_code' }]);
  expect(answers[0]).toMatchObject({ normalised: { postal_code: 'SW1A 1AA' }, ms: expect.any(Number) as number });
});

test('the operator’s blocked regions are an option, and a list that cannot be used whole is not used', async () => {
  const [open, blocked, wrong] = [
    await ask([{ id: 1, ...CRIMEA }]),
    await ask([{ id: 1, ...CRIMEA }], '--blocked', 'RU, UA-40'),
    await ask([{ id: 1, ...CRIMEA }], '--blocked', 'UA-40, nowhere at all'),
  ];
  const codesOf = ({ answers }: typeof open) => answers[0]?.findings.map((finding) => finding.code);
  expect(codesOf(open)).not.toContain('address.blocked_region');
  expect(codesOf(blocked)).toContain('address.blocked_region');
  expect([wrong.code, wrong.out, wrong.err.includes('"nowhere at all"')]).toEqual([2, '', true]);
});

test('the answers do not go where the questions are', async () => {
  await writeFile(join(folder, 'same.jsonl'), '{}');
  const { code, err } = await run('check-address', '--input', 'same.jsonl', '--output', './same.jsonl');
  expect([code, err]).toEqual([1, 'clearway: --output is the same file as what is read\n']);
  expect(await readFile(join(folder, 'same.jsonl'), 'utf8')).toBe('{}');
});

test('an input that is not there ends with 1, and help has an example', async () => {
  const missing = await run('check-address', '--input', 'missing.jsonl', '--output', 'never.jsonl');
  expect([missing.code, missing.err.includes('missing.jsonl')]).toEqual([1, true]);
  const help = await run('check-address', '--help');
  expect([help.code, help.out.includes('$ clearway check-address')]).toEqual([0, true]);
});
