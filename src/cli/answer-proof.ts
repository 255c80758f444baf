import { readFile, stat } from 'node:fs/promises';

import { parseProofLine, type ProofLine } from '../address/jsonl/proof-line';
import {
  answerProofLine,
  answerProofTrouble,
  answerProofUnavailable,
  type ProofAnswer,
  type TimelessProofAnswer,
} from '../address/read-proofs-jsonl';
import { DocumentEngineError } from '../documents/document-engine-error';
import type { LetterReader } from '../documents/reader/document-reader';

/** A letter is never so large; it is not even opened. */
const MAX_BYTES = 100_000_000;

/**
 * Whatever is wrong with one line is said in its answer, and stops no other.
 *
 * @param today `YYYY-MM-DD`, for lines that name no day of their own
 */
export async function answerProof(reader: LetterReader, text: string, today: string): Promise<ProofAnswer> {
  const line = parseProofLine(text);
  if ('isMalformed' in line) return { ...answerProofTrouble(line, 'malformed_line'), ms: 0 };
  const bytes = await open(line.file);
  if (typeof bytes === 'string') return { ...answerProofTrouble(line, bytes), ms: 0 };
  const started = performance.now();
  const answered = await read(reader, line, bytes, today);
  return { ...answered, ms: Math.round(performance.now() - started) };
}

async function read(
  reader: LetterReader,
  line: ProofLine,
  bytes: Uint8Array,
  today: string,
): Promise<TimelessProofAnswer> {
  try {
    return answerProofLine(line, await reader.readLetter({ bytes, field: line.claims.field }), today);
  } catch (error) {
    if (!(error instanceof DocumentEngineError)) throw error;
    return answerProofUnavailable(line, error.code);
  }
}

async function open(path: string): Promise<Uint8Array | 'file_missing' | 'file_unreadable'> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= MAX_BYTES ? await readFile(path) : 'file_unreadable';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'file_missing' : 'file_unreadable';
  }
}
