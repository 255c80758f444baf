import { checkDigit } from '../../src/documents/mrz/check-digit';
import { type DocumentLine, parseDocumentLine } from '../../src/documents/jsonl/document-line';
import { answerDocumentLine, answerTrouble, answerUnavailable } from '../../src/documents/read-documents-jsonl';
import type { PageReading, SideReading } from '../../src/documents/reading/side-reading';

const TODAY = '2012-01-01';
/** The specimen of ICAO Doc 9303-4, appendix B. */
const LINES = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];

const lineOf = (fields: object = {}): DocumentLine => {
  const line = parseDocumentLine(JSON.stringify({ id: 'one', front: 'a.jpg', id_type: 'passport', ...fields }));
  if ('isMalformed' in line) throw new Error('the line of a test is malformed');
  return line;
};

const page = (lines: readonly string[], changes: Partial<PageReading> = {}): PageReading => ({
  lines: [
    { text: 'PASSPORT', confidence: 0.99, quad: box(20) },
    { text: 'Surname', confidence: 0.99, quad: box(60) },
    { text: 'ERIKSSON', confidence: 0.99, quad: box(85) },
  ],
  mrz: { format: 'td3', lines, rawLines: lines, confidences: lines.map((line) => Array.from(line, () => 0.99)) },
  barcodes: [],
  ...changes,
});

const box = (y: number) =>
  [
    { x: 100, y },
    { x: 300, y },
    { x: 300, y: y + 20 },
    { x: 100, y: y + 20 },
  ] as const;

const answer = (pages: readonly PageReading[], line = lineOf()) => {
  const reading: SideReading = { findings: [], pages };
  return answerDocumentLine(line, [{ side: 'front', reading }], TODAY);
};

test('the zone is given as it was read, and its fields with it', () => {
  expect(answer([page(LINES)])).toMatchObject({
    id: 'one',
    mrz_lines: LINES,
    mrz_valid: true,
    fields: {
      surname: 'ERIKSSON',
      given_names: 'ANNA MARIA',
      full_name: 'ANNA MARIA ERIKSSON',
      document_number: 'L898902C3',
      birth_date: '1974-08-12',
      expiry_date: '2012-04-15',
      issue_date: null,
      sex: 'F',
      nationality: 'UTO',
      country: 'UTO',
    },
  });
});

test('a zone with a check digit that does not hold is not valid, and nothing in it is mended', () => {
  const forged = [LINES[0]!, LINES[1]!.replace('L898902C3', 'L898902C8')];
  const answered = answer([page(forged)]);
  expect(answered).toMatchObject({ mrz_lines: forged, mrz_valid: false, outcome: 'hit' });
  expect(answered.findings).toContain('document.mrz_invalid');
});

test('a date that is none makes a zone invalid though all its digits hold', () => {
  const open = LINES[1]!.replace('7408122', `740200${checkDigit('740200')}`).slice(0, -1);
  const whole = open + checkDigit(open.slice(0, 10) + open.slice(13, 20) + open.slice(21));
  const answered = answer([page([LINES[0]!, whole])]);
  expect([answered.mrz_valid, answered.fields.birth_date]).toEqual([false, null]);
});

test('without a zone there are no lines, and nothing to be valid', () => {
  const { mrz: _mrz, ...unzoned } = page(LINES);
  expect(answer([unzoned])).toMatchObject({ mrz_lines: [], mrz_valid: null, outcome: 'consider' });
});

test('of a name cut off in the zone the print has the whole', () => {
  const cut = [`P<UTO${'ERIKSSONERIKSSONERIKSSON<<ANNAMARIAANNAMARIA'.slice(0, 39)}`, LINES[1]!];
  const long = [
    { text: 'Surname', confidence: 0.99, quad: box(60) },
    { text: 'ERIKSSONERIKSSONERIKSSON', confidence: 0.99, quad: box(85) },
    { text: 'Given names', confidence: 0.99, quad: box(130) },
    { text: 'ANNAMARIAANNAMARIA', confidence: 0.99, quad: box(155) },
  ];
  expect(answer([page(cut, { lines: long })]).fields.given_names).toBe('ANNAMARIAANNAMARIA');
});

describe('a field comes from the surest source', () => {
  const printed = [
    { text: 'PASSPORT', confidence: 0.99, quad: box(20) },
    { text: 'Passport No.', confidence: 0.99, quad: box(60) },
    { text: 'K123456', confidence: 0.99, quad: box(85) },
  ];
  const numberOf = (read: PageReading) => answer([read]).fields.document_number;

  test('from a zone before print', () => {
    expect(numberOf(page(LINES, { lines: printed }))).toBe('L898902C3');
  });

  test('from print before a zone that does not agree with itself', () => {
    const forged = [LINES[0]!, LINES[1]!.replace('L898902C3', 'L898902C8')];
    expect(numberOf(page(forged, { lines: printed }))).toBe('K123456');
  });

  test('from print before a zone in which it was not read surely', () => {
    const { mrz } = page(LINES);
    const confidences = LINES.map((line) => Array.from(line, (_sign, at) => (at === 3 ? 0.5 : 0.99)));
    expect(numberOf(page(LINES, { lines: printed, mrz: { ...mrz!, confidences } }))).toBe('K123456');
  });

  test('without the fillers that stand in a zone for its blanks', () => {
    expect(numberOf(page([LINES[0]!, LINES[1]!.replace('L898902C3', 'L8<8902C3')]))).toBe('L88902C3');
  });
});

test('a barcode is given with its text; one that is no licence, without fields', () => {
  expect(answer([page(LINES, { barcodes: [{ format: 'qr', text: 'hello' }] })]).barcode).toEqual({
    format: 'qr',
    text: 'hello',
  });
  expect(answer([page(LINES)])).not.toHaveProperty('barcode');
});

test('claims that are another’s are told', () => {
  const claimed = { first_name: 'Bob', last_name: 'Jones', date_of_birth: '1990-01-01' };
  const answered = answer([page(LINES)], lineOf({ claimed }));
  expect([answered.outcome, answered.findings.includes('document.someone_else')]).toEqual(['hit', true]);
});

test('a type that nobody knows passes nobody', () => {
  const known = answer([page(LINES)]);
  const unknown = answer([page(LINES)], lineOf({ id_type: 'library_card' }));
  expect(unknown.outcome).toBe('consider');
  expect(unknown.findings).toContain('unknown_id_type');
  expect(unknown.fields).toEqual(known.fields);
});

test('trouble with a line is to be considered, trouble of the engine is unavailable', () => {
  expect(answerTrouble({ isMalformed: true, id: null }, 'malformed_line')).toMatchObject({
    id: null,
    outcome: 'consider',
    findings: ['malformed_line'],
    mrz_lines: [],
    mrz_valid: null,
  });
  expect(answerUnavailable(lineOf(), 'timeout')).toMatchObject({
    id: 'one',
    outcome: 'unavailable',
    findings: ['engine.timeout'],
  });
});
