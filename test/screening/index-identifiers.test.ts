import type { ListedIdentifier } from '../../src/screening/entry';
import { indexIdentifiers, type QueryIdentifier } from '../../src/screening/index-identifiers';
import { entry } from './sample-entries';

const LISTED: ListedIdentifier = { type: 'passport', value: 'A 12-345', country: 'EG' };
const strength = (asked: QueryIdentifier, listed: ListedIdentifier = LISTED) =>
  indexIdentifiers([entry('1', ['X'], { identifiers: [listed] })]).find([asked])[0]?.strength;

test.each([
  ['the same number, type and country', { type: 'passport', value: 'a12345', country: 'EGY' }, 'full'],
  ['no country given', { type: 'passport', value: 'A12345' }, 'partial'],
  ['another type of the same country', { type: 'national_id', value: 'A12345', country: 'Egypt' }, 'partial'],
  ['another country', { type: 'passport', value: 'A12345', country: 'FR' }, undefined],
  ['another type and no country', { type: 'national_id', value: 'A12345' }, undefined],
  ['another number', { type: 'passport', value: 'A12346', country: 'EG' }, undefined],
] as const)('%s', (_, asked, expected) => {
  expect(strength(asked)).toBe(expected);
});

test('a number that is unique in the world needs no country', () => {
  const listed: ListedIdentifier = { type: 'vessel', value: '0000011', country: null };
  expect(strength({ type: 'vessel', value: '0000011' }, listed)).toBe('full');
});

test('a listed number without a country is never a full match', () => {
  expect(strength({ type: 'passport', value: 'A12345', country: 'EG' }, { ...LISTED, country: null })).toBe('partial');
});

test.each(['', '1', '123', '--12-34--'])('a number that short says nothing: %p', (value) => {
  expect(strength({ type: 'passport', value, country: 'EG' }, { ...LISTED, value })).toBeUndefined();
});
