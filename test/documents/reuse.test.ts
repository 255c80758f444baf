import type { CheckResult } from '../../src/domain/evidence';
import { documentFinding } from '../../src/documents/document-findings';
import { withReuse } from '../../src/documents/reuse';

const FIELD = 'documents.passport';
const NONE = { image: false, portrait: false, number: false };
const verified = documentFinding('verified', `${FIELD}.front_doc`, { strength: 'mrz' });
const CLEAR: CheckResult = {
  outcome: 'clear',
  findings: [documentFinding('expires_soon', `${FIELD}.front_doc`), verified],
  engine: { name: 'test', version: '1' },
  data: {},
  sealed: { has_barcode: false },
};
const codesOf = ({ findings }: CheckResult) => findings.map(({ code }) => code);

test('a document that nobody else has sent stays what it is', () => {
  expect(withReuse(CLEAR, FIELD, NONE)).toBe(CLEAR);
});

test.each([
  ['picture', { image: true }, 'document.image_reused', `${FIELD}.front_doc`],
  ['portrait', { portrait: true }, 'document.portrait_reused', `${FIELD}.front_doc`],
  ['number', { number: true }, 'document.number_reused', `${FIELD}.id_number`],
])('one whose %s another customer has sent is for a person, and verified no more', (_what, seen, code, field) => {
  const result = withReuse(CLEAR, FIELD, { ...NONE, ...seen });
  expect(result.outcome).toBe('consider');
  expect(codesOf(result)).toEqual(['document.expires_soon', code]);
  expect(result.findings.at(-1)).toMatchObject({ field, retryable: false });
  expect(result.sealed).toEqual(CLEAR.sealed);
});

test('the same picture has the same portrait in it, which is not said twice', () => {
  const result = withReuse(CLEAR, FIELD, { image: true, portrait: true, number: true });
  expect(codesOf(result)).toEqual(['document.expires_soon', 'document.image_reused', 'document.number_reused']);
});

test.each(['hit', 'unavailable', 'consider'] as const)('what is %s already is not made milder by it', (outcome) => {
  expect(withReuse({ ...CLEAR, outcome }, FIELD, { ...NONE, number: true }).outcome).toBe(outcome);
});

test('a bare number that another customer carries too is for a person', () => {
  const bare: CheckResult = { ...CLEAR, outcome: 'not_applicable', findings: [] };
  const result = withReuse(bare, 'documents.bvn', { ...NONE, number: true });
  expect([result.outcome, codesOf(result)]).toEqual(['consider', ['document.number_reused']]);
});

test('the customer is not told that somebody else has sent it', () => {
  const { findings } = withReuse(CLEAR, FIELD, { image: true, portrait: false, number: true });
  const { findings: other } = withReuse(CLEAR, FIELD, { image: false, portrait: true, number: false });
  for (const { code, customer_message } of [...findings, ...other]) {
    if (code.endsWith('_reused')) expect(customer_message).not.toMatch(/customer|other|same|used/i);
  }
});
