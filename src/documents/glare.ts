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
  const counts = new Uint32Array(256);
  for (let tile = 0; tile < tiles.blown.length; tile += 1) {
    if (outside[tile] === 1) continue;
    inside += 1;
    blown += tiles.blown[tile] as number;
    eachPixel(picture, tiles, tile, (value) => {
      counts[value] = (counts[value] as number) + 1;
    });
  }
  if (inside === 0 || percentile(counts, 0.5) >= WHITE_PAPER) return 0;
  return blown / inside;
}

function readTiles(picture: Luminance): Tiles {
  const columns = Math.ceil(picture.width / TILE);
  const rows = Math.ceil(picture.height / TILE);
  const tiles = { blown: new Uint8Array(columns * rows), columns, rows };
  for (let tile = 0; tile < tiles.blown.length; tile += 1) {
    let white = 0;
    let count = 0;
    eachPixel(picture, tiles, tile, (value) => {
      count += 1;
      if (value >= BLOWN_OUT) white += 1;
    });
    tiles.blown[tile] = white >= BLOWN_TILE * count ? 1 : 0;
  }
  return tiles;
}

function eachPixel({ data, width, height }: Luminance, { columns }: Tiles, tile: number, see: (value: number) => void) {
  const left = (tile % columns) * TILE;
  const top = Math.floor(tile / columns) * TILE;
  for (let y = top; y < Math.min(top + TILE, height); y += 1) {
    for (let x = left; x < Math.min(left + TILE, width); x += 1) see(data[y * width + x] as number);
  }
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
