import fc from 'fast-check';

import { MRZ_LAYOUTS } from '../../../src/documents/mrz/mrz-format';
import { parseMrz } from '../../../src/documents/mrz/parse-mrz';
import { FORMATS, ICAO_SPECIMENS, overwrite } from './icao-specimens';

const TODAY = '2026-11-26';

describe('the specimens of ICAO Doc 9303', () => {
  const eriksson = { issuer: 'UTO', surname: 'ERIKSSON', givenNames: 'ANNA MARIA', sex: 'F', namesMayBeCut: false };
  const born1974 = {
    birthDate: { raw: '740812', iso: '1974-08-12', partlyUnknown: false },
    expiryDate: { raw: '120415', iso: '2012-04-15', partlyUnknown: false },
    nationality: 'UTO',
  };
  const visa = {
    birthDate: { raw: '400907', iso: '1940-09-07', partlyUnknown: false },
    expiryDate: { raw: '961210', iso: '1996-12-10', partlyUnknown: false },
    nationality: 'XXX',
    code: 'V',
    documentNumber: 'L8988901C',
  };

  test.each([
    ['td1', { ...eriksson, ...born1974, code: 'I', documentNumber: 'D23145890', optionalData: ['', ''] }],
    ['td2', { ...eriksson, ...born1974, code: 'I', documentNumber: 'D23145890', optionalData: [''] }],
    ['td3', { ...eriksson, ...born1974, code: 'P', documentNumber: 'L898902C3', optionalData: ['ZE184226B'] }],
    ['mrv_a', { ...eriksson, ...visa, optionalData: ['6ZE184226B'] }],
    ['mrv_b', { ...eriksson, ...visa, optionalData: [''] }],
  ] as const)('%s says what the standard says of it, and agrees with itself', (format, expected) => {
    const parsed = parseMrz(ICAO_SPECIMENS[format], format, TODAY);

    expect(parsed).toMatchObject({ ...expected, format, lines: ICAO_SPECIMENS[format], problems: [] });
    expect(parsed.checks.every(({ ok }) => ok)).toBe(true);
  });

  test.each([
    ['td1', ['document_number', 'birth_date', 'expiry_date', 'composite']],
    ['td2', ['document_number', 'birth_date', 'expiry_date', 'composite']],
    ['td3', ['document_number', 'birth_date', 'expiry_date', 'optional_data', 'composite']],
    ['mrv_a', ['document_number', 'birth_date', 'expiry_date']],
    ['mrv_b', ['document_number', 'birth_date', 'expiry_date']],
  ] as const)('%s has these check digits and no others', (format, names) => {
    expect(parseMrz(ICAO_SPECIMENS[format], format, TODAY).checks.map(({ name }) => name)).toEqual(names);
  });
});

describe('nothing is mended', () => {
  test.each(FORMATS)('whatever stands in a %s is told as it stands, however a digit might be made to fit', (format) => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom(...Array.from('<0158OISBQDZGL2')), (line, place, character) => {
        const { lines: count, length, documentNumber } = MRZ_LAYOUTS[format];
        const changed = overwrite(ICAO_SPECIMENS[format], line % count, place % length, character);
        const parsed = parseMrz(changed, format, TODAY);
        const number = changed[documentNumber.line]!.slice(documentNumber.from, documentNumber.to);
        expect(parsed.lines).toEqual(changed);
        expect(parsed.documentNumber.startsWith(number.replace(/<+$/, ''))).toBe(true);
      }),
    );
  });

  test.each([
    ['an O for a zero', 'L8989O2C36', 'L8989O2C3'],
    ['a zero for an O', 'L89890ZC36', 'L89890ZC3'],
    ['a B for an 8', 'LB98902C36', 'LB98902C3'],
  ])('%s in a number stays, and its check digit fails', (_what, read, number) => {
    const parsed = parseMrz(overwrite(ICAO_SPECIMENS.td3, 1, 0, read), 'td3', TODAY);

    expect(parsed.documentNumber).toBe(number);
    expect(parsed.problems).toEqual(['check_document_number', 'check_composite']);
  });

  test.each([
    ['birth_date', 13, '74O812'],
    ['expiry_date', 21, '12041S'],
  ] as const)('a letter in the %s makes it no date', (name, from, date) => {
    const parsed = parseMrz(overwrite(ICAO_SPECIMENS.td3, 1, from, date), 'td3', TODAY);

    expect(parsed.problems).toContain(name);
    expect(name === 'birth_date' ? parsed.birthDate : parsed.expiryDate).toEqual({ raw: date, partlyUnknown: false });
  });
});
