/**
 * Sums over rectangles of a map, each at the cost of four look-ups (Crow's summed-area table).
 *
 * @returns one row and one column more than the map: the sum of all above and left of each corner. Sums of whole numbers are
 *   exact.
 */
export function sumAreas(values: Uint8Array | Float32Array, width: number, height: number): Float64Array {
  const stride = width + 1;
  const table = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    const upper = y * stride + 1;
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += values[y * width + x] as number;
      table[upper + stride + x] = (table[upper + x] as number) + row;
    }
  }
  return table;
}

/** In the same shape, the sum of all above in the same column. */
export function sumColumns(values: Uint8Array, width: number, height: number): Int32Array {
  const stride = width + 1;
  const table = new Int32Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + x;
      table[at + stride] = (table[at] as number) + (values[y * width + x] as number);
    }
  }
  return table;
}

/** In the same shape, the sum of all to the left in the same row. */
export function sumRows(values: Uint8Array, width: number, height: number): Int32Array {
  const stride = width + 1;
  const table = new Int32Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + x;
      table[at + 1] = (table[at] as number) + (values[y * width + x] as number);
    }
  }
  return table;
}
