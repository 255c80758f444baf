/** Answers of `clearway read-document`: what was read from the files of a line, and what that comes to. Pure. */
import { type CheckOutcome, gravestOutcome } from '../domain/evidence';
import type { EngineTrouble } from './document-engine-error';
import { type BarcodeAsRead, barcodeAsRead } from './jsonl/barcode-as-read';
import type { DocumentLine, MalformedLine } from './jsonl/document-line';
import { type FieldsAsRead, fieldsAsRead } from './jsonl/fields-as-read';
import type { DocumentSide } from './judge/document-facts';
import { judgeDocument } from './judge/judge-document';
import type { SideReading } from './reading/side-reading';

export interface DocumentAnswer {
  /** As given; null when the line has none. */
  readonly id: string | number | null;
  /** Of the zone, as read; empty without one. */
  readonly mrz_lines: readonly string[];
  /** Every check digit and date of the zone holds; null without a zone. */
  readonly mrz_valid: boolean | null;
  readonly barcode?: BarcodeAsRead;
  readonly fields: FieldsAsRead;
  readonly outcome: CheckOutcome;
  readonly findings: readonly string[];
  /** Milliseconds for reading and judging both files. */
  readonly ms: number;
}

/** All but the time, which the caller takes. */
export type TimelessAnswer = Omit<DocumentAnswer, 'ms'>;

/** Why a line was not read at all. `file_missing`: no file is there; `file_unreadable`: it is none, or may not be read. */
export type LineTrouble = 'malformed_line' | 'file_missing' | 'file_unreadable';

/**
 * What a line comes to whose files were read.
 *
 * @param today `YYYY-MM-DD`
 */
export function answerDocumentLine(
  { id, claims, isTypeKnown }: DocumentLine,
  sides: readonly { readonly side: DocumentSide; readonly reading: SideReading }[],
  today: string,
): TimelessAnswer {
  const { outcome, findings, facts, sources } = judgeDocument(sides, claims, today);
  const zone = facts.zones.find(({ mrz }) => mrz.problems.length === 0) ?? facts.zones[0];
  const barcode = barcodeAsRead(sides.flatMap(({ reading }) => reading.pages));
  // Of which kind it has to be is not known, so that it is of that kind cannot be confirmed.
  const unknownType = isTypeKnown ? [] : ['unknown_id_type'];
  return {
    id,
    mrz_lines: zone?.read.lines ?? [],
    mrz_valid: zone ? zone.mrz.problems.length === 0 : null,
    ...(barcode && { barcode }),
    fields: fieldsAsRead(facts, sources),
    outcome: isTypeKnown ? outcome : gravestOutcome([outcome, 'consider']),
    findings: [...unknownType, ...new Set(findings.map(({ code }) => code))],
  };
}

/** What a line comes to of which nothing could be read: nobody passes by it. */
export function answerTrouble({ id }: DocumentLine | MalformedLine, trouble: LineTrouble): TimelessAnswer {
  return { id, ...NOTHING, outcome: 'consider', findings: [trouble] };
}

/** The engine could not find out, and that is no fault of the files: to be tried again. */
export function answerUnavailable({ id }: DocumentLine, code: EngineTrouble): TimelessAnswer {
  return { id, ...NOTHING, outcome: 'unavailable', findings: [`engine.${code}`] };
}

const NOTHING = {
  mrz_lines: [],
  mrz_valid: null,
  fields: fieldsAsRead({ zones: [], licences: [], codes: [], hasBarcode: false, prints: [] }, []),
} as const;
