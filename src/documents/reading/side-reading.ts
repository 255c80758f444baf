import type { Finding } from '../../domain/evidence';
import type { Barcode } from '../barcode/barcode';
import type { ReadMrz } from '../mrz/read-mrz';
import type { TextLine } from '../text-line';

/** What stands on one page. */
export interface PageReading {
  /** Lines of print, on the page turned upright. */
  readonly lines: readonly TextLine[];
  readonly mrz?: ReadMrz;
  readonly barcodes: readonly Pick<Barcode, 'format' | 'text'>[];
}

/**
 * What one file of a document shows, without any judgement of what it says. Plain data: it crosses from the reader's process.
 */
export interface SideReading {
  /** Of the file, its quality, and marks of having been edited. */
  readonly findings: readonly Finding[];
  /** Empty when the file is refused. */
  readonly pages: readonly PageReading[];
  /** A difference hash of the picture (`fingerprintImage`); absent where there is nothing to compare. */
  readonly dhash?: string;
  /** The first page as it was read, level (`straightenedPicture`): a JPEG; there where it was asked for. */
  readonly straightened?: Uint8Array;
  /** One of the holder's portrait (`portraitHash`); absent where none was found. */
  readonly portrait?: string;
}
