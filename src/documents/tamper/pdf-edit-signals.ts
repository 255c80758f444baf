import type { OpenedPdf } from '../pages/page';
import { namePdfProgram } from './known-programs';
import { annotationSignals } from './pdf-annotation-signals';
import { overlaySignals } from './pdf-overlay-signals';
import { readPdfRevisions } from './pdf-revisions';
import type { TamperSignal } from './tamper-findings';

/** Writers name both times in whole seconds, and some take a while to write. */
const LATER_MS = 60_000;

/**
 * What a PDF tells about having been changed: saved again with other content, changed after it was signed, changed later
 * than made, made or written by a program that edits, notes or filled-in fields on its pages, print that is drawn over a
 * scan, white that is painted over print.
 *
 * A forgery that was printed to a new PDF, or photographed, shows none of it; and honest files may show some. So each is for
 * a person to look at, and none decides.
 *
 * @param bytes the file
 * @param opened what `openPages` made of it: pages that failed say nothing
 */
export function pdfEditSignals(bytes: Uint8Array, opened: OpenedPdf): TamperSignal[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const drawings = opened.pages.flatMap((page) => (page.failed === true ? [] : [page]));
  return [
    ...revisionSignals(file),
    ...propertySignals(opened),
    ...annotationSignals(drawings),
    ...overlaySignals(drawings),
  ];
}

function revisionSignals(file: Buffer): TamperSignal[] {
  const { saves, updates, updatesAfterSigning } = readPdfRevisions(file);
  return [
    ...(updates > 0 ? [{ code: 'pdf_content_updated', detail: { saves, updates } } as const] : []),
    ...(updatesAfterSigning > 0
      ? [{ code: 'pdf_changed_after_signing', detail: { saves, updates: updatesAfterSigning } } as const]
      : []),
  ];
}

function propertySignals({ properties: { producer, creator, createdAt, modifiedAt } }: OpenedPdf): TamperSignal[] {
  const program = [producer, creator].flatMap((text) => (text === undefined ? [] : (namePdfProgram(text) ?? []))).at(0);
  const later = createdAt === undefined || modifiedAt === undefined ? 0 : modifiedAt - createdAt;
  return [
    ...(program === undefined ? [] : [{ code: 'pdf_editor', detail: { program: program.name } } as const]),
    ...(later > LATER_MS
      ? [{ code: 'pdf_modified_later', detail: { minutes_later: Math.round(later / 60_000) } } as const]
      : []),
  ];
}
