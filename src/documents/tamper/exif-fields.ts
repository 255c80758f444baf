export interface ExifFields {
  /** `Software`, `ProcessingSoftware` and `HostComputer`, as written. */
  readonly software: readonly string[];
  /** `UserComment` and `ImageDescription`: where programs, not people, leave a note for themselves. */
  readonly comments: readonly string[];
  /** Names its maker, and an exposure, an aperture or a focal length: a camera took it, or somebody says so. */
  readonly hasCamera: boolean;
}

const NOTHING: ExifFields = { software: [], comments: [], hasCamera: false };

/** Tags of Exif 2.32 (CIPA DC-008), 4.6. */
const SOFTWARE = [0x0131, 0x000b, 0x013c];
const COMMENTS = [0x9286, 0x010e];
const MAKER = [0x010f, 0x0110];
const SETTINGS = [0x829a, 0x829d, 0x920a, 0x8827];
const EXIF_DIRECTORY = 0x8769;

const MAX_ENTRIES = 500;
const MAX_TEXT = 4096;
/** Bytes of one value by type: byte, text, short, long, fraction, and so on. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

type Read16 = (at: number) => number;

interface Tiff {
  readonly data: Buffer;
  readonly u16: Read16;
  readonly u32: Read16;
}

/**
 * Reads from EXIF (a TIFF structure, without the `Exif\0\0` in front) which programs and whether a camera made a picture.
 * Places, times, serial numbers and people's names are not read.
 */
export function readExifFields(data: Buffer): ExifFields {
  const order = data.toString('latin1', 0, 2);
  if (data.length < 8 || (order !== 'II' && order !== 'MM')) return NOTHING;
  const isLittle = order === 'II';
  const tiff: Tiff = {
    data,
    u16: (at) => (isLittle ? data.readUInt16LE(at) : data.readUInt16BE(at)),
    u32: (at) => (isLittle ? data.readUInt32LE(at) : data.readUInt32BE(at)),
  };
  const main = readDirectory(tiff, tiff.u32(4));
  const pointer = main.get(EXIF_DIRECTORY);
  const fields = new Map([...main, ...(pointer === undefined ? [] : readDirectory(tiff, tiff.u32(pointer.at)))]);
  const texts = (tags: readonly number[]) =>
    tags.flatMap((tag) => textOf(tiff, fields.get(tag))).filter((text) => text !== '');
  return {
    software: texts(SOFTWARE),
    comments: texts(COMMENTS),
    hasCamera: texts(MAKER).length > 0 && SETTINGS.some((tag) => fields.has(tag)),
  };
}

interface Field {
  readonly at: number;
  readonly length: number;
}

/** Twelve bytes an entry: tag, type, count, and the value or where it stands. */
function readDirectory({ data, u16, u32 }: Tiff, from: number): Map<number, Field> {
  const fields = new Map<number, Field>();
  if (from + 2 > data.length) return fields;
  const count = Math.min(u16(from), MAX_ENTRIES);
  for (let entry = from + 2; entry < from + 2 + 12 * count && entry + 12 <= data.length; entry += 12) {
    const length = (SIZES[u16(entry + 2)] ?? 0) * u32(entry + 4);
    const at = length <= 4 ? entry + 8 : u32(entry + 8);
    if (length > 0 && at + length <= data.length) fields.set(u16(entry), { at, length });
  }
  return fields;
}

/** A user comment starts with eight bytes that name its characters; of UTF-16 every other byte is dropped. */
function textOf({ data }: Tiff, field: Field | undefined): string[] {
  if (field === undefined) return [];
  const text = data.toString('latin1', field.at, field.at + Math.min(field.length, MAX_TEXT));
  return [
    text
      .replace(/^(?:ASCII|UNICODE|JIS)\0{1,5}/, '')
      .replaceAll('\0', '')
      .trim(),
  ];
}
