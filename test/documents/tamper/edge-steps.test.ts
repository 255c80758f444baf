import fc from 'fast-check';
import { measureSteps } from '../../../src/documents/tamper/edge-steps';

const SIDE = 24;
const picture = fc
  .array(fc.constantFrom(20, 25, 90), { minLength: SIDE * SIDE, maxLength: SIDE * SIDE })
  .map((values) => ({ data: Float32Array.from(values), width: SIDE, height: SIDE, scale: 1 }));
const place = fc.double({ min: -6, max: SIDE + 6, noNaN: true });
const point = fc.record({ x: place, y: place });

test('a line is given up early just when too few of its places step in one direction', () => {
  const options = fc.record({
    samples: fc.integer({ min: 1, max: 60 }),
    whole: fc.constantFrom(0.3, 0.5, 0.6, 0.8, 1),
  });
  fc.assert(
    fc.property(picture, point, point, options, (grey, from, to, { samples, whole }) => {
      const all = measureSteps(grey, from, to, 1, { samples, whole: 0 });
      if (all === undefined) throw new Error('given up for nothing');
      const isWhole = Math.max(all.up, all.down) >= whole * all.count;
      expect(measureSteps(grey, from, to, 1, { samples, whole })).toEqual(isWhole ? all : undefined);
    }),
  );
});

test('what is brighter inside than outside is a step up, and its height counts up to a measure', () => {
  const data = Float32Array.from({ length: SIDE * SIDE }, (_, at) => (at % SIDE < SIDE / 2 ? 0 : 100));
  const grey = { data, width: SIDE, height: SIDE, scale: 1 };
  const [top, bottom] = [
    { x: SIDE / 2 - 0.5, y: 0 },
    { x: SIDE / 2 - 0.5, y: SIDE - 1 },
  ];
  const steps = { count: 10, up: 10, down: 0, rise: 400, fall: 0 };
  expect(measureSteps(grey, bottom, top, 1, { samples: 10, whole: 1 })).toEqual(steps);
  expect(measureSteps(grey, top, bottom, 1, { samples: 10, whole: 1 })).toEqual({
    ...steps,
    up: 0,
    down: 10,
    rise: 0,
    fall: 400,
  });
});
