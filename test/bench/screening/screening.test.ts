import { jaroWinkler } from '../../../bench/screening/rivals/jaro-winkler';
import { pairwiseSearcher } from '../../../bench/screening/rivals/pairwise-searcher';
import { probingSearcher } from '../../../bench/screening/rivals/probing-searcher';
import { benchScreening } from '../../../bench/screening/bench-screening';
import { syntheticEntries } from '../../../bench/screening/synthetic-entries';
import { createProgress } from '../../../src/dev/progress';
import type { ListedEntry } from '../../../src/screening/lists/listed-entry';
import { ENTRIES } from '../../screening/match/sample-index-entries';

// The pairs that everybody checks an implementation with.
test.each([
  ['martha', 'marhta', 0.9611],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.8133],
  ['abc', 'xyz', 0],
])('%s and %s are alike by %d', (one, other, alike) => {
  expect(jaroWinkler(one, other)).toBeCloseTo(alike, 4);
});

describe.each([
  ['pairs of words', pairwiseSearcher(ENTRIES)],
  ['a probe', probingSearcher(ENTRIES)],
])('by %s', (_, searcher) => {
  const first = (name: string, birthDate?: string) =>
    searcher({ category: 'x', name, schema: 'Person', expected: null, ...(birthDate && { birthDate }) }, true)[0];

  test('an exact name is found in any order, and a misspelt one', () => {
    expect(first('Sergei Borisovich Testov')?.id).toBe('s:1');
    expect(first('Testov Sergei Borisovich')?.id).toBe('s:1');
    expect(first('Sergei Borisovich Testof')?.id).toBe('s:1');
  });

  test('a birth date that agrees raises, one that does not lowers', () => {
    const name = 'Sergei Borisovich Testof';
    const plain = first(name)?.score ?? 0;
    expect(first(name, '1961-04-09')?.score).toBeGreaterThan(plain);
    expect(first(name, '1999-12-30')?.score).toBeLessThan(plain);
  });
});

test('synthetic lists have as many names as asked for, and longer ones begin like shorter ones', () => {
  const listed = ENTRIES.map(({ id, schema, names }) => ({ id, schema, names })) as unknown as ListedEntry[];
  const [short, long] = [100, 300].map((count) => [...syntheticEntries(listed, count, 1)]) as [never[], never[]];
  expect(long.flatMap(({ names }) => names)).toHaveLength(300);
  expect(long.slice(0, short.length - 1)).toEqual(short.slice(0, -1));
});

test('without the lists the bench says what it lacks', async () => {
  const progress = createProgress({ write: () => true });
  const { targets, notes } = await benchScreening({ lists: 'nowhere', names: 10, tuning: false }, progress);
  expect(targets).toEqual([]);
  expect(notes).toEqual([expect.stringMatching(/^skipped: nowhere lacks us-ofac-2021-07\/sdn\.csv/)]);
});
