import type { Override } from '../../src/domain/decision';
import type { Evidence, Finding } from '../../src/domain/evidence';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { ALL_CLEAR, allClearBut, check, finding, MATCH, mendable, PERSON } from '../domain/sample-evidence';
import { NOW } from './decide';
import { policyOf } from './policy-text';

const BLURRED = mendable('document.blurred', 'documents.passport.front_doc');
const REUSED = finding('document.image_reused', { severity: 'critical', field: 'documents.passport.front_doc' });

function overriding(
  { kind, subject, input_hash }: Evidence,
  { code, field }: Finding,
  changes: Partial<Override> = {},
) {
  return { id: 'o1', checkKind: kind, subject, code, ...(field && { field }), inputHash: input_hash, ...changes };
}

const decided = (evidence: readonly Evidence[], overrides: readonly Override[], policy = shippedPolicy()) =>
  policy.decide({ context: PERSON, evidence, overrides, now: NOW });

test('an overridden finding counts as clear, and the others still count', () => {
  const document = check('document', 'consider', [BLURRED, REUSED], 'document:d1');
  const evidence = [...ALL_CLEAR, document];
  expect(decided(evidence, []).outcome).toBe('refer');
  expect(decided(evidence, [overriding(document, REUSED)])).toMatchObject({
    outcome: 'request_information',
    reasons: [{ code: 'document.blurred' }],
  });
  expect(decided(evidence, [overriding(document, REUSED), overriding(document, BLURRED)])).toMatchObject({
    outcome: 'approve',
    reasons: [],
  });
});

test('the explanation names the override in the place of what the rule would have done', () => {
  const document = check('document', 'consider', [REUSED], 'document:d1');
  const { rules } = shippedPolicy().explain({
    context: PERSON,
    evidence: [...ALL_CLEAR, document],
    overrides: [overriding(document, REUSED)],
    now: NOW,
  });
  expect(rules.find(({ code }) => code === REUSED.code)).toMatchObject({ effect: 'override', overrideId: 'o1' });
});

test.each<[string, Partial<Override>]>([
  ['another input of the same check', { inputHash: 'other' }],
  ['another subject', { subject: 'document:d2' }],
  ['another kind of check', { checkKind: 'address' }],
  ['another code', { code: 'document.number_reused' }],
  ['another field', { field: 'documents.passport.back_doc' }],
])('one for %s changes nothing', (_what, changes) => {
  const document = check('document', 'consider', [REUSED], 'document:d1');
  const evidence = [...ALL_CLEAR, document];
  expect(decided(evidence, [overriding(document, REUSED, changes)])).toEqual(decided(evidence, []));
});

test('a list match is cleared or confirmed, and never overridden', () => {
  const screening = check('screening', 'hit', [MATCH]);
  expect(decided(allClearBut(screening), [overriding(screening, MATCH)]).outcome).toBe('refer');
});

test.each(['final: true', 'four_eyes: true'])('a rule with %s is not overridden by one person', (mark) => {
  const findings = `findings:\n  - { code: document.image_reused, then: refer, ${mark} }`;
  const document = check('document', 'consider', [REUSED], 'document:d1');
  const evidence = [check('screening', 'clear'), document];
  expect(decided(evidence, [overriding(document, REUSED)], policyOf({ findings })).outcome).toBe('refer');
  const mild = policyOf({ findings: 'findings:\n  - { code: document.image_reused, then: decline }' });
  expect(decided(evidence, [], mild).outcome).toBe('decline');
  expect(decided(evidence, [overriding(document, REUSED)], mild).outcome).toBe('approve');
});

test('in a case about which two people have to agree, nobody alone overrides its last doubt', () => {
  const sections = {
    findings: 'findings:\n  - { code: document.image_reused, then: refer }',
    four_eyes: 'four_eyes:\n  - { when: product.level >= 3 }',
  };
  const document = check('document', 'consider', [REUSED], 'document:d1');
  const input = {
    evidence: [check('screening', 'clear'), document],
    overrides: [overriding(document, REUSED)],
    now: NOW,
  };
  const policy = policyOf(sections);
  expect(policy.decide({ ...input, context: { ...PERSON, productLevel: 2 } }).outcome).toBe('approve');
  const explained = policy.explain({ ...input, context: { ...PERSON, productLevel: 3 } });
  expect(explained.decision).toMatchObject({ outcome: 'refer', fourEyes: true });
  expect(explained.rules.find(({ code }) => code === REUSED.code)).toMatchObject({
    effect: 'refer',
    whyNotOverride: 'four_eyes',
  });
});

test('an override fills in no answer: a check that could not find out, or found nothing to explain itself, stays', () => {
  const unavailable = finding('contact.unavailable');
  const contact = check('contact', 'unavailable', [unavailable]);
  expect(decided(allClearBut(contact), [overriding(contact, unavailable)])).toMatchObject({
    outcome: 'refer',
    reasons: [{ code: 'check.contact_unavailable' }],
  });
});
