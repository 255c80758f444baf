import fc from 'fast-check';
import { despeckle } from '../../src/documents/despeckle';

test('each pixel becomes the median of the nine around it, the border going on outside', () => {
  const picture = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([width, height]) =>
      fc.uint8Array({ minLength: width * height, maxLength: width * height }).map((data) => ({ data, width, height })),
    );
  fc.assert(
    fc.property(picture, ({ data, width, height }) => {
      const expected = Uint8Array.from(data, (_, at) => {
        const around = [-1, 0, 1].flatMap((down) =>
          [-1, 0, 1].map((across) => {
            const x = Math.min(width - 1, Math.max(0, (at % width) + across));
            const y = Math.min(height - 1, Math.max(0, Math.floor(at / width) + down));
            return data[y * width + x] as number;
          }),
        );
        return around.toSorted((one, other) => one - other)[4] as number;
      });
      expect(despeckle({ data, width, height })).toEqual({ data: expected, width, height });
    }),
  );
});
