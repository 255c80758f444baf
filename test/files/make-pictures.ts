import { crc32 } from 'node:zlib';
import sharp from 'sharp';

const WIDTH = 64;
const HEIGHT = 48;

/** A small picture with some structure in it; the same on every run. */
function pixels(): sharp.Sharp {
  const raw = Buffer.alloc(WIDTH * HEIGHT * 3, 0);
  for (let at = 0; at < raw.length; at += 1) raw[at] = (at * 31 + (at >> 5) * 17) & 0xff;
  return sharp(raw, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}

export function makeJpeg(options: sharp.JpegOptions = {}): Promise<Buffer> {
  return pixels().jpeg(options).toBuffer();
}

export function makePng(): Promise<Buffer> {
  return pixels().png().toBuffer();
}

export function segment(marker: number, data: Buffer | string): Buffer {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** The JPEG with more segments right behind its start of image. */
export function withSegments(jpeg: Buffer, ...segments: Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** An APP2 segment that announces `images` pictures in all (CIPA DC-007). */
export function multiPictureIndex(images: number, order: 'little' | 'big' = 'little'): Buffer {
  const data = Buffer.alloc(4 + 8 + 2 + 12 + 4);
  data.write(order === 'little' ? 'MPF\0II*\0' : 'MPF\0MM\0*', 'latin1');
  const u16 = (value: number, at: number) =>
    order === 'little' ? data.writeUInt16LE(value, at) : data.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    order === 'little' ? data.writeUInt32LE(value, at) : data.writeUInt32BE(value, at);
  u32(8, 8);
  u16(1, 12);
  u16(0xb001, 14);
  u16(4, 16);
  u32(1, 18);
  u32(images, 22);
  return segment(0xe2, data);
}

/** The XMP packet by which a camera says that a video follows. */
export function motionPhotoXmp(): Buffer {
  return segment(
    0xe1,
    'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:Description GCamera:MotionPhoto="1"/></x:xmpmeta>',
  );
}

function box(type: string, data: Buffer | string): Buffer {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + bytes.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, bytes]);
}

export function makeVideo(film: Buffer | string = 'frames'): Buffer {
  return Buffer.concat([box('ftyp', 'mp42\0\0\0\0isommp42'), box('mdat', film), box('moov', 'track')]);
}

/** A Samsung trailer with one block for each given name and content. */
export function samsungTrailer(blocks: readonly (readonly [name: string, content: Buffer | string])[]): Buffer {
  const bodies = blocks.map(([name, content], index) => {
    const head = Buffer.alloc(8);
    head.writeUInt16LE(0xa01 + index, 2);
    head.writeUInt32LE(name.length, 4);
    const data = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    return Buffer.concat([head, Buffer.from(name, 'latin1'), data]);
  });
  const aligned = bodies.map((body) => Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]));
  const directory = Buffer.alloc(12 + 12 * bodies.length + 8);
  directory.write('SEFH', 'latin1');
  directory.writeUInt32LE(107, 4);
  directory.writeUInt32LE(bodies.length, 8);
  let back = aligned.reduce((sum, body) => sum + body.length, 0);
  bodies.forEach((body, index) => {
    const entry = 12 + 12 * index;
    body.copy(directory, entry, 0, 4);
    directory.writeUInt32LE(back, entry + 4);
    directory.writeUInt32LE(body.length, entry + 8);
    back -= (aligned[index] as Buffer).length;
  });
  directory.writeUInt32LE(directory.length - 8, directory.length - 8);
  directory.write('SEFT', directory.length - 4, 'latin1');
  return Buffer.concat([...aligned, directory]);
}

export function chunk(type: string, data: Buffer | string): Buffer {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  const named = Buffer.concat([Buffer.from(type, 'latin1'), bytes]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(bytes.length);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}

/** A PNG header chunk that claims a size. */
export function pngHeader(width: number, height: number): Buffer {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return chunk('IHDR', data);
}

export const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
