import fc from 'fast-check';

import type { MrzZone } from '../../../src/documents/mrz/find-mrz-lines';
import {
  flatten,
  type GridLine,
  guessGrid,
  lineBeside,
  lookDown,
  middleOf,
} from '../../../src/documents/mrz/flat-lines';
import { greyPlane } from '../../../src/documents/mrz/grey-plane';
import { placeAt } from '../../../src/documents/mrz/line-pitch';
import { offsetIn } from '../../../src/documents/rotated-box';
import { middlesFrom } from './made-up-scan';

const angles = fc.double({ min: -0.2, max: 0.2, noNaN: true });
const steps = fc.double({ min: 10, max: 40, noNaN: true });

/** Lines of a zone, 44 places each, the first place of all of them at the same distance from the edge. */
function zoneAt(angle: number, step: number, rows: number, seen: (number: number) => boolean = () => true): MrzZone {
  return Array.from({ length: rows }, (_none, row) => {
    const down = (row - 0.5) * 2.5 * step;
    const centre = { x: 700 - down * Math.sin(angle), y: 500 + down * Math.cos(angle) };
    const places = middlesFrom(-21.5 * step, step, 44).filter((_place, number) => seen(number));
    return {
      box: { centre, width: 44 * step, height: 1.3 * step, angle },
      peaks: places.map((place) => ({ place, likelihood: 0.9 })),
      seen: places.map(() => ({ character: '<', likelihood: 0.9 })),
    };
  });
}

describe('the first guess at a grid', () => {
  test('has the pitch of the characters and begins at the first of them', () => {
    fc.assert(
      fc.property(angles, steps, fc.integer({ min: 1, max: 3 }), (angle, step, rows) => {
        for (const { pitch } of guessGrid(zoneAt(angle, step, rows))!) {
          expect(pitch.step).toBeCloseTo(step, 6);
          expect(pitch.first).toBeCloseTo(-21.5 * step, 6);
          expect(pitch.growth).toBe(0);
        }
      }),
    );
  });

  test('is not misled by characters that went unseen, as long as most neighbours were seen', () => {
    fc.assert(
      fc.property(angles, steps, fc.nat({ max: 9 }), (angle, step, at) => {
        const grid = guessGrid(zoneAt(angle, step, 2, (number) => number % 10 !== at));
        expect(grid![0]!.pitch.step).toBeCloseTo(step, 6);
      }),
    );
  });

  test('is none when fewer than eight characters were seen surely', () => {
    const [line] = zoneAt(0, 20, 1);
    const unsure = { ...line!, peaks: line!.peaks.map(({ place }, at) => ({ place, likelihood: at < 7 ? 0.9 : 0.3 })) };

    expect(guessGrid([unsure])).toBeUndefined();
    expect(guessGrid(zoneAt(0, 20, 1, (number) => number < 8))).toBeDefined();
  });
});

test('the line beside another is two and a half places away, across it', () => {
  fc.assert(
    fc.property(angles, steps, fc.constantFrom(-2, -1, 1, 2), (angle, step, lines) => {
      const line = guessGrid(zoneAt(angle, step, 1))![0]!;
      const { along, across } = offsetIn(line.box, lineBeside(line, lines).box.centre);
      expect(along).toBeCloseTo(0, 6);
      expect(across).toBeCloseTo(lines * 2.5 * step, 6);
    }),
  );
});

describe('the way down', () => {
  const straight = (angle: number, step: number, lean: number): GridLine[] =>
    zoneAt(angle, step, 2).map(({ box }, row) => ({
      box,
      pitch: { first: -21.5 * step + row * lean * 2.5 * step, step, growth: 0 },
    }));

  test('is square on a page that lies square, and leans as the second line is set off from the first', () => {
    fc.assert(
      fc.property(angles, steps, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (angle, step, lean) => {
        for (const { down } of lookDown(straight(angle, step, lean), 44)) {
          expect(down!.along[0]).toBeCloseTo(lean * step, 6);
          expect(down!.across[0]).toBeCloseTo(step, 6);
          expect(down!.along[1]).toBeCloseTo(0, 6);
          expect(down!.across[1]).toBeCloseTo(0, 6);
        }
      }),
    );
  });

  test('of lines that draw nearer to each other grows less from place to place', () => {
    const [top, bottom] = straight(0, 20, 0) as [GridLine, GridLine];
    const down = lookDown([top, { ...bottom, box: { ...bottom.box, angle: -0.02 } }], 44)[0]!.down!;

    expect(down.across[0]).toBeGreaterThan(20);
    expect(down.across[1]).toBeLessThan(0);
  });

  test('of one line alone is not known', () => {
    const [line] = straight(0, 20, 0);

    expect(lookDown([line!], 44)).toEqual([line]);
  });
});

describe('a line laid flat', () => {
  /** Paper with a dark upright bar at every middle of a place. */
  function barsAt({ box, pitch }: GridLine, size: number) {
    const data = new Uint8Array(size * size).fill(220);
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        const { along, across } = offsetIn(box, { x: x + 0.5, y: y + 0.5 });
        const number = Math.round((along - pitch.first) / pitch.step);
        const isNear =
          Math.abs(along - placeAt(pitch, number)) < 0.2 * pitch.step && Math.abs(across) < 0.45 * pitch.step;
        if (isNear && number >= 0 && number < 30) data[y * size + x] = 20;
      }
    }
    return greyPlane({ data, width: size, height: size, channels: 1 });
  }

  test.each([0, 0.1, -0.15, Math.PI / 2])('has its places at their middles, whatever its angle (%d)', (angle) => {
    const line: GridLine = {
      box: { centre: { x: 400, y: 400 }, width: 600, height: 26, angle },
      pitch: { first: -290, step: 20, growth: 0 },
    };
    const flat = flatten(barsAt(line, 800), line, [-2, 32], 48);
    const brightness = (place: number) =>
      flat.picture.data[24 * flat.picture.width + Math.round(middleOf(flat, place))]!;

    for (let place = 0; place < 30; place += 1) expect(brightness(place)).toBeLessThan(60);
    for (let place = -1; place < 30; place += 1) expect(brightness(place + 0.5)).toBeGreaterThan(180);
  });

  test('tells how far it runs within the picture', () => {
    const line: GridLine = {
      box: { centre: { x: 100, y: 50 }, width: 600, height: 26, angle: 0 },
      pitch: { first: -90, step: 20, growth: 0 },
    };
    const blank = greyPlane({ data: new Uint8Array(200 * 100), width: 200, height: 100, channels: 1 });

    // Places 0 to 9 fill the picture; two more lie beyond it on either side.
    expect(flatten(blank, line, [-2, 12], 48).within).toEqual({ from: 64, to: 64 + 320 });
    expect(flatten(blank, { ...line, box: { ...line.box, centre: { x: 100, y: 150 } } }, [-2, 12], 48).within).toEqual({
      from: 0,
      to: 0,
    });
  });
});
