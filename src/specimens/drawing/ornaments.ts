import type { Box } from './portrait';
import type { Sheet } from './sheet';
import type { Theme } from './theme';
import { createRandom, seedFor } from '../random';

const { cos, sin, PI } = Math;

/** A scribble in ink that stays inside its box. */
export function drawSignature(sheet: Sheet, { x, y, width, height }: Box, seed: number): void {
  const { context } = sheet;
  const random = createRandom(seedFor(seed, 'signature'));
  const inks = ['#17204f', '#15151a', '#1c2f6b'];
  context.strokeStyle = random.pick(inks);
  context.lineWidth = sheet.px(random.between(0.22, 0.34));
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const strokes = random.whole(5, 9);
  const place = (at: number, up: number): [number, number] => [
    sheet.px(x + at * width),
    sheet.px(y + height * (1 - up)),
  ];
  context.beginPath();
  context.moveTo(...place(0.02, random.between(0.3, 0.5)));
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const [from, to] = [stroke / strokes, (stroke + 1) / strokes];
    context.bezierCurveTo(
      ...place(from + random.between(0, 0.12), random.between(0.7, 1)),
      ...place(Math.min(1, to + random.between(-0.1, 0.02)), random.between(0, 0.25)),
      ...place(to * 0.96, random.between(0.3, 0.6)),
    );
  }
  context.stroke();
}

/** A film with shapes that shine: stars and rings at little opacity, over print and picture alike. */
export function drawHologram(sheet: Sheet, { x, y, width, height }: Box, template: string): void {
  const { context } = sheet;
  const random = createRandom(seedFor(11, template));
  const [cx, cy, radius] = [sheet.px(x + width / 2), sheet.px(y + height / 2), sheet.px(Math.min(width, height) / 2)];
  const sheen = context.createLinearGradient(cx - radius, cy - radius, cx + radius, cy + radius);
  ['#ff9ecb', '#fff2a8', '#9ef0d0', '#9cc4ff', '#d7a8ff'].forEach((colour, at) => sheen.addColorStop(at / 4, colour));
  const points = random.whole(5, 9);
  context.save();
  context.globalAlpha = 0.26;
  context.fillStyle = sheen;
  context.beginPath();
  for (let corner = 0; corner <= points * 2; corner += 1) {
    const angle = (corner / points) * PI + random.between(0, 0.02);
    const reach = radius * (corner % 2 === 0 ? 0.95 : 0.5);
    context.lineTo(cx + cos(angle) * reach, cy + sin(angle) * reach);
  }
  context.fill();
  context.globalAlpha = 0.22;
  context.strokeStyle = sheen;
  context.lineWidth = sheet.px(0.5);
  for (const share of [0.55, 0.75, 1]) {
    context.beginPath();
    context.arc(cx, cy, radius * share, 0, 2 * PI);
    context.stroke();
  }
  context.restore();
}

/** An emblem of no state: rings, a wreath of strokes and a star. */
export function drawEmblem(sheet: Sheet, x: number, y: number, radius: number, theme: Theme, ink = theme.accent): void {
  const { context } = sheet;
  const [cx, cy, r] = [sheet.px(x), sheet.px(y), sheet.px(radius)];
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = r * 0.09;
  context.beginPath();
  context.arc(cx, cy, r * 0.95, 0, 2 * PI);
  context.stroke();
  for (let leaf = 0; leaf < 18; leaf += 1) {
    const angle = (leaf / 18) * 2 * PI;
    context.beginPath();
    context.moveTo(cx + cos(angle) * r * 0.62, cy + sin(angle) * r * 0.62);
    context.lineTo(cx + cos(angle + 0.16) * r * 0.82, cy + sin(angle + 0.16) * r * 0.82);
    context.stroke();
  }
  context.beginPath();
  for (let corner = 0; corner < 10; corner += 1) {
    const angle = (corner / 10) * 2 * PI - PI / 2;
    const reach = r * (corner % 2 === 0 ? 0.5 : 0.22);
    context.lineTo(cx + cos(angle) * reach, cy + sin(angle) * reach);
  }
  context.closePath();
  context.fill();
}

/** The contacts of a chip card. */
export function drawChip(sheet: Sheet, x: number, y: number): void {
  const { context } = sheet;
  const [width, height] = [sheet.px(12), sheet.px(9.6)];
  const gold = context.createLinearGradient(sheet.px(x), sheet.px(y), sheet.px(x) + width, sheet.px(y) + height);
  gold.addColorStop(0, '#e9d08c');
  gold.addColorStop(0.5, '#c6a24f');
  gold.addColorStop(1, '#eedca0');
  context.fillStyle = gold;
  context.beginPath();
  context.roundRect(sheet.px(x), sheet.px(y), width, height, sheet.px(1.4));
  context.fill();
  context.strokeStyle = 'rgba(90, 70, 20, 0.8)';
  context.lineWidth = sheet.px(0.16);
  context.stroke();
  for (const share of [1 / 3, 2 / 3]) {
    context.strokeRect(sheet.px(x), sheet.px(y) + height * share, width * 0.36, 0);
    context.strokeRect(sheet.px(x) + width * 0.64, sheet.px(y) + height * share, width * 0.36, 0);
  }
  context.strokeRect(sheet.px(x) + width * 0.36, sheet.px(y), width * 0.28, height);
}
