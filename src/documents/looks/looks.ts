import type { Finding } from '../../domain/evidence';
import type { DecodeLimits } from '../decode-image';
import type { OpenedPicture } from '../pages/page';
import type { Picture } from '../picture';
import type { PageReading } from '../reading/side-reading';
import type { TamperSignal } from '../tamper/tamper-findings';
import type { TextLine } from '../text-line';

export interface LookedAt {
  readonly picture: Picture;
}

export interface PhotoAsSent extends LookedAt {
  /** The file, of which `picture` is what was opened (`openPages`), `scale` times its size. */
  readonly bytes: Uint8Array;
  readonly mediaType: OpenedPicture['mediaType'];
  readonly scale: number;
  /** In pixels, as it was sent. */
  readonly original: { readonly width: number; readonly height: number };
  readonly field: string;
  readonly limits: DecodeLimits;
}

export interface PageWithLines extends LookedAt {
  /** What was read on it, in pixels of the picture. */
  readonly lines: readonly TextLine[];
}

export interface PhotoQuality {
  readonly findings: readonly Finding[];
  /** `fingerprintImage`; absent where there is nothing to compare. */
  readonly dhash?: string;
}

/**
 * All that is to be seen on a page without a model: plain data in and out, so that it can be looked for in a thread while
 * the print is read. Each throws `DocumentEngineError` when it could not be found out.
 */
export interface Looks {
  /** `undefined` when the decoder refuses the picture. */
  quality(photo: PhotoAsSent): Promise<PhotoQuality | undefined>;
  photoOfScreen(page: LookedAt): Promise<TamperSignal | undefined>;
  /** Of a level page. */
  barcodes(page: LookedAt): Promise<PageReading['barcodes']>;
  /** Of a page as taken. */
  cutOff(page: PageWithLines): Promise<TamperSignal | undefined>;
  /** The portrait's hash, of a level page. */
  portrait(page: PageWithLines): Promise<string | undefined>;
}
