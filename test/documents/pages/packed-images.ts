import type { PdfImage } from './make-pdf';

/** A JBIG2 picture (ITU-T T.88), a black square: page information, and one generic region packed as fax lines (T.6). */
export function makeJbig2(side = 64): PdfImage {
  const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer).reverse();
  const segment = (number: number, type: number, data: Buffer) =>
    Buffer.concat([u32(number), Buffer.from([type, 0, 1]), u32(data.length), data]);
  const page = Buffer.concat([u32(side), u32(side), u32(0), u32(0), Buffer.from([0, 0, 0])]);
  // The first line: no white, then 64 black; every other one changes where the one above does.
  const bits = `001${'00110101'}${'0000001111'}${'0000110111'}${'11'.repeat(side - 1)}${'000000000001'.repeat(2)}`;
  const packed = Buffer.from(bits.match(/.{1,8}/g)?.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)) ?? []);
  const region = Buffer.concat([u32(side), u32(side), u32(0), u32(0), Buffer.from([0, 1]), packed]);
  return {
    width: side,
    height: side,
    filter: 'JBIG2Decode',
    data: Buffer.concat([segment(0, 48, page), segment(1, 38, region)]),
    dictionary: '/ColorSpace /DeviceGray /BitsPerComponent 1',
  };
}

/** A JPEG 2000 codestream (ITU-T T.800) of one tile without any coefficients: a grey square. */
export function makeJpx(side = 64): PdfImage {
  const u16 = (...values: number[]) => values.flatMap((value) => [value >> 8, value & 0xff]);
  const u32 = (...values: number[]) => values.flatMap((value) => u16(value >>> 16, value & 0xffff));
  const siz = [...u16(0xff51, 41, 0), ...u32(side, side, 0, 0, side, side, 0, 0), ...u16(1), 7, 1, 1];
  // One layer, no decomposition, blocks of 64 x 64, the reversible filter.
  const cod = [...u16(0xff52, 12), 0, 0, ...u16(1), 0, 0, 4, 4, 0, 1];
  const qcd = [...u16(0xff5c, 4), 0x40, 8 << 3];
  const tile = [...u16(0xff93), 0x00];
  const sot = [...u16(0xff90, 10, 0), ...u32(12 + tile.length), 0, 1];
  const data = Buffer.from([...u16(0xff4f), ...siz, ...cod, ...qcd, ...sot, ...tile, ...u16(0xffd9)]);
  return { width: side, height: side, filter: 'JPXDecode', data };
}
