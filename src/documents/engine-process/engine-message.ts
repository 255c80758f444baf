import type { EngineTrouble } from '../document-engine-error';

/** From the process: that it is ready, once, and then one answer for each request. `memory` is what it holds, in bytes. */
export type EngineMessage<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly memory: number }
  | { readonly kind: 'trouble'; readonly code: EngineTrouble; readonly memory: number };
