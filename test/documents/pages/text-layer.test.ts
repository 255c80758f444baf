import fc from 'fast-check';
import type { Matrix } from '../../../src/documents/pages/matrix';
import { joinRuns, type TextRun } from '../../../src/documents/pages/text-layer';

const PICTURE = { width: 1000, height: 1000 };
/** One unit is a pixel, and y grows upwards, as on a page. */
const TO_PIXELS: Matrix = [1, 0, 0, -1, 0, 1000];

interface RunOptions {
  readonly x: number;
  readonly y?: number;
  readonly size?: number;
  readonly width?: number;
  readonly turn?: number;
  readonly rightToLeft?: boolean;
}

function run(text: string, { x, y = 500, size = 10, width, turn = 0, rightToLeft = false }: RunOptions): TextRun {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180) * size, Math.sin((turn * Math.PI) / 180) * size];
  return {
    text,
    rightToLeft,
    transform: [cos, sin, -sin, cos, x, y],
    width: width ?? text.length * size * 0.5,
    ascent: 0.8,
    descent: -0.2,
  };
}

const textsOf = (runs: TextRun[]) => joinRuns(runs, TO_PIXELS, PICTURE).map(({ text }) => text);

describe('runs of text become lines', () => {
  test('joined on their baseline, with a space where there is room for one', () => {
    expect(textsOf([run('Acc', { x: 100 }), run('ount', { x: 115 }), run('12', { x: 140 })])).toEqual(['Account 12']);
  });

  test('from top to bottom, whatever order the file has them in', () => {
    expect(textsOf([run('low', { x: 10, y: 100 }), run('high', { x: 10, y: 900 }), run('mid', { x: 10 })])).toEqual([
      'high',
      'mid',
      'low',
    ]);
  });

  test('apart where a column begins', () => {
    expect(textsOf([run('Date', { x: 100 }), run('12 May', { x: 300 })])).toEqual(['Date', '12 May']);
  });

  test('with what stands a little higher, and not with the line above', () => {
    expect(
      textsOf([run('10', { x: 100 }), run('3', { x: 110, y: 502, size: 7 }), run('up', { x: 100, y: 511 })]),
    ).toEqual(['up', '103']);
  });

  test('also when the whole page is a little askew, as a scan is', () => {
    const slope = Math.tan((1.3 * Math.PI) / 180);
    const runs = Array.from({ length: 16 }, (_, word) =>
      run('word', { x: 20 + word * 25, y: 500 + slope * word * 25, turn: 1.3 }),
    );
    expect(textsOf(runs)).toEqual([Array.from({ length: 16 }, () => 'word').join(' ')]);
  });

  test('once, when bold was made by drawing twice', () => {
    expect(textsOf([run('Total', { x: 100 }), run('Total', { x: 100.6 })])).toEqual(['Total']);
  });

  test('from right to left where that is how it is read', () => {
    const runs = [
      run('سلام', { x: 200, rightToLeft: true }),
      run('12', { x: 186 }),
      run('عليكم', { x: 150, rightToLeft: true }),
    ];
    expect(textsOf(runs)).toEqual(['سلام 12 عليكم']);
  });

  test('with a quad that is turned as they are', () => {
    const [line] = joinRuns([run('up', { x: 500, y: 500, turn: 90 })], TO_PIXELS, PICTURE);
    expect(line?.quad.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [492, 500],
      [492, 490],
      [502, 490],
      [502, 500],
    ]);
  });

  test('but not from outside the picture, nor of spaces, nor of no size', () => {
    expect(textsOf([run('out', { x: 1001 }), run('  ', { x: 100 }), run('flat', { x: 100, size: 0 })])).toEqual([]);
  });
});

test('no letter is lost or made up, and every quad lies around its runs, whatever the page', () => {
  const anyRun = fc.record({
    text: fc.stringMatching(/^[A-Za-z0-9]{1,8}$/),
    x: fc.integer({ min: 400, max: 900 }),
    y: fc.integer({ min: -900, max: 500 }),
    size: fc.integer({ min: 4, max: 40 }),
    turn: fc.constantFrom(0, 0, 0, 1, 90, 180, -179.5, 179.5, 270),
    rightToLeft: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(anyRun, { maxLength: 30, selector: ({ text }) => text }), (drawn) => {
      const runs = drawn.map(({ text, ...options }) => run(text, options));
      const lines = joinRuns(runs, TO_PIXELS, { width: 4000, height: 4000 });
      const letters = (texts: readonly string[]) => texts.join('').replaceAll(' ', '').split('').toSorted().join('');
      expect(letters(lines.map(({ text }) => text))).toBe(letters(drawn.map(({ text }) => text)));
      for (const { quad } of lines) expect(quad.flatMap(({ x, y }) => [x, y]).every(Number.isFinite)).toBe(true);
    }),
  );
});
