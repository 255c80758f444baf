import type { SKRSContext2D } from '@napi-rs/canvas';

import type { Sheet } from './sheet';
import type { Theme } from './theme';
import { createRandom, seedFor } from '../random';

const { cos, hypot, sin, PI } = Math;

/** The paper of one issuer: a shade and fine line patterns, as against copiers. The same for every holder. */
export function drawBackground(sheet: Sheet, theme: Theme, template: string): void {
  const { context, canvas } = sheet;
  const random = createRandom(seedFor(3, template));
  const shade = context.createLinearGradient(0, 0, canvas.width, canvas.height * random.between(0.2, 1));
  shade.addColorStop(0, theme.paper[0]);
  shade.addColorStop(0.5, theme.paper[1]);
  shade.addColorStop(1, theme.paper[0]);
  context.fillStyle = shade;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const draw = { waves: drawWaves, rosettes: drawRosettes, rays: drawRays, net: drawNet }[theme.pattern];
  theme.lines.forEach((ink, layer) => {
    context.strokeStyle = ink;
    context.globalAlpha = 0.6;
    // About 0.06 mm, as fine as such lines are printed; wider ones take twice the time.
    context.lineWidth = 1;
    context.beginPath();
    draw(context, canvas, { period: random.between(0.6, 1.5), phase: random.between(0, 6), layer });
    context.stroke();
  });
  context.globalAlpha = 1;
}

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Shape {
  readonly period: number;
  readonly phase: number;
  readonly layer: number;
}

/** Bands of waves that swell and sink together. */
function drawWaves(context: SKRSContext2D, { width, height }: Size, { period, phase, layer }: Shape): void {
  const step = height / 44;
  for (let line = -3; line < 47; line += 1) {
    const bend = (x: number) =>
      sin((x / width) * 9 * period + phase + line * 0.12) * step * 2.6 +
      sin((x / width) * 31 + line * (layer === 0 ? 0.4 : -0.3)) * step * 0.9;
    trace(context, 90, (at) => [at * width, line * step + bend(at * width)]);
  }
}

/** A large rosette and small ones at the sides, each of wavy rings turned against one another. */
function drawRosettes(context: SKRSContext2D, { width, height }: Size, { period, phase, layer }: Shape): void {
  const rosettes = [
    { x: width * (0.38 + layer * 0.3), y: height * 0.45, r: height * 0.62, rings: 30 },
    ...[0.06, 0.94].map((x) => ({ x: width * x, y: height * (0.2 + layer * 0.5), r: height * 0.3, rings: 16 })),
  ];
  for (const { x, y, r, rings } of rosettes) {
    const petals = Math.round(6 + layer * 3 + period * 2);
    for (let ring = 0; ring < rings; ring += 1) {
      trace(context, 100, (at) => {
        const angle = at * 2 * PI;
        const swell = 0.2 * sin(angle * petals + phase + (ring / rings) * 2 * PI);
        const radius = r * (0.45 + 0.25 * (ring % 3) + swell);
        return [x + cos(angle) * radius, y + sin(angle) * radius];
      });
    }
  }
}

/** Bent rays from a point at the edge, crossed by arcs. */
function drawRays(context: SKRSContext2D, { width, height }: Size, { period, phase, layer }: Shape): void {
  const from = { x: width * (layer === 0 ? -0.05 : 1.05), y: height * (0.3 + 0.1 * period) };
  const reach = hypot(width, height);
  for (let ray = 0; ray < 64; ray += 1) {
    const angle = (layer === 0 ? 0 : PI) + (ray / 63 - 0.5) * PI * 0.95;
    trace(context, 24, (at) => {
      const bent = angle + sin(at * 7 * period + phase) * 0.05;
      return [from.x + cos(bent) * at * reach, from.y + sin(bent) * at * reach];
    });
  }
  for (let arc = 1; arc < 26; arc += 1) {
    const radius = (arc / 26) * reach;
    context.moveTo(from.x + radius, from.y);
    context.arc(from.x, from.y, radius, 0, 2 * PI);
  }
}

/** Two families of slanting waves that cross. */
function drawNet(context: SKRSContext2D, { width, height }: Size, { period, phase, layer }: Shape): void {
  const lean = layer === 0 ? 0.55 : -0.55;
  for (let line = -24; line < 72; line += 1) {
    const start = (line / 48) * width;
    trace(context, 40, (at) => [
      start + lean * at * height + sin(at * 12 * period + phase + line * 0.2) * width * 0.008,
      at * height,
    ]);
  }
}

/** A line through points given for 0 to 1. */
function trace(context: SKRSContext2D, points: number, place: (at: number) => readonly [x: number, y: number]): void {
  for (let point = 0; point <= points; point += 1) {
    const [x, y] = place(point / points);
    if (point === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}
