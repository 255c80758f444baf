import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DocumentAnswer } from '../../src/documents/read-documents-jsonl';
import { forge } from '../../src/specimens/forge';
import { SPECIMEN_DAY } from '../../src/specimens/identity/specimen-dates';
import { makeSpecimen } from '../../src/specimens/make-specimen';
import { createRandom } from '../../src/specimens/random';
import type { Specimen } from '../../src/specimens/render-specimen';
import { toJpeg } from '../support/specimen-customer';
import { runClearway } from './run-clearway';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-read-document-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Six pages are read: on a machine that has much else to do, that takes its time. */
const PATIENCE_MS = 300_000;

const run = (...args: string[]) => runClearway(args, { folder, timeoutMs: PATIENCE_MS });

async function save(name: string, { front, back }: Specimen): Promise<{ front: string; back?: string }> {
  await writeFile(join(folder, `${name}-front.jpg`), await toJpeg(front));
  if (!back) return { front: `${name}-front.jpg` };
  await writeFile(join(folder, `${name}-back.jpg`), await toJpeg(back));
  return { front: `${name}-front.jpg`, back: `${name}-back.jpg` };
}

async function ask(lines: readonly (object | string)[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  await writeFile(join(folder, 'in.jsonl'), `\u{FEFF}${text}\n\n`);
  const files = ['--input', 'in.jsonl', '--output', 'out.jsonl'];
  const ran = await run('--json', 'read-document', ...files, '--today', SPECIMEN_DAY, '--processes', '2');
  const written = ran.code === 0 ? await readFile(join(folder, 'out.jsonl'), 'utf8') : '';
  const answers = written.split('\n').filter(Boolean);
  return { ...ran, answers: answers.map((line) => JSON.parse(line) as DocumentAnswer) };
}

test(
  'documents are read and judged, each line in its place, whatever is wrong with the others',
  async () => {
    const [passport, card, licence] = await Promise.all([
      makeSpecimen({ seed: 207, layout: 'passport_classic', issuer: 'BRA' }),
      makeSpecimen({ seed: 4, layout: 'identity_card', issuer: 'D' }),
      makeSpecimen({ seed: 5, layout: 'licence_american', issuer: 'USA' }),
    ]);
    const forged = await forge(passport.truth, 'mrz_check_digit', createRandom(1));
    await writeFile(join(folder, 'no-picture.jpg'), 'no picture at all');
    const claimed = passport.truth.claimed;
    const plainly = {
      surname: card.truth.surname,
      given_names: card.truth.givenNames,
      birth_date: card.truth.birthDate,
    };

    const { code, answers, json } = await ask([
      { id: 'passport', ...(await save('passport', passport)), id_type: 'passport', country: 'BR', claimed },
      'no JSON',
      { id: 'card', ...(await save('card', card)), id_type: 'identity_card', country: 'D', claimed: plainly },
      { id: 'nowhere', front: 'nowhere.jpg', id_type: 'passport' },
      { id: 'no picture', front: 'no-picture.jpg', id_type: 'passport' },
      { id: 'licence', ...(await save('licence', licence)), id_type: 'drivers_license', country: 'USA' },
      { id: 'forged', ...(await save('forged', forged)), id_type: 'passport' },
    ]);

    expect([code, answers.map(({ id, outcome }) => [id, outcome])]).toEqual([
      0,
      [
        ['passport', 'clear'],
        [null, 'consider'],
        ['card', 'clear'],
        ['nowhere', 'consider'],
        ['no picture', 'consider'],
        ['licence', 'clear'],
        ['forged', 'hit'],
      ],
    ]);
    expect(json()).toEqual({ documents: 7, clear: 3, consider: 3, hit: 1, unavailable: 0 });
    const [first, malformed, second, missing, unreadable, third, fourth] = answers;
    expect(first).toMatchObject({
      mrz_lines: passport.truth.mrzLines,
      mrz_valid: true,
      findings: ['document.verified'],
      fields: {
        document_number: passport.truth.documentNumber.replaceAll('-', ''),
        birth_date: passport.truth.birthDate,
        expiry_date: passport.truth.expiryDate,
        nationality: 'BRA',
        country: 'BRA',
      },
    });
    expect(first?.ms).toBeGreaterThan(0);
    expect(malformed?.findings).toEqual(['malformed_line']);
    expect(second).toMatchObject({ mrz_lines: card.truth.mrzLines, fields: { country: 'DEU' } });
    expect(missing).toMatchObject({ findings: ['file_missing'], mrz_lines: [], mrz_valid: null });
    expect(unreadable?.findings).toContain('document.file_type_not_allowed');
    expect(third?.barcode).toMatchObject({
      format: 'pdf417',
      text: licence.truth.barcode?.text,
      licence: { birth_date: licence.truth.birthDate, country: 'USA', problems: [] },
    });
    expect(fourth).toMatchObject({ mrz_valid: false, mrz_lines: forged.truth.mrzLines });
    expect(fourth?.findings).toContain('document.mrz_invalid');
  },
  PATIENCE_MS,
);

describe('used wrongly', () => {
  test.each([
    [['--processes', '0'], 'a whole number from 1 to 64'],
    [['--today', '2026-02-30'], 'a date, YYYY-MM-DD'],
  ])('%j ends with 2 and says why', async (args, why) => {
    const { code, out, err } = await run('read-document', '--input', 'a', '--output', 'b', ...args);
    expect([code, out, err.includes(why)]).toEqual([2, '', true]);
  });

  test('an input that is not there ends with 1', async () => {
    const { code, err } = await run('read-document', '--input', 'missing.jsonl', '--output', 'never.jsonl');
    expect([code, err.includes('missing.jsonl')]).toEqual([1, true]);
  });

  test('the answers do not go where the questions are', async () => {
    await writeFile(join(folder, 'same.jsonl'), '{}');
    const { code, err } = await run('read-document', '--input', 'same.jsonl', '--output', './same.jsonl');
    expect([code, err]).toEqual([1, 'clearway: --output is the same file as what is read\n']);
    expect(await readFile(join(folder, 'same.jsonl'), 'utf8')).toBe('{}');
  });
});

test('an empty file has no answers, and help has an example', async () => {
  const { code, answers, json } = await ask([]);
  expect([code, answers, json<{ documents: number }>().documents]).toEqual([0, [], 0]);
  const help = await run('read-document', '--help');
  expect([help.code, help.out.includes('$ clearway read-document')]).toEqual([0, true]);
});
