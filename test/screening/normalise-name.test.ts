import fc from 'fast-check';
import { isLightToken, normaliseName, prepareName } from '../../src/screening/normalise-name';

const person = (text: string) => normaliseName(text, 'Person').toSorted().join(' ');
const company = (text: string) => normaliseName(text, 'Organization').join(' ');
const readings = (text: string) => prepareName(text, 'Person').readings.map((tokens) => tokens.join(' '));

describe('the name of a person', () => {
  test.each([
    ['TESTPERSON, Ann Mary', 'Ann Mary Testperson'],
    ['Dr. Ann TESTPERSON', 'ann testperson'],
    ['Mrs Ann Testperson', 'ann testperson'],
    ['José Ñandú', 'JOSE NANDU'],
    ['Straße', 'STRASSE'],
    ['Łukasz Øst', 'LUKASZ OST'],
    ['O’Neil', "O'NEIL"],
    ['İSTANBULLU ılık', 'istanbullu ilik'],
    ['Anna\u00adlena Te\u200bst', 'Annalena Test'],
    ['Ｆｕｌｌ Ｗｉｄｔｈ', 'full width'],
    ['Jose\u0301', 'José'],
    ['Jean-Luc  \t Test', 'Jean Luc Test'],
  ])('%s is %s', (one, other) => {
    expect(person(one)).toBe(person(other));
    expect(person(one)).not.toBe('');
  });

  test.each([
    ['Jean-Luc Test', 'jeanluc test'],
    ["Ann O'Neil", 'ann o neil'],
    ['Jürgen Müller', 'juergen mueller'],
    ['Ann (Anni) Test', 'ann test'],
    ['Sheikh Ann Test', 'ann test'],
    ['Sheikh Ann Test', 'sheikh ann test'],
  ])('%s is also read %s', (text, reading) => {
    expect(readings(text)).toContain(reading);
  });

  test('a title stays when nothing else does', () => {
    expect(person('Dr')).toBe('dr');
    expect(readings('Major')).toEqual(['major']);
    expect(readings('Ann Major')).toEqual(['ann major']);
  });

  test('an apostrophe within a word splits nothing', () => {
    expect(readings("Sa'id Test")).toEqual(['said test']);
  });
});

describe('the name of a company', () => {
  test.each([
    ['Testco Limited', 'testco ltd'],
    ['TESTCO, S.A. de C.V.', 'testco sa de cv'],
    ['S.A. J.H. Testco', 'sa jh testco'],
    ['Testco Limited Liability Company', 'testco llc'],
    ['Testco Gesellschaft mit beschränkter Haftung', 'testco gmbh'],
    ['A & B Testing', 'a and b testing'],
    ['Otkrytoe Aktsionernoe Obshchestvo Test', 'ojsc test'],
    ['Constructor Limited', 'constructor ltd'],
  ])('%s is %s', (text, expected) => {
    expect(company(text)).toBe(expected);
  });

  test.each(['Testco S A', 'Testco S. A.', 'Testco S.A.', 'Testco SA'])(
    'is also read with its letters joined: %s',
    (text) => {
      expect(prepareName(text, 'Organization').readings).toContainEqual(['testco', 'sa']);
    },
  );

  test('of legal forms only keeps them', () => {
    expect(company('Limited Company')).toBe('ltd co');
  });
});

test('initials, particles and legal forms weigh little, everything else does not', () => {
  expect(['al', 'j', 'van'].every((token) => isLightToken(token, 'Person'))).toBe(true);
  expect(['ltd', 'sa', 'of'].every((token) => isLightToken(token, 'Organization'))).toBe(true);
  expect(isLightToken('testperson', 'Person')).toBe(false);
  expect(isLightToken('ltd', 'Person')).toBe(false);
});

describe('a name that cannot be compared', () => {
  test.each(['Дмитрий', '王小明', 'محمد', 'Аnn Test', 'ɓ'])('is told apart: %s', (text) => {
    expect(prepareName(text, 'Person').comparable).toBe(false);
  });

  test.each(['', '---', '🙂', '\0', ' . '])('has no readings when nothing is left of it: %p', (text) => {
    expect(prepareName(text, 'Person').readings).toEqual([]);
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme-ascii' }),
  );
  const schema = fc.constantFrom('Person' as const, 'Organization' as const, 'Vessel' as const);

  test('is prepared without an error, into tokens without spaces', () => {
    fc.assert(
      fc.property(text, schema, (name, kind) => {
        const { readings: all } = prepareName(name, kind);
        for (const token of all.flat()) expect(token).toMatch(/^\S+$/u);
      }),
    );
  });

  test('reads the same in upper and in lower case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), schema, (name, kind) => {
        expect(normaliseName(name.toUpperCase(), kind)).toEqual(normaliseName(name.toLowerCase(), kind));
      }),
    );
  });

  test('has the same tokens when its words change places', () => {
    const word = fc.stringMatching(/^[a-z]{2,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        expect(person(words.toReversed().join(' '))).toBe(person(words.join(' ')));
      }),
    );
  });
});
