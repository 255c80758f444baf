import { byAttention, needsAttention } from '../../console/src/ownership/attention';
import { openLines } from '../../console/src/ownership/open-lines';
import { outlineOf } from '../../console/src/ownership/outline';
import type { OutlineItem } from '../../console/src/ownership/outline';
import { holdingWords, shareWords } from '../../console/src/ownership/share-words';
import type { Holding, Party } from '../../console/src/ownership/tree';

const party = (id: string, more: Partial<Party> = {}): Party => ({ id, standing: 'clear', ownership: null, ...more });
const holding = (owner: string, owned: string, more: Partial<Holding> = {}): Holding => ({
  owner,
  owned,
  min: 50,
  max: 50,
  known: true,
  votes: null,
  held_as: null,
  ...more,
});
const written = (items: readonly OutlineItem<Party>[]): unknown[] =>
  items.map(({ party: { id }, again, items: below }) => [again ? `${id} (${again})` : id, ...written(below)]);
const outlineFrom = (ids: readonly string[], holdings: readonly Holding[]) =>
  outlineOf(
    { root: { id: 'root' }, holdings },
    ids.map((id) => party(id)),
  );
const outlined = (ids: readonly string[], holdings: readonly Holding[]) => written(outlineFrom(ids, holdings));

test('who owns several companies is under each, with what is below them once', () => {
  expect(
    outlined(
      ['a', 'b', 'c', 'd'],
      [holding('a', 'root'), holding('b', 'root'), holding('c', 'a'), holding('c', 'b'), holding('d', 'c')],
    ),
  ).toEqual([
    ['a', ['c', ['d']]],
    ['b', ['c (elsewhere)']],
  ]);
});

test('a circle ends where it closes, and says so', () => {
  expect(outlined(['a', 'b'], [holding('a', 'root'), holding('b', 'a'), holding('a', 'b')])).toEqual([
    ['a', ['b', ['a (loop)']]],
  ]);
});

test('who only acts for the business, and a structure that is not connected with it, are there too', () => {
  expect(outlined(['director', 'x', 'y'], [holding('y', 'x')])).toEqual([['director'], ['x', ['y']]]);
  expect(outlined(['x', 'y'], [holding('y', 'x'), holding('x', 'y')])).toEqual([['x', ['y', ['x (loop)']]]]);
});

test('what stands under a closed line is not there, and each line knows its place', () => {
  const items = outlineFrom(['a', 'b', 'c'], [holding('a', 'root'), holding('c', 'root'), holding('b', 'a')]);
  const seen = (closed: readonly string[]) =>
    openLines('root', items, new Set(closed)).map(({ key, level, place, among, isOpen }) => [
      `${'.'.repeat(level)}${key.split('/').at(-1)} ${place}/${among}`,
      isOpen,
    ]);
  expect(seen([])).toEqual([
    ['.root 1/1', true],
    ['..a 1/2', true],
    ['...b 1/1', undefined],
    ['..c 2/2', undefined],
  ]);
  expect(seen(['root/a'])).toEqual([
    ['.root 1/1', true],
    ['..a 1/2', false],
    ['..c 2/2', undefined],
  ]);
  expect(seen(['root'])).toEqual([['.root 1/1', false]]);
});

test('two holdings between the same two are one line', () => {
  expect(
    outlineFrom(['a'], [holding('a', 'root'), holding('a', 'root', { votes: 10 })]).map(
      ({ holdings }) => holdings.length,
    ),
  ).toEqual([2]);
});

test('who needs attention comes first, and of two alike who owns more', () => {
  const share = (max: number) => ({ min: 0, max, max_exclusive: false });
  const all = [
    party('clear'),
    party('small', { standing: 'in_review', ownership: share(5) }),
    party('large', { standing: 'in_review', ownership: share(50) }),
    party('asked', { standing: 'information_needed' }),
  ];
  expect(byAttention(all).map(({ id }) => id)).toEqual(['large', 'small', 'asked', 'clear']);
  expect(all.filter(needsAttention).map(({ id }) => id)).toEqual(['small', 'large', 'asked']);
});

test.each([
  [{ min: 60, max: 60, max_exclusive: false }, '60 %'],
  [{ min: 25, max: 40, max_exclusive: false }, '25–40 %'],
  [{ min: 25, max: 40, max_exclusive: true }, '25 to under 40 %'],
  [{ min: 33.333333, max: 33.333333, max_exclusive: false }, '33.33 %'],
  [{ min: 0.000001, max: 0.000001, max_exclusive: false }, '<0.01 %'],
  [{ min: 0, max: 0, max_exclusive: false }, '0 %'],
])('%j reads %s', (share, words) => {
  expect(shareWords(share)).toBe(words);
});

test('a holding says what is unknown, and for whom it is held', () => {
  expect(holdingWords(holding('a', 'b', { known: false, min: 0, max: 100 }))).toBe('? %');
  expect(holdingWords(holding('a', 'b', { votes: 80, held_as: 'nominee' }))).toBe(
    '50 %, 80 % of the votes, as nominee',
  );
});
