/** A condition that cannot be answered when it comes to deciding counts in its strict direction, and never approves anybody. */
import * as fc from 'fast-check';

import { PERSON, check, finding } from '../domain/sample-evidence';
import { NOW } from './decide';
import { policyOf } from './policy-text';

const CLEAR = check('screening', 'clear');
/** Passes the check of types, because the detail of a finding has no type, and fails where there is no such detail. */
const UNANSWERABLE = "finding.detail.strength == 'mrz'";
const ALL_GOOD = 'findings:\n  - { code: "*", then: clear }';
const FIRST = (condition: string) =>
  `findings:\n  - { code: document.verified, when: ${JSON.stringify(condition)}, then: clear }\n  - { code: "*", then: clear }`;
const VERIFIED = finding('document.verified', { severity: 'info' });

const decided = (sections: Parameters<typeof policyOf>[0], evidence = [CLEAR]) =>
  policyOf(sections).decide({ context: PERSON, evidence, now: NOW });

test('with conditions that can be answered the same customer is approved', () => {
  expect(decided({ findings: ALL_GOOD }).outcome).toBe('approve');
  const evidence = [CLEAR, check('document', 'clear', [{ ...VERIFIED, detail: { strength: 'mrz' } }])];
  expect(decided({ findings: FIRST(UNANSWERABLE) }, evidence).outcome).toBe('approve');
});

test.each([
  ['the detail is not there', {}],
  ['the finding has no detail at all', undefined],
])('a rule about a finding refers it when %s, also where it would have counted as clear', (_when, detail) => {
  const evidence = [CLEAR, check('document', 'clear', [{ ...VERIFIED, ...(detail && { detail }) }])];
  expect(decided({ findings: FIRST(UNANSWERABLE) }, evidence)).toMatchObject({
    outcome: 'refer',
    reasons: [{ code: 'document.verified', rule: 'findings[0] document.verified' }],
  });
});

test('a detail of another type than the condition asks for refers', () => {
  const evidence = [CLEAR, check('document', 'clear', [{ ...VERIFIED, detail: { strength: 7 } }])];
  expect(decided({ findings: FIRST("finding.detail.strength.startsWith('m')") }, evidence).outcome).toBe('refer');
  // And where the type is nobody's guess, there is no policy at all.
  expect(() => policyOf({ findings: FIRST('finding.detail.strength') })).toThrow('must be true or false, and is dyn');
});

/** Holds for nobody, by way of an index beyond a list: an error that no check of types foresees. */
const BEYOND = "lists.high_risk[7] == 'PRK'";

test('a fact that cannot be established refers, whatever the rule says', () => {
  for (const then of ['refer', 'decline']) {
    const facts = `facts:\n  - { when: ${JSON.stringify(BEYOND)}, then: ${then}, code: customer.odd, staff: Odd. }`;
    expect(decided({ facts, findings: ALL_GOOD })).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'customer.odd' }],
    });
  }
});

test('a check is required when nobody can say whether it is, and so is a proof', () => {
  const requires = (condition: string) =>
    `requires:\n  - { check: screening }\n  - { check: contact, when: ${JSON.stringify(condition)} }`;
  expect(decided({ requires: requires(BEYOND), findings: ALL_GOOD }).reasons).toMatchObject([
    { code: 'check.contact_missing' },
  ]);
  const proof = `requires:\n  - { check: screening }\n  - { check: address, proof: ${JSON.stringify(BEYOND)} }`;
  const evidence = [CLEAR, check('address', 'clear', [], 'address:a1')];
  expect(decided({ requires: proof, findings: ALL_GOOD }, evidence)).toMatchObject({
    outcome: 'request_information',
    requirements: { currently_due: ['address.document'] },
  });
});

test('points that cannot be counted count where they add, and the case goes to a person', () => {
  const risk = `risk:\n  - { when: ${JSON.stringify(BEYOND)}, points: 40, reason: odd }\n  - { when: ${JSON.stringify(BEYOND)}, points: -40, reason: even }`;
  expect(decided({ risk, findings: ALL_GOOD })).toMatchObject({
    outcome: 'refer',
    reasons: [{ code: 'risk.unknown' }],
    risk: { points: 40, tier: 'medium', reasons: ['odd'] },
  });
});

test('two people have to agree when nobody can say whether they have to', () => {
  const sections = { four_eyes: `four_eyes:\n  - { when: ${JSON.stringify(BEYOND)} }` };
  expect(decided(sections, [])).toMatchObject({ outcome: 'refer', fourEyes: true });
});

test('what no rule names goes to a person, however little it weighs', () => {
  const noted = check('contact', 'clear', [finding('contact.new_thing', { severity: 'info' })]);
  expect(decided({}, [CLEAR, noted])).toMatchObject({
    outcome: 'refer',
    reasons: [{ code: 'contact.new_thing', rule: 'built in unlisted contact.new_thing' }],
  });
});

test('a list match is for a person under any policy that can be loaded', () => {
  const match = { ...finding('screening.match'), retryable: true, field: 'date_of_birth' };
  const anyRules = fc.array(
    fc.record({
      code: fc.constantFrom('*', 'document.*', '*.match', 's*'),
      then: fc.constantFrom('clear', 'ask', 'refer', 'decline'),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(anyRules, fc.constantFrom('clear' as const, 'consider' as const, 'hit' as const), (rules, outcome) => {
      const findings = `findings:\n${rules.map(({ code, then }) => `  - { code: "${code}", then: ${then} }`).join('\n')}`;
      const { outcome: came, requirements } = decided({ findings }, [check('screening', outcome, [match])]);
      expect([came, requirements.errors]).toEqual(['refer', []]);
    }),
  );
});

test('a country on the FATF’s call for action is of high risk under a policy that does not know it', () => {
  const risk = policyOf({ lists: 'lists: {}', findings: ALL_GOOD }).decide({
    context: { ...PERSON, country: 'IRN' },
    evidence: [CLEAR],
    now: NOW,
  }).risk;
  expect(risk).toEqual({ tier: 'high', points: 0, reasons: ['country'] });
});

test('a check that could not find out never approves, with a rule on it or without', () => {
  for (const unavailable of ['unavailable: []', 'unavailable:\n  - { check: contact, then: refer }']) {
    const evidence = [CLEAR, check('contact', 'unavailable')];
    expect(decided({ unavailable, findings: ALL_GOOD }, evidence).outcome).toBe('refer');
  }
  const declining = 'unavailable:\n  - { check: contact, then: decline }';
  expect(decided({ unavailable: declining }, [CLEAR, check('contact', 'unavailable')]).outcome).toBe('decline');
});
