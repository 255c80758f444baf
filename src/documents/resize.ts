import sharp from 'sharp';

import type { Picture } from './picture';

/** The picture at another size, smoothed when it becomes smaller. */
export async function resize(picture: Picture, width: number, height: number): Promise<Picture> {
  if (width === picture.width && height === picture.height) return picture;
  const { channels } = picture;
  const { data } = await asImage(picture)
    .resize({ width, height, fit: 'fill', kernel: width > picture.width ? 'cubic' : 'lanczos3' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width, height, channels };
}

/** Turned by quarter turns, clockwise. */
export async function turn(picture: Picture, quarters: 0 | 1 | 2 | 3): Promise<Picture> {
  if (quarters === 0) return picture;
  const { data, info } = await asImage(picture)
    .rotate(quarters * 90)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: picture.channels };
}

export function asImage({ data, width, height, channels }: Picture): sharp.Sharp {
  const image = sharp(data, { raw: { width, height, channels } });
  return channels === 1 ? image.toColourspace('b-w') : image;
}
