import fc from 'fast-check';
import type { EntrySchema } from '../../src/screening/entry';
import { indexNames } from '../../src/screening/index-names';
import { normaliseName } from '../../src/screening/normalise-name';
import { entry } from './sample-entries';

const find = (query: string, listed: readonly string[], schema: EntrySchema = 'Person') =>
  indexNames([entry('1', listed, { schema })], schema).find(normaliseName(query, schema));
const relation = (query: string, ...listed: string[]) => find(query, listed)[0]?.relation;

test('a whole name agrees in any order of its parts, with a score of 1', () => {
  expect(find('Ann Mary Testperson', ['TESTPERSON, Ann Mary'])).toMatchObject([
    { relation: 'whole', score: 1, thin: false },
  ]);
});

test('every alias is found beside the primary name', () => {
  expect(find('Ann Probanda', ['TESTPERSON, Ann', 'PROBANDA, Ann'])).toMatchObject([{ name: 1, score: 1 }]);
});

test.each([
  ['Ann Mary Testperson', 'TESTPERSON, Ann', 'entry_in_query'],
  ['Ann Testperson', 'TESTPERSON, Ann Mary', 'query_in_entry'],
  ['Abbud Zumarix', 'AL-ZUMARIX, Abbud', 'whole'],
])('%s and %s agree in part: %s, below 1', (query, listed, expected) => {
  const [hit] = find(query, [listed]);
  expect(hit?.relation).toBe(expected);
  expect(hit?.score).toBeGreaterThan(0.7);
  expect(hit?.score).toBeLessThan(1);
});

test.each([
  ['Testperson', 'TESTPERSON, Ann'],
  ['Ann Testperson', 'TESTPERSON'],
  ['Ann Testperson', 'TESTPERSON, Bob'],
  ['Ann Ann', 'ANN, Ann Mary'],
  ['Al Ann', 'AL ANN, Mary'],
  ['J Ann', 'ANN, J. Mary'],
  ['Testperson', 'AL-TESTPERSON'],
  ['Zumarix Abbud Zumarix', 'ZUMARIX, Zumarix Bob'],
])('%s and %s do not agree: one part alone, a particle or an initial is not enough', (query, listed) => {
  expect(relation(query, listed)).toBeUndefined();
});

test('a name of one part agrees when it is the whole name', () => {
  expect(relation('Testperson', 'TESTPERSON')).toBe('whole');
  expect(relation('Al', 'AL')).toBe('whole');
  expect(relation('Ann Ann', 'ANN, Ann')).toBe('whole');
  expect(relation('Ann', 'ANN, Ann')).toBeUndefined();
});

test('a weak alias agrees whole or not at all', () => {
  expect(relation('The Example', 'X', '~THE EXAMPLE')).toBe('whole');
  expect(relation('The Example Person', 'X', '~THE EXAMPLE')).toBeUndefined();
  expect(relation('The Example', 'X', '~THE EXAMPLE PERSON')).toBeUndefined();
});

test('a company agrees without its legal form or with another, even when one word is left; its weak alias does not', () => {
  expect(find('Testcorix', ['TESTCORIX LTD.'], 'Organization')).toMatchObject([{ relation: 'whole' }]);
  expect(find('Testcorix GmbH', ['TESTCORIX LTD.'], 'Organization')).toMatchObject([{ relation: 'whole' }]);
  expect(find('TCX Ltd', ['X', '~TCX'], 'Organization')).toEqual([]);
});

test('frequent names that agree in part are thin, a rare one among them is not', () => {
  const crowd = Array.from({ length: 600 }, (_, at) =>
    entry(`${at}`, [`ALI HASSAN, Person${at} ${at === 7 ? 'Rarissimus' : ''}`]),
  );
  const index = indexNames(crowd, 'Person');
  expect(index.find(['ali', 'hassan'])).toHaveLength(600);
  expect(index.find(['ali', 'hassan']).every(({ thin }) => thin)).toBe(true);
  expect(index.find(['ali', 'rarissimus'])).toMatchObject([{ thin: false }]);
});

test('what one query found does not leak into the next', () => {
  const index = indexNames([entry('1', ['TESTPERSON, Ann']), entry('2', ['PROBANDA, Bob'])], 'Person');
  const first = index.find(['ann', 'testperson']);
  expect(index.find(['bob', 'testperson'])).toEqual([]);
  expect(index.find(['probanda', 'ann'])).toEqual([]);
  expect(index.find(['ann', 'testperson'])).toEqual(first);
});

describe('for any list of names', () => {
  const word = fc.stringMatching(/^[a-d]{2,3}$/);
  const name = fc.array(word, { minLength: 1, maxLength: 4 });

  test('the order of the parts never matters', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), name, fc.nat(), (listed, query, turn) => {
        const index = indexNames(
          listed.map((words, at) => entry(`${at}`, [words.join(' ')])),
          'Person',
        );
        const at = turn % query.length;
        const turned = [...query.slice(at), ...query.slice(0, at)].toReversed();
        const byId = (tokens: readonly string[]) =>
          new Map(
            index.find(tokens).map(({ entry: { id }, score, relation: how }) => [id, `${score.toFixed(6)} ${how}`]),
          );
        expect(byId(turned)).toEqual(byId(query));
      }),
    );
  });

  test('the index finds what a plain comparison of every name finds', () => {
    const isMatch = (query: readonly string[], listed: readonly string[]): boolean => {
      const left = [...listed];
      const common = query.filter((token) => left.includes(token) && left.splice(left.indexOf(token), 1));
      const whole = common.length === query.length && common.length === listed.length;
      const covered = common.length === query.length || common.length === listed.length;
      return whole || (covered && new Set(common).size >= 2);
    };
    // Two letters that are neither particle nor initial, so that every token counts.
    const token = fc.constantFrom('qa', 'qb', 'qc', 'qd', 'qf');
    const tokens = fc.array(token, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(tokens, { minLength: 1, maxLength: 12 }), tokens, (listed, query) => {
        const index = indexNames(
          listed.map((words, at) => entry(`${at}`, [words.join(' ')])),
          'Person',
        );
        const expected = listed.flatMap((words, at) => (isMatch(query, words) ? [`us_ofac:${at}`] : []));
        expect(
          index
            .find(query)
            .map(({ entry: { id } }) => id)
            .toSorted(),
        ).toEqual(expected.toSorted());
      }),
    );
  });
});
