import { planCertificates } from '../../../activities/checks/certificate';
import { planDocuments } from '../../../activities/checks/document';
import { createFakeProvider } from '../../../src/documents/providers/fake-provider';
import type { DocumentView } from '../../../src/domain/views';
import type { CheckedSubject } from '../../../activities/checked-subject';
import { ADA, TRADING } from '../../support/customers';

const certificates = { name: 'local 90', check: () => Promise.reject(new Error('nobody reads here')) };

function subjectWith(document: Partial<DocumentView>, { party = false, kind = 'business', today = '2026-11-26' } = {}) {
  const documents = [{ id: 'd1', frontBlobId: 'f', ...document }];
  const record = { kind, countryCode: 'GBR', claims: kind === 'business' ? TRADING : ADA, documents };
  return { record, today, reusedNumbers: new Set(), ...(party && { party: { id: 'p' } }) } as unknown as CheckedSubject;
}
const plan = (...subject: Parameters<typeof subjectWith>) =>
  planCertificates({ certificates }, subjectWith(...subject));

test.each(['certificate_of_incorporation', 'register_extract'] as const)(
  'a %s is read on the documents queue',
  (idType) => {
    const [check, ...others] = plan({ idType });
    expect(others).toEqual([]);
    expect(check).toMatchObject({ kind: 'registration', subject: 'document:d1' });
    expect(check?.run).toBeUndefined();
  },
);

test('what stands on it is held against number, name, form and date, and against the day', () => {
  const inputOf = (...subject: Parameters<typeof subjectWith>) => plan(...subject)[0]?.input;
  const idType = 'register_extract';
  expect(inputOf({ idType })).toMatchObject({ legalName: TRADING.legalName, field: 'documents.register_extract' });
  expect(inputOf({ idType })).not.toHaveProperty('taxIds');
  expect(inputOf({ idType }, { today: '2026-11-27' })).not.toEqual(inputOf({ idType }));
  expect(inputOf({ idType, frontBlobId: 'other' })).not.toEqual(inputOf({ idType }));
  expect(inputOf({ idType }, { party: true })).toMatchObject({ numberField: 'registration_number' });
});

test.each(['articles_of_association', 'shareholder_register', 'board_resolution'] as const)(
  'a %s is for a reviewer: nothing is read in it',
  (idType) => {
    expect(plan({ idType })).toEqual([]);
    expect(planDocuments({ documents: createFakeProvider() }, subjectWith({ idType }))).toEqual([]);
  },
);

test('no certificate is a document of a person, none is read without its file, and a person has none', () => {
  const idType = 'certificate_of_incorporation';
  expect(planDocuments({ documents: createFakeProvider() }, subjectWith({ idType }))).toEqual([]);
  const { frontBlobId: _none, ...unsent } = subjectWith({ idType }).record.documents[0] as DocumentView;
  const record = { ...subjectWith({ idType }).record, documents: [unsent] };
  expect(planCertificates({ certificates }, { ...subjectWith({ idType }), record })).toEqual([]);
  expect(plan({ idType }, { kind: 'individual' })).toEqual([]);
});
