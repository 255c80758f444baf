import fc from 'fast-check';

import { fitted, pickZoneLines } from '../../../bench/documents/rivals/pick-zone-lines';
import { joinRows } from '../../../bench/documents/rivals/whole-page-text';

const PASSPORT = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
] as const;

describe('a rival gets every help', () => {
  test('blanks go, look-alikes of fillers are fillers, small letters are capitals', () => {
    const rows = [
      'PASSPORT / PASSEPORT',
      'Surname',
      'P《UTOERIKSSON«< ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'l898902C36UTO7408122F1204159 ZE184226B<‹<<<10',
    ];
    expect(pickZoneLines(rows, 'td3')).toEqual(PASSPORT);
  });

  test('the sign of multiplication is an X', () => {
    const visa = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<', 'L8988901C4×××4009078F96121096ZE184226'];
    expect(pickZoneLines(visa, 'mrv_b')?.[1]).toContain('C4XXX4');
  });

  test('fillers that went unread are put in where fillers run, and those too many are taken out', () => {
    expect(fitted('P<UTOERIKSSON<<ANNA<MARIA<<<<<', 44)).toBe(PASSPORT[0]);
    expect(fitted('L898902C36UTO7408122F1204159ZE184226B<<<10', 44)).toBe(PASSPORT[1]);
    expect(fitted(`${PASSPORT[0]}<<<`, 44)).toBe(PASSPORT[0]);
  });

  test('lines come out at the length of the format, whatever was read', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(30, 36, 44), (row, length) => {
        expect(fitted(row, length)).toHaveLength(length);
      }),
    );
  });

  test('a zone of three lines is not looked for among two, and words are no zone', () => {
    expect(pickZoneLines(PASSPORT, 'td1')).toBeUndefined();
    expect(
      pickZoneLines(['REPUBLIC OF UTOPIA', 'Date of birth / Date de naissance', 'Signature'], 'td3'),
    ).toBeUndefined();
  });
});

test('pieces of one row are joined from left to right along it, rows from top to bottom, also on a page that leans', () => {
  const angle = 0.2;
  const piece = (text: string, along: number, across: number, width = 100) => ({
    text,
    box: {
      centre: {
        x: along * Math.cos(angle) - across * Math.sin(angle),
        y: along * Math.sin(angle) + across * Math.cos(angle),
      },
      width,
      height: 20,
      angle,
    },
  });
  const pieces = [
    piece('below', 300, 40, 300),
    piece('RIGHT', 400, 2),
    piece('LEFT', 0, -1, 200),
    piece('-', 200, 0, 20),
  ];
  expect(joinRows(pieces)).toEqual(['LEFT-RIGHT', 'below']);
});
