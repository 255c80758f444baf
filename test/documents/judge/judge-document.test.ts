import fc from 'fast-check';

import type { DocumentClaims } from '../../../src/documents/judge/document-claims';
import { documentFinding } from '../../../src/documents/document-findings';
import { judgeDocument } from '../../../src/documents/judge/judge-document';
import { CLAIMS, PRINT, printedLines, side, TODAY, zoneLines, zoneOf } from './make-reading';

function judge(sides: Parameters<typeof judgeDocument>[0], claims: Partial<DocumentClaims> = {}, today = TODAY) {
  const judged = judgeDocument(sides, { ...CLAIMS, ...claims }, today);
  const doubts = judged.findings.filter(({ severity }) => severity !== 'info');
  return { ...judged, doubts: doubts.map(({ code, field }) => `${code} ${field}`) };
}

const passport = (zone = zoneOf(zoneLines()), print = PRINT) =>
  side('front', { mrz: zone, lines: printedLines(print) });

describe('a document that agrees with itself and with every claim', () => {
  test('is clear, and says what that rests on', () => {
    const { outcome, findings } = judge([passport()]);
    expect(outcome).toBe('clear');
    expect(findings).toMatchObject([
      {
        code: 'document.verified',
        detail: {
          strength: 'mrz',
          confirmed_by_print: ['birth_date', 'expiry_date', 'name', 'number'],
          birth_date_read: true,
        },
      },
    ]);
  });

  test('is clear without any claim, too', () => {
    const { idType, field } = CLAIMS;
    expect(judgeDocument([passport()], { idType, field }, TODAY).outcome).toBe('clear');
  });

  test('has what was read stored sealed, and nothing of it in a finding', () => {
    const { findings, sealed } = judge([passport()]);
    expect(JSON.stringify(sealed)).toContain('L898902C3');
    expect(JSON.stringify(findings)).not.toMatch(/ERIKSSON|L898902C3|1974/);
  });

  test('is judged the same every time', () => {
    expect(judge([passport()])).toEqual(judge([passport()]));
  });

  test('that gives its holder no sex is not compared for one', () => {
    expect(judge([passport(zoneOf(zoneLines({ sex: 'X' })), { ...PRINT, Sex: 'X' })]).outcome).toBe('clear');
  });

  test('that leaves a part of the birth date open agrees with any day of it', () => {
    const print = { ...PRINT, 'Date of birth': '1974' };
    expect(judge([passport(zoneOf(zoneLines({ birthDate: '74<<<<' })), print)]).outcome).toBe('clear');
    const other = judge([passport(zoneOf(zoneLines({ birthDate: '73<<<<' })), { ...print, 'Date of birth': '1973' })]);
    expect(other.doubts).toContain('document.birth_date_mismatch documents.passport.front_doc');
  });
});

describe('a claim that the document does not confirm', () => {
  test.each([
    ['name', { name: { given: 'Anna', family: 'Lindqvist' } }, 'document.name_mismatch documents.passport.front_doc'],
    ['birth date', { birthDate: '1974-08-13' }, 'document.birth_date_mismatch documents.passport.front_doc'],
    ['number', { number: 'L898902C8' }, 'document.number_mismatch documents.passport.id_number'],
    ['number with O for 0', { number: 'L8989O2C3' }, 'document.number_mismatch documents.passport.id_number'],
    ['country', { country: 'SWE' }, 'document.country_mismatch documents.passport.issuing_country'],
    ['sex', { sex: 'M' as const }, 'document.sex_mismatch documents.passport.front_doc'],
    ['expiry date', { validUntil: '2029-04-16' }, 'document.expiry_mismatch documents.passport.valid_until'],
  ])('(%s) is asked about at its field, and can be put right', (_what, claims, doubt) => {
    const { outcome, doubts, findings } = judge([passport()], claims);
    expect([outcome, doubts]).toEqual(['consider', [doubt]]);
    expect(findings.every(({ retryable }) => retryable)).toBe(true);
  });

  test('in name and birth date makes the document somebody else’s', () => {
    const { outcome, doubts } = judge([passport()], {
      name: { given: 'Bo', family: 'Lindqvist' },
      birthDate: '1980-01-01',
      number: 'X0000001',
    });
    expect(outcome).toBe('hit');
    expect(doubts).toEqual(['document.someone_else documents.passport.front_doc']);
  });

  test('may name the personal number instead of the document’s', () => {
    expect(judge([passport()], { number: 'ZE184226B' }).outcome).toBe('clear');
  });
});

describe('a zone that does not agree with itself', () => {
  const [first = '', second = ''] = zoneLines();
  const wrongDigit = `${second.slice(0, 9)}${(Number(second[9]) + 1) % 10}${second.slice(10)}`;

  test('and was read surely is a hit', () => {
    const { outcome, findings } = judge([passport(zoneOf([first, wrongDigit]))]);
    expect(outcome).toBe('hit');
    expect(findings).toMatchObject([
      { code: 'document.mrz_invalid', detail: { problems: ['check_document_number', 'check_composite'] } },
    ]);
  });

  test('and was read with a doubt is photographed anew', () => {
    const zone = zoneOf([first, wrongDigit], 'td3', [{ line: 1, place: 9, sureness: 0.5 }]);
    const { outcome, doubts } = judge([passport(zone)]);
    expect(outcome).toBe('consider');
    expect(doubts).toContain('document.mrz_unclear documents.passport.front_doc');
  });

  test('is never mended: whatever single sign of number or dates is another one, the document is not clear', () => {
    const places = [...Array(9).keys(), 13, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25, 26];
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')),
        (place, sign) => {
          fc.pre(second[place] !== sign && (place < 9 || /\d/.test(sign)));
          const forged = second.slice(0, place) + sign + second.slice(place + 1);
          expect(judge([passport(zoneOf([first, forged]))]).outcome).not.toBe('clear');
        },
      ),
    );
  });
});

describe('a doubtful character that check digits cannot settle', () => {
  const doubtful = [{ line: 1, place: 3, sureness: 0.6 }];

  test('is confirmed by the print', () => {
    expect(judge([passport(zoneOf(zoneLines(), 'td3', doubtful))]).outcome).toBe('clear');
  });

  test('is confirmed by the claim', () => {
    const print = { ...PRINT };
    delete (print as Record<string, string>)['Passport No.'];
    expect(judge([passport(zoneOf(zoneLines(), 'td3', doubtful), print)]).outcome).toBe('clear');
  });

  test('is a doubt where nothing else has the number', () => {
    const print = { ...PRINT };
    delete (print as Record<string, string>)['Passport No.'];
    const { number: _number, ...claims } = CLAIMS;
    const { findings, outcome } = judgeDocument([passport(zoneOf(zoneLines(), 'td3', doubtful), print)], claims, TODAY);
    expect(outcome).toBe('consider');
    expect(findings.map(({ code }) => code)).toContain('document.mrz_unclear');
  });
});

describe('print and zone that differ', () => {
  test.each([
    ['name', { Surname: 'ALMSTRAND' }],
    ['birth date', { 'Date of birth': '12 AUG 1984' }],
    ['number', { 'Passport No.': 'L898902C9' }],
    ['expiry date', { 'Date of expiry': '15 APR 2031' }],
  ])('in one field (%s) are a hit: one of them was changed', (_what, changed) => {
    const { outcome, doubts } = judge([passport(undefined, { ...PRINT, ...changed })]);
    expect(outcome).toBe('hit');
    expect(doubts[0]).toBe('document.sources_disagree documents.passport.front_doc');
  });

  test('in a sign that the check digit takes for the same one are unclear', () => {
    const zone = zoneOf(zoneLines({ documentNumber: 'L89G902C3' }));
    const { doubts } = judge([passport(zone, { ...PRINT, 'Passport No.': 'L896902C3' })], { number: 'L89G902C3' });
    expect(doubts).toEqual(['document.sources_disagree documents.passport.front_doc']);
  });

  test('in signs that text recognition takes for each other agree', () => {
    const zone = zoneOf(zoneLines({ documentNumber: 'L89O902C3' }));
    expect(judge([passport(zone, { ...PRINT, 'Passport No.': 'L890902C3' })], { number: 'L89O902C3' }).outcome).toBe(
      'clear',
    );
  });

  test('on two sides in everything are sides of two documents', () => {
    const other = {
      Surname: 'ALMSTRAND',
      'Given names': 'BO',
      'Document No.': 'X1234567',
      'Date of birth': '1 JAN 1980',
    };
    const front = side('front', { lines: printedLines(other, 'IDENTITY CARD') });
    const back = side('back', { mrz: zoneOf(zoneLines({ documentCode: 'I<' })) });
    const { doubts } = judge([front, back], { idType: 'national_id', field: 'documents.national_id' });
    expect(doubts).toContain('document.sides_disagree documents.national_id.back_doc');
  });
});

describe('the kind of document', () => {
  const card = (code: string, title: string) =>
    side('front', { mrz: zoneOf(zoneLines({ documentCode: code })), lines: printedLines(PRINT, title) });

  test.each([
    ['passport', 'P<', 'PASSPORT', true],
    ['national_id', 'I<', 'IDENTITY CARD', true],
    ['resident_id', 'AR', 'RESIDENCE PERMIT', true],
    ['resident_id', 'V<', 'VISA', true],
    ['voters_card', 'ID', 'VOTER CARD', true],
    ['passport', 'I<', 'IDENTITY CARD', false],
    ['national_id', 'P<', 'PASSPORT', false],
    ['national_id', 'IR', 'RESIDENCE PERMIT', false],
    ['drivers_license', 'I<', 'IDENTITY CARD', false],
    ['voters_card', 'I<', 'IDENTITY CARD', false],
  ])('%s with the code %s and the title %s: %s', (idType, code, title, fits) => {
    const { doubts } = judge([card(code, title)], { idType, field: `documents.${idType}` });
    expect(doubts).toEqual(fits ? [] : [`document.kind_mismatch documents.${idType}.front_doc`]);
  });

  test('that nothing on it tells is a doubt', () => {
    const { doubts } = judge([side('front', { lines: printedLines({ Surname: 'ERIKSSON' }, 'SPECIMEN') })], {
      idType: 'voters_card',
      field: 'documents.voters_card',
    });
    expect(doubts).toContain('document.kind_unknown documents.voters_card.front_doc');
  });
});

describe('validity', () => {
  test('ends with the day on the document, whatever was claimed', () => {
    expect(judge([passport()], {}, '2029-04-15').doubts).toEqual([]);
    expect(judge([passport()], {}, '2029-04-16').doubts).toEqual(['document.expired documents.passport.front_doc']);
  });

  test('that ends soon is said before, and passes', () => {
    const { outcome, findings } = judge([passport()], {}, '2029-04-01');
    expect([outcome, findings.map(({ code }) => code)]).toEqual([
      'clear',
      ['document.expires_soon', 'document.verified'],
    ]);
  });

  test('begins with the day of issue', () => {
    expect(judge([passport()], {}, '2019-04-15').doubts).toContain(
      'document.not_yet_valid documents.passport.front_doc',
    );
  });

  test('of dates that cannot all be right is for a person', () => {
    const zone = zoneOf(zoneLines({ birthDate: '200101' }));
    const print = { ...PRINT, 'Date of birth': '01 JAN 2020' };
    expect(judge([passport(zone, print)], { birthDate: '2020-01-01' }).doubts).toEqual([
      'document.dates_implausible documents.passport.front_doc',
    ]);
  });
});

describe('what could not be read', () => {
  test('all of it: the page is photographed anew', () => {
    expect(judge([side('front', {})]).doubts).toEqual(['document.print_unreadable documents.passport.front_doc']);
  });

  test('a passport’s zone is missed', () => {
    const { outcome, doubts } = judge([side('front', { lines: printedLines(PRINT) })]);
    expect([outcome, doubts]).toEqual(['consider', ['document.mrz_missing documents.passport.front_doc']]);
  });

  test('a card’s fields: they are named in the detail, by code', () => {
    const { doubts, findings } = judge(
      [side('front', { lines: printedLines({ Surname: 'ERIKSSON', 'Given names': 'ANNA' }, 'VOTER CARD') })],
      {
        idType: 'voters_card',
        field: 'documents.voters_card',
      },
    );
    expect(doubts).toEqual(['document.fields_unread documents.voters_card.front_doc']);
    expect(findings[0]?.detail).toEqual({ fields: ['birth_date', 'number'] });
  });

  test('print alone that agrees is clear, and says how little that is', () => {
    const { outcome, findings } = judge([side('front', { lines: printedLines(PRINT, 'VOTER CARD') })], {
      idType: 'voters_card',
      field: 'documents.voters_card',
    });
    expect(outcome).toBe('clear');
    expect(findings).toMatchObject([{ code: 'document.verified', detail: { strength: 'printed' } }]);
  });

  test('the barcode of an American licence is missed', () => {
    const front = side('front', { lines: printedLines(PRINT, 'DRIVER LICENSE') });
    const { doubts } = judge([front], {
      idType: 'drivers_license',
      field: 'documents.drivers_license',
      country: 'USA',
    });
    expect(doubts).toContain('document.barcode_missing documents.drivers_license.back_doc');
  });
});

test('nothing that was read and nothing that was claimed makes it throw, and a zone of noise is never clear', () => {
  const signs = fc.constantFrom(...Array.from('<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
  const line = fc.string({ unit: signs, minLength: 44, maxLength: 44 });
  fc.assert(
    fc.property(line, line, fc.dictionary(fc.string(), fc.string()), fc.string(), fc.string(), (...given) => {
      const [one, two, print, name, number] = given;
      const noise = side('front', { mrz: zoneOf([one, two]), lines: printedLines(print) });
      expect(judge([noise], { name: { given: name, family: name }, number }).outcome).not.toBe('clear');
    }),
  );
});

describe('print that reads otherwise than it is printed', () => {
  const CARD = { idType: 'national_id', field: 'documents.national_id', country: 'ESP' } as const;
  const { 'Passport No.': number = '', ...rest } = PRINT;
  const card = (print: Readonly<Record<string, string>>, codes: readonly string[] = []) => [
    side('front', {
      lines: printedLines(print, 'IDENTITY CARD'),
      barcodes: codes.map((text) => ({ format: 'qr' as const, text })),
    }),
  ];
  const named: Readonly<Record<string, string>> = { ...rest, 'Document No.': number };

  test.each([
    ['Iñaki Joaquín', 'Señalado Ejemplado', 'Ejemplado Senalado, Joaquin Ihaki'],
    ['IÑAKI', 'NIÑO', 'Ihaki Nino'],
    ['Zoja', 'Łęga', 'Tega Zoja'],
  ])('is the name where one letter lost its mark to another letter: %s %s', (given, family, printed) => {
    const { Surname: _surname, 'Given names': _given, ...others } = named;
    const print = { 'Full name': printed, ...others };
    const judged = (name: { given: string; family: string }) => judge(card(print), { ...CARD, name });
    expect(judged({ given, family }).doubts).toEqual([]);
    // Somebody whose name has the plain letter is somebody else.
    const plain = (name: string) => name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('Ł', 'L');
    expect(judged({ given: plain(given), family: plain(family) }).doubts).toEqual([
      'document.name_mismatch documents.national_id.front_doc',
    ]);
  });

  test.each([
    ['Wouter Siebe', 'IJkpunts', 'Hkpunts, Wouter Siebe'],
    ['Jean-Marie', 'Œuvreau', 'Fuvreau Jean-Marie'],
  ])('is the name where a ligature was taken for one letter: %s %s', (given, family, printed) => {
    const { Surname: _surname, 'Given names': _given, ...others } = named;
    const judged = (name: { given: string; family: string }) =>
      judge(card({ 'Full name': printed, ...others }), { ...CARD, name });
    expect(judged({ given, family }).doubts).toEqual([]);
    // One letter in place of one other is another name.
    expect(judged({ given, family: `M${family.replace(/^(?:IJ|Œ)/, '')}` }).doubts).not.toEqual([]);
  });

  describe('has a number that no label leads to', () => {
    const standing = (text: string, codes?: readonly string[]) => {
      const [front] = card({ ...rest, Signature: text }, codes);
      return judge([front!], { ...CARD, number: '510.247.132-02' });
    };

    test('which confirms the claimed one where it is all that a line says', () => {
      expect(standing('510.247.132-02').doubts).toEqual([]);
      expect(standing('510 247 132 02').doubts).toEqual([]);
    });

    test.each(['510.247.132-03', '510.247.132-O2', '510.247.132-02 TEL', '10.247.132-02'])(
      'which confirms no other one: %s',
      (text) => {
        expect(standing(text).doubts).toContain('document.fields_unread documents.national_id.front_doc');
      },
    );

    test('which has to be that of a code in open form', () => {
      const coded = (number: string) =>
        standing('510.247.132-02', [`${number}|ERIKSSON|ANNA MARIA|1974-08-12|F|2029-04-15`]);
      expect(coded('510.247.132-02').doubts).toEqual([]);
      expect(coded('510.247.132-08').doubts).toEqual(['document.fields_unread documents.national_id.front_doc']);
    });
  });

  test.each(['XX.XX.1974 MODELOVO', 'XXXX1974MODELOVO', '00.00.1974', 'XX/XX/1974'])(
    'leaves day and month of the birth date open, with a place behind it: %s',
    (date) => {
      expect(judge(card({ ...named, 'Date of birth': date }), CARD).doubts).toEqual([]);
      const other = judge(card({ ...named, 'Date of birth': date.replace('1974', '1975') }), CARD);
      expect(other.doubts).toContain('document.fields_unread documents.national_id.front_doc');
    },
  );
});

describe('a picture of poor quality', () => {
  const blurred = documentFinding('blurred', 'documents.passport.front_doc');

  test('that was read all the same is no doubt', () => {
    const { reading } = passport();
    const { outcome, findings } = judge([{ side: 'front', reading: { ...reading, findings: [blurred] } }]);
    expect(outcome).toBe('clear');
    expect(findings[0]).toMatchObject({ code: 'document.blurred', severity: 'info' });
  });

  test('that was not says why', () => {
    const { outcome, doubts } = judge([side('front', {}, [blurred])]);
    expect([outcome, doubts]).toEqual(['consider', ['document.blurred documents.passport.front_doc']]);
  });
});
