/** A hit of the index with everything that is known of the entry beside what was compared. */
import { gradeMatch } from './grade-match';
import type { SearchHit } from './match/search-query';
import { roundScore } from './round-score';
import type { ScreeningMatch } from './screening-match';
import type { ListKind, LoadedList } from './store/loaded-list';
import type { ScreeningThresholds } from './thresholds';

/** What is known of an entry beside what is compared. */
export interface Origin {
  readonly list: LoadedList;
  readonly kind: ListKind;
  readonly hash: string;
}

export function describeMatch(hit: SearchHit, origin: Origin, thresholds: ScreeningThresholds): ScreeningMatch {
  const { name, nameScore, words, features } = hit.explanation;
  const { birthDates, countries, sex, identifiers } = hit.entry;
  return {
    entryId: hit.id,
    list: origin.list.list,
    listKind: origin.kind,
    entryHash: origin.hash,
    schema: hit.entry.schema,
    name,
    outcome: gradeMatch(hit, thresholds),
    score: roundScore(hit.score),
    nameScore: roundScore(nameScore),
    words,
    features: features.map((feature) => ({ ...feature, effect: roundScore(feature.effect) })),
    programmes: hit.entry.programmes,
    listed: { birthDates, countries, ...(sex && { sex }), identifiers },
    datasetVersion: origin.list.version,
  };
}
