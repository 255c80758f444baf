import type { LetterReading } from '../reading/letter-reading';
import type { SideReading } from '../reading/side-reading';

/** One file to be read. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly field: string;
  /** Of a side: the level picture shall come with the reading. */
  readonly straighten?: boolean;
}

/** What a file may be read as, a side of an identity document or a letter, and what that gives. */
export interface Readings {
  readonly side: SideReading;
  readonly letter: LetterReading;
}
export type AskedReading = ReadRequest & { readonly as: keyof Readings };
