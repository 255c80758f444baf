import fc from 'fast-check';
import { oneLetterApart } from '../../src/names/one-letter-apart';
import { spellingKey } from '../../src/names/spelling-key';

const CAPITALS = fc.string({
  unit: fc.constantFrom(...'ABCDEGHIJKLMNOQRSTUVWXYZ'.split('')),
  minLength: 1,
  maxLength: 12,
});

describe('one key', () => {
  test.each([
    ['YULIA', 'IULIIA'],
    ['YULIYA', 'JULIJA'],
    ['SERGEY', 'SERGEI'],
    ['DMITRIY', 'DMITRY'],
    ['ANDREYEV', 'ANDREEV'],
    ['YELENA', 'ELENA'],
    ['ALEKSANDR', 'ALEXANDR'],
    ['MIKHAIL', 'MIHAIL'],
    ['SCHRODER', 'SCHROEDER'],
    ['KJAER', 'KJAR'],
    ['WASSILI', 'VASILI'],
    ['OUATTARA', 'WATTARA'],
    ['YOUSSOUPHA', 'YUSUFA'],
    ['DJAMILA', 'JAMILA'],
    ['MOHAMMED', 'MUHAMMAD'],
    ['ABDELKADER', 'ABDOULKADER'],
    ['ABDURRAHMAN', 'ABDERRAHMANE'],
    ['MCDONELL', 'MACDONELL'],
    ['FATIMAH', 'FATIMA'],
    ['JOVANOVICH', 'JOVANOVITCH'],
  ])('stands for %s and %s', (one, other) => expect(spellingKey(one)).toBe(spellingKey(other)));
});

describe('different keys', () => {
  test.each([
    ['MARIA', 'MARIO'],
    ['MARIA', 'MARIAM'],
    ['JUAN', 'JOAN'],
    ['NOA', 'NOAH'],
    ['CHEN', 'KEN'],
    ['CHANG', 'KANG'],
    ['LI', 'LU'],
    ['HASSAN', 'HUSSEIN'],
    ['AMIR', 'AMIRA'],
    ['MARTIN', 'MARTINE'],
    ['ABDEL', 'ABEL'],
  ])('part %s and %s', (one, other) => expect(spellingKey(one)).not.toBe(spellingKey(other)));
});

describe('one letter', () => {
  test.each([
    ['KATHARINA', 'KATHERINA', 'inside'],
    ['KATARINA', 'KATHARINA', 'inside'],
    ['MARGRET', 'MARGERT', 'inside'],
    ['MARINA', 'KARINA', 'first'],
    ['CLAUDIA', 'CLAUDIO', 'last'],
    ['DANIEL', 'DANIELA', undefined],
    ['DANIELE', 'DANIEL', undefined],
  ] as const)('parts %s and %s: %s', (one, other, place) => {
    // An extra letter at the end is the end of the word, in whichever of the two it stands.
    const expected = place ?? 'last';
    expect(oneLetterApart(one, other)).toBe(expected);
    expect(oneLetterApart(other, one)).toBe(expected);
  });

  test.each([
    ['ADAM', 'ADA'],
    ['MARIA', 'MARIO'],
    ['JUANA', 'JUANAN'],
    ['KATHARINA', 'KATHARINA'],
    ['KATHARINA', 'KETHERINA'],
    ['WROBLEWSKI', 'KOLODZIEJ'],
  ])('does not part %s and %s', (one, other) => expect(oneLetterApart(one, other)).toBeUndefined());

  test('is found wherever it is changed, left out or added', () => {
    fc.assert(
      fc.property(CAPITALS, fc.nat(), fc.constantFrom('P', ''), (word, at, letter) => {
        fc.pre(word.length >= 7);
        const place = at % word.length;
        const changed = word.slice(0, place) + letter + word.slice(place + 1);
        expect(oneLetterApart(word, changed)).toBeDefined();
        expect(oneLetterApart(changed, word)).toBe(oneLetterApart(word, changed));
      }),
    );
  });
});
