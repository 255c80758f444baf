/** A picture as pixels: 8 bits a channel, row by row, grey (1 channel) or RGB (3). */
export interface Picture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

/** A place in a picture, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Four corners, in the order in which the text inside is read: upper left, upper right, lower right, lower left. */
export type Quad = readonly [Point, Point, Point, Point];
