import { nameProgram, type KnownProgram, type ProgramGrade } from './known-programs';
import type { JpegSegment } from './jpeg-segments';
import { readPictureTraces, type PictureTraces } from './picture-traces';
import { hasPhotoshopTables } from './quantisation-tables';
import type { TamperCode, TamperSignal } from './tamper-findings';

interface Trace extends KnownProgram {
  readonly where: string;
}

const PHOTOSHOP = { name: 'Adobe Photoshop', grade: 'editor' } as const;
const GENERATOR = { name: 'a generator of pictures', grade: 'generator' } as const;

const CODES: Readonly<Record<ProgramGrade, TamperCode>> = {
  editor: 'picture_edited',
  developer: 'picture_developed',
  generator: 'picture_generated',
};

/**
 * Which programs left their mark in a picture file: by name in EXIF, XMP, PNG texts, comments and Content Credentials; by
 * Photoshop's own block of settings; by the tables that Photoshop compresses with; by the notes and declarations of programs
 * that generate pictures. One signal for each grade of program.
 *
 * No mark means nothing: every messenger removes them. A mark means that the program wrote the file, not that it changed
 * what the document says.
 *
 * @param bytes a JPEG or PNG; for others there is nothing to find
 */
export function softwareTraces(bytes: Uint8Array): TamperSignal[] {
  const traces = findTraces(readPictureTraces(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  return (['editor', 'developer', 'generator'] as const).flatMap((grade) => {
    const found = traces.filter((trace) => trace.grade === grade);
    if (found.length === 0) return [];
    const programs = [...new Set(found.map(({ name }) => name))].toSorted();
    const places = [...new Set(found.map(({ where }) => where))].toSorted();
    return [{ code: CODES[grade], detail: { programs, places } }];
  });
}

function findTraces({ names, notes, xmp, credentials, segments }: PictureTraces): Trace[] {
  return [
    ...names.flatMap(({ where, text }) => {
      const program = nameProgram(text);
      return program === undefined ? [] : [{ ...program, where }];
    }),
    ...(hasPhotoshopBlock(segments) ? [{ ...PHOTOSHOP, where: 'photoshop_block' }] : []),
    ...(hasPhotoshopTables(segments) ? [{ ...PHOTOSHOP, where: 'quantisation_tables' }] : []),
    ...(notes.some((note) => isGeneratorsNote(note)) ? [{ ...GENERATOR, where: 'notes' }] : []),
    ...(declaresGeneration(xmp) ? [{ ...GENERATOR, where: 'xmp' }] : []),
    ...(declaresGeneration(credentials) ? [{ ...GENERATOR, where: 'content_credentials' }] : []),
  ];
}

/** IPTC's words for pictures made by a model, wholly or in part (NewsCodes, digital source type). */
function declaresGeneration(text: string): boolean {
  return /digitalsourcetype[\s\S]{0,120}?(?:trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia)/i.test(text);
}

/** The settings that Stable Diffusion's programs write: steps, sampler and seed, or the graph of nodes they ran. */
function isGeneratorsNote(note: string): boolean {
  const start = note.slice(0, 20_000);
  return (/\bSteps: \d+/.test(start) && /\bSampler: /.test(start)) || /"class_type"\s*:\s*"K?Sampler/.test(start);
}

const APP12 = 0xec;
const APP13 = 0xed;
const BLOCK = 'Photoshop 3.0\0';
/**
 * Image resources (Photoshop file format specification) that only Photoshop writes: the quality it compressed with, its
 * counter of layers, its version. Those for captions (1028, 1061) are written by every program that handles captions.
 */
const OF_PHOTOSHOP: ReadonlySet<number> = new Set([1030, 1044, 1057]);

function hasPhotoshopBlock(segments: readonly JpegSegment[]): boolean {
  return segments.some(({ marker, data }) => {
    if (marker === APP12) return data.toString('latin1', 0, 5) === 'Ducky';
    return (
      marker === APP13 &&
      data.toString('latin1', 0, BLOCK.length) === BLOCK &&
      resourcesOf(data).some((id) => OF_PHOTOSHOP.has(id))
    );
  });
}

/** `8BIM`, two bytes of id, a name padded to even, four bytes of length, data padded to even. */
function resourcesOf(data: Buffer): number[] {
  const ids: number[] = [];
  for (let at = BLOCK.length; at + 12 <= data.length && data.toString('latin1', at, at + 4) === '8BIM';) {
    ids.push(data.readUInt16BE(at + 4));
    const name = (data[at + 6] as number) + 1;
    const size = at + 6 + name + (name % 2);
    if (size + 4 > data.length) break;
    const length = data.readUInt32BE(size);
    at = size + 4 + length + (length % 2);
  }
  return ids;
}
