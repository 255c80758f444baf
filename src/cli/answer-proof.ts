import { parseProofLine, type ProofLine } from '../address/jsonl/proof-line';
import {
  answerProofLine,
  answerProofTrouble,
  answerProofUnavailable,
  type ProofAnswer,
  type TimelessProofAnswer,
} from '../address/read-proofs-jsonl';
import type { ProofOptions } from '../address/proof/judge-proof';
import { DocumentEngineError } from '../documents/document-engine-error';
import type { LetterReader } from '../documents/reader/document-reader';
import { openFile } from './open-file';

/**
 * Whatever is wrong with one line is said in its answer, and stops no other.
 *
 * @param options the day is for lines that name none of their own
 */
export async function answerProof(reader: LetterReader, text: string, options: ProofOptions): Promise<ProofAnswer> {
  const line = parseProofLine(text);
  if ('isMalformed' in line) return { ...answerProofTrouble(line, 'malformed_line'), ms: 0 };
  const bytes = await openFile(line.file);
  if (typeof bytes === 'string') return { ...answerProofTrouble(line, bytes), ms: 0 };
  const started = performance.now();
  const answered = await read(reader, line, bytes, options);
  return { ...answered, ms: Math.round(performance.now() - started) };
}

async function read(
  reader: LetterReader,
  line: ProofLine,
  bytes: Uint8Array,
  options: ProofOptions,
): Promise<TimelessProofAnswer> {
  try {
    return answerProofLine(line, await reader.readLetter({ bytes, field: line.claims.field }), options);
  } catch (error) {
    if (!(error instanceof DocumentEngineError)) throw error;
    return answerProofUnavailable(line, error.code);
  }
}
