import { DEFAULT_DECODE_LIMITS, type DecodeLimits } from '../decode-image';
import type { Picture } from '../picture';
import type { TextLine } from '../text-line';
import type { PageDrawing } from './page-drawing';

/** One page of a file as a picture, upright, RGB, on white, at most `maxSide` pixels on its longer side. */
export interface Page {
  readonly failed?: false;
  readonly picture: Picture;
  /** The text layer of a PDF page, in pixels of `picture`; nothing for a photo and for a scan without one. */
  readonly text: readonly TextLine[];
  /** Pixels of `picture` for one pixel of the upright photo (1 at most), or for one unit of the PDF page (1/72 inch). */
  readonly scale: number;
  /** What the PDF draws on the page, in pixels of `picture`; absent for a photo. */
  readonly drawing?: PageDrawing;
}

/** `timeout`: it took longer than a page may. `crashed`: the reader gave up on it, or died of it. */
export type PageFailure = 'timeout' | 'crashed' | 'out_of_memory';

/** Stands in the place of a page that could not be rendered: nothing is known about it, and it is not empty. */
export interface FailedPage {
  readonly failed: true;
  readonly why: PageFailure;
}

/** What a PDF says about itself. Texts are those of the file, for comparison only: they may name people. */
export interface PdfProperties {
  readonly producer?: string;
  readonly creator?: string;
  /** Milliseconds since 1970, UTC. */
  readonly createdAt?: number;
  readonly modifiedAt?: number;
}

export type OpenedFile = OpenedPicture | OpenedPdf | { readonly ok: false };

export interface OpenedPicture {
  readonly ok: true;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly pages: readonly [Page];
  readonly pageCount: 1;
}

export interface OpenedPdf {
  readonly ok: true;
  readonly mediaType: 'application/pdf';
  /** The first pages, in order, `maxPages` at most. */
  readonly pages: readonly (Page | FailedPage)[];
  /** How many the document has. */
  readonly pageCount: number;
  readonly properties: PdfProperties;
}

/** What opening one file may cost. */
export interface PageLimits extends DecodeLimits {
  /** So many pages of a PDF are looked at, from the first. */
  readonly maxPages: number;
  /** Pixels on the longer side of a page's picture. */
  readonly maxSide: number;
  /** For one page of a PDF, in milliseconds. One of a dozen megapixels takes one second. */
  readonly pageTimeoutMs: number;
  /** What the JavaScript side of the PDF reader may hold. Pixels are not counted: the limits above bound those. */
  readonly maxHeapMegabytes: number;
}

export const DEFAULT_PAGE_LIMITS: PageLimits = {
  ...DEFAULT_DECODE_LIMITS,
  maxPages: 3,
  maxSide: 2600,
  pageTimeoutMs: 15_000,
  maxHeapMegabytes: 512,
};
