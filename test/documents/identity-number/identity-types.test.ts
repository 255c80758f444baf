import {
  BUSINESS_DOCUMENT_TYPES,
  ID_TYPES,
  isIdType,
  isPhotoIdType,
  isTaxIdType,
  TAX_ID_TYPES,
  PHOTO_ID_TYPES,
  taxIdTypeFor,
} from '../../../src/domain/identity-types';

test('each id type is either a document with a photo, a paper of a business or a bare number', () => {
  const groups = [PHOTO_ID_TYPES, BUSINESS_DOCUMENT_TYPES, TAX_ID_TYPES];
  expect(new Set(groups.flat())).toEqual(new Set(ID_TYPES));
  expect(new Set(ID_TYPES).size).toBe(groups.flat().length);
  expect(isPhotoIdType('nin') && !isPhotoIdType('bvn') && isTaxIdType('bvn') && !isTaxIdType('nin')).toBe(true);
});

test.each([
  ['DZ', 'nif'],
  ['AO', 'nif'],
  ['CA', 'sin'],
  ['FR', 'spi'],
  ['ID', 'npwp'],
  ['IT', 'cf'],
  ['KE', 'pin'],
  ['MX', 'rfc'],
  ['NP', 'pan'],
  ['NG', 'bvn'],
  ['PK', 'ntn'],
  ['RO', 'cnp'],
  ['TN', 'mf'],
  ['GB', 'nino'],
  ['US', 'ssn'],
  ['us', 'ssn'],
  ['GH', 'tin'],
  ['IN', 'tin'],
  ['BR', 'tin'],
  ['DE', 'tin'],
  ['', 'tin'],
  ['constructor', 'tin'],
  ['__proto__', 'tin'],
])('the tax id type of %j is %s', (country, idType) => {
  expect(taxIdTypeFor(country)).toBe(idType);
});

test('only the names of the closed list are id types', () => {
  expect(ID_TYPES.every(isIdType)).toBe(true);
  expect(['NATIONAL_ID', 'itin', '', 'toString'].some(isIdType)).toBe(false);
});
