import sharp from 'sharp';

import { judgeProof } from '../../../src/address/proof/judge-proof';
import { setUpImageLibrary } from '../../../src/documents/image-library';
import { loadOcrModels, type OcrModels } from '../../../src/documents/ocr/models';
import type { Picture } from '../../../src/documents/picture';
import type { LetterReading } from '../../../src/documents/reading/letter-reading';
import { readLetter } from '../../../src/documents/reading/read-letter';
import { damage } from '../../../src/specimens/damage';
import { makeLetter, type Letter } from '../../../src/specimens/letters/make-letter';
import { makePdf, text } from '../pages/make-pdf';

jest.setTimeout(120_000);

const FIELD = 'address.proof_of_address';
let models: OcrModels;
beforeAll(async () => {
  setUpImageLibrary({ threads: 1 });
  models = await loadOcrModels({ threads: 1 });
});
// The library is one for all test files of a process, and some draw their pictures with it.
afterAll(() => {
  sharp.unblock({ operation: ['VipsForeignLoad'] });
});

const read = (bytes: Uint8Array) => readLetter(models, bytes, FIELD);
const asPhoto = ({ data, width, height, channels }: Picture) =>
  sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 85 }).toBuffer();
const judge = (reading: LetterReading, { truth }: Letter) =>
  judgeProof(reading, { ...truth.claims, field: FIELD }, { today: truth.today });
const textOf = ({ pages }: LetterReading) => pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');

test('the text layer of a PDF is read as it stands, in any script, and proves the address', async () => {
  const letter = makeLetter({ seed: 41, kind: 'utility', country: 'UA' });
  const reading = await read(letter.pdf());

  expect(reading.pages.map(({ from }) => from)).toEqual(['text_layer']);
  expect(textOf(reading)).toContain(letter.truth.printed.addressee);
  expect(judge(reading, letter)).toMatchObject({ outcome: 'clear', fields: { kind: 'utility' } });
});

test.each(['scan', 'perspective'] as const)('a %s is read by recognition and proves the address', async (how) => {
  const letter = makeLetter({ seed: 44, kind: 'bank', country: 'NL' });
  const page = how === 'scan' ? letter.picture() : await damage(letter.picture(), how, 44);
  const reading = await read(await asPhoto(page));

  expect(reading.pages.map(({ from }) => from)).toEqual(['ocr']);
  expect(judge(reading, letter)).toMatchObject({ outcome: 'clear', fields: { kind: 'bank' } });
});

test('the same letter with another house number is not clear', async () => {
  const letter = makeLetter({ seed: 44, kind: 'bank', country: 'NL', fault: 'other_number' });
  const { outcome, findings } = judge(await read(await asPhoto(letter.picture())), letter);
  expect(outcome).toBe('consider');
  expect(findings.map(({ code }) => code)).toContain('address.proof_house_number_missing');
});

test('an address that was painted over in a PDF is a finding, and nothing is clear', async () => {
  const letter = makeLetter({ seed: 47, kind: 'phone', country: 'GB', fault: 'edited_pdf' });
  const reading = await read(letter.pdf());
  expect(reading.findings.map(({ code }) => code)).toContain('document.pdf_covered');
  expect(judge(reading, letter).outcome).toBe('consider');
});

test('a text layer that says something else than the page shows is a finding', async () => {
  const lines = [
    'Examplia Energy',
    'Electricity bill',
    'Jane Sample',
    '12 Mockingfield Road',
    'Leeds LS6 2BN',
    'Thank you for being with us',
  ];
  // Mode 3 writes without ink (ISO 32000-1, 9.3.6): the layer says a name where the page shows none.
  const content = lines.map((line, at) => text(60, 760 - at * 30, 14, line, { mode: at === 2 ? 3 : 0 })).join('');
  const reading = await read(makePdf({ pages: [{ content }] }));
  expect(reading.findings.map(({ code }) => code)).toContain('document.pdf_text_disagrees');
});

test('a file that is none is refused for the customer to send anew', async () => {
  const reading = await read(Buffer.from('no letter'));
  expect(reading).toMatchObject({ pages: [], findings: [{ severity: 'warning', retryable: true, field: FIELD }] });
  expect(judge(reading, makeLetter({ seed: 1 })).outcome).toBe('consider');
});
