import * as fc from 'fast-check';
import { editDistance, forgivenSlips, nearest } from '../../src/address/edit-distance';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });

describe('the distance between two spellings', () => {
  test.each([
    ['nigeria', 'nigeria', 0],
    ['nigera', 'nigeria', 1],
    ['gahna', 'ghana', 1],
    ['kenya', 'kenia', 1],
    ['phillipenes', 'philippines', 3],
    ['', 'abc', 3],
  ])('from %s to %s is %i', (left, right, distance) => {
    expect(editDistance(left, right, 5)).toBe(distance);
  });

  test('says no more than that it is too far', () => {
    expect(editDistance('abcdefgh', 'stuvwxyz', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  test('is the same both ways and nothing only for equal words', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(editDistance(left, right, 20)).toBe(editDistance(right, left, 20));
        expect(editDistance(left, right, 20) === 0).toBe(left === right);
      }),
    );
  });

  test('of one missing letter is one', () => {
    fc.assert(
      fc.property(word, fc.nat(), (text, at) => {
        fc.pre(text.length > 0);
        const place = at % text.length;
        expect(editDistance(text, text.slice(0, place) + text.slice(place + 1), 5)).toBe(1);
      }),
    );
  });
});

describe('the nearest of several names', () => {
  const names = [
    ['austria', 'AT'],
    ['australia', 'AU'],
    ['iran', 'IR'],
  ] as const;

  test('is found through one slip', () => expect(nearest('austrai', names)).toBe('AT'));
  test('is nobody when two are as near', () => expect(nearest('austraia', names)).toBeUndefined());
  test('is nobody for a short word, where a slip makes another name', () => {
    expect(forgivenSlips(4)).toBe(0);
    expect(nearest('iram', names)).toBeUndefined();
  });
  test('is nobody for two slips that begin it with another letter', () => {
    expect(nearest('ruritania', [['mauritania', 'MR']])).toBeUndefined();
    expect(nearest('nauritania', [['mauritania', 'MR']])).toBe('MR');
    expect(nearest('mauritnai', [['mauritania', 'MR']])).toBe('MR');
  });
  test('is the same answer with and without the letter filter', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 8 }), (text, list) => {
        const entries = [...new Set(list)].map((name) => [name, name] as const);
        const most = forgivenSlips(text.length);
        const distances = entries.map(([name]) => {
          const distance = editDistance(text, name, most);
          return distance > 1 && name[0] !== text[0] ? most + 1 : distance;
        });
        const best = Math.min(...distances, most + 1);
        const winners = entries.filter((_, place) => distances[place] === best);
        const expected = most === 0 || best > most || winners.length > 1 ? undefined : winners[0]?.[0];
        expect(nearest(text, entries)).toBe(expected);
      }),
    );
  });
});
