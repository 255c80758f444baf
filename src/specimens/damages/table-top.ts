import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

import { pageOf } from './homography';
import { rgb } from './through-sharp';
import type { Picture, Point, Quad } from '../../documents/picture';
import type { Random } from '../random';

const TABLES = [
  { base: '#6b4a2f', grain: '#4a3019' },
  { base: '#3b3f45', grain: '#2c2f34' },
  { base: '#b08d62', grain: '#8f6d45' },
  { base: '#5a6b7d', grain: '#4b5a6a' },
  { base: '#8f8a80', grain: '#7b766c' },
] as const;
const { floor, max, min } = Math;

/**
 * The page lying on a table, seen through a projection: every corner of `corners` (in pixels of the frame) is one of the
 * page. Table, grain and the page's shadow are by `random`.
 */
export function layOnTable(page: Picture, corners: Quad, width: number, height: number, random: Random): Picture {
  const data = drawTable(corners, width, height, random);
  const [a, b, c, d, e, f, g, h, i] = pageOf(corners, page.width, page.height);
  const pixels = page.data;
  const right = page.width - 1;
  const bottom = page.height - 1;
  const stride = page.width * 3;
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [left, end] = [max(0, floor(min(...xs))), min(width, floor(max(...xs)) + 1)];
  const lowest = min(height, floor(max(...ys)) + 1);
  for (let y = max(0, floor(min(...ys))); y < lowest; y += 1) {
    for (let x = left; x < end; x += 1) {
      const w = 1 / (g * (x + 0.5) + h * (y + 0.5) + i);
      const u = (a * (x + 0.5) + b * (y + 0.5) + c) * w - 0.5;
      const v = (d * (x + 0.5) + e * (y + 0.5) + f) * w - 0.5;
      if (u < -0.5 || v < -0.5 || u > right + 0.5 || v > bottom + 0.5) continue;
      const su = u < 0 ? 0 : u > right ? right : u;
      const sv = v < 0 ? 0 : v > bottom ? bottom : v;
      const fu = su - (su | 0);
      const fv = sv - (sv | 0);
      const here = (sv | 0) * stride + (su | 0) * 3;
      const beside = su < right ? here + 3 : here;
      const below = sv < bottom ? stride : 0;
      const lowerRight = fu * fv;
      const lowerLeft = fv - lowerRight;
      const upperRight = fu - lowerRight;
      const upperLeft = 1 - fu - lowerLeft;
      const to = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        data[to + channel] =
          (pixels[here + channel] as number) * upperLeft +
          (pixels[beside + channel] as number) * upperRight +
          (pixels[here + below + channel] as number) * lowerLeft +
          (pixels[beside + below + channel] as number) * lowerRight +
          0.5;
      }
    }
  }
  return rgb(data, width, height);
}

/** Corners of a page of `width` x `height` turned by `degrees` around `centre`. */
export function turned(width: number, height: number, degrees: number, centre: Point): Quad {
  const angle = (degrees / 180) * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (x: number, y: number): Point => ({
    x: centre.x + x * cos - y * sin,
    y: centre.y + x * sin + y * cos,
  });
  return [
    corner(-width / 2, -height / 2),
    corner(width / 2, -height / 2),
    corner(width / 2, height / 2),
    corner(-width / 2, height / 2),
  ];
}

function drawTable(corners: Quad, width: number, height: number, random: Random): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const table = random.pick(TABLES);
  context.fillStyle = table.base;
  context.fillRect(0, 0, width, height);
  context.strokeStyle = table.grain;
  context.globalAlpha = 0.5;
  context.beginPath();
  for (let line = 0; line < 70; line += 1) {
    const y = random.between(0, height);
    context.moveTo(0, y);
    context.bezierCurveTo(width * 0.3, y + random.between(-14, 14), width * 0.7, y + random.between(-14, 14), width, y);
  }
  context.stroke();
  castShadow(context, corners, random);
  const colours = canvas.data();
  const data = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    data[to] = colours[from] as number;
    data[to + 1] = colours[from + 1] as number;
    data[to + 2] = colours[from + 2] as number;
  }
  return data;
}

/** A dark rim around the page, wider on one side. */
function castShadow(context: SKRSContext2D, corners: Quad, random: Random): void {
  const [dx, dy] = [random.between(-6, 6), random.between(2, 9)];
  context.fillStyle = context.strokeStyle = '#000000';
  context.globalAlpha = 0.12;
  context.lineJoin = 'round';
  for (const wide of [2, 10, 18]) {
    context.beginPath();
    for (const { x, y } of corners) context.lineTo(x + dx, y + dy);
    context.closePath();
    context.lineWidth = wide;
    context.stroke();
  }
}
