import type { CheckOutcome } from '../../src/domain/evidence';
import type { DamageKind } from '../../src/specimens/damage';
import type { ForgeryKind, SpecimenKind } from '../../src/specimens/truth';

/** A document to be drawn, damaged, read and judged. */
export interface DocumentJob {
  readonly what: 'document';
  readonly seed: number;
  readonly layout: string;
  readonly damage: DamageKind;
  readonly forgery?: ForgeryKind;
}

/** The back of a licence, made so wide and turned by so many degrees. */
export interface BarcodeJob {
  readonly what: 'barcode';
  readonly seed: number;
  readonly degrees: number;
  readonly width: number;
}

/** A page to be drawn and given back as a file, for whoever takes the time. */
export interface PhotoJob {
  readonly what: 'photo';
  readonly seed: number;
  readonly layout: string;
  readonly damage: DamageKind;
}

export type PageJob = DocumentJob | BarcodeJob | PhotoJob;

/** The lines of a zone, as they are and as each way reads them; absent where it found none. */
export interface ReadZones {
  readonly truth: readonly string[];
  readonly ours?: readonly string[];
  /** Whole-page text without rectification. */
  readonly plain?: readonly string[];
  /** The same through the parser's autocorrect. */
  readonly corrected?: readonly string[];
  /** The parser finds nothing wrong with what it corrected. */
  readonly correctedPasses: boolean;
}

export interface ExaminedDocument extends Omit<DocumentJob, 'what'> {
  readonly kind: SpecimenKind;
  readonly zones?: ReadZones;
  /** With the claims of an honest customer; of a forgery, with the forger's. */
  readonly outcome: CheckOutcome;
  readonly codes: readonly string[];
  /** Without any claim about holder and document: nothing but the document itself can tell that it was misread. */
  readonly unclaimedOutcome: CheckOutcome;
  /** Number, dates and names that were read otherwise than they are. */
  readonly wrong: readonly string[];
  /** Of what autocorrect made, likewise. */
  readonly correctedWrong: readonly string[];
  /** Whether a forged zone agrees with itself all the same. */
  readonly forgedDigitsPass?: boolean;
}

export interface ExaminedBarcode extends Omit<BarcodeJob, 'what'> {
  readonly isRead: boolean;
  readonly isEqual: boolean;
}

export interface Photo {
  readonly bytes: Uint8Array;
}

/** What comes back for each job. */
export interface ResultOf {
  readonly document: ExaminedDocument;
  readonly barcode: ExaminedBarcode;
  readonly photo: Photo;
}

export type PageResult = ResultOf[PageJob['what']];
