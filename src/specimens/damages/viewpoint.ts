import { layOnTable, turned } from './table-top';
import type { Picture, Point, Quad } from '../../documents/picture';
import { createRandom, type Random } from '../random';

const { abs, ceil, cos, max, min, sin, PI } = Math;

/** Of the page's width, left free around it. */
const MARGIN = 0.04;

/** Turned by `degrees` either way on a table, wholly visible. The page keeps its size; the frame grows around it. */
export function tilt(picture: Picture, degrees: number, seed: number): Picture {
  const random = createRandom(seed);
  const { width, height } = tiltedSize(picture, degrees);
  const corners = turned(picture.width, picture.height, random.pick([-1, 1]) * degrees, {
    x: width / 2,
    y: height / 2,
  });
  return layOnTable(picture, corners, width, height, random);
}

/** The frame of a tilted picture: the box around the turned page, and the margin on each side. */
export function tiltedSize({ width, height }: Size, degrees: number): Size {
  const angle = (degrees / 180) * PI;
  const [across, along] = [abs(cos(angle)), abs(sin(angle))];
  const room = 2 * MARGIN * width;
  return { width: ceil(width * across + height * along + room), height: ceil(width * along + height * across + room) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The frame of a picture in perspective: 8 % of the width more on each side. */
export function framedSize({ width, height }: Size): Size {
  return { width: ceil(width * 1.16), height: ceil(height + width * 0.16) };
}

/**
 * A phone held at a slant over a table: the two corners of one side come closer to each other, each by 8 to 12 % of that
 * side, and every corner is off by up to 1.5 % more.
 */
export function slant(picture: Picture, seed: number): Picture {
  const random = createRandom(seed);
  const { width, height } = framedSize(picture);
  return layOnTable(
    picture,
    slantedCorners(picture, { x: width / 2, y: height / 2 }, 0, random),
    width,
    height,
    random,
  );
}

/** Corners of a slanted page that is also turned by `degrees`. */
export function slantedCorners({ width, height }: Size, centre: Point, degrees: number, random: Random): Quad {
  const corners = turned(width, height, degrees, centre);
  const side = random.whole(0, 3);
  const [first, second] = [side, (side + 1) % 4];
  const moved = corners.map((corner, at) => {
    const other = at === first ? corners[second] : at === second ? corners[first] : undefined;
    const share = other === undefined ? 0 : random.between(0.08, 0.12);
    const off = () => random.between(-0.015, 0.015) * width;
    return {
      x: corner.x + ((other ?? corner).x - corner.x) * share + off(),
      y: corner.y + ((other ?? corner).y - corner.y) * share + off(),
    };
  });
  return moved as unknown as Quad;
}

/** The page takes 55 % of the picture's width, somewhere on the table, turned by up to 3 degrees. */
export function stepBack(picture: Picture, seed: number): Picture {
  const random = createRandom(seed);
  const { width, height } = smallSize(picture);
  const [freeX, freeY] = [(width - picture.width) * 0.4, (height - picture.height) * 0.35];
  const centre = {
    x: width / 2 + random.between(-freeX, freeX),
    y: height / 2 + max(min(random.between(-freeY, freeY), freeY), -freeY),
  };
  const corners = turned(picture.width, picture.height, random.between(-3, 3), centre);
  return layOnTable(picture, corners, width, height, random);
}

/** The frame around a small page: as a phone's, four to three. */
export function smallSize({ width }: Size): Size {
  const wide = Math.round(width / 0.55);
  return { width: wide, height: Math.round(wide * 0.75) };
}
