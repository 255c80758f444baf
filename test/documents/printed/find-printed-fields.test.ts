import fc from 'fast-check';
import { findPrintedFields } from '../../../src/documents/printed/find-printed-fields';
import type { PrintedField, PrintedFields } from '../../../src/documents/printed/printed-fields';
import { makeLines, type Placed } from './make-lines';
import { SAMPLE_PAGES, type SamplePage } from './sample-pages';

const TODAY = '2025-06-15';

/** The fields alone, by name. */
function fieldsOf(found: PrintedFields): Readonly<Record<string, PrintedField>> {
  const named = Object.entries(found).filter(([name]) => name !== 'kindWords');
  return Object.fromEntries(named as [string, PrintedField][]);
}
const valuesOf = (found: PrintedFields) =>
  Object.fromEntries(Object.entries(fieldsOf(found)).map(([name, { value }]) => [name, value]));
const withoutBlanks = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.replaceAll(' ', '')]));
const pages = Object.entries(SAMPLE_PAGES);

describe('on', () => {
  test.each(pages)('%s, every field is found', (_, { lines, hints, fields }) => {
    const found = findPrintedFields(makeLines(lines), hints);
    expect(valuesOf(found)).toMatchObject(fields);
    for (const [name, { how, ambiguous, confidence }] of Object.entries(fieldsOf(found))) {
      if (!(name in fields)) expect([name, how]).toEqual([name, 'pattern']);
      expect([name, ambiguous]).toEqual([name, undefined]);
      expect(confidence).toBeLessThanOrEqual(0.95);
    }
  });

  test.each(pages)('%s, photographed askew, the same fields are found', (_, { lines, hints, fields }) => {
    for (const tilt of [-6, -2, 4])
      expect(valuesOf(findPrintedFields(makeLines(lines, tilt), hints))).toMatchObject(fields);
  });

  const separable = pages.filter(([name]) => name !== 'a license with abbreviations');
  test.each(separable)('%s, read without its blanks, the same fields are found', (_, { lines, hints, fields }) => {
    const glued = lines.map(([text, ...place]): Placed => [text.replaceAll(' ', ''), ...place]);
    expect(withoutBlanks(valuesOf(findPrintedFields(makeLines(glued), hints)))).toMatchObject(withoutBlanks(fields));
  });

  test.each(pages)('%s, with a line unread, no label gets the value of another', (_, { lines, hints, fields }) => {
    const truth: Readonly<Record<string, string>> = fields;
    for (const gone of lines.keys()) {
      const left = lines.filter((__, at) => at !== gone);
      for (const [name, field] of Object.entries(fieldsOf(findPrintedFields(makeLines(left), hints)))) {
        const isPart = truth[name]?.includes(field.value) === true;
        const isSaid = field.how === 'pattern' || field.ambiguous === true;
        // The number of the holder stands for that of the card when no label tells the two apart (DNI, NIK).
        const isOtherNumber = name === 'documentNumber' && field.value === truth['personalNumber'];
        if (!isPart && !isSaid && !isOtherNumber) throw new Error(`${lines[gone]?.[0]}: ${name} became ${field.value}`);
      }
    }
  });
});

describe('misread labels', () => {
  /** Pairs that text recognition confuses, and letters it loses. */
  const SLIPS: readonly (readonly [string, string])[] = [
    ['rn', 'm'],
    ['e', 'c'],
    ['i', 'l'],
    ['o', '0'],
    ['a', 'o'],
    ['h', 'b'],
    ['t', 'f'],
    ['n', 'r'],
    ['E', 'F'],
    ['A', 'R'],
    ['O', 'Q'],
    ['N', 'M'],
  ];

  test('cost few fields, and never give one the value of another', () => {
    const counts = { asked: 0, found: 0, wrong: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.infiniteStream(fc.nat(99)), ([, page], random) => {
        const lines = page.lines.map(([text, ...place]): Placed => [
          isLabel(text, page) ? misread(text) : text,
          ...place,
        ]);
        const values = valuesOf(findPrintedFields(makeLines(lines), page.hints));
        for (const [name, value] of Object.entries(page.fields)) {
          counts.asked += 1;
          if (values[name] === value) counts.found += 1;
          else if (values[name] !== undefined && name !== 'documentNumber') counts.wrong += 1;
        }
        function misread(text: string): string {
          const [letters, instead] = SLIPS[(random.next().value as number) % SLIPS.length] ?? ['', ''];
          return text.replace(letters, instead);
        }
      }),
      { numRuns: 150 },
    );
    expect(counts.found / counts.asked).toBeGreaterThan(0.95);
    expect(counts.wrong / counts.asked).toBeLessThan(0.01);
  });

  function isLabel(text: string, { fields }: SamplePage): boolean {
    return !/\d/.test(text) && !Object.values(fields).some((value) => text.includes(value) || value.includes(text));
  }
});

test('any lines are read without an error, into values that stand in the lines they name', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'Surname',
      'Name:',
      'TESTMAN',
      '12.08.1974',
      '1. A',
      '4b',
      'Sex F',
      'No',
      '12345678',
      'Date of birth',
    ),
  );
  const coordinate = fc.integer({ min: -2_000, max: 2_000 });
  const placed = fc.tuple(text, coordinate, coordinate, fc.integer({ min: 0, max: 200 }));
  fc.assert(
    fc.property(fc.array(placed, { maxLength: 12 }), (lines) => {
      const read = makeLines(lines);
      for (const field of Object.values(fieldsOf(findPrintedFields(read, { today: TODAY })))) {
        const texts = field.lines.map((line) => read[line]?.text.normalize('NFC') ?? '').join(' ');
        expect(field.raw.split(/\s+/).every((word) => texts.includes(word))).toBe(true);
        expect(field.confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});
