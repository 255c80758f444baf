import fc from 'fast-check';

import { checkAddressText } from '../../src/address/check-addresses-jsonl';
import { parseBlockedRegions } from '../../src/address/parse-blocked-regions';

const HERE = { street: '10 Example Street', city: 'London', postal_code: 'sw1a1aa', country: 'United Kingdom' };
const answer = (line: object) => checkAddressText(JSON.stringify({ id: 'a', ...line }));

test('an address is judged, put into its normal form and written in lines', () => {
  expect(answer(HERE)).toEqual({
    id: 'a',
    outcome: 'clear',
    findings: [],
    normalised: {
      country: 'GB',
      street: '10 Example Street',
      city: 'LONDON',
      state: '',
      postal_code: 'SW1A 1AA',
      region_code: '',
    },
    formatted: ['10 Example Street', 'LONDON', 'SW1A 1AA'],
  });
});

test('it may stand in an object of its own', () => {
  expect(answer({ address: HERE })).toEqual(answer(HERE));
  expect(answer({ address: { ...HERE, state: null } })).toEqual(answer(HERE));
});

test('findings name the field', () => {
  const { outcome, findings } = answer({ ...HERE, postal_code: 'nonsense', street: 'PO Box 5' });
  expect([outcome, findings]).toEqual([
    'consider',
    [
      { code: 'address.not_a_residence', field: 'address.street' },
      { code: 'address.postal_code_invalid', field: 'address.postal_code' },
    ],
  ]);
});

test('the country of the customer is compared only where it is given', () => {
  expect(answer({ ...HERE, customer_country: 'FR' }).findings).toEqual([
    { code: 'address.country_differs', field: 'address.country' },
  ]);
  expect(answer({ address: HERE, customer_country: 'GBR' }).findings).toEqual([]);
});

test('blocked regions are the ones that are given', () => {
  const { blocked } = parseBlockedRegions('GB');
  const { findings } = checkAddressText(JSON.stringify({ id: 1, ...HERE }), blocked);
  expect(findings).toEqual([{ code: 'address.blocked_region', field: 'address.country' }]);
});

test.each([
  ['no JSON', 'no JSON', null],
  ['no object', '[1]', null],
  ['no id', JSON.stringify(HERE), null],
  ['a postal code without its zeros', JSON.stringify({ id: 1, ...HERE, postal_code: 1010 }), 1],
  ['an address that is a text', '{"id":1,"address":"10 Example Street"}', 1],
  ['a country that is a list', JSON.stringify({ id: 1, ...HERE, customer_country: ['GB'] }), 1],
])('%s is malformed and considered', (_what, text, id) => {
  expect(checkAddressText(text)).toMatchObject({
    id,
    outcome: 'consider',
    findings: [{ code: 'malformed_line', field: '' }],
    formatted: [],
  });
});

test('any text has an answer, and only an address can be clear', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(checkAddressText(text).outcome).toBe('consider');
    }),
  );
  const field = fc.option(fc.string({ unit: 'binary' }));
  const line = fc.record({ street: field, city: field, state: field, postal_code: field, country: field });
  fc.assert(
    fc.property(line, (fields) => {
      expect(checkAddressText(JSON.stringify({ id: 1, ...fields })).findings).not.toContainEqual({
        code: 'malformed_line',
        field: '',
      });
    }),
  );
});
