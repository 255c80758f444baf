import { createDocumentReader } from '../../../src/documents/reader/document-reader';
import { createDocumentProvider } from '../../../src/documents/providers/create-document-provider';
import { createFakeProvider } from '../../../src/documents/providers/fake-provider';

const DOCUMENT = {
  idType: 'passport',
  field: 'documents.passport',
  today: '2026-06-01',
  front: Buffer.from('no picture at all'),
};
const fake = createFakeProvider();

test.each([
  ['FAKE-CONSIDER', 'consider'],
  ['FAKE-HIT', 'hit'],
  ['X1234567', 'clear'],
  ['', 'clear'],
])('the number %s is answered with %s, and the answer says that nobody has looked', async (number, outcome) => {
  const { result, fingerprints } = await fake.check({ ...DOCUMENT, number });
  expect(result.outcome).toBe(outcome);
  expect(result.engine.name).toBe('fake-document-provider');
  expect(result.findings).toContainEqual(
    expect.objectContaining({ code: 'document.fake_provider', staff_note: expect.stringMatching(/fake/i) }),
  );
  expect(result.findings.map(({ code }) => code)).not.toContain('document.verified');
  expect(fingerprints).toEqual([]);
});

test('the number FAKE-UNAVAILABLE is thrown at, as an adapter does that could not find out', async () => {
  await expect(fake.check({ ...DOCUMENT, number: 'FAKE-UNAVAILABLE' })).rejects.toThrow(/fake/i);
});

test.each([
  ['local', 'local'],
  ['fake', 'fake'],
  ['local+fake', 'local+fake'],
] as const)(
  'who is configured as %s is known by that name, and reads nothing before there is work',
  (provider, name) => {
    const reader = createDocumentReader({ processes: 1, threads: 1, timeoutMs: 60_000, maxMegabytes: 1_500 });
    expect(createDocumentProvider({ provider, reader }).name).toBe(name);
  },
);
