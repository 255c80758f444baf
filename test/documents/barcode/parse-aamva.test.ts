import fc from 'fast-check';
import type { AamvaLicence } from '../../../src/documents/barcode/aamva/aamva-licence';
import issuers from '../../../src/documents/barcode/aamva/issuers.json';
import { parseAamva } from '../../../src/documents/barcode/aamva/parse-aamva';
import { writeAamva, type LicenceToWrite } from './write-aamva';

const LICENCE: LicenceToWrite = {
  version: 9,
  issuer: '636000',
  country: 'USA',
  documentNumber: 'T64235789',
  familyName: 'SAMPLE',
  firstName: 'MICHAEL',
  middleNames: ['JOHN'],
  birthDate: '1986-06-07',
  issueDate: '2019-06-06',
  expiryDate: '2024-12-10',
  sex: 'male',
};

function parse(text: string): AamvaLicence {
  const licence = parseAamva(text);
  if (licence === undefined) throw new Error('no licence');
  return licence;
}

const word = fc.stringMatching(/^[A-Z][A-Z'-]{0,11}$/).filter((text) => !/^(?:NONE|UNAVL|UNAVAIL)$/.test(text));
const isoDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const american = Object.entries(issuers).filter(([, { country }]) => country !== 'MEX');
const anyLicence: fc.Arbitrary<LicenceToWrite> = fc
  .record({
    version: fc.integer({ min: 0, max: 10 }),
    issuer: fc.constantFrom(...american.map(([number]) => number)),
    documentNumber: fc.stringMatching(/^[A-Z0-9]{1,25}$/).filter((text) => !/^(?:NONE|UNAVL|UNAVAIL)$/.test(text)),
    familyName: word,
    firstName: word,
    middleNames: fc.array(word, { maxLength: 3 }),
    dates: fc.tuple(isoDate, isoDate, isoDate).map((dates) => dates.toSorted()),
    sex: fc.constantFrom('male' as const, 'female' as const),
  })
  .map(({ dates: [birthDate = '', issueDate = '', expiryDate = ''], ...rest }) => {
    const country = issuers[rest.issuer as keyof typeof issuers].country === 'CAN' ? 'CAN' : 'USA';
    return { ...rest, country, birthDate, issueDate, expiryDate };
  });

describe('a licence as the standard has it', () => {
  test('comes back as it was written, in every version, from every issuer, without a complaint', () => {
    fc.assert(
      fc.property(anyLicence, (licence) => {
        const read = parse(writeAamva(licence));
        expect(read).toMatchObject({
          version: licence.version,
          issuer: licence.issuer,
          country: licence.country,
          documentNumber: licence.documentNumber,
          familyName: licence.familyName,
          firstName: licence.firstName,
          birthDate: licence.birthDate,
          issueDate: licence.issueDate,
          expiryDate: licence.expiryDate,
          sex: licence.sex,
          street: '12 EXAMPLE STREET',
          problems: [],
        });
        expect(read.middleName ?? '').toBe(licence.middleNames.join(' '));
        expect(read.elements.get('ZXA')).toBe('OWN');
      }),
    );
  });

  test('says what was cut, and which parts it does not know', () => {
    const { truncation, jurisdiction, jurisdictionVersion } = parse(writeAamva(LICENCE));
    expect(truncation).toEqual({ familyName: 'complete', firstName: 'complete', middleName: 'truncated' });
    expect({ jurisdiction, jurisdictionVersion }).toEqual({ jurisdiction: 'VA', jurisdictionVersion: 3 });
    expect(parse(writeAamva({ ...LICENCE, version: 1 })).truncation.familyName).toBeUndefined();
  });

  test('has no name, number or place where it says that there is none', () => {
    const text = writeAamva({ ...LICENCE, firstName: 'NONE', documentNumber: 'unavl', middleNames: [] });
    const read = parse(text);
    expect([read.firstName, read.documentNumber, read.middleName]).toEqual([undefined, undefined, undefined]);
    expect(read.problems).toEqual(['number_missing']);
  });
});

describe('what issuers do wrong', () => {
  test.each([
    ['offsets that are off', { offsetsOffBy: 2 }, ['offset_mismatch']],
    ['offsets that are short', { offsetsOffBy: -3 }, ['offset_mismatch']],
    ['lengths that are off', { lengthsOffBy: 4 }, ['length_mismatch']],
    ['another file type', { fileType: 'AAMVA' }, ['header_malformed']],
    ['a scanner that adds its own', { before: ']L2' }, ['header_malformed']],
    ['CR between the elements', { separator: '\r' }, []],
    ['both between the elements', { separator: '\r\n' }, []],
    ['padded values', { padding: '   ' }, []],
  ])('is forgiven and said: %s', (_what, faults, problems) => {
    for (const version of [1, 3, 9]) {
      const read = parse(writeAamva({ ...LICENCE, version }, faults));
      expect(read).toMatchObject({ familyName: 'SAMPLE', firstName: 'MICHAEL', middleName: 'JOHN' });
      expect(read).toMatchObject({ documentNumber: 'T64235789', birthDate: '1986-06-07', problems });
    }
  });

  test('a version 1 with, and a later one without, the jurisdiction version', () => {
    const late = writeAamva(LICENCE).replace('6360000903', '63600009');
    expect(parse(late)).toMatchObject({ version: 9, familyName: 'SAMPLE', jurisdictionVersion: undefined });
    const early = writeAamva({ ...LICENCE, version: 1 }).replace('63600001', '6360000107');
    expect(parse(early)).toMatchObject({ version: 1, familyName: 'SAMPLE', jurisdictionVersion: 7 });
    for (const text of [late, early]) expect(parse(text).problems).toContain('header_malformed');
  });

  test('a header without subfiles, and an issuer that nobody knows', () => {
    const read = parse('@\n\u001e\rANSI 9908760102DLDAQ123\nDAAROE,JANE\nDBB19800102\nDCGCAN\r');
    expect(read).toMatchObject({
      documentNumber: '123',
      familyName: 'ROE',
      firstName: 'JANE',
      birthDate: '1980-01-02',
    });
    expect(read).toMatchObject({ country: 'CAN', jurisdiction: undefined });
    expect(read.problems).toEqual(['entries_mismatch', 'unknown_issuer']);
  });

  test('a country that is not the issuer\u2019s, one element twice, a sex that is none', () => {
    const text = writeAamva(LICENCE)
      .replace('DCGUSA', 'DCGCAN')
      .replace('DBC1', 'DBC7')
      .replace('DAQT', 'DAQOTHER\nDAQT');
    expect(parse(text).problems).toEqual(
      expect.arrayContaining(['country_mismatch', 'element_repeated', 'sex_invalid', 'length_mismatch']),
    );
    expect(parse(text)).toMatchObject({ documentNumber: 'OTHER', sex: undefined });
  });
});

describe('names', () => {
  const named = (elements: string, version = '0102') => parse(`@\n\u001e\rANSI 636014${version}DL${elements}\r`);

  test.each([
    ['DAASAMPLE,MICHAEL,JOHN,JR', { familyName: 'SAMPLE', firstName: 'MICHAEL', middleName: 'JOHN', suffix: 'JR' }],
    ['DAASAMPLE@MICHAEL@', { familyName: 'SAMPLE', firstName: 'MICHAEL', middleName: undefined }],
    ['DAAMICHAEL JOHN SAMPLE', { fullName: 'MICHAEL JOHN SAMPLE' }],
    ['DABSAMPLE\nDACMICHAEL\nDADJOHN', { familyName: 'SAMPLE', firstName: 'MICHAEL', middleName: 'JOHN' }],
    ['DCSSAMPLE\nDCTMICHAEL JOHN', { firstName: 'MICHAEL', middleName: 'JOHN' }],
    ['DCSVAN SAMPLE\nDCTMARY ANN,JO', { familyName: 'VAN SAMPLE', firstName: 'MARY ANN', middleName: 'JO' }],
    ['DCSSAMPLE\nDACMICHAEL\nDADJOHN,PAUL', { firstName: 'MICHAEL', middleName: 'JOHN PAUL' }],
  ])('are found in %j', (elements, names) => {
    expect(named(elements)).toMatchObject(names);
  });
});

describe('dates', () => {
  const dated = (issuer: string, version: string, birth: string) =>
    parse(`@\n\u001e\rANSI ${issuer}${version}01DLDAQ1\nDCSROE\nDBB${birth}\r`);

  test.each([
    ['636014', '0900', '01311970', '1970-01-31', []],
    ['636014', '0900', '19700131', '1970-01-31', ['date_layout']],
    ['604428', '0900', '19700131', '1970-01-31', []],
    ['604428', '0900', '01311970', '1970-01-31', ['date_layout']],
    ['604428', '0900', '31011970', '1970-01-31', ['date_layout']],
    ['636056', '0900', '31/01/1970', '1970-01-31', ['date_layout']],
    ['636014', '01', '19700131', '1970-01-31', []],
    ['636014', '01', '01311970', '1970-01-31', ['date_layout']],
    ['604428', '0900', '03031970', '1970-03-03', ['date_layout']],
    ['636014', '0900', '31011970', undefined, ['date_invalid']],
    ['636014', '0900', '02301970', undefined, ['date_invalid']],
    ['636014', '0900', '13311070', undefined, ['date_invalid']],
    ['636014', '0900', '013170', undefined, ['date_invalid']],
  ])('of issuer %s in version %s: %s is %s', (issuer, version, written, iso, problems) => {
    const read = dated(issuer, version, written);
    expect(read.birthDate).toBe(iso);
    expect(read.problems.filter((problem) => problem.startsWith('date'))).toEqual(problems);
  });

  test('that can be read in two ways are not guessed', () => {
    const read = dated('604428', '0900', '03041970');
    expect(read.birthDate).toBeUndefined();
    expect(read.ambiguousDates).toEqual({ birthDate: ['1970-03-04', '1970-04-03'] });
    expect(read.problems).toContain('date_ambiguous');
  });

  test('never fall out of the order that a life has unnoticed', () => {
    const text = writeAamva({ ...LICENCE, issueDate: '1980-01-01' });
    expect(parse(text).problems).toEqual(['dates_out_of_order']);
  });

  test('of a licence that never expires', () => {
    expect(parse(writeAamva({ ...LICENCE, expiryDate: '9999-12-31' })).expiryDate).toBe('9999-12-31');
    const endless = parse(writeAamva(LICENCE).replace('DBA12102024', 'DBA00000000'));
    expect([endless.expiryDate, endless.problems]).toEqual([undefined, []]);
  });
});

describe('postal codes', () => {
  test.each([
    ['232690000  ', '23269'],
    ['232691234', '23269-1234'],
    ['23269-1234', '23269-1234'],
    ['23269', '23269'],
    ['H2X 1Y4', 'H2X 1Y4'],
  ])('%j is %s', (written, code) => {
    expect(parse(writeAamva(LICENCE).replace('\nDCF', `\nDAK${written}\nDCF`)).postalCode).toBe(code);
  });
});

describe('any text', () => {
  test('is a licence or not, and never an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void parseAamva(text)));
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(parse(`@\n\u001e\rANSI 636014${text}`).issuer).toBe('636014');
      }),
    );
  });

  test('that was a licence before something in it was changed is still read', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.string({ maxLength: 8 }), fc.nat(12), (at, inserted, cut) => {
        const text = writeAamva(LICENCE);
        const damaged = text.slice(0, at) + inserted + text.slice(at + cut);
        void parseAamva(damaged);
        if (at > text.indexOf('DBD')) expect(parse(damaged)).toMatchObject({ familyName: 'SAMPLE' });
      }),
    );
  });

  test.each(['', '@', 'https://example.org/ANSI', 'ANSI 12345', `${' '.repeat(60)}ANSI 6360140101`, 'A'.repeat(5000)])(
    'that claims nothing is none: %#',
    (text) => {
      expect(parseAamva(text)).toBeUndefined();
    },
  );
});

describe('the table of issuers', () => {
  test('has every state and territory of the United States and every province of Canada once', () => {
    const of = (country: string) => Object.values(issuers).filter((issuer) => issuer.country === country);
    expect(new Set(of('USA').map(({ jurisdiction }) => jurisdiction)).size).toBe(57);
    expect(of('USA')).toHaveLength(57);
    expect(new Set(of('CAN').map(({ jurisdiction }) => jurisdiction)).size).toBe(13);
    expect(of('CAN')).toHaveLength(13);
    expect(Object.keys(issuers).every((number) => /^6(?:36|04)\d{3}$/.test(number))).toBe(true);
  });
});
