import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { loadListed, withoutOriginals } from '../../../bench/screening/bench-lists';
import { perturbationSet, TUNING_SEED } from '../../../bench/screening/perturbation-set';
import { buildIndex, type ScreeningIndex } from '../../../src/screening/index/build-index';
import { search } from '../../../src/screening/match/search';
import type { SearchOptions } from '../../../src/screening/match/search-query';
import { REAL_OFAC } from '../real-place';
import { compareEveryName } from './every-name';
import { entryOf } from './sample-index-entries';

type Asked = Parameters<typeof compareEveryName>[1];

function found(index: ScreeningIndex, query: Asked, threshold: number, limit = 100_000, more: SearchOptions = {}) {
  const { hits, capped } = search(index, query, { threshold, limit, ...more });
  return { hits: hits.map(({ id, score }) => [id, score]), capped };
}

const WORDS =
  `Sergei Serhiy Testov Testof Tsetov Weiming Li Wei Ming Muhammad Mohamed Mohamedali Ali Hassan Hasan Husayn Abd al
  Rahman Abdulrahman Mithali Almithali Qadir Kadir Zarnikov Zarnikova Borisovich Boris Ovich S. M. B. Dr Haji bin abu 17
  محمد علي عبدالله الله نور الدين Nur Din Nuraldin Ivan Ivanov Иванов Petrov W. Z.`.split(/\s+/);
const COMPANY_WORDS =
  `Global Trading Shipping Ltd Limited LLC Co Quillora Quilora Vantrell Vantrel Brenzakol Brenza Kol Northern Star
  Northernstar S.A. Unit 17 18 Marine and of the Petro Petrochemical Chemical International`.split(/\s+/);
const nameOf = (words: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most }).map((some) => some.join(' '));
const world = (words: readonly string[]) =>
  fc.record({ listed: fc.array(nameOf(words, 5), { minLength: 1, maxLength: 60 }), name: nameOf(words, 5) });

test.each([
  ['Person', WORDS],
  ['Organization', COMPANY_WORDS],
] as const)('no %s that reaches the threshold is dropped, whatever is listed and asked for', (schema, words) => {
  fc.assert(
    fc.property(world(words), fc.integer({ min: 2, max: 19 }), fc.boolean(), ({ listed, name }, twentieths, dated) => {
      const birthDates = [{ from: '1970-01-01', to: '1970-12-31' }];
      const index = buildIndex(listed.map((text, at) => entryOf(text, { id: `e:${at}`, schema, birthDates })));
      const query: Asked = { name, schema, ...(dated && { birthDate: '1970-05-05', countries: ['DE'] }) };
      const threshold = twentieths / 20;
      expect(found(index, query, threshold).hits).toEqual(compareEveryName(index, query, threshold));
    }),
    { numRuns: 1_500 },
  );
});

test('a word is not taken to be missing where the listed name has its initial', () => {
  const index = buildIndex([entryOf('W. Zarnikov', { id: 'e:1' }), entryOf('Weiming Li', { id: 'e:2' })]);
  const query: Asked = { name: 'Weiming Zarnikov', schema: 'Person' };
  const [[, score] = ['', 0]] = compareEveryName(index, query, 0.3);
  expect(found(index, query, score).hits).toEqual([['e:1', score]]);
});

test('nor is an initial beside a title, which may stand for any word of the listed name', () => {
  const index = buildIndex([entryOf('Mohamed Haji', { id: 'e:1' }), entryOf('Sergei', { id: 'e:2' })]);
  const query: Asked = { name: 'Haji M.', schema: 'Person' };
  const expected = compareEveryName(index, query, 0.1);
  expect(expected).toEqual([['e:1', expect.closeTo(0.453, 3)]]);
  expect(found(index, query, 0.1).hits).toEqual(expected);
});

test('of more than are asked for, the best are given', () => {
  // So few words that nearly every name is like every other.
  const person = world(['Sergei', 'Serhiy', 'Testov', 'Testof', 'Tsetov', 'Boris', 'Borisov', 'S.']);
  fc.assert(
    fc.property(person, fc.integer({ min: 1, max: 8 }), ({ listed, name }, limit) => {
      const index = buildIndex(listed.map((text, at) => entryOf(text, { id: `e:${at}` })));
      const query: Asked = { name, schema: 'Person' };
      expect(found(index, query, 0.3, limit).hits).toEqual(compareEveryName(index, query, 0.3).slice(0, limit));
    }),
    { numRuns: 500 },
  );
});

test('nor when words beyond the name cost nothing', () => {
  const more = { extraWords: 'free' } as const;
  fc.assert(
    // Initials find no names, and a listed name that is nothing else scores 0.52 at most.
    fc.property(world(WORDS), fc.integer({ min: 11, max: 19 }), ({ listed, name }, twentieths) => {
      const index = buildIndex(listed.map((text, at) => entryOf(text, { id: `e:${at}` })));
      const query: Asked = { name, schema: 'Person' };
      const { hits } = found(index, query, twentieths / 20, 100_000, more);
      expect(hits).toEqual(compareEveryName(index, query, twentieths / 20, 'free'));
    }),
    { numRuns: 500 },
  );
});

const LISTS = dirname(REAL_OFAC);
const there = existsSync(LISTS);
const withLists = there ? test : test.skip;

withLists(
  `nor on the real lists${there ? '' : ' (skipped: not beside the repository)'}`,
  async () => {
    const lists = withoutOriginals(await loadListed(LISTS));
    const index = buildIndex(lists.entries);
    // Every so many of each category.
    const queries = perturbationSet(lists, TUNING_SEED).filter((_, at) => at % 47 === 0);
    for (const { name, schema, birthDate } of queries) {
      const query: Asked = { name, schema, ...(birthDate && { birthDate }) };
      for (const threshold of [0.45, 0.7]) {
        const { hits, capped } = found(index, query, threshold);
        expect([name, capped, hits]).toEqual([name, false, compareEveryName(index, query, threshold)]);
      }
    }
  },
  120_000,
);
