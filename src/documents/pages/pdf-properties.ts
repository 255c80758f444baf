import type { PdfProperties } from './page';
import type { PdfReader } from './pdf-reader';

/** Longer ones are legal, but no program's name is. */
const LONGEST = 200;

/** Reads which programs say they made and wrote a PDF, and when (ISO 32000-1, 14.3.3). What is missing or odd is left out. */
export function readPdfProperties(
  info: Readonly<Record<string, unknown>>,
  { toDate }: Pick<PdfReader, 'toDate'>,
): PdfProperties {
  const producer = textOf(info['Producer']);
  const creator = textOf(info['Creator']);
  const createdAt = timeOf(toDate(info['CreationDate']));
  const modifiedAt = timeOf(toDate(info['ModDate']));
  return {
    ...(producer === undefined ? {} : { producer }),
    ...(creator === undefined ? {} : { creator }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, LONGEST) : undefined;
}

function timeOf(date: Date | null): number | undefined {
  const time = date?.getTime();
  return time === undefined || Number.isNaN(time) ? undefined : time;
}
