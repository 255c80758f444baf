import fc from 'fast-check';
import { claimTokens } from '../../../src/documents/barcode/qr-claims/claim-tokens';
import { readQrClaims } from '../../../src/documents/barcode/qr-claims/read-qr-claims';
import { readWrittenDate } from '../../../src/documents/barcode/qr-claims/written-date';

/** Whether a claim is in a text, as `readQrClaims` says that it be asked. */
function says(text: string, claim: string): boolean {
  const { values } = readQrClaims(text);
  return claimTokens(claim).every((token) => values.includes(token));
}

const FORMS: [form: string, text: string][] = [
  [
    'XML with attributes',
    '<?xml version="1.0" encoding="UTF-8"?>\n<PrintLetterBarcodeData uid="123456789012" name="Jane O&apos;Sample Roe" gender="F" yob="1980" dob="31/01/1980" vtc="Specimen &amp; Co"/>',
  ],
  ['XML with text', '<id><no>1234 5678 9012</no><n>ROE, JANE O\u2019SAMPLE</n><b>1980-01-31</b></id>'],
  ['JSON', '{"holder":{"names":["Jane","O\'Sample Roe"],"born":"1980-01-31T00:00:00Z"},"nin":123456789012}'],
  ['JSON of strings', '["1234-5678-9012","31-01-1980","R\\u00f3e","Jan\\u00e9","O\'Sample"]'],
  ['an address', 'https://verify.example/check/1234-5678-9012?n=Jane+O%27Sample%20Roe&dob=19800131#x'],
  ['lines of keys and values', "Card No: 1234 5678 9012\r\nName: JANE O'SAMPLE ROE\r\nDate of birth: 31 Jan 1980\r\n"],
  ['a list with bars', "1|123456789012|ROE|JANE O'SAMPLE|F|31.01.1980|||"],
  ['a list with semicolons', "no=1234.5678.9012;name=Jane O'Sample Roe;dob=1980/01/31"],
  [
    'a vCard',
    "BEGIN:VCARD\nVERSION:3.0\nN:Roe;Jane;O'Sample;;\nBDAY;VALUE=date:19800131\nUID:1234-5678-9012\nEND:VCARD",
  ],
];

describe('what a QR code claims', () => {
  test.each(FORMS)('is found in %s: number, name and birth date', (_form, text) => {
    for (const claim of ['123456789012', 'JANE', 'Roe', '1980-01-31']) {
      expect({ claim, said: says(text, claim) }).toEqual({ claim, said: true });
    }
    for (const claim of ['123456789013', 'JOHN', '1980-01-30', '12345678901', '1980-01-01']) {
      expect({ claim, said: says(text, claim) }).toEqual({ claim, said: false });
    }
  });

  test('is compared without accents, case, marks and the script of the digits', () => {
    expect(says('Nombre: Jos\u00e9 Mu\u00f1oz', 'JOSE MUNOZ')).toBe(true);
    expect(says('\u0661\u0662\u0663\u0664\u0665\u0666', '123456')).toBe(true);
    expect(says('\u091c\u0947\u0928 \u0930\u094b', '\u091c\u0947\u0928')).toBe(true);
  });

  test('is not its keys, tags, hosts and parameter names', () => {
    expect(readQrClaims('https://name.example/?surname=Roe').values).toEqual(['ROE']);
    expect(readQrClaims('{"surname":"Roe"}').values).toEqual(['ROE']);
    expect(readQrClaims('<surname>Roe</surname>').values).toEqual(['ROE']);
    expect(readQrClaims('Surname: Roe').values).toEqual(['ROE']);
  });

  test('keeps every digit of a long number in JSON', () => {
    expect(readQrClaims('{"n":12345678901234567890123}').values).toEqual(['12345678901234567890123']);
  });

  test('expands nothing', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ROE"><!ENTITY b "&a;&a;">]><x name="&b;" other="&#82;"/>';
    expect(readQrClaims(bomb).values).not.toContain('ROE');
    expect(readQrClaims(bomb).values).not.toContain('R');
  });

  test('has bounds: no giant, no flood, no signature, no depth', () => {
    expect(readQrClaims('ROE '.repeat(4000)).values).toEqual([]);
    expect(readQrClaims(Array.from({ length: 1500 }, (_, at) => at).join('|')).values).toHaveLength(500);
    expect(readQrClaims('HC1:' + 'A1B2'.repeat(500)).values).toEqual([]);
    expect(readQrClaims('['.repeat(8000)).values).toEqual([]);
    expect(readQrClaims(`${'['.repeat(2000)}"ROE"${']'.repeat(2000)}`).values).toEqual(['ROE']);
  });

  // An expression that goes back and forth over these would not come to its end before jest ends the test.
  test('is read from any text without an error, and comes to an end on the nastiest', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => void readQrClaims(text)));
    fc.assert(fc.property(fc.json(), (text) => void readQrClaims(text)));
    const nasty = [
      'a'.repeat(8000),
      ': '.repeat(4000),
      '<'.repeat(8000),
      '="'.repeat(4000),
      '"\\'.repeat(4000),
      'a:'.repeat(4000),
    ];
    for (const text of [...nasty, ...nasty.map((part) => `{"a":"${part}`), ...nasty.map((part) => `<a b="${part}`)]) {
      readQrClaims(text.slice(0, 8192));
    }
  });

  test('holds every word and number that was put into a list', () => {
    const field = fc.stringMatching(/^(?:[A-Z]{2,12}|\d{4,15})$/);
    fc.assert(
      fc.property(
        fc.array(field, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('|', ';', '\n', ','),
        (fields, mark) => {
          const { values } = readQrClaims(fields.join(mark));
          expect(values).toEqual(expect.arrayContaining(fields));
        },
      ),
    );
  });
});

describe('a written date', () => {
  test.each([
    ['1980-01-31', '1980-01-31'],
    ['1980/1/31', '1980-01-31'],
    ['19800131', '1980-01-31'],
    ['31.01.1980', '1980-01-31'],
    ['01/31/1980', '1980-01-31'],
    ['31011980', '1980-01-31'],
    ['04/04/1980', '1980-04-04'],
    ['31 January 1980', '1980-01-31'],
    ['31-Jan-1980', '1980-01-31'],
    ['1980-01-31 10:20:30', '1980-01-31'],
    ['1980-01-31T00:00:00Z', '1980-01-31'],
    ['03/04/1980', undefined],
    ['03041980', undefined],
    ['31/02/1980', undefined],
    ['31 Foo 1980', undefined],
    ['1780-01-31', undefined],
    ['31/01-1980', undefined],
    ['123456789', undefined],
    ['', undefined],
  ])('%j is %s', (text, date) => {
    expect(readWrittenDate(text)).toBe(date);
  });
});
