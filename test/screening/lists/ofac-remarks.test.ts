import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { EntryDraft } from '../../../src/screening/lists/entry-draft';
import type { ListedEntry } from '../../../src/screening/lists/listed-entry';
import { addOfacRemarks } from '../../../src/screening/lists/ofac-remarks';

function read(text: string): ListedEntry {
  const draft = new EntryDraft('us_ofac', 'us_ofac:1', 'Person');
  draft.addName('QUILLFEATHER, Zebulon', 'primary');
  addOfacRemarks(draft, text);
  return draft.finish('sha256:test');
}

test('country names with a comma inside are read whole', () => {
  const entry = read(
    'nationality Korea, North; citizen Congo, Democratic Republic of the; POB Quellstadt, Korea, South.',
  );
  expect(entry.countries).toMatchObject({ nationalities: ['KP'], citizenships: ['CD'], births: ['KR'] });
});

test('numbers keep their country and lose their dates, and addresses of coins their currency', () => {
  const text =
    'Cedula No. 900100 (Colombia) issued 01 Jan 2000 expires 01 Jan 2010; alt. Digital Currency Address - XBT 1Invented; ' +
    'Gender Female; Secondary sanctions risk: none.';
  expect(read(text)).toMatchObject({
    sex: 'female',
    identifiers: [
      { type: 'national_id', value: '900100', country: 'CO' },
      { type: 'crypto_address', value: '1Invented' },
    ],
    remarks: text,
  });
});

test.each([
  ['Cedula No. 123 (Colombia)', 'national_id', '123', 'CO'],
  ['NIT # 800146749-7 (Colombia)', 'tax_id', '800146749-7', 'CO'],
  ['Matricula Mercantil No 54369602 (Medellin)', 'registration', '54369602', undefined],
  ['Vessel Registration Identification IMO 9187629', 'vessel', '9187629', undefined],
  ["Driver's License No. 180839 (Mexico)", 'driving_licence', '180839', 'MX'],
  ['Digital Currency Address - XBT 1TestAddress', 'crypto_address', '1TestAddress', undefined],
  ["Aircraft Manufacturer's Serial Number (MSN) 1023409321", 'aircraft', '1023409321', undefined],
  ['Diplomatic Passport 42 (Sudan) expires 1 Jan 2010', 'passport', '42', 'SD'],
])('%s is an identifier', (text, type, value, country) => {
  expect(read(`${text}.`).identifiers).toEqual([{ type, value, ...(country === undefined ? {} : { country }) }]);
});

test('an alias whose quote was cut off is still an alias', () => {
  expect(read("a.k.a. 'testje").names[1]).toEqual({ text: 'testje', quality: 'weak' });
});

test('a label inside other words is no label', () => {
  expect(read('Passportless 123; DOBERMAN breeder; see Passport 123')).toMatchObject({
    identifiers: [],
    birthDates: [],
  });
});

test('a birth date that cannot be read is told, so that the others do not speak against a match', () => {
  expect(read('DOB 1961; alt. DOB long ago.')).toMatchObject({
    birthDates: [{ from: '1961-01-01' }],
    birthDateUnread: true,
  });
});

test('no remarks make it throw, and all of them stay verbatim', () => {
  const labels = constantFrom(
    'DOB ',
    'POB ',
    'alt. ',
    'a.k.a. ',
    'Passport ',
    'Linked To: ',
    'Gender ',
    'nationality ',
    '(',
    '',
  );
  const parts = array(tuple(labels, string({ unit: 'grapheme' })).map(([label, text]) => label + text));
  assert(
    property(parts, (all) => {
      const text = all.join('; ');
      expect(read(text).remarks ?? '').toBe(text.trim());
    }),
  );
});
