import type { EngineTrouble } from '../document-engine-error';
import type { LetterReading } from '../reading/letter-reading';
import type { SideReading } from '../reading/side-reading';

/** To the reader's process: one at a time. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly field: string;
}

/** What the file is read as: a side of an identity document, or a letter. */
export type ReadAs = 'side' | 'letter';
export type AskedReading = ReadRequest & { readonly as: ReadAs };

/** From it: that it is ready, once, and then one answer for each request. `memory` is what it holds, in bytes. */
export type ReaderMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly reading: SideReading; readonly memory: number }
  | { readonly kind: 'read_letter'; readonly letter: LetterReading; readonly memory: number }
  | { readonly kind: 'trouble'; readonly code: EngineTrouble; readonly memory: number };
