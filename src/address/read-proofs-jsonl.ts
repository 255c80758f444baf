/** Answers of `clearway read-proof`: what the file of a line says about the claimed address. Pure. */
import type { EngineTrouble } from '../documents/document-engine-error';
import type { LetterReading } from '../documents/reading/letter-reading';
import type { CheckOutcome } from '../domain/evidence';
import type { MalformedLine } from './jsonl/json-line';
import type { ProofLine } from './jsonl/proof-line';
import { judgeProof, type ProofFields, type ProofOptions } from './proof/judge-proof';

export interface ProofAnswer {
  /** As given; null when the line has none. */
  readonly id: string | number | null;
  readonly fields: ProofFields;
  readonly outcome: CheckOutcome;
  /** Codes, each once. */
  readonly findings: readonly string[];
  /** Milliseconds for reading and judging the file. */
  readonly ms: number;
}

/** All but the time, which the caller takes. */
export type TimelessProofAnswer = Omit<ProofAnswer, 'ms'>;

/** Why a file was not read at all. `file_missing`: none is there; `file_unreadable`: it is none, or may not be read. */
export type ProofLineTrouble = 'malformed_line' | 'file_missing' | 'file_unreadable';

/**
 * What a line comes to whose file was read.
 *
 * @param options its day is for lines that name none of their own
 */
export function answerProofLine(
  { id, claims, today }: ProofLine,
  reading: LetterReading,
  options: ProofOptions,
): TimelessProofAnswer {
  const { fields, outcome, findings } = judgeProof(reading, claims, {
    ...options,
    ...(today !== undefined && { today }),
  });
  return { id, fields, outcome, findings: [...new Set(findings.map(({ code }) => code))] };
}

/** What a line comes to of which nothing could be read: nobody passes by it. */
export function answerProofTrouble({ id }: ProofLine | MalformedLine, trouble: ProofLineTrouble): TimelessProofAnswer {
  return { id, fields: NOTHING, outcome: 'consider', findings: [trouble] };
}

/** The engine could not find out, and that is no fault of the file: to be tried again. */
export function answerProofUnavailable({ id }: ProofLine, code: EngineTrouble): TimelessProofAnswer {
  return { id, fields: NOTHING, outcome: 'unavailable', findings: [`engine.${code}`] };
}

const NOTHING: ProofFields = {
  name: false,
  house_number: false,
  street: false,
  city: false,
  postal_code: false,
  kind: 'unknown',
  issued: '',
};
