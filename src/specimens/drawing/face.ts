import type { SKRSContext2D } from '@napi-rs/canvas';

/** An oval in a field of 100 x 128: its middle, half its width and half its height. */
export interface Face {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Eyes, brows, nose and mouth. */
export function drawFeatures(
  context: SKRSContext2D,
  face: Face,
  { skin, hair, random }: { readonly skin: string; readonly hair: string; readonly random: () => number },
): void {
  const apart = 8 + random() * 2;
  const eyes = face.y - 3 + random() * 2;
  for (const side of [-1, 1]) {
    const x = face.x + side * apart;
    oval(context, x, eyes, 3.4, 1.7 + random() * 0.5, '#f4f2ee');
    oval(context, x, eyes, 1.5, 1.6, shade(hair, 0.9));
    oval(context, x, eyes, 0.7, 0.8, '#101010');
    stroke(context, shade(hair, 0.8), 1.3 + random() * 0.7, [x - 4.5, eyes - 4.4, x, eyes - 6.6, x + 4.5, eyes - 4.6]);
  }
  stroke(context, shade(skin, 0.62), 1, [face.x - 0.6, eyes + 3, face.x - 3.4, eyes + 10, face.x + 2.8, eyes + 10.6]);
  const mouth = face.y + face.h * (0.52 + random() * 0.06);
  const wide = 6 + random() * 3;
  stroke(context, shade(skin, 0.55), 1.5, [face.x - wide, mouth, face.x, mouth + 2.4 * random(), face.x + wide, mouth]);
  stroke(context, shade(skin, 0.75), 0.8, [
    face.x - wide * 0.6,
    mouth + 3.6,
    face.x,
    mouth + 4.4,
    face.x + wide * 0.6,
    mouth + 3.6,
  ]);
}

export function oval(
  context: SKRSContext2D,
  x: number,
  y: number,
  w: number,
  h: number,
  fill: SKRSContext2D['fillStyle'],
): void {
  context.fillStyle = fill;
  context.beginPath();
  context.ellipse(x, y, w, h, 0, 0, Math.PI * 2);
  context.fill();
}

function stroke(
  context: SKRSContext2D,
  ink: string,
  width: number,
  [x1, y1, x2, y2, x3, y3]: readonly [number, number, number, number, number, number],
): void {
  context.strokeStyle = ink;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(x1, y1);
  context.quadraticCurveTo(x2, y2, x3, y3);
  context.stroke();
}

/** @param colour `#rrggbb` */
export function shade(colour: string, factor: number): string {
  const parts = [1, 3, 5].map((at) => Math.round(parseInt(colour.slice(at, at + 2), 16) * factor));
  return `rgb(${parts.join(', ')})`;
}
