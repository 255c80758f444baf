import type { ReadZones } from './page-job';

/** How many zones were read to the last character: of the lines with number and dates, and of all. */
export interface ExactLines {
  readonly pages: number;
  /** Line 2; of TD1, lines 1 and 2. */
  readonly data: number;
  readonly all: number;
}

/** The ways to read a zone: ours, whole-page text without rectification, and the same through the parser's autocorrect. */
export const WAYS = ['ours', 'plain', 'corrected'] as const;
export type Way = (typeof WAYS)[number];

export function countExact(zones: readonly ReadZones[]): Record<Way, ExactLines> {
  const count = (way: Way): ExactLines => ({
    pages: zones.length,
    data: zones.filter((zone) => isDataExact(zone, way)).length,
    all: zones.filter((zone) => zone.truth.every((line, at) => zone[way]?.[at] === line)).length,
  });
  return { ours: count('ours'), plain: count('plain'), corrected: count('corrected') };
}

/** The names have a line to themselves, in TD1 the last and elsewhere the first. */
export function isDataExact(zone: ReadZones, way: Way): boolean {
  const lines = zone.truth.length === 3 ? [0, 1] : [1];
  return lines.every((at) => zone[way]?.[at] === zone.truth[at]);
}

/** Misses of ours for each of theirs: 0.1 is one for ten. Undefined where they missed nothing. */
export function missRatio(exact: Record<Way, ExactLines>, rival: Way, of: 'data' | 'all'): number | undefined {
  const missed = (way: Way) => exact[way].pages - exact[way][of];
  return missed(rival) > 0 ? missed('ours') / missed(rival) : undefined;
}
