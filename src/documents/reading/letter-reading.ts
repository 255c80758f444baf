import type { Finding } from '../../domain/evidence';
import type { TextLine } from '../text-line';

/** What stands on one page of a letter. */
export interface LetterPageReading {
  readonly lines: readonly TextLine[];
  /** Whether the lines are what the PDF says, or what was read from its picture. */
  readonly from: 'text_layer' | 'ocr';
}

/** What one file of a letter shows, without any judgement of what it says. Plain data: it crosses from the reader's process. */
export interface LetterReading {
  /** Of the file and marks of having been edited. */
  readonly findings: readonly Finding[];
  /** Empty when the file is refused. */
  readonly pages: readonly LetterPageReading[];
}
