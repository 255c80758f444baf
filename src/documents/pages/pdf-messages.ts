import type { Page, PdfProperties } from './page';

/** What the PDF thread is asked for; one question at a time, `open` first. */
export type PdfQuestion =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly maxImagePixels: number }
  | { readonly kind: 'page'; readonly number: number; readonly maxSide: number };

/**
 * `refused`: the file is no PDF that can be read, or is encrypted. `failed`: the reader gave up for any other reason, of
 * which nothing is told, because its texts quote the file.
 */
export type PdfAnswer =
  | { readonly kind: 'opened'; readonly pageCount: number; readonly properties: PdfProperties }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed' };
