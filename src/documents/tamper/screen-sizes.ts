/**
 * Sizes of screens, in pixels, upright: the longer side second. Phones and computers that are or were common, tablets as far
 * as their size is not one of a camera's. A size alone says little, as pictures are cut to any.
 */
const SCREENS: readonly (readonly [short: number, long: number])[] = [
  // Apple's phones, from the 5 on.
  [640, 1136],
  [750, 1334],
  [828, 1792],
  [1125, 2436],
  [1170, 2532],
  [1179, 2556],
  [1206, 2622],
  [1242, 2208],
  [1242, 2688],
  [1284, 2778],
  [1290, 2796],
  [1320, 2868],
  // Other phones.
  [480, 854],
  [720, 1280],
  [720, 1440],
  [720, 1480],
  [720, 1520],
  [720, 1544],
  [720, 1560],
  [720, 1600],
  [720, 1612],
  [720, 1640],
  [1080, 1920],
  [1080, 2160],
  [1080, 2220],
  [1080, 2240],
  [1080, 2246],
  [1080, 2280],
  [1080, 2310],
  [1080, 2316],
  [1080, 2340],
  [1080, 2376],
  [1080, 2388],
  [1080, 2400],
  [1080, 2408],
  [1080, 2412],
  [1080, 2424],
  [1080, 2460],
  [1080, 2520],
  [1080, 2640],
  [1220, 2712],
  [1224, 2700],
  [1260, 2800],
  [1344, 2992],
  [1440, 2560],
  [1440, 2880],
  [1440, 2960],
  [1440, 3040],
  [1440, 3088],
  [1440, 3120],
  [1440, 3200],
  [1440, 3216],
  // Tablets.
  [800, 1280],
  [1200, 1920],
  [1600, 2560],
  [1620, 2160],
  [1640, 2360],
  [1668, 2224],
  [1668, 2388],
  [2048, 2732],
  // Computers.
  [768, 1366],
  [864, 1536],
  [900, 1440],
  [900, 1600],
  [1050, 1680],
  [1600, 2560],
  [1664, 2560],
  [1800, 2880],
  [1964, 3024],
  [2234, 3456],
  [2160, 3840],
];

const KNOWN: ReadonlySet<string> = new Set(SCREENS.map((sides) => sides.join('x')));

/** Whether a picture of that size, upright or on its side, is exactly as large as a common screen. */
export function isScreenSize(width: number, height: number): boolean {
  return KNOWN.has(`${Math.min(width, height)}x${Math.max(width, height)}`);
}
