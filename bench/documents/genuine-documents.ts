import { LAYOUT_NAMES } from '../../src/specimens/layouts/layouts';
import { atMost } from '../report';
import { groupBy } from '../../src/domain/group-by';
import type { DocumentJob, ExaminedDocument } from './page-job';

/** `count` clean documents of every layout, with the claims of honest customers. */
export function genuineJobs(count: number, seed: number): DocumentJob[] {
  return LAYOUT_NAMES.flatMap((layout, at) =>
    Array.from({ length: count }, (_none, index) => ({
      what: 'document' as const,
      seed: seed + at * count + index,
      layout,
      damage: 'clean' as const,
    })),
  );
}

export function reportGenuine(examined: readonly ExaminedDocument[]) {
  const flagged = examined.filter(({ outcome }) => outcome !== 'clear');
  const byLayout = Object.fromEntries(
    [...groupBy(examined, ({ layout }) => layout)].map(([layout, members]) => [
      layout,
      { documents: members.length, flagged: members.filter(({ outcome }) => outcome !== 'clear').length },
    ]),
  );
  return {
    targets: [
      atMost('genuine clean documents flagged', flagged.length / examined.length, 0.01, `of ${examined.length}`),
    ],
    notes: flagged.length === 0 ? [] : [`flagged for: ${countCodes(flagged)}`],
    measured: {
      documents: examined.length,
      byLayout,
      flagged: flagged.map(({ seed, layout, outcome, codes }) => ({ seed, layout, outcome, codes })),
    },
  };
}

function countCodes(documents: readonly ExaminedDocument[]): string {
  const codes = documents.flatMap((document) => document.codes);
  return [...groupBy(codes, (code) => code)]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([code, all]) => `${code} ${all.length}`)
    .join(', ');
}
