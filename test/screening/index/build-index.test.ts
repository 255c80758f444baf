import fc from 'fast-check';
import { buildIndex } from '../../../src/screening/index/build-index';
import { findWords } from '../../../src/screening/index/find-words';
import { GrowingArray } from '../../../src/screening/index/growing-array';
import { identifierKey } from '../../../src/screening/index/identifier-index';
import { splitWord } from '../../../src/screening/index/split-words';
import { ENTRIES, entryOf } from '../match/sample-index-entries';

const index = buildIndex(ENTRIES);
const found = (text: string): string[] =>
  findWords(index, { text, unvowelled: false }, true).map(({ token }) => index.vocabulary.texts[token] ?? '');

test.each([
  ['itself', 'testov', 'testov'],
  ['a letter left out', 'testv', 'testov'],
  ['a letter more', 'testhov', 'testov'],
  ['letters that changed places', 'tesotv', 'testov'],
  ['two wrong letters in a long word', 'barisuvich', 'borisovich'],
  ['another spelling of the sound', 'hosein', 'husayn'],
  ['a form of the same name', 'serhiy', 'sergei'],
  ['the article before it', 'almithali', 'mithali'],
])('a word is found by %s', (_, asked, listed) => {
  expect(found(asked)).toContain(listed);
});

test('a word that is far from all finds none', () => {
  expect(found('wxyzpq')).toEqual([]);
});

test('any one wrong letter in a word of seven is found', () => {
  const words = buildIndex([entryOf('Branzok', { id: 'w' })]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.constantFrom(...'abdfgklmnprstvz'.split('')), (at, letter) => {
      const text = `branzok`.slice(0, at) + letter + `branzok`.slice(at + 1);
      expect([text, findWords(words, { text, unvowelled: false }, true).length]).toEqual([text, 1]);
    }),
  );
});

test('many aliases of one entry do not make its words frequent', () => {
  const names = Array.from({ length: 30 }, (_, at) => ({ text: `Zuvrak Variant${at}`, quality: 'strong' as const }));
  const one = buildIndex([entryOf('', { id: 'a', names })]);
  const many = buildIndex(Array.from({ length: 30 }, (_, at) => entryOf(`Zuvrak Variant${at}`, { id: `b${at}` })));
  const weight = (of: typeof one): number => of.person.weights[of.vocabulary.ids.get('zuvrak') ?? -1] ?? 0;
  expect(weight(one)).toBeGreaterThan(weight(many));
});

test('a word is parted where all parts are listed', () => {
  const [parts = []] = splitWord(index, { text: 'sergeitestov', unvowelled: false });
  expect(parts.map((token) => index.vocabulary.texts[token])).toEqual(['sergei', 'testov']);
});

test('an empty list has an index too', () => {
  expect(buildIndex([]).nameEntry).toHaveLength(0);
});

test('a number is its letters and digits, if enough remain', () => {
  expect(identifierKey('xy-12 345')).toBe('XY12345');
  expect(identifierKey('1234')).toBeNull();
  expect(identifierKey('unknown')).toBeNull();
});

test('a growing array holds what was pushed', () => {
  const array = new GrowingArray();
  for (let value = 0; value < 5000; value++) array.push(value);
  expect(array.at(4999)).toBe(4999);
  expect(array.finish()).toHaveLength(5000);
});
