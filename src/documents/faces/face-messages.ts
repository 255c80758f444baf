import type { EngineTrouble } from '../document-engine-error';
import type { FaceComparison } from './face-matcher';

/** To the process: one at a time. */
export interface FaceRequest {
  readonly selfie: Uint8Array;
  readonly documentFront: Uint8Array;
}

/** From it: that it is ready, once, and then one answer for each request. `memory` is what it holds, in bytes. */
export type FaceMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'compared'; readonly comparison: FaceComparison; readonly memory: number }
  | { readonly kind: 'trouble'; readonly code: EngineTrouble; readonly memory: number };
