import type { Measurement, Target } from './report';

/** What one part of a bench comes to. */
export interface Part {
  readonly targets: readonly Target[];
  readonly notes: readonly string[];
  readonly measured: unknown;
}

/** The parts of a bench as one measurement; what each measured stands under its name, behind how it was asked for. */
export function fromParts(
  asked: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, Part>>,
): Measurement {
  const all = Object.values(parts);
  return {
    targets: all.flatMap(({ targets }) => targets),
    notes: all.flatMap(({ notes }) => notes),
    measured: {
      ...asked,
      ...Object.fromEntries(Object.entries(parts).map(([name, { measured }]) => [name, measured])),
    },
  };
}
