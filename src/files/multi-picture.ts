/** Most pictures that one index may announce; phones write one or two (a gain map, a preview). */
const MOST = 16;
const NUMBER_OF_IMAGES = 0xb001;

/**
 * How many pictures an APP2 segment announces besides the one it stands in, by the index of the Multi-Picture Format
 * (CIPA DC-007): `MPF`, a TIFF header, and a directory whose entry B001 counts the images. Phones put HDR gain maps and
 * previews there. Its offsets are not used: editing the metadata breaks them, and the pictures are walked anyway.
 *
 * @returns 0 for any other segment and for an index that does not parse
 */
export function countFurtherPictures(segment: Buffer): number {
  if (segment.length < 16 || segment.toString('latin1', 0, 4) !== 'MPF\0') return 0;
  const tiff = segment.subarray(4);
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return 0;
  const little = order === 'II*\0';
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));

  const directory = u32(4);
  if (directory + 2 > tiff.length) return 0;
  const entries = u16(directory);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 0;
    if (u16(at) === NUMBER_OF_IMAGES) return Math.max(0, Math.min(u32(at + 8), MOST) - 1);
  }
  return 0;
}
