import fc from 'fast-check';

import { checkDigit } from '../../src/specimens/mrz/check-digit';
import { checkDigitsPass } from '../../src/specimens/mrz/check-digits-pass';
import { composeMrz, type MrzContent } from '../../src/specimens/mrz/compose-mrz';
import { toMrzLetters } from '../../src/specimens/mrz/mrz-letters';
import { composeName } from '../../src/specimens/mrz/mrz-name';
import { MRZ_PLACES } from '../../src/specimens/mrz/mrz-places';

const ERIKSSON: MrzContent = {
  documentCode: 'P<',
  issuer: 'UTO',
  surname: 'ERIKSSON',
  givenNames: 'ANNA<MARIA',
  documentNumber: 'L898902C3',
  nationality: 'UTO',
  birthDate: '740812',
  sex: 'F',
  expiryDate: '120415',
  optional: 'ZE184226B',
};
const { optional: _none, ...PLAIN } = { ...ERIKSSON, documentCode: 'I<', documentNumber: 'D23145890' };
const STEVENSON: MrzContent = {
  ...PLAIN,
  surname: 'STEVENSON',
  givenNames: 'PETER<JOHN',
  documentNumber: 'D23145890734',
  birthDate: '340712',
  sex: 'M',
  expiryDate: '950712',
};
const VISA: MrzContent = {
  ...PLAIN,
  documentCode: 'V<',
  documentNumber: 'L8988901C',
  nationality: 'XXX',
  birthDate: '400907',
  expiryDate: '961210',
};

/** The specimens that Doc 9303 parts 4 to 7 print. */
const PUBLISHED = [
  ['td3', ERIKSSON, ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']],
  [
    'td1',
    PLAIN,
    ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
  ],
  [
    'td1',
    STEVENSON,
    ['I<UTOD23145890<7349<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<JOHN<<<<<<<<<'],
  ],
  ['td2', PLAIN, ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6']],
  ['td2', STEVENSON, ['I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<', 'D23145890<UTO3407127M95071227349<<<8']],
  [
    'mrv_a',
    { ...VISA, optional: '6ZE184226B' },
    ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
  ],
  ['mrv_b', VISA, ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<']],
] as const;

test.each(PUBLISHED)('the published specimen of %s comes out character for character', (kind, content, lines) => {
  expect(composeMrz(kind, content)).toEqual({ lines, nameTruncated: false });
  expect(checkDigitsPass(kind, lines)).toBe(true);
});

test('check digits are those of the standard', () => {
  expect(['L898902C3', '740812', '120415', 'ZE184226B<<<<<'].map(checkDigit)).toEqual(['6', '2', '9', '1']);
  expect(() => checkDigit('a')).toThrow(RangeError);
});

test('behind empty optional data stands 0 or <, and both pass', () => {
  for (const optionalUnchecked of [true, false]) {
    const { lines } = composeMrz('td3', { ...PLAIN, optionalUnchecked });
    expect(lines[1]?.charAt(42)).toBe(optionalUnchecked ? '<' : '0');
    expect(checkDigitsPass('td3', lines)).toBe(true);
  }
});

test('another character is caught unless it has the same value modulo 10', () => {
  const alphabet = Array.from('<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const valueOf = (character: string) => (character === '<' ? 0 : parseInt(character, 36)) % 10;
  fc.assert(
    fc.property(fc.nat(8), fc.constantFrom(...alphabet), (place, character) => {
      const { lines } = composeMrz('td3', ERIKSSON);
      const line = lines[1] as string;
      const forged = [lines[0] as string, line.slice(0, place) + character + line.slice(place + 1)];
      expect(checkDigitsPass('td3', forged)).toBe(valueOf(character) === valueOf(line.charAt(place)));
    }),
  );
});

test('a name that does not fit is cut behind a letter and keeps something of the given names', () => {
  const part = fc.stringMatching(/^[A-Z]{1,18}$/);
  const parts = (most: number) => fc.array(part, { minLength: 1, maxLength: most }).map((names) => names.join('<'));
  fc.assert(
    fc.property(parts(4), parts(5), fc.constantFrom(30, 31, 39), (surname, givenNames, length) => {
      const { field, truncated } = composeName(surname, givenNames, length);
      expect(field).toHaveLength(length);
      expect(truncated).toBe(surname.length + givenNames.length + 2 > length);
      expect(field).toMatch(truncated ? /^[A-Z]+(<[A-Z]+)*<<[A-Z]+(<[A-Z]+)*$/ : /^[A-Z]+(<[A-Z]+)*<<[A-Z<]+$/);
    }),
  );
  expect(composeName('NILAVADHANANANDA', 'CHAYAPA<DEJTHAMRONG<KRASUANG', 39).field).toBe(
    'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K',
  );
});

test('printed letters become those of the zone as the issuing state spells them', () => {
  expect(toMrzLetters('Müller-Groß', 'two_letters')).toBe('MUELLER<GROSS');
  expect(toMrzLetters('Şükrü', 'one_letter')).toBe('SUKRU');
  expect(toMrzLetters("van 't O'Åse Þóra Łódź Ægir", 'one_letter')).toBe('VAN<T<OAASE<THORA<LODZ<AEGIR');
  expect(toMrzLetters('Nguyễn Ñez ĳs', 'one_letter')).toBe('NGUYEN<NEZ<IJS');
  expect(() => toMrzLetters('Иван', 'one_letter')).toThrow(RangeError);
});

test('places of a zone do not leave its lines', () => {
  for (const { lines, length, composite, ...places } of Object.values(MRZ_PLACES)) {
    const stretches = [places.name, places.number, places.birthDate, places.expiryDate, ...places.optional];
    for (const { line, from, to } of [...stretches, ...(composite?.over ?? [])]) {
      expect(line).toBeLessThan(lines);
      expect(from).toBeLessThan(to);
      expect(to).toBeLessThanOrEqual(length);
    }
  }
});
