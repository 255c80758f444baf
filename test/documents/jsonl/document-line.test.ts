import fc from 'fast-check';

import { parseDocumentLine } from '../../../src/documents/jsonl/document-line';

const line = (fields: object) => JSON.stringify({ id: 1, front: 'front.jpg', id_type: 'passport', ...fields });
const claimsOf = (fields: object) => {
  const parsed = parseDocumentLine(line(fields));
  return 'isMalformed' in parsed ? undefined : parsed.claims;
};

test('a line of the wire’s words is understood', () => {
  const claimed = {
    first_name: 'Jana',
    last_name: 'Musterfrau',
    date_of_birth: '1980-02-29',
    gender: 'female',
    id_number: 'AB 12',
    valid_until: '2030-01-31',
    issuing_country: 'DE',
  };
  expect(parseDocumentLine(line({ id: 'x', back: 'back.pdf', claimed }))).toEqual({
    id: 'x',
    front: 'front.jpg',
    back: 'back.pdf',
    isTypeKnown: true,
    claims: {
      idType: 'passport',
      field: 'documents.passport',
      name: { given: 'Jana', family: 'Musterfrau' },
      birthDate: '1980-02-29',
      sex: 'F',
      number: 'AB 12',
      validUntil: '2030-01-31',
      country: 'DEU',
    },
  });
});

test('and so is one of plain other words', () => {
  const claimed = { surname: 'Muster', given_names: 'Jan', birth_date: '1980-01-01', sex: 'M', document_number: '1' };
  expect(claimsOf({ id_type: 'Driving_Licence', claimed: { ...claimed, expiry_date: '2030-01-31' } })).toEqual({
    idType: 'drivers_license',
    field: 'documents.drivers_license',
    name: { given: 'Jan', family: 'Muster' },
    birthDate: '1980-01-01',
    sex: 'M',
    number: '1',
    validUntil: '2030-01-31',
  });
});

test.each([
  ['DE', 'DEU'],
  ['deu', 'DEU'],
  ['D', 'DEU'],
  ['UTO', 'UTO'],
  ['GBN', 'GBR'],
  ['XXA', undefined],
  // Nobody has it: no document agrees with it, and none passes by it.
  ['ZZ', 'ZZ'],
])('the country %s is %s', (given, country) => {
  expect(claimsOf({ country: given })?.country).toBe(country);
});

test('the claimed issuer goes before the country of the line, and a sex that is neither is no claim', () => {
  expect(claimsOf({ country: 'FR', claimed: { issuing_country: 'ES', gender: 'X' } })).toEqual({
    idType: 'passport',
    field: 'documents.passport',
    country: 'ESP',
  });
});

test('who has one name alone has it in both places, and null or nothing is no claim', () => {
  expect(claimsOf({ claimed: { last_name: 'Suharto', first_name: null, id_number: '' } })).toMatchObject({
    name: { given: 'Suharto', family: 'Suharto' },
  });
  expect(claimsOf({ back: null, country: null, claimed: null })).toEqual({
    idType: 'passport',
    field: 'documents.passport',
  });
});

test('a type that nobody knows is said to be unknown', () => {
  expect(parseDocumentLine(line({ id_type: 'library_card' }))).toMatchObject({ isTypeKnown: false });
});

test.each([
  ['no JSON', 'no JSON', null],
  ['a list', '[1]', null],
  ['no id', '{"front":"a","id_type":"passport"}', null],
  ['no front', '{"id":1,"id_type":"passport"}', 1],
  ['no type', '{"id":1,"front":"a"}', 1],
  ['a back that is no path', line({ back: 7 }), 1],
  ['claims that are a text', line({ claimed: 'me' }), 1],
  ['a name that is a number', line({ claimed: { last_name: 7 } }), 1],
  ['a birth date that does not exist', line({ claimed: { date_of_birth: '1981-02-29' } }), 1],
  ['a country that is a number', line({ country: 49 }), 1],
])('%s is malformed', (_what, text, id) => {
  expect(parseDocumentLine(text)).toEqual({ isMalformed: true, id });
});

test('no text at all makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((claimed) => line({ claimed })),
      ),
      (text) => {
        expect(() => parseDocumentLine(text)).not.toThrow();
      },
    ),
  );
});
