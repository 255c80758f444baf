import fc from 'fast-check';
import type { Quad } from '../../../src/documents/picture';
import { compareTextLayer } from '../../../src/documents/tamper/compare-text-layer';
import type { TextLine } from '../../../src/documents/text-line';

const HEIGHT = 24;

function line(text: string, row: number, from = 100, to = 100 + text.length * 14): TextLine {
  const top = 50 + row * 40;
  const quad: Quad = [
    { x: from, y: top },
    { x: to, y: top },
    { x: to, y: top + HEIGHT },
    { x: from, y: top + HEIGHT },
  ];
  return { text, confidence: 1, quad };
}

const BILL = ['Account 4417 2093', 'Specimen Street 14', 'Amount due 140.80', 'Utopia Water Works', 'Period May 2024'];
const layer = BILL.map((text, row) => line(text, row));
const shown = (texts: readonly string[]) => texts.map((text, row) => line(text, row));
const replaced = (row: number, text: string) => shown(BILL.map((own, at) => (at === row ? text : own)));

describe('a text layer that says what the page shows gives no signal', () => {
  test.each<[what: string, seen: readonly TextLine[]]>([
    ['read exactly', layer],
    [
      'read without spaces and with letters that look alike',
      shown(BILL.map((text) => text.replaceAll(' ', '').replaceAll('0', 'O').replaceAll('1', 'l'))),
    ],
    [
      'read in pieces',
      BILL.flatMap((text, row) => [line(text.slice(0, 6), row), line(text.slice(6), row, 186, 100 + text.length * 14)]),
    ],
    ['with a line that was missed', layer.slice(1)],
    ['with one digit misread', replaced(2, 'Amount due 146.80')],
    ['with more on the page than the layer says', [...layer, line('A stamp', 9)]],
  ])('%s', (_what, seen) => {
    expect(compareTextLayer(layer, seen)).toBeUndefined();
  });

  test('nor do lines too low, too short, or in letters that are not read well', () => {
    const low = {
      ...line('Small print of a bill', 0),
      quad: line('', 0).quad.map(({ x, y }) => ({ x, y: 50 + (y - 50) / 4 })) as unknown as Quad,
    };
    const odd = [low, line('Nr 5', 1), line('Счёт за воду и газ', 2)];
    expect(compareTextLayer(odd, shown(['something', 'different', 'altogether']))).toBeUndefined();
  });

  test('and without a layer, or without anything read, there is nothing to compare', () => {
    expect(compareTextLayer([], layer)).toBeUndefined();
    expect(compareTextLayer(layer, [])).toBeUndefined();
  });
});

describe('it is told when the page shows', () => {
  test('other words in the place of a line', () => {
    expect(compareTextLayer(layer, replaced(1, 'Phantom Avenue 77 B'))).toEqual({
      code: 'pdf_text_disagrees',
      detail: { lines: 5, other_words: 1, other_digits: 0, not_shown: 0 },
    });
  });

  test('another number behind the same words', () => {
    expect(compareTextLayer(layer, replaced(0, 'Account 8836 5571'))?.detail).toMatchObject({ other_digits: 1 });
  });

  test('nothing where several lines are said to be', () => {
    expect(compareTextLayer(layer, layer.slice(3))?.detail).toMatchObject({ not_shown: 3 });
  });
});

test('whatever is said and shown, it never throws, agrees with itself, and tells nothing of what is written', () => {
  const texts = fc.array(fc.stringMatching(/^[A-Za-z0-9 ]{0,24}$/), { maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, (said, seen) => {
      const own = shown(said);
      expect(compareTextLayer(own, own)).toBeUndefined();
      const signal = compareTextLayer(own, shown(seen));
      expect(Object.values(signal?.detail ?? {}).every((value) => typeof value === 'number')).toBe(true);
    }),
  );
});
