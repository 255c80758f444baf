import { atLeast, rounded } from '../report';
import type { Part } from '../parts';
import { accuracyOf, byCategory, type ScoredQuery } from './accuracy';
import type { QuerySpeed } from './query-speed';

/** One way to search, asked the same queries by name alone and with birth dates. */
export interface Searched {
  readonly byName: readonly ScoredQuery[];
  readonly dated: readonly ScoredQuery[];
  /** By name alone. */
  readonly speed: QuerySpeed;
}

export type Rival = 'pairwise' | 'probing';

const SHARES = [0.001, 0.01, 0.05];

function tableOf(scored: readonly ScoredQuery[]) {
  const { recallAt, bestF1, topOne } = accuracyOf(scored);
  const categories = byCategory(scored, recallAt(0.01).threshold);
  return {
    recallAtFalsePositives: Object.fromEntries(
      SHARES.map((share) => [`${share * 100} %`, rounded(recallAt(share).recall)]),
    ),
    bestF1: rounded(bestF1.f1),
    bestF1From: rounded(bestF1.threshold),
    first: rounded(topOne),
    categories: Object.fromEntries([...categories].map(([category, share]) => [category, rounded(share)])),
  };
}

/** Fractions of a score or a time that a rival reaches and ours; how many times ours is. */
function times(ours: number, theirs: number): string {
  return theirs > 0 ? `${rounded(ours / theirs)} times` : 'it reaches none';
}

function against(name: string, ours: Searched, rival: Searched): string[] {
  const [our, their] = [accuracyOf(ours.byName), accuracyOf(rival.byName)];
  return [
    `against ${name}, by name alone:`,
    ...[0.01, 0.05].map((share) => {
      const [recall, theirRecall] = [our.recallAt(share).recall, their.recallAt(share).recall];
      const ratio = times(recall, theirRecall);
      return `  recall at ${share * 100} % false positives ${rounded(recall)} : ${rounded(theirRecall)} (${ratio})`;
    }),
    `  best F1 ${rounded(our.bestF1.f1)} : ${rounded(their.bestF1.f1)} (${times(our.bestF1.f1, their.bestF1.f1)})`,
    `  a query ${rounded(ours.speed.cpu)} : ${rounded(rival.speed.cpu)} ms of the processor (${times(rival.speed.cpu, ours.speed.cpu)} faster)`,
  ];
}

export function reportAccuracy(
  ours: Searched,
  rivals: Readonly<Record<Rival, Searched>>,
  namesakes: readonly boolean[],
): Part {
  const [named, dated] = [accuracyOf(ours.byName), accuracyOf(ours.dated)];
  const weakest = [...byCategory(ours.byName, named.recallAt(0.01).threshold)]
    .filter(([category]) => !category.startsWith('neg_'))
    .filter(([, share]) => share < 0.85)
    .map(([category, share]) => `${category} ${rounded(share)}`);
  return {
    targets: [
      atLeast('recall at 1 % false positives, by name alone', named.recallAt(0.01).recall, 0.85, ''),
      atLeast('recall at 1 % false positives, with birth date', dated.recallAt(0.01).recall, 0.9, ''),
      atLeast('best F1, by name alone', named.bestF1.f1, 0.95, ''),
    ],
    notes: [
      ...against('pairs of words one by one', ours, rivals.pairwise),
      ...against('a probe of the vocabulary', ours, rivals.probing),
      `below .85 at 1 %: ${weakest.join(', ') || 'none'}`,
      `namesakes of another age and country that alert: ${namesakes.filter(Boolean).length} of ${namesakes.length}`,
    ],
    measured: {
      queries: ours.byName.length,
      ours: { byName: tableOf(ours.byName), dated: tableOf(ours.dated), speedMs: speedOf(ours.speed) },
      ...Object.fromEntries(
        Object.entries(rivals).map(([name, rival]) => [
          name,
          { byName: tableOf(rival.byName), dated: tableOf(rival.dated), speedMs: speedOf(rival.speed) },
        ]),
      ),
    },
  };
}

export function speedOf(speed: QuerySpeed): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(speed).map(([name, value]) => [name, rounded(value as number)]));
}
