import type { Luminance } from './luminance';

/**
 * How sharp a picture is: the variance of its Laplacian (each pixel's four neighbours against four times itself). Edges
 * in focus make it large, a lens out of focus or a moving hand takes it away. 0 for a blank picture.
 */
export function measureSharpness({ data, width, height }: Luminance): number {
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < y * width + width - 1; at += 1) {
      const around =
        (data[at - 1] as number) +
        (data[at + 1] as number) +
        (data[at - width] as number) +
        (data[at + width] as number);
      const edge = around - 4 * (data[at] as number);
      sum += edge;
      squares += edge * edge;
    }
  }
  const count = Math.max(1, (width - 2) * (height - 2));
  return squares / count - (sum / count) ** 2;
}
