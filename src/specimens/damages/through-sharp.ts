import sharp from 'sharp';

import type { Picture } from '../../documents/picture';

/** One RGB picture through an operation of the image library. */
export async function throughSharp(picture: Picture, change: (image: sharp.Sharp) => sharp.Sharp): Promise<Picture> {
  const { data, info } = await change(sharpOf(picture)).raw().toBuffer({ resolveWithObject: true });
  return rgb(data, info.width, info.height);
}

export function sharpOf({ data, width, height, channels }: Picture): sharp.Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

export function rgb(data: Uint8Array, width: number, height: number): Picture {
  if (data.length !== width * height * 3) throw new RangeError('the picture is not RGB');
  return { data, width, height, channels: 3 };
}

/** Smaller or larger, to this width. */
export function toWidth(picture: Picture, width: number): Promise<Picture> {
  return picture.width === width ? Promise.resolve(picture) : throughSharp(picture, (image) => image.resize({ width }));
}

/** Written as JPEG and read again. */
export async function asJpeg(picture: Picture, quality: number): Promise<Picture> {
  return throughSharpFile(await sharpOf(picture).jpeg({ quality }).toBuffer());
}

async function throughSharpFile(file: Buffer): Promise<Picture> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  return rgb(data, info.width, info.height);
}
