import fc from 'fast-check';
import { readRemarks } from '../../src/screening/ofac-remarks';

test('birth dates, places, nationality, gender, documents and weak aliases are read from one text', () => {
  const remarks = readRemarks(
    "DOB 10 Dec 1948; alt. DOB circa 1950; POB Testville, Egypt; alt. POB Nowhere; nationality Syria; alt. citizen Korea, North; Gender Male; Passport A1234 (Egypt) issued 21 Jun 1992 expires 20 Jun 2002; alt. Passport 987; National ID No. 66 00-1 (Belgium); a.k.a. 'ABU TEST'; f.k.a. 'T''; Member of nothing; Linked To: TESTCO.",
  );
  expect(remarks).toEqual({
    birthDates: [
      { text: '10 Dec 1948', from: '1948-12-10', to: '1948-12-10' },
      { text: 'circa 1950', from: '1948-01-01', to: '1952-12-31' },
    ],
    birthPlaces: ['Testville, Egypt', 'Nowhere'],
    gender: 'male',
    countries: ['EG', 'SY', 'KP'],
    identifiers: [
      { type: 'passport', value: 'A1234', country: 'EG' },
      { type: 'passport', value: '987', country: null },
      { type: 'national_id', value: '66 00-1', country: 'BE' },
    ],
    weakAliases: ['ABU TEST', "T'"],
  });
});

test.each([
  ['Cedula No. 123 (Colombia)', 'national_id', '123', 'CO'],
  ['NIT # 800146749-7 (Colombia)', 'tax_id', '800146749-7', 'CO'],
  ['Matricula Mercantil No 54369602 (Medellin)', 'registration', '54369602', null],
  ['Vessel Registration Identification IMO 9187629', 'vessel', '9187629', null],
  ["Driver's License No. 180839 (Mexico)", 'driving_licence', '180839', 'MX'],
  ['Digital Currency Address - XBT 1TestAddress', 'crypto_address', '1TestAddress', null],
  ["Aircraft Manufacturer's Serial Number (MSN) 1023409321", 'aircraft', '1023409321', null],
  ['Diplomatic Passport 42 (Sudan) expires 1 Jan 2010', 'passport', '42', 'SD'],
])('%s is an identifier', (text, type, value, country) => {
  expect(readRemarks(`${text}.`).identifiers).toEqual([{ type, value, country }]);
});

test('an alias whose quote was cut off is still an alias', () => {
  expect(readRemarks("a.k.a. 'testje").weakAliases).toEqual(['testje']);
});

test('a label inside other words is no label', () => {
  expect(readRemarks('Passportless 123; DOBERMAN breeder; see Passport 123').identifiers).toEqual([]);
});

test('any text can be read', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('DOB ', "a.k.a. '", 'Passport ', 'POB ', ''), (text, label) => {
      expect(readRemarks(`${label}${text}`).weakAliases.every((alias) => typeof alias === 'string')).toBe(true);
    }),
  );
});
