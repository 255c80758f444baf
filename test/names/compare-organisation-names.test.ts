import fc from 'fast-check';
import { compareOrganisationNames } from '../../src/names/compare-organisation-names';

describe('one organisation', () => {
  test.each([
    ['Testco Limited', 'TESTCO LTD.'],
    ['Testco Water S.A.', 'TESTCO WATER SA'],
    ['Testco S A', 'Testco, S.A.'],
    ['Águas de Teste, Lda', 'AGUAS DE TESTE LIMITADA'],
    ['A & B Testing Ltd', 'A AND B TESTING LIMITED'],
    ['Exemple Énergie SARL', 'Exemple Energie Société à responsabilité limitée'],
    ['Przykład Sp. z o.o.', 'PRZYKLAD SP Z O O'],
    ['Müller Prüfstrom GmbH', 'MUELLER PRUEFSTROM GMBH'],
    ['ООО Пример', 'OOO PRIMER'],
    ['Limited Company', 'limited co'],
    ['東京検査', '東京検査'],
  ])('is %s and %s', (one, other) => {
    expect(compareOrganisationNames(one, other).outcome).toBe('same');
    expect(compareOrganisationNames(other, one).outcome).toBe('same');
  });

  test.each([
    ['Testco', 'Testco GmbH', 'legal_form_missing'],
    ['Testco Pvt Ltd', 'Testco Ltd', 'legal_form_missing'],
    ['Testco Water', 'Testco Water Services Testville', 'words_missing'],
    ['Example Electricity', 'Exampel Electricity', 'one_letter'],
    ['Test Power Co', 'Testpower Co', 'words_joined'],
  ])('may be %s and %s: %s', (one, other, reason) => {
    const { outcome, reasons } = compareOrganisationNames(one, other);
    expect(reasons).toContain(reason);
    expect(outcome).toBe(reason === 'words_joined' ? 'same' : 'compatible');
  });
});

test.each([
  ['Testco Power', 'Testco Water', 'words_differ'],
  ['Testco Ltd', 'Testco GmbH', 'legal_form_differs'],
  ['Testco', 'Exampleco', 'words_differ'],
])('%s is not %s: %s', (one, other, reason) => {
  expect(compareOrganisationNames(one, other)).toMatchObject({ outcome: 'different', reasons: [reason] });
});

test.each([
  ['', 'Testco', 'name_missing'],
  ['Testco', 'Testco Holdings Testville', 'too_few_words'],
  ['東京検査', '大阪検査', 'script_not_comparable'],
])('%s and %s cannot be compared: %s', (one, other, reason) => {
  expect(compareOrganisationNames(one, other)).toEqual({ outcome: 'unknown', score: 0, reasons: [reason] });
});

test('any two texts are compared without an error, alike from both sides', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Testco Ltd', 'S.A. Testco', 'Test & Co KG'));
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(compareOrganisationNames(one, other).outcome).toBe(compareOrganisationNames(other, one).outcome);
    }),
  );
});
