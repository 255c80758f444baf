import { parseProofLine } from '../../../src/address/jsonl/proof-line';

const ADDRESS = { street: 'Beispielweg 7', city: 'Musterstadt', postal_code: '01234', country: 'Germany' };
const parse = (change: object) =>
  parseProofLine(JSON.stringify({ id: 1, file: 'a.pdf', name: 'Erika Musterfrau', address: ADDRESS, ...change }));
const holdersOf = (name: unknown) => {
  const line = parse({ name });
  return 'isMalformed' in line ? 'malformed' : line.claims.holders;
};

test('a line says whose letter it should be, to which address, and on which day it is looked at', () => {
  expect(parse({ today: '2026-06-01' })).toEqual({
    id: 1,
    file: 'a.pdf',
    today: '2026-06-01',
    claims: {
      holders: [{ given: 'Erika Musterfrau', family: '' }],
      address: { street: 'Beispielweg 7', city: 'Musterstadt', state: '', postalCode: '01234', country: 'Germany' },
      field: 'address.document',
    },
  });
  expect(parse({ today: null })).not.toHaveProperty('today');
});

test.each([
  ['two parts', { first_name: 'Erika', last_name: 'Musterfrau' }, [{ given: 'Erika', family: 'Musterfrau' }]],
  ['one part', { last_name: 'Musterfrau', first_name: null }, [{ given: '', family: 'Musterfrau' }]],
  ['a business', { business_name: 'Vorbild AG' }, [{ organisation: 'Vorbild AG' }]],
  [
    'a text that ends like a business',
    'Vorbild GmbH',
    [{ given: 'Vorbild GmbH', family: '' }, { organisation: 'Vorbild GmbH' }],
  ],
  ['a text that ends like a business, and like people', 'Ana Muestra Sa', [{ given: 'Ana Muestra Sa', family: '' }]],
])('a name can be %s', (_what, name, holders) => {
  expect(holdersOf(name)).toEqual(holders);
});

test.each([
  ['nobody', ' '],
  ['an empty object', {}],
  ['a number', 7],
  ['no text in a part', { first_name: 7, last_name: 'Musterfrau' }],
  ['a list', ['Erika']],
])('a name cannot be %s', (_what, name) => {
  expect(holdersOf(name)).toBe('malformed');
});

test.each([
  ['no file', { file: undefined }],
  ['an empty path', { file: '' }],
  ['no address', { address: undefined }],
  ['an address that is a text', { address: 'Beispielweg 7' }],
  ['a postal code without its zeros', { address: { ...ADDRESS, postal_code: 1234 } }],
  ['a day that does not exist', { today: '2026-02-30' }],
  ['a day written otherwise', { today: '1.6.2026' }],
])('%s is malformed, and keeps its id', (_what, change) => {
  expect(parse(change)).toEqual({ isMalformed: true, id: 1 });
});

test.each(['no JSON', '[]', 'null', '{}', '{"id":null}'])('%s is malformed and has no id', (text) => {
  expect(parseProofLine(text)).toEqual({ isMalformed: true, id: null });
});
