import type { SKRSContext2D } from '@napi-rs/canvas';

import type { Face } from './face';

export interface Hair {
  readonly colour: string;
  readonly style: 'short' | 'long' | 'bun' | 'bald' | 'curly' | 'scarf';
}

const { cos, sin, PI } = Math;

/** Over the head, or, of long hair, what hangs behind it. */
export function drawHair(context: SKRSContext2D, face: Face, { colour, style }: Hair, where: 'front' | 'behind'): void {
  const { x, y, w, h } = face;
  context.fillStyle = colour;
  if (where === 'behind') {
    context.beginPath();
    context.ellipse(x, y + 8, w + 8, h + 16, 0, 0, PI * 2);
    context.fill();
    return;
  }
  switch (style) {
    case 'bald':
      return;
    case 'bun':
      cap(context, face, 0.42);
      context.beginPath();
      context.arc(x, y - h - 6, 8, 0, PI * 2);
      context.fill();
      return;
    case 'curly':
      cap(context, face, 0.5);
      for (let curl = 0; curl <= 12; curl += 1) {
        const angle = PI + (curl / 12) * PI;
        context.beginPath();
        context.arc(x + cos(angle) * (w + 1), y - 4 + sin(angle) * (h - 1), 6, 0, PI * 2);
        context.fill();
      }
      return;
    case 'scarf':
      context.beginPath();
      context.ellipse(x, y + 2, w + 7, h + 8, 0, 0, PI * 2);
      context.ellipse(x, y + 3, w - 2, h - 4, 0, 0, PI * 2, true);
      context.fill('evenodd');
      return;
    case 'short':
    case 'long':
      cap(context, face, style === 'short' ? 0.45 : 0.36);
  }
}

/** The upper part of the head, down to `share` of its half height above the eyes. */
function cap(context: SKRSContext2D, { x, y, w, h }: Face, share: number): void {
  context.beginPath();
  context.ellipse(x, y - 2, w + 2, h + 3, 0, PI, 2 * PI);
  context.bezierCurveTo(x + w * 0.8, y - h * share, x + w * 0.2, y - h * (share + 0.25), x, y - h * (share + 0.2));
  context.bezierCurveTo(x - w * 0.4, y - h * (share + 0.3), x - w * 0.8, y - h * share, x - w - 2, y - 2);
  context.fill();
}
