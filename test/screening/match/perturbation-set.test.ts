import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildIndex } from '../../../src/screening/index/build-index';
import { search } from '../../../src/screening/match/search';
import { accuracyOf, type ScoredQuery } from '../../../bench/screening/accuracy';
import { loadListed, withoutOriginals } from '../../../bench/screening/bench-lists';
import type { BenchQuery } from '../../../bench/screening/bench-query';
import { MEASURING_SEED, perturbationSet } from '../../../bench/screening/perturbation-set';
import { REAL_OFAC } from '../real-place';
import { ENTRIES } from './sample-index-entries';

const LISTS = dirname(REAL_OFAC);
const there = existsSync(LISTS);
const withLists = there ? test : test.skip;

test('the same seed makes the same set, another seed another', () => {
  const lists = { entries: ENTRIES, originals: [] };
  expect(perturbationSet(lists, 1)).toEqual(perturbationSet(lists, 1));
  expect(perturbationSet(lists, 3)).not.toEqual(perturbationSet(lists, 1));
});

test('recall is counted at a share of false positives', () => {
  const scored = (expected: string | null, top: number): ScoredQuery => {
    const query: BenchQuery = { category: 'x', name: 'x', schema: 'Person', expected };
    return { query, top, expected: expected === null ? 0 : top, first: expected !== null };
  };
  const accuracy = accuracyOf([scored('a', 0.9), scored('b', 0.6), scored(null, 0.7), scored(null, 0.1)]);
  expect(accuracy.recallAt(0.01).recall).toBe(0.5);
  expect(accuracy.recallAt(0.5).recall).toBe(1);
  expect(accuracy.topOne).toBe(1);
});

withLists(
  `on the real lists${there ? '' : ' (skipped: not beside the repository)'} names are found as promised`,
  async () => {
    const lists = withoutOriginals(await loadListed(LISTS));
    const index = buildIndex(lists.entries);
    // The whole set: F1 depends on how many positives stand against the negatives.
    const queries = perturbationSet(lists, MEASURING_SEED);
    const score = (dated: boolean) =>
      accuracyOf(
        queries.map((query): ScoredQuery => {
          const birthDate = dated && query.birthDate ? { birthDate: query.birthDate } : {};
          const { hits } = search(index, { name: query.name, schema: query.schema, ...birthDate }, { threshold: 0.5 });
          const expected = hits.find(({ id }) => id === query.expected)?.score ?? 0;
          return { query, top: hits[0]?.score ?? 0, expected, first: hits[0]?.id === query.expected };
        }),
      );
    const [named, dated] = [score(false), score(true)];
    expect(named.recallAt(0.01).recall).toBeGreaterThanOrEqual(0.85);
    expect(dated.recallAt(0.01).recall).toBeGreaterThanOrEqual(0.9);
    expect(named.bestF1.f1).toBeGreaterThanOrEqual(0.95);
  },
  120_000,
);
