import { DocumentEngineError } from '../documents/document-engine-error';
import { type DocumentLine, parseDocumentLine } from '../documents/jsonl/document-line';
import type { DocumentSide } from '../documents/judge/document-facts';
import {
  answerDocumentLine,
  answerTrouble,
  answerUnavailable,
  type DocumentAnswer,
  type TimelessAnswer,
} from '../documents/read-documents-jsonl';
import type { DocumentReader } from '../documents/reader/document-reader';
import { openFile } from './open-file';

/** Whatever is wrong with one line is said in its answer, and stops no other. */
export async function answerDocument(reader: DocumentReader, text: string, today: string): Promise<DocumentAnswer> {
  const line = parseDocumentLine(text);
  if ('isMalformed' in line) return { ...answerTrouble(line, 'malformed_line'), ms: 0 };
  const files: { side: DocumentSide; bytes: Uint8Array }[] = [];
  for (const [side, path] of pathsOf(line)) {
    const bytes = await openFile(path);
    if (typeof bytes === 'string') return { ...answerTrouble(line, bytes), ms: 0 };
    files.push({ side, bytes });
  }
  const started = performance.now();
  const answered = await read(reader, line, files, today);
  return { ...answered, ms: Math.round(performance.now() - started) };
}

async function read(
  reader: DocumentReader,
  line: DocumentLine,
  files: readonly { readonly side: DocumentSide; readonly bytes: Uint8Array }[],
  today: string,
): Promise<TimelessAnswer> {
  try {
    const sides = [];
    for (const { side, bytes } of files) {
      sides.push({ side, reading: await reader.read({ bytes, field: `${line.claims.field}.${side}_doc` }) });
    }
    return answerDocumentLine(line, sides, today);
  } catch (error) {
    if (!(error instanceof DocumentEngineError)) throw error;
    return answerUnavailable(line, error.code);
  }
}

function pathsOf({ front, back }: DocumentLine): (readonly [DocumentSide, string])[] {
  return [['front', front], ...(back === undefined ? [] : [['back', back] as const])];
}
