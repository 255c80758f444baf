import { findMrzZones } from '../../../src/documents/mrz/find-mrz-lines';
import { MRZ_ALPHABET } from '../../../src/documents/mrz/mrz-alphabet';
import { decodeLine } from '../../../src/documents/ocr/decode-line';
import type { ReadBox } from '../../../src/documents/ocr/read-text';
import { ICAO_SPECIMENS } from './icao-specimens';

const STEP = 20;
const ALPHABET = Array.from(MRZ_ALPHABET);

/** A box whose text was read surely, each character in a step of its own with a blank behind it. */
function readBox(text: string, { x, y, angle = 0 }: { x: number; y: number; angle?: number }): ReadBox {
  const kept = Array.from(text, (character) => ALPHABET.indexOf(character) + 1);
  const classes = ALPHABET.length + 1;
  const likelihoods = new Float32Array(2 * kept.length * classes);
  for (const [index, each] of kept.entries()) {
    likelihoods[2 * index * classes + each] = 0.95;
    likelihoods[(2 * index + 1) * classes] = 0.95;
  }
  const reading = { steps: 2 * kept.length, classes, likelihoods };
  const characters = Array.from(text, (character, index) => ({ character, step: 2 * index, likelihood: 0.95 }));
  const width = text.length * STEP;
  const along = width / 2;
  return {
    box: { centre: { x: x + along * Math.cos(angle), y: y + along * Math.sin(angle) }, width, height: 30, angle },
    characters,
    text,
    confidence: 0.95,
    reading,
  };
}

const zoneAt = (lines: readonly string[], x: number, y: number, angle = 0) =>
  lines.map((line, row) =>
    readBox(line, { x: x - row * 50 * Math.sin(angle), y: y + row * 50 * Math.cos(angle), angle }),
  );
const WORDS = [
  readBox('REPUBLIC OF UTOPIA', { x: 100, y: 60 }),
  readBox('Surname  Nom  Nombre', { x: 400, y: 160 }),
  readBox('Given names Prénoms', { x: 400, y: 210 }),
];
const widths = (boxes: readonly { box: { width: number } }[]) => boxes.map(({ box }) => Math.round(box.width));

test.each(['td1', 'td2', 'td3', 'mrv_a', 'mrv_b'] as const)(
  'the lines of a %s are found below the print, in order',
  (format) => {
    const lines = zoneAt(ICAO_SPECIMENS[format], 60, 500);
    const [zone] = findMrzZones([...WORDS, ...lines].toReversed());

    expect(zone!.map(({ box }) => box.centre)).toEqual(lines.map(({ box }) => box.centre));
  },
);

test('so are those of a page that lies aslant', () => {
  const lines = zoneAt(ICAO_SPECIMENS.td3, 60, 500, 0.15);

  expect(findMrzZones([...WORDS, ...lines])[0]).toHaveLength(2);
});

test('a line seen in two pieces, the fillers between them unseen, is one line', () => {
  const [upper, lower] = ICAO_SPECIMENS.td3 as [string, string];
  const read = [
    readBox(upper.slice(0, 20), { x: 60, y: 500 }),
    readBox(upper.slice(22), { x: 60 + 22 * STEP, y: 500 }),
    readBox(lower, { x: 60, y: 550 }),
  ];
  const [zone] = findMrzZones(read);

  expect(widths(zone!)).toEqual([44 * STEP, 44 * STEP]);
  expect(zone![0]!.peaks).toHaveLength(42);
});

test('where its characters stand is told from the middle of the line', () => {
  const lines = zoneAt(ICAO_SPECIMENS.td3, 60, 500);
  const places = findMrzZones(lines)[0]![0]!.peaks.map(({ place }) => place);

  expect(places).toHaveLength(44);
  for (const [number, place] of places.entries())
    expect(Math.abs(place - (number - 21.5) * STEP)).toBeLessThan(STEP / 2);
});

test('a filler counts for less than a letter in telling where the places are: runs of them are read unsurely', () => {
  const [line] = findMrzZones(zoneAt(ICAO_SPECIMENS.td3, 60, 500))[0]!;
  const letters = decodeLine(readBox(ICAO_SPECIMENS.td3[0]!, { x: 0, y: 0 }).reading, ALPHABET);

  for (const [index, { likelihood }] of line!.peaks.entries()) {
    expect(likelihood).toBeCloseTo(letters[index]!.character === '<' ? 0.95 * 0.45 : 0.95, 5);
  }
});

test('lines at another angle, of another height or far away belong to no common zone', () => {
  const [upper, lower] = ICAO_SPECIMENS.td3 as [string, string];
  const first = readBox(upper, { x: 60, y: 500 });
  const strangers = [
    readBox(lower, { x: 60, y: 560, angle: 0.12 }),
    readBox(lower, { x: 60, y: 700 }),
    { ...readBox(lower, { x: 60, y: 560 }), box: { ...readBox(lower, { x: 60, y: 560 }).box, height: 70 } },
  ];
  for (const stranger of strangers) expect(findMrzZones([first, stranger])[0]).toHaveLength(1);
});

test('words of a language come after a zone, however many, and short words are none', () => {
  const paragraph = [0, 1, 2].map((row) =>
    readBox('THIS CARD REMAINS PROPERTY of the STATE AND HAS TO BE RETURNED when ITS HOLDER LEAVES the COUNTRY', {
      x: 60,
      y: 250 + row * 50,
    }),
  );
  const zones = findMrzZones([...paragraph, ...zoneAt(ICAO_SPECIMENS.td2, 60, 500)]);

  expect(zones[0]!.every(({ box }) => box.centre.y >= 500)).toBe(true);
  expect(findMrzZones(paragraph)).toEqual([]);
  expect(findMrzZones([readBox('SPECIMEN', { x: 60, y: 60 })])).toEqual([]);
  expect(findMrzZones([])).toEqual([]);
});
