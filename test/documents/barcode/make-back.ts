import sharp from 'sharp';
import type { Picture } from '../../../src/documents/picture';
import { drawPage } from '../make-page';
import { writeBarcodePicture, type BarcodeToWrite } from './write-barcode';

/** Backs of cards: a tinted page with a portrait, print and a linear barcode, and on it the barcode that matters. */

const WIDTH = 1600;
const RULES = `<svg width="1600" height="1000"><pattern id="p" width="11" height="11" patternUnits="userSpaceOnUse">
<path d="M5 0V11" stroke="#b4a48c" stroke-width="3"/></pattern><rect width="1600" height="1000" fill="#f2ead8"/>
<rect width="1600" height="1000" fill="url(#p)"/></svg>`;

export interface Back extends BarcodeToWrite {
  /** The share of the card's width that the barcode takes. */
  readonly share?: number;
  /** Put below it as a QR code. */
  readonly qr?: string;
  /** The card is covered with fine pale upright lines, as a security print has, and the barcode lies on them. */
  readonly isRuled?: boolean;
}

/** How the card was photographed. */
export interface Shot {
  /** Of the card, in pixels; the picture is as much larger as the card is turned. */
  readonly width?: number;
  /** Degrees clockwise. */
  readonly angle?: number;
  /** Sigma of a Gaussian, in pixels of the picture. */
  readonly blur?: number;
  /** Pixels that the camera moved while it looked, along the falling diagonal. */
  readonly shake?: number;
  /** Grey levels either way, at most, of a triangular distribution. */
  readonly noise?: number;
  readonly quality?: number;
  /** How much shorter the far edge of the card looks than the near one, 0 to 1. */
  readonly perspective?: number;
  /** Which edge is the far one; the upper one unless it says otherwise. */
  readonly from?: 'top' | 'side';
}

const printed = new Map<string, Buffer>();

/** The card itself, 1600 pixels wide, as a PNG. Drawn once for the same content. */
export async function printBack(content: string | undefined, back: Back): Promise<Buffer> {
  const key = JSON.stringify([content, back]);
  const known = printed.get(key);
  if (known !== undefined) return known;
  const linear = await sharp(await writeBarcodePicture('0042424747', { format: 'Code128' }))
    .resize({ width: 480, height: 70, fit: 'fill' })
    .png()
    .toBuffer();
  const layers = [{ input: linear, left: 1060, top: 20 }];
  if (back.isRuled === true) layers.unshift({ input: Buffer.from(RULES), left: 0, top: 0 });
  if (content !== undefined) {
    const barcode = await sharp(await writeBarcodePicture(content, back))
      .resize({ width: Math.round(WIDTH * (back.share ?? 0.86)) })
      .png()
      .toBuffer({ resolveWithObject: true });
    const left = Math.round((WIDTH - barcode.info.width) / 2);
    layers.push({ input: barcode.data, left, top: Math.max(120, 980 - barcode.info.height) });
  }
  if (back.qr !== undefined) {
    const qr = await sharp(await writeBarcodePicture(back.qr, { format: 'QRCode' }))
      .resize({ width: 320 })
      .png()
      .toBuffer();
    layers.push({ input: qr, left: 640, top: 150 });
  }
  const page = await drawPage().png().toBuffer();
  const card = await sharp(page).composite(layers).png().toBuffer();
  printed.set(key, card);
  return card;
}

/** The card on a grey table, as pixels. */
export async function photographBack(card: Buffer, shot: Shot = {}): Promise<Picture> {
  const {
    width = WIDTH,
    angle = 0,
    blur = 0,
    shake = 0,
    noise = 0,
    quality = 90,
    perspective = 0,
    from = 'top',
  } = shot;
  const seen = perspective === 0 ? card : await lean(card, perspective, from);
  const turned = await openRaw(sharp(seen).removeAlpha().rotate(angle, { background: '#8c8c8c' }));
  const scaled = await openRaw(sharpOf(turned).resize({ width: Math.round((turned.width * width) / WIDTH) }));
  if (noise > 0) addNoise(scaled.data, noise);
  const shaken = shake === 0 ? scaled : await openRaw(sharpOf(scaled).convolve(alongDiagonal(shake)));
  const blurred = blur === 0 ? sharpOf(shaken) : sharpOf(shaken).blur(blur);
  return openPicture(await blurred.jpeg({ quality }).toBuffer());
}

function alongDiagonal(length: number): sharp.Kernel {
  const size = 2 * Math.floor(length / 2) + 1;
  const kernel = Array.from({ length: size * size }, (_none, at) => (at % (size + 1) === 0 ? 1 : 0));
  return { width: size, height: size, kernel, scale: size };
}

/** Grey levels either way, the same for the same picture. */
function addNoise(data: Uint8Array, amount: number): void {
  let state = 1;
  const random = () => (state = (state * 48_271) % 0x7fffffff) / 0x7fffffff;
  for (let at = 0; at < data.length; at += 1) {
    const value = (data[at] as number) + (random() + random() - 1) * amount;
    data[at] = Math.max(0, Math.min(255, Math.round(value)));
  }
}

async function openRaw(image: sharp.Sharp): Promise<Picture> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3 };
}

function sharpOf({ data, width, height, channels }: Picture): sharp.Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

/** A picture file as pixels. */
export function openPicture(file: Buffer): Promise<Picture> {
  return openRaw(sharp(file).removeAlpha());
}

/** The card seen from below: its upper edge is `amount` narrower than its lower one, on the same grey table. */
async function lean(card: Buffer, amount: number, from: 'top' | 'side'): Promise<Buffer> {
  if (from === 'side') {
    const upright = await lean(await sharp(card).rotate(90).png({ compressionLevel: 0 }).toBuffer(), amount, 'top');
    return sharp(upright).rotate(270).png({ compressionLevel: 0 }).toBuffer();
  }
  const { data: pixels, width, height } = await openRaw(sharp(card).removeAlpha());
  const data = Buffer.from(pixels);
  const seen = Buffer.alloc(data.length, 0x8c);
  const far = 1 - amount;
  for (let y = 0; y < height; y += 1) {
    // In the picture of a plane the scale runs linearly from the near edge to the far one.
    const down = y / (height - 1);
    const scale = far + down * (1 - far);
    const sourceY = (down / scale) * (height - 1);
    const row = Math.min(height - 1, Math.max(0, Math.round(sourceY)));
    for (let x = 0; x < width; x += 1) {
      const column = Math.round((x - width / 2) / scale + width / 2);
      if (column < 0 || column >= width) continue;
      data.copy(seen, (y * width + x) * 3, (row * width + column) * 3, (row * width + column) * 3 + 3);
    }
  }
  return sharp(seen, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
}
