import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ProofAnswer } from '../../src/address/read-proofs-jsonl';
import { LETTER_DAY } from '../../src/specimens/letters/invent-letter';
import type { LetterAddress, LetterHolder } from '../../src/specimens/letters/letter-truth';
import { type Letter, makeLetter } from '../../src/specimens/letters/make-letter';
import { toJpeg } from '../support/specimen-customer';
import { runClearway } from './run-clearway';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-read-proof-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Some pages are read: on a machine that has much else to do, that takes its time. */
const PATIENCE_MS = 300_000;

const run = (...args: string[]) => runClearway(args, { folder, timeoutMs: PATIENCE_MS });

async function ask(lines: readonly (object | string)[], ...more: readonly string[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  await writeFile(join(folder, 'in.jsonl'), `\u{FEFF}${text}\n\n`);
  const ran = await run(
    '--json',
    'read-proof',
    '--input',
    'in.jsonl',
    '--output',
    'out.jsonl',
    '--processes',
    '2',
    ...more,
  );
  const written = ran.code === 0 ? await readFile(join(folder, 'out.jsonl'), 'utf8') : '';
  const answers = written.split('\n').filter(Boolean);
  return { ...ran, answers: answers.map((line) => JSON.parse(line) as ProofAnswer) };
}

/** A letter to a person, from the seed on. */
function toPerson(from: number, country: string): { letter: Letter; given: string; family: string } {
  for (let seed = from; ; seed += 1) {
    const letter = makeLetter({ seed, country, kind: 'utility' });
    const [holder] = letter.truth.claims.holders as readonly [LetterHolder];
    if ('given' in holder) return { letter, given: holder.given, family: holder.family };
  }
}

const wire = ({ postalCode, ...rest }: LetterAddress) => ({ ...rest, postal_code: postalCode });

test(
  'letters are read and judged, each line in its place, whatever is wrong with the others',
  async () => {
    const [bill, photo] = [toPerson(1, 'DE'), toPerson(2, 'GB')];
    await writeFile(join(folder, 'bill.pdf'), bill.letter.pdf());
    await writeFile(join(folder, 'photo.jpg'), await toJpeg(photo.letter.picture()));
    await writeFile(join(folder, 'broken.pdf'), bill.letter.pdf().subarray(0, 900));
    const { issued } = bill.letter.truth.printed;
    const here = { file: 'bill.pdf', address: { ...wire(bill.letter.truth.claims.address), country: 'Deutschland' } };
    const named = { ...here, name: { first_name: bill.given, last_name: bill.family } };

    const { code, answers, json } = await ask([
      { id: 'bill', ...named, today: LETTER_DAY },
      'no JSON',
      { id: 'name as a text', ...here, name: `${bill.given} ${bill.family}`, today: LETTER_DAY },
      { id: 'another', ...here, name: 'Wendelin Zyxwvut', today: LETTER_DAY },
      { id: 'late', ...named, today: '2028-01-01' },
      { id: 'nowhere', ...named, file: 'nowhere.pdf' },
      { id: 'broken', ...named, file: 'broken.pdf', today: LETTER_DAY },
      {
        id: 'photo',
        file: 'photo.jpg',
        name: { first_name: photo.given, last_name: photo.family },
        address: wire(photo.letter.truth.claims.address),
        today: LETTER_DAY,
      },
    ]);

    expect([code, answers.map(({ id, outcome }) => [id, outcome])]).toEqual([
      0,
      [
        ['bill', 'clear'],
        [null, 'consider'],
        ['name as a text', 'clear'],
        ['another', 'consider'],
        ['late', 'consider'],
        ['nowhere', 'consider'],
        ['broken', 'consider'],
        ['photo', 'clear'],
      ],
    ]);
    expect(json()).toEqual({ proofs: 8, clear: 3, consider: 5, unavailable: 0 });
    const [first, malformed, , another, late, missing] = answers;
    const all = { name: true, house_number: true, street: true, city: true, postal_code: true };
    expect(first).toMatchObject({ fields: { ...all, kind: 'utility', issued }, findings: ['address.proof_verified'] });
    expect(first?.ms).toBeGreaterThan(0);
    expect(malformed?.findings).toEqual(['malformed_line']);
    expect(another).toMatchObject({ fields: { ...all, name: false }, findings: ['address.proof_name_missing'] });
    expect(late?.findings).toEqual(['address.proof_too_old']);
    expect(missing?.findings).toEqual(['file_missing']);
  },
  PATIENCE_MS,
);

test(
  'letters may be as old as --max-age-days says',
  async () => {
    const bill = toPerson(1, 'DE');
    await writeFile(join(folder, 'old.pdf'), bill.letter.pdf());
    const line = {
      id: 'old',
      file: 'old.pdf',
      name: { first_name: bill.given, last_name: bill.family },
      address: wire(bill.letter.truth.claims.address),
      today: '2027-06-01',
    };
    expect((await ask([line], '--max-age-days', '365')).answers[0]?.outcome).toBe('clear');
    expect((await ask([line])).answers[0]?.findings).toEqual(['address.proof_too_old']);
  },
  PATIENCE_MS,
);

test('used wrongly, it ends with 2 and says why', async () => {
  const { code, out, err } = await run('read-proof', '--input', 'a', '--output', 'b', '--processes', '0');
  expect([code, out, err.includes('a whole number from 1 to 64')]).toEqual([2, '', true]);
});

test.each(['0', '-1', '90.5', '1e9', 'old'])('%s is no number of days that a letter may be old', async (days) => {
  const { code, err } = await run('read-proof', '--input', 'a', '--output', 'b', `--max-age-days=${days}`);
  expect([code, err.includes('a whole number from 1 to 3650')]).toEqual([2, true]);
});

test('an input that is not there ends with 1, and one that is the output is left alone', async () => {
  const missing = await run('read-proof', '--input', 'missing.jsonl', '--output', 'never.jsonl');
  expect([missing.code, missing.err.includes('missing.jsonl')]).toEqual([1, true]);
  await writeFile(join(folder, 'same.jsonl'), '{}');
  const same = await run('read-proof', '--input', 'same.jsonl', '--output', './same.jsonl');
  expect([same.code, same.err]).toEqual([1, 'clearway: --output is the same file as what is read\n']);
  expect(await readFile(join(folder, 'same.jsonl'), 'utf8')).toBe('{}');
});

test('help has an example', async () => {
  const { code, out } = await run('read-proof', '--help');
  expect([code, out.includes('$ clearway read-proof')]).toEqual([0, true]);
});
