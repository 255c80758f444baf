import type { LoopResult } from '../closed-loop';

/** One of the things that are measured against each other. */
export interface Shape {
  run(load: Load): Promise<LoopResult>;
}

export interface Load {
  readonly items: number;
  readonly concurrency: number;
}
