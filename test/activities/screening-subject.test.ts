import { createSecretKey, randomBytes } from 'node:crypto';

import { featuresHash, screeningSubject } from '../../activities/screening-subject';
import type { CustomerRecord, DocumentView } from '../../src/domain/views';
import { createBlindIndex } from '../../src/storage/blind-index';

const blindIndex = createBlindIndex({ key: createSecretKey(randomBytes(32)) });
const PASSPORT: DocumentView = { id: 'd1', idType: 'passport', number: 'X00SAMPLE1', issuingCountry: 'DE' };

const recordWith = (documents: readonly DocumentView[], lastName = 'Musterschurke') =>
  ({
    claims: { firstName: 'Max', lastName, dateOfBirth: '1961-04-01' },
    countryCode: 'DE',
    documents,
  }) as unknown as CustomerRecord;
const hashOf = (...record: Parameters<typeof recordWith>) => featuresHash(blindIndex, 'tenant', recordWith(...record));

test('a birth date is proven by a document with an image of its front, and by nothing less', () => {
  const provenBy = (...documents: DocumentView[]) => screeningSubject(recordWith(documents));
  expect(provenBy(PASSPORT)).toMatchObject({ isBirthDateProven: false });
  expect(provenBy({ ...PASSPORT, backBlobId: 'b' })).toMatchObject({ isBirthDateProven: false });
  expect(provenBy({ ...PASSPORT, frontBlobId: 'f' })).toMatchObject({ isBirthDateProven: true });
});

test('a match that was cleared does not come back because a photo of the same document is sent', () => {
  expect(hashOf([{ ...PASSPORT, frontBlobId: 'f' }])).toBe(hashOf([PASSPORT]));
});

test('and does when the name or the number of a document is another', () => {
  expect(hashOf([PASSPORT], 'Musterschurke-Beispiel')).not.toBe(hashOf([PASSPORT]));
  expect(hashOf([{ ...PASSPORT, number: 'X00SAMPLE2' }])).not.toBe(hashOf([PASSPORT]));
});

test('a nationality, the country of a register and further tax numbers are what a listed entry is compared with too', () => {
  const national = { ...recordWith([]), claims: { firstName: 'Max', lastName: 'Musterschurke', nationality: 'PRK' } };
  expect(screeningSubject(national as unknown as CustomerRecord).countries).toEqual(['DE', 'PRK']);
  const claims = { legalName: 'Example Ltd', registryCountry: 'PRK', taxIds: [{ country: 'IRN', number: '123' }] };
  expect(screeningSubject({ ...recordWith([]), claims } as unknown as CustomerRecord)).toMatchObject({
    countries: ['DE', 'PRK'],
    identifiers: [{ type: 'tax_id', value: '123', country: 'IRN' }],
  });
});
