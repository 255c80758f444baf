import type { SKRSContext2D } from '@napi-rs/canvas';

import { drawFeatures, oval, shade, type Face } from './face';
import { drawHair, type Hair } from './hair';
import type { Sheet } from './sheet';
import { createRandom, seedFor } from '../random';
import type { Backdrop } from '../truth';

/** Millimetres. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SKINS = ['#f1cfb4', '#e3b48f', '#c98f66', '#a8704a', '#7f4f33', '#5a3724'] as const;
const HAIRS = ['#1d1713', '#3a2718', '#6a4526', '#b08a4e', '#8a8a8c', '#2a2320'] as const;
const COATS = ['#27344d', '#4d2b35', '#2f4a3c', '#5b5560', '#7a6a4f', '#1f1f24'] as const;
const BACKDROPS = ['#dfe4ea', '#e9e6df', '#d4dde3', '#e6e9ec'] as const;

/**
 * A face that nobody has: drawn from ovals and curves, its features by the seed. It looks like a portrait to a measure and
 * to a glance, and is not meant to be recognised.
 */
export function drawPortrait(
  sheet: Sheet,
  box: Box,
  seed: number,
  { ghost = false, backdrop = 'plain' }: { readonly ghost?: boolean; readonly backdrop?: Backdrop } = {},
): void {
  const { context } = sheet;
  context.save();
  context.translate(sheet.px(box.x), sheet.px(box.y));
  context.scale(sheet.px(box.width) / 100, sheet.px(box.height) / 128);
  context.beginPath();
  context.rect(0, 0, 100, 128);
  context.clip();
  if (ghost) context.globalAlpha = 0.3;
  drawPerson(context, seed, ghost, backdrop);
  context.restore();
  if (ghost) return;
  context.strokeStyle = 'rgba(40, 40, 50, 0.35)';
  context.lineWidth = sheet.px(0.12);
  context.strokeRect(sheet.px(box.x), sheet.px(box.y), sheet.px(box.width), sheet.px(box.height));
}

/** In a field of 100 x 128. */
function drawPerson(context: SKRSContext2D, seed: number, ghost: boolean, behind: Backdrop): void {
  const random = createRandom(seedFor(seed, 'face'));
  const skin = random.pick(SKINS);
  const hair: Hair = {
    colour: random.pick(HAIRS),
    style: random.pick(['short', 'long', 'bun', 'bald', 'curly', 'scarf']),
  };
  const coat = random.pick(COATS);
  const face = {
    x: 50 + random.between(-2, 2),
    y: 56 + random.between(-3, 3),
    w: random.between(20, 24.5),
    h: random.between(28, 32),
  };
  const backdrop = context.createLinearGradient(0, 0, 0, 128);
  backdrop.addColorStop(0, random.pick(BACKDROPS));
  backdrop.addColorStop(1, '#c3cad1');
  context.fillStyle = backdrop;
  if (!ghost) context.fillRect(0, 0, 100, 128);
  if (!ghost && behind === 'patches') drawPatches(context, seed);
  if (hair.style === 'long') drawHair(context, face, hair, 'behind');
  drawShoulders(context, face, coat, skin);
  const light = context.createRadialGradient(face.x - 7, face.y - 8, 4, face.x, face.y, face.h * 1.25);
  light.addColorStop(0, skin);
  light.addColorStop(1, shade(skin, 0.68));
  oval(context, face.x, face.y, face.w, face.h, light);
  for (const side of [-1, 1]) oval(context, face.x + side * face.w, face.y + 1, 2.6, 5.5, shade(skin, 0.8));
  drawFeatures(context, face, { skin, hair: hair.colour, random: random.next });
  drawHair(context, face, hair, 'front');
}

/** In steps of a cell of `portraitHash` and a half, from the upper rim down to the shoulders. */
function drawPatches(context: SKRSContext2D, seed: number): void {
  const random = createRandom(seedFor(seed, 'patches'));
  for (let y = 3; y < 96; y += 10) {
    for (let x = 3; x < 96; x += 8) {
      const grey = random.whole(120, 240);
      context.fillStyle = `rgb(${grey}, ${grey}, ${Math.min(255, grey + 8)})`;
      context.fillRect(x, y, 8, 10);
    }
  }
}

function drawShoulders(context: SKRSContext2D, face: Face, coat: string, skin: string): void {
  context.fillStyle = shade(skin, 0.72);
  context.fillRect(face.x - 9, face.y + face.h * 0.7, 18, 26);
  context.fillStyle = coat;
  context.beginPath();
  context.moveTo(4, 130);
  context.bezierCurveTo(8, face.y + face.h + 14, face.x - 18, face.y + face.h + 14, face.x - 9, face.y + face.h + 6);
  context.lineTo(face.x, face.y + face.h + 20);
  context.lineTo(face.x + 9, face.y + face.h + 6);
  context.bezierCurveTo(face.x + 18, face.y + face.h + 14, 92, face.y + face.h + 14, 96, 130);
  context.fill();
}
