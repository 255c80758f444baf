import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { EntryDraft } from '../../../src/screening/lists/entry-draft';
import type { ListedEntry } from '../../../src/screening/lists/listed-entry';
import { addOfacRemarks } from '../../../src/screening/lists/ofac-remarks';

function read(text: string): ListedEntry {
  const draft = new EntryDraft('us_ofac', 'us_ofac:1', 'Person');
  draft.addName('QUILLFEATHER, Zebulon', 'primary');
  addOfacRemarks(draft, text);
  return draft.finish();
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
