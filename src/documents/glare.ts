import { percentile, type Luminance } from './luminance';

/** From here on a pixel holds no print any more. */
const BLOWN_OUT = 250;
/** Tiles of 20 pixels: larger than the white inside a letter, smaller than any reflection that matters. */
const TILE = 20;
const BLOWN_TILE = 0.95;
/** A page whose usual brightness is this is white paper, and white on it is no glare. */
const WHITE_PAPER = 235;

interface Tiles {
  readonly blown: Uint8Array;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The share of the document, 0 to 1, that a reflection has blanked out: patches without print in a page that is not white.
 * White around the document (a scanner's lid) is left out when it runs along most of the picture's edge.
 *
 * What it cannot see: a reflection on white paper, or one over more than half of the page, which looks like white paper.
 */
export function measureGlare(picture: Luminance): number {
  const tiles = readTiles(picture);
  const outside = findWhiteSurroundings(tiles);
  let blown = 0;
  let inside = 0;
  for (let tile = 0; tile < tiles.blown.length; tile += 1) {
    if (outside[tile] === 1) continue;
    inside += 1;
    blown += tiles.blown[tile] as number;
  }
  if (blown === 0 || percentile(countInside(picture, tiles, outside), 0.5) >= WHITE_PAPER) return 0;
  return blown / inside;
}

function readTiles({ data, width, height }: Luminance): Tiles {
  const columns = Math.ceil(width / TILE);
  const rows = Math.ceil(height / TILE);
  const white = new Uint32Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    let tile = Math.floor(y / TILE) * columns;
    for (let x = 0; x < width; tile += 1) {
      let count = 0;
      for (const end = Math.min(x + TILE, width); x < end; x += 1) {
        if ((data[y * width + x] as number) >= BLOWN_OUT) count += 1;
      }
      white[tile] = (white[tile] as number) + count;
    }
  }
  const blown = Uint8Array.from(white, (count, tile) => {
    const wide = Math.min(TILE, width - (tile % columns) * TILE);
    const high = Math.min(TILE, height - Math.floor(tile / columns) * TILE);
    return count >= BLOWN_TILE * (wide * high) ? 1 : 0;
  });
  return { blown, columns, rows };
}

/** How many pixels have each brightness, in the tiles that are not outside. */
function countInside({ data, width, height }: Luminance, { columns }: Tiles, outside: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let y = 0; y < height; y += 1) {
    const first = Math.floor(y / TILE) * columns;
    for (let x = 0; x < width; x += 1) {
      if (outside[first + Math.floor(x / TILE)] === 1) continue;
      const value = data[y * width + x] as number;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  return counts;
}

/** 1 for each blown tile that is connected to the edge, provided that at least half of the edge is blown. */
function findWhiteSurroundings({ blown, columns, rows }: Tiles): Uint8Array {
  const outside = new Uint8Array(blown.length);
  const edge = [...blown.keys()].filter((tile) => {
    const column = tile % columns;
    const row = Math.floor(tile / columns);
    return column === 0 || row === 0 || column === columns - 1 || row === rows - 1;
  });
  const queue = edge.filter((tile) => blown[tile] === 1);
  if (queue.length * 2 < edge.length) return outside;
  for (let tile = queue.pop(); tile !== undefined; tile = queue.pop()) {
    if (outside[tile] === 1 || blown[tile] !== 1) continue;
    outside[tile] = 1;
    const column = tile % columns;
    if (column > 0) queue.push(tile - 1);
    if (column < columns - 1) queue.push(tile + 1);
    queue.push(tile - columns, tile + columns);
  }
  return outside;
}
