import type { Page } from '../pages/page';
import type { TamperSignal } from './tamper-findings';

/**
 * Annotations that put something on a page to be read or that hides what is there (ISO 32000-1, 12.5.6). Links and pop-up
 * windows put nothing there; a mark over text (highlight, underline, strike-out) leaves it to be read.
 */
const ON_THE_PAGE: ReadonlySet<string> = new Set([
  'FreeText',
  'Stamp',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Line',
  'Ink',
  'Redact',
  'Caret',
]);

/** What lies over the pages without being part of them, counted over all pages. */
export function annotationSignals(pages: readonly Page[]): TamperSignal[] {
  const annotations = pages.flatMap(({ drawing }) => drawing?.annotations ?? []);
  const drawn = annotations.filter(({ subtype }) => ON_THE_PAGE.has(subtype)).length;
  const filled = annotations.filter((annotation) => annotation.filled).length;
  return [
    ...(drawn > 0 ? [{ code: 'pdf_annotated', detail: { annotations: drawn } } as const] : []),
    ...(filled > 0 ? [{ code: 'pdf_form_filled', detail: { fields: filled } } as const] : []),
  ];
}
