import { createCanvas } from '@napi-rs/canvas';

import type { Box } from './portrait';
import type { Sheet } from './sheet';
import type { Bitmap } from '../barcodes/encode-barcode';

/**
 * A symbol on a white field with a quiet zone, as large as fits the box in whole pixels a module, so that its bars stay
 * sharp. A PDF417 row is as high as the writer made it.
 */
export function drawBitmap(sheet: Sheet, { width, height, data }: Bitmap, box: Box): void {
  const { context } = sheet;
  const quiet = 2;
  const scale = Math.floor(
    Math.min(sheet.px(box.width) / (width + quiet * 2), sheet.px(box.height) / (height + quiet * 2)),
  );
  const [left, top] = [Math.round(sheet.px(box.x)), Math.round(sheet.px(box.y))];
  context.fillStyle = '#ffffff';
  context.fillRect(left, top, (width + quiet * 2) * scale, (height + quiet * 2) * scale);
  const modules = createCanvas(width, height);
  const pen = modules.getContext('2d');
  const pixels = pen.createImageData(width, height);
  for (let at = 0; at < width * height; at += 1) {
    pixels.data.fill(data[at] === 0 ? 12 : 255, at * 4, at * 4 + 3);
    pixels.data[at * 4 + 3] = 255;
  }
  pen.putImageData(pixels, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(modules, left + quiet * scale, top + quiet * scale, width * scale, height * scale);
  context.imageSmoothingEnabled = true;
}
