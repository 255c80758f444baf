import { createCanvas, GlobalFonts, ImageData, type SKRSContext2D } from '@napi-rs/canvas';
import type { Picture } from '../../../src/documents/picture';
import { join } from 'node:path';
import { packageRoot } from '../../../src/package-root';

export interface ScreenshotOptions {
  readonly width: number;
  readonly height: number;
  /** `gallery`: the picture alone between bars; `chat`: in a bubble; `browser`: under an address bar. */
  readonly app: 'gallery' | 'chat' | 'browser';
  readonly dark: boolean;
  /** `false` for an app that hides it. */
  readonly statusBar: boolean;
  readonly minutes: number;
}

let hasFont = false;

/** A phone's screen that shows a picture, drawn as such screens look. */
export function drawScreenshot(shown: Picture, options: ScreenshotOptions): Picture {
  if (!hasFont) {
    GlobalFonts.registerFromPath(
      join(packageRoot, 'node_modules/@fontsource/roboto/files/roboto-latin-400-normal.woff2'),
      'Roboto',
    );
    hasFont = true;
  }
  const { width, height, dark, app } = options;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const [paper, ink] = dark ? ['#000000', '#ffffff'] : ['#ffffff', '#101014'];
  context.fillStyle = app === 'chat' && !dark ? '#ece5dd' : paper;
  context.fillRect(0, 0, width, height);
  const unit = width / 390;
  const bar = options.statusBar ? height * (height > width ? 0.045 : 0.06) : 0;
  const head = app === 'gallery' ? 0 : 56 * unit;
  context.fillStyle = dark ? '#1c1c1e' : '#f7f7f8';
  if (head > 0) context.fillRect(0, bar, width, head);
  drawPicture(context, shown, options, bar + head);
  if (options.statusBar) drawStatusBar(context, options, bar, ink);
  if (head > 0)
    words(context, app === 'chat' ? 'Chat' : 'example.org/scan', ink, 60 * unit, bar + head * 0.62, 18 * unit);
  context.fillStyle = ink;
  if (app !== 'chat') context.fillRect(width * 0.34, height - 9 * unit, width * 0.32, 4 * unit);
  const { data } = context.getImageData(0, 0, width, height);
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) rgb.set(data.subarray(from, from + 3), to);
  return { data: rgb, width, height, channels: 3 };
}

function drawPicture(context: SKRSContext2D, shown: Picture, { width, height, app }: ScreenshotOptions, top: number) {
  const image = createCanvas(shown.width, shown.height);
  const rgba = new Uint8ClampedArray(shown.width * shown.height * 4).fill(255);
  for (let from = 0, to = 0; from < shown.data.length; from += 3, to += 4) {
    rgba.set(shown.data.subarray(from, from + 3), to);
  }
  image.getContext('2d').putImageData(new ImageData(rgba, shown.width, shown.height), 0, 0);
  const wide = app === 'chat' ? width * 0.76 : width;
  const free = height - top - (app === 'chat' ? 120 : 40) * (width / 390);
  const scale = Math.min(wide / shown.width, free / shown.height);
  const [w, h] = [shown.width * scale, shown.height * scale];
  const [x, y] = [app === 'chat' ? width * 0.2 : (width - w) / 2, top + (free - h) / 2];
  context.save();
  if (app === 'chat') {
    context.beginPath();
    context.roundRect(x, y, w, h, 14 * (width / 390));
    context.clip();
  }
  context.drawImage(image, x, y, w, h);
  context.restore();
}

function drawStatusBar(context: SKRSContext2D, { width, minutes }: ScreenshotOptions, bar: number, ink: string) {
  const size = bar * 0.42;
  words(context, `9:${String(minutes % 60).padStart(2, '0')}`, ink, width * 0.07, bar * 0.72, size);
  context.fillStyle = ink;
  const right = width * 0.93;
  context.strokeStyle = ink;
  context.lineWidth = Math.max(1, size * 0.08);
  context.strokeRect(right - size * 1.6, bar * 0.4, size * 1.4, size * 0.75);
  context.fillRect(right - size * 1.5, bar * 0.45, size * (0.3 + (minutes % 9) / 10), size * 0.5);
  for (let step = 0; step < 4; step += 1) {
    const high = size * (0.25 + step * 0.18);
    context.fillRect(right - size * 3.4 + step * size * 0.3, bar * 0.4 + size * 0.75 - high, size * 0.2, high);
  }
}

function words(context: SKRSContext2D, text: string, ink: string, x: number, y: number, size: number) {
  context.fillStyle = ink;
  context.font = `${size}px Roboto`;
  context.fillText(text, x, y);
}
