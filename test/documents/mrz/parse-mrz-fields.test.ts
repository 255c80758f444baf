import { checkDigit } from '../../../src/documents/mrz/check-digit';
import { MRZ_LAYOUTS, type MrzFormat } from '../../../src/documents/mrz/mrz-format';
import { parseMrz } from '../../../src/documents/mrz/parse-mrz';
import { ICAO_SPECIMENS, overwrite } from './icao-specimens';

const TODAY = '2026-11-26';

describe('a number of more than nine characters', () => {
  const td1 = ['I<UTOD23145890<7349<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<JOHN<<<<<<<<<'];
  const td2 = ['I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<', 'D23145890<UTO3407127M95071227349<<<8'];

  test.each([
    ['td1', td1],
    ['td2', td2],
  ] as const)('goes on in the optional data of a %s, as the example of Doc 9303 has it', (format, lines) => {
    const parsed = parseMrz(lines, format, TODAY);

    expect(parsed.documentNumber).toBe('D23145890734');
    expect(parsed.problems).toEqual([]);
  });

  test('is checked by the digit behind its end', () => {
    const forged = recomposed('td1', overwrite(td1, 0, 16, '9'));

    expect(parseMrz(forged, 'td1', TODAY).problems).toEqual(['check_document_number']);
  });

  test('may have a filler for a sign that the zone cannot write', () => {
    const tail = `34${checkDigit('D2<14589034')}`;
    const lines = recomposed('td1', overwrite(td1, 0, 5, `D2<145890<${tail}<`));

    expect(parseMrz(lines, 'td1', TODAY)).toMatchObject({ documentNumber: 'D2<14589034', problems: [] });
  });

  test('is in no TD3: a filler for the check digit of the number is an error there', () => {
    const parsed = parseMrz(overwrite(ICAO_SPECIMENS.td3, 1, 9, '<'), 'td3', TODAY);

    expect(parsed).toMatchObject({ documentNumber: 'L898902C3' });
    expect(parsed.problems).toContain('check_document_number');
  });

  test.each(['<<<<', '7<<<'])('without a rest and a digit (%s) there is none, and the check fails', (tail) => {
    const parsed = parseMrz(recomposed('td1', overwrite(td1, 0, 15, tail)), 'td1', TODAY);

    expect(parsed).toMatchObject({ documentNumber: 'D23145890', problems: ['check_document_number'] });
  });
});

describe('names', () => {
  const named = (field: string) => parseMrz(overwrite(ICAO_SPECIMENS.td3, 0, 5, field.padEnd(39, '<')), 'td3', TODAY);

  test.each([
    ['a single name', 'ARKFREITH', 'ARKFREITH', ''],
    ['a surname of two parts', 'VAN<DER<MUELLEN<<HILLARY', 'VAN DER MUELLEN', 'HILLARY'],
    ['three given names', 'ERIKSSON<<ANNA<MARIA<EVA', 'ERIKSSON', 'ANNA MARIA EVA'],
    ['given names two fillers apart', 'ERIKSSON<<ANNA<<MARIA', 'ERIKSSON', 'ANNA MARIA'],
    ['a filler too many', 'ERIKSSON<<<ANNA', 'ERIKSSON', 'ANNA'],
  ])('%s', (_what, field, surname, givenNames) => {
    expect(named(field)).toMatchObject({ surname, givenNames, namesMayBeCut: false, problems: [] });
  });

  test('that fill their field may be cut off', () => {
    const parsed = named('NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K');

    expect(parsed).toMatchObject({ givenNames: 'CHAYAPA DEJTHAMRONG K', namesMayBeCut: true, problems: [] });
  });
});

describe('the check digit of the optional data', () => {
  const withoutNumber = overwrite(ICAO_SPECIMENS.td3, 1, 28, '<'.repeat(14));

  test.each(['<', '0'])('of a TD3 may be %s when there are none', (digit) => {
    const lines = recomposed('td3', overwrite(withoutNumber, 1, 42, digit));

    expect(parseMrz(lines, 'td3', TODAY)).toMatchObject({ optionalData: [''], problems: [] });
  });

  test('of a TD3 is left out by some beside data too: the composite digit counts them all the same', () => {
    const without = recomposed('td3', overwrite(ICAO_SPECIMENS.td3, 1, 42, '<'));

    expect(parseMrz(without, 'td3', TODAY).problems).toEqual([]);
    expect(parseMrz(overwrite(without, 1, 28, 'A'), 'td3', TODAY).problems).toEqual(['check_composite']);
  });
});

test.each(['GBD', 'GBN', 'GBO', 'GBP', 'GBS', 'D<<', 'UNO', 'UNA', 'XXA', 'XXB', 'XXC', 'XXX', 'RKS'])(
  'issuer and nationality may be %s, and stay as they stand',
  (code) => {
    const lines = overwrite(overwrite(ICAO_SPECIMENS.td3, 0, 2, code), 1, 10, code);
    const stripped = code.replaceAll('<', '');

    expect(parseMrz(lines, 'td3', TODAY)).toMatchObject({ issuer: stripped, nationality: stripped, problems: [] });
  },
);

test.each([
  ['M', 'M'],
  ['F', 'F'],
  ['<', 'X'],
  ['X', 'X'],
  ['H', '?'],
  ['0', '?'],
])('a sex of %s is %s', (character, sex) => {
  expect(parseMrz(overwrite(ICAO_SPECIMENS.td3, 1, 20, character), 'td3', TODAY).sex).toBe(sex);
});

/** With the composite digit of what stands there now, so that only what a test is about may fail. */
function recomposed(format: MrzFormat, lines: readonly string[]): string[] {
  const { over, digit } = MRZ_LAYOUTS[format].checks.at(-1)!;
  const text = over.map(({ line, from, to }) => lines[line]!.slice(from, to)).join('');
  return overwrite(lines, digit.line, digit.from, checkDigit(text)!);
}
