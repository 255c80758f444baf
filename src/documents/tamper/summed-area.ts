const { max, min, round } = Math;

/** Sums over rectangles of a map, each at the cost of four look-ups (Crow's summed-area table). */
export interface SummedArea {
  /** One row and one column more than the map: the sum of all above and left of each corner. */
  readonly table: Float64Array;
  /** The mean over a rectangle, in whole pixels; parts outside the map do not count. 0 for nothing. */
  mean(left: number, top: number, right: number, bottom: number): number;
  sum(left: number, top: number, right: number, bottom: number): number;
}

export function sumAreas(values: ArrayLike<number>, width: number, height: number): SummedArea {
  const stride = width + 1;
  const table = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += values[y * width + x] as number;
      table[(y + 1) * stride + x + 1] = (table[y * stride + x + 1] as number) + row;
    }
  }
  const within = (value: number, most: number) => min(most, max(0, round(value)));
  const sum = (left: number, top: number, right: number, bottom: number) => {
    const [x0, x1, y0, y1] = [within(left, width), within(right, width), within(top, height), within(bottom, height)];
    if (x1 <= x0 || y1 <= y0) return 0;
    const at = (x: number, y: number) => table[y * stride + x] as number;
    return at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0);
  };
  return {
    table,
    sum,
    mean: (left, top, right, bottom) => {
      const [x0, x1] = [within(left, width), within(right, width)];
      const area = (x1 - x0) * (within(bottom, height) - within(top, height));
      return area > 0 ? sum(left, top, right, bottom) / area : 0;
    },
  };
}
