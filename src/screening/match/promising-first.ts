/** In which order many names are compared: those that may score most raise the bar for the others. */
import type { Candidates } from './candidate-names';

/** Fewer are compared as they come. */
const FEW = 24;
const STEPS = 64;

const starts = new Uint32Array(STEPS + 1);
let order = new Uint32Array(256);

/** Places among the candidates by falling ceiling, in steps of 1/64; null where order is not worth its cost. Overwritten by the next call. */
export function promisingFirst({ count, ceilings }: Candidates): Uint32Array | null {
  if (count <= FEW) return null;
  if (order.length < count) order = new Uint32Array(count * 2);
  starts.fill(0);
  for (let at = 0; at < count; at++) starts[stepOf(ceilings[at]!) + 1]!++;
  for (let step = 1; step <= STEPS; step++) starts[step]! += starts[step - 1]!;
  for (let at = 0; at < count; at++) order[starts[stepOf(ceilings[at]!)]!++] = at;
  return order;
}

function stepOf(ceiling: number): number {
  return Math.max(0, Math.min(STEPS - 1, Math.floor((1 - ceiling) * STEPS)));
}
