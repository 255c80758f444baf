import fc from 'fast-check';
import { compareNames, type DocumentName } from '../../src/names/compare-names';
import type { NameReason } from '../../src/names/name-comparison';
import { parts } from './parts';
import { PEOPLE, TRADITIONS } from './sample-names';

const compare = (claimed: string, document: string, more: Partial<DocumentName> = {}) =>
  compareNames(parts(claimed), { ...parts(document), ...more });

describe('the same name', () => {
  test.each([
    ['Anna Maria | Ericsdotter', 'ANNA MARIA | ERICSDOTTER'],
    ['José | Ñandú', 'JOSE | NANDU'],
    ['Seán | O’Hanlon', 'SEAN | O HANLON'],
    ['Jean-Luc | Marchand', 'JEANLUC | MARCHAND'],
    ['Maria | de la Cruzada', 'MARIA | DELA CRUZADA'],
    ['Abd El Rahman | Testi', 'ABDEL RAHMAN | TESTI'],
    ['Jürgen | Köhler', 'JUERGEN | KOEHLER'],
    ['Jürgen | Köhler', 'JURGEN | KOHLER'],
    ['Юлия | Щеглова', 'IULIIA | SHCHEGLOVA'],
    ['Χρήστος | Παπαδάκης', 'CHRISTOS | PAPADAKIS'],
    ['Anna | Ericsdotter', 'ERICSDOTTER ANNA'],
    ['Mr Paul Testman', 'Paul Testman'],
    ['王小明', '王 小明'],
    ['أحمد', 'احمد'],
  ])('%s is on the document as %s', (claimed, document) => {
    expect(compare(claimed, document)).toMatchObject({ outcome: 'same', score: 1 });
  });
});

describe('a name that may be the same', () => {
  test.each<[string, string, NameReason]>([
    ['Anna | Ericsdotter', 'ERICSDOTTER | ANNA', 'names_swapped'],
    ['Maria | Gomes Pinto', 'MARIA GOMES | PINTO', 'roles_differ'],
    ['Anna Maria | Ericsdotter', 'ANNA | ERICSDOTTER', 'given_name_missing'],
    ['Anna | Ericsdotter', 'ANNA MARIA | ERICSDOTTER', 'given_name_missing'],
    ['Anna Maria Ericsdotter', 'ANNA ERICSDOTTER', 'words_missing'],
    ['Anna Maria | Ericsdotter', 'MARIA ANNA | ERICSDOTTER', 'words_reordered'],
    ['Ana | Garrido Llobet', 'ANA | GARRIDO', 'surname_part_missing'],
    ['Ana | de Azevedo', 'ANA | AZEVEDO', 'particle_missing'],
    ['Anna Maria | Ericsdotter', 'A M | ERICSDOTTER', 'initials'],
    ['Anna | Ericsdotter', 'A. ERICSDOTTER', 'initials'],
    ['Ana | Garrido', 'ANA | G', 'initials'],
    ['Paul | Testman Jr', 'PAUL | TESTMAN', 'suffix_missing'],
    ['Jurgen | Kohler', 'JUERGEN | KOEHLER', 'spelling_variant'],
    ['Yulia | Shcheglova', 'IULIIA | SHCHEGLOVA', 'spelling_variant'],
    ['Dmitry | Chaikin', 'DMITRII | CHAYKIN', 'spelling_variant'],
    ['Mohamed | El Idrissi', 'MUHAMMAD | AL IDRISSI', 'spelling_variant'],
    ['Abderrahmane | Testi', 'ABDUL RAHMAN | TESTI', 'spelling_variant'],
    ['Djamila | Ouattara', 'JAMILA | WATTARA', 'spelling_variant'],
    ['Mikhail | Khomyakov', 'MIHAIL | HOMIAKOV', 'spelling_variant'],
    ['Anna | Chaikina', 'ANNA | CHAIKIN', 'surname_gender'],
    ['Anna | Wroblewska', 'ANNA | WROBLEWSKI', 'surname_gender'],
    ['Katharina | Testman', 'KATHERINA | TESTMAN', 'one_letter'],
    ['محمد | الحسن', 'MOHAMMED | ALHASSAN', 'vowels_unwritten'],
    ['عبد الرحمن | صالح', 'ABDULRAHMAN | SALEH', 'vowels_unwritten'],
    ['דוד | כהן', 'DAVID | COHEN', 'vowels_unwritten'],
    ['\u0410nna | Testman', 'ANNA | TESTMAN', 'mixed_scripts'],
  ])('%s, on the document %s, with the reason %s', (claimed, document, reason) => {
    const { outcome, score, reasons } = compare(claimed, document);
    expect(outcome).toBe('compatible');
    expect(reasons).toContain(reason);
    expect(score).toBeGreaterThan(0.5);
    expect(score).toBeLessThan(1);
  });

  test('of a person who has one name, which a form asked for twice', () => {
    expect(compare('Suharjo | Suharjo', 'SUHARJO')).toMatchObject({ outcome: 'compatible', reasons: ['single_name'] });
  });
});

describe('a name that fills its zone', () => {
  const zone = { truncated: true } as const;
  test.each([
    ['Salma Layla Maryam | Al-Iftiradi-Al-Alwahmi', 'SALMA LAY | AL IFTIRADI AL ALW'],
    ['Beatriz Conceição Ana | Padrãinho-Exempleira-Fictíciinho', 'BEATRI C A | PADRAINHO EXEMPLEI F'],
    ['Temidupe Ifetola | Uzospeciike', 'TEMIDUP IFE | UZOSPECIIKE'],
    ['Ulrike Käthe | Probemann-Möchtehübner', 'ULRIKE KAE | PROBEMANN MOECHTEHU'],
    ['Cinar Umit | Imgeoglu', 'CINAR UE | IMGEOGLU'],
  ])('may be cut in any of its words: %s is %s', (claimed, document) => {
    expect(compare(claimed, document, zone)).toMatchObject({ outcome: 'compatible' });
    expect(compare(claimed, document).outcome).toBe('different');
  });

  test.each([
    ['Salma Layla | Al-Iftiradi', 'SALMA LA | AL IKHTIBARI A'],
    ['Temidupe Ifetola | Uzospeciike', 'TAMIDUP IFE | UZOSPECIIKE'],
    ['Youssef Khalid | Al Ayyina', 'KHALID T | ALWAHMI EL TAJRI A N'],
  ])('is still no other: %s is not %s', (claimed, document) => {
    expect(compare(claimed, document, zone).outcome).toBe('different');
  });
});

describe('a name as text recognition gives it', () => {
  test.each([
    ['Ulrike | Vorlagemüller-Musterstößl', 'Ulrike | Vorlagemuller-MusterstoBl'],
    ['Sofia | Ocampo', 'S0FIA | 0CAMP0'],
    ['Łukasz Paweł | Bolesław', 'Lukasz Pawet | Bolestaw'],
    ['Joël | Œuvrin', 'JOEL | EUVRIN'],
    ['Thị Giả | Phạm', 'TH! GIA | PHAM'],
    ['Oksana | Probnovych', 'OKSANA | Probnovych'],
  ])('is the same: %s is %s', (claimed, document) => expect(compare(claimed, document).outcome).toBe('same'));

  test.each([
    ['Zdeňka Božena | Ukázková', 'ZdenikaBozena | UKAZKOVA'],
    ['Ángel Andrés Modelera', 'ANGELANDRS MODELERA'],
  ])('may have lost a blank and a letter: %s is %s', (claimed, document) => {
    expect(compare(claimed, document)).toMatchObject({
      outcome: 'compatible',
      reasons: ['one_letter', 'words_joined'],
    });
  });

  test.each([
    ['Anand Mohan | Pratiroopkar', 'MOHANANAND | PRATIROOPKAR'],
    ['Layla Maryam | Al Ayyina-Alwahmi-Al-Iftiradi', 'LAYLAMARYAM | ALAYYINA-ALWAHMI-AL-IFTIRADI'],
    ['Temidupe | Uzospeciwo', 'TemidupeOgebunmi | Uzospeciwo'],
    ['Ionuț | Exemplăreanu', 'lonut | Exemplareanu'],
  ])('may have lost its blanks: %s is %s', (claimed, document) => {
    expect(['same', 'compatible']).toContain(compare(claimed, document).outcome);
  });

  test.each([
    ['Nikolaos | Paradeigmidis', 'NIKOLAOSPANAGIOTIS | PARADEIGMIDIS'],
    ['Salma | Al-Mithal', 'MARYAMSALMA | AL-MITHAL'],
    ['Ana | Garrido', 'ANASTASIA | GARRIDO'],
  ])('may have further names in a word, which nobody can tell: %s, %s', (claimed, document) => {
    expect(compare(claimed, document, { recognised: true })).toEqual({
      outcome: 'unknown',
      score: 0,
      reasons: ['blanks_lost'],
    });
    expect(compare(claimed, document).outcome).toBe('different');
  });

  test.each([
    ['Ana | Garrido', 'ANASTASIA | LLOBET'],
    ['Jan | Testman', 'JANA | TESTMAN'],
    ['Maria | Testman', 'MARIANA | TESTMAN'],
  ])('is still no other: %s is not %s', (claimed, document) => {
    expect(compare(claimed, document).outcome).toBe('different');
    expect(compare(claimed, document, { recognised: true }).outcome).toBe('different');
  });

  test('begins with no I where it begins with a click', () => {
    expect(compare('Anna | !Naruseb', 'ANNA | NARUSEB').outcome).toBe('same');
  });
});

describe('a different name', () => {
  test.each<[string, string, NameReason]>([
    ['Paul | Testman', 'PETER | TESTMAN', 'given_differs'],
    ['Paul | Testman', 'PAUL | TESTEROS', 'surname_differs'],
    ['Ana | Garrido Llobet', 'ANA | GARRIDO CALDEIRA', 'surname_differs'],
    ['Ana Maria | Llobet', 'ANA LUZIA | LLOBET', 'given_differs'],
    ['Ben | Testman', 'TOM | TESTMAN', 'given_differs'],
    ['Paul | Testman Jr', 'PAUL | TESTMAN SR', 'suffix_differs'],
    ['محمد | الحسن', 'MAHMOUD | AL HASSAN', 'given_differs'],
    ['حسن | صالح', 'HUSSEIN | SALEH', 'given_differs'],
    ['Mary Ann Testman', 'MARY JO TESTMAN', 'words_differ'],
    ['Katharina | Bratigam', 'KATHERINA | BRATIGEM', 'given_differs'],
  ])('%s is not %s', (claimed, document, reason) => {
    const { outcome, score, reasons } = compare(claimed, document);
    expect({ outcome, reasons }).toEqual({ outcome: 'different', reasons: [reason] });
    expect(score).toBeLessThanOrEqual(0.5);
  });

  test.each([
    ['Adam', 'Ada'],
    ['Maria', 'Mario'],
    ['Juan', 'Juana'],
    ['Claudio', 'Claudia'],
    ['Marina', 'Karina'],
    ['Daniel', 'Daniela'],
    ['Martin', 'Martine'],
    ['Martin', 'Martina'],
    ['Noa', 'Noah'],
    ['Emilia', 'Emilio'],
    ['Amir', 'Amira'],
    ['Samir', 'Samira'],
    ['Jan', 'Jana'],
  ])('%s and %s are two children of one family', (one, other) => {
    expect(compare(`${one} | Testman`, `${other.toUpperCase()} | TESTMAN`).outcome).toBe('different');
    expect(compare(`${other} | Testman`, `TESTMAN ${one.toUpperCase()}`).outcome).toBe('different');
  });

  test('is found between nearly all people of the lists, whether one name or both are others', () => {
    const counts = { pairs: 0, missed: 0 };
    for (const { given, family } of Object.values(TRADITIONS)) {
      for (const [at, first] of given.entries()) {
        for (const other of given.slice(at + 1)) see(`${first} | ${family[0]}`, `${other} | ${family[0]}`);
      }
      for (const [at, last] of family.entries()) {
        for (const other of family.slice(at + 1)) see(`${given[0]} | ${last}`, `${given[0]} | ${other}`);
      }
    }
    function see(one: string, other: string) {
      counts.pairs += 2;
      if (compare(one, other).outcome !== 'different') counts.missed += 1;
      if (compare(one.replace(' |', ''), other.replace(' |', '')).outcome !== 'different') counts.missed += 1;
    }
    expect(counts.pairs).toBeGreaterThan(2_000);
    expect(counts.missed / counts.pairs).toBeLessThan(0.01);
    const person = fc.constantFrom(...PEOPLE);
    let strangers = 0;
    let taken = 0;
    fc.assert(
      fc.property(person, person, (one, other) => {
        fc.pre(one.tradition !== other.tradition);
        strangers += 1;
        if (compareNames(one, { given: other.given, family: other.family }).outcome !== 'different') taken += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(taken / strangers).toBeLessThan(0.01);
  });
});

describe('what cannot be compared is unknown', () => {
  test.each<[string, string, NameReason]>([
    ['', 'ANNA TESTMAN', 'name_missing'],
    ['Anna | Testman', '', 'name_missing'],
    ['Anna | Testman', ' -- ', 'name_missing'],
    ['Anna Testman', 'ANNA', 'too_few_words'],
    ['Anna | Ericsdotter', 'ERICSDOTTER', 'given_missing'],
    ['Anna | Ericsdotter', 'A | E', 'too_few_words'],
    ['Anna Ericsdotter', 'A E', 'too_few_words'],
    ['Xiaoming | Wang', '王小明', 'script_not_comparable'],
    ['王小明', '王小红', 'script_not_comparable'],
    ['Anna | Testman', `${'ANNA '.repeat(20)}| TESTMAN`, 'too_many_words'],
  ])('%s and %s', (claimed, document, reason) => {
    expect(compare(claimed, document)).toEqual({ outcome: 'unknown', score: 0, reasons: [reason] });
  });

  test('words that are not in the script of the page', () => {
    expect(compare('Anna | Testman', 'AHHA | TECTMAH', { script: 'cyrillic' }).reasons).toEqual(['script_misread']);
    expect(compare('Anna | Testman', 'ANNA | TESTMAN', { script: 'latin' }).outcome).toBe('same');
  });
});
