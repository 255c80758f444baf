import type { Quad } from './picture';

/** A line of text as it was read from a page, by eye (OCR) or from a PDF's text layer. */
export interface TextLine {
  readonly text: string;
  /** 0 to 1, the mean over its characters; 1 for a text layer. */
  readonly confidence: number;
  /** Where it stands on the upright page. */
  readonly quad: Quad;
}
