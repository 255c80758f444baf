import * as fc from 'fast-check';

import { shippedPolicy } from '../../src/policy/shipped-policy';
import {
  allClearBut,
  anyContext,
  anyEvidence,
  check,
  finding,
  MATCH,
  mendable,
  PERSON,
} from '../domain/sample-evidence';
import { NOW } from './decide';
import { policyOf } from './policy-text';

const policy = shippedPolicy();
const EXPIRED = { ...mendable('document.expired', 'documents.passport.front_doc'), detail: { days: 3 } };

test('an explanation lists the rules that fired, in the order of the policy, each with what its condition saw', () => {
  const context = { ...PERSON, country: 'IRN', funds: { sourceOfFunds: 'salary' } };
  const evidence = allClearBut(check('document', 'consider', [EXPIRED], 'document:d1'));
  const { decision, rules } = policy.explain({ context, evidence, now: NOW });
  expect(decision).toEqual(policy.decide({ context, evidence, now: NOW }));
  expect(rules.map(({ rule, effect }) => `${effect}: ${rule.replaceAll(/\[\d+\]/g, '')}`)).toEqual([
    'require: requires contact',
    'require: requires identity_number',
    'require: requires address',
    'ask: requires address',
    'require: requires screening',
    'refer: facts risk.high_tier',
    'clear: findings identity_number.verified',
    'ask: findings document.expired',
    'points: risk country',
    'points: risk document_strength',
  ]);
  expect(rules.find(({ rule }) => rule.includes('risk.high_tier'))).toMatchObject({
    when: "risk.tier == 'high'",
    values: { 'risk.tier': 'high' },
    line: policy.text.split('\n').findIndex((line) => line.includes("when: risk.tier == 'high'")) + 1,
  });
  expect(rules.find(({ reason }) => reason === 'country')).toMatchObject({
    points: 60,
    values: { 'country.high_risk': true },
  });
});

test('every value that a condition speaks of is there: texts, numbers, lists, the moment, and what is missing', () => {
  const when = [
    'finding.detail.days >= 2 && product.level == 3 && customer.country in lists.high_risk',
    "&& !has(finding.detail.other) && now > timestamp('2020-01-01T00:00:00Z') && checks.document.findings.exists(f, f == 'x')",
  ].join(' ');
  const findings = `findings:\n  - { code: document.expired, when: ${JSON.stringify(when)}, then: ask }\n  - { code: "*", then: refer }`;
  const yes = policyOf({ findings: findings.replace("exists(f, f == 'x')", "exists(f, f == 'document.expired')") });
  const evidence = [check('document', 'consider', [EXPIRED], 'document:d1')];
  const context = { ...PERSON, country: 'PRK', productLevel: 3 };
  expect(yes.explain({ context, evidence, now: NOW }).rules).toContainEqual(
    expect.objectContaining({
      rule: 'findings[0] document.expired',
      effect: 'ask',
      values: {
        'finding.detail.days': 3,
        'product.level': 3,
        'customer.country': 'PRK',
        'lists.high_risk': ['PRK'],
        'finding.detail.other': null,
        now: '2026-01-01T12:00:00.000Z',
        'checks.document.findings': ['document.expired'],
      },
    }),
  );
});

test('a rule whose condition could not be answered says so', () => {
  const failing = policyOf({
    findings: 'findings:\n  - { code: document.expired, when: finding.detail.nothing == 1, then: clear }',
  });
  const evidence = [check('document', 'consider', [EXPIRED], 'document:d1')];
  expect(failing.explain({ context: PERSON, evidence, now: NOW }).rules).toContainEqual(
    expect.objectContaining({
      rule: 'findings[0] document.expired',
      effect: 'refer',
      failed: true,
      values: { 'finding.detail.nothing': null },
    }),
  );
});

test('every finding has one rule that says what it means, and who may not override it', () => {
  const evidence = allClearBut(
    check('screening', 'hit', [MATCH]),
    check('document', 'consider', [EXPIRED], 'document:d1'),
    check('contact', 'clear', [finding('contact.phone_not_mobile', { severity: 'info' })]),
  );
  const { rules } = policy.explain({ context: PERSON, evidence, now: NOW });
  const why = (code: string) => rules.find((rule) => rule.code === code);
  expect(why('screening.possible_match')).toMatchObject({ effect: 'refer', whyNotOverride: 'list_match' });
  expect(why('contact.phone_not_mobile')).toMatchObject({ effect: 'clear', whyNotOverride: 'nothing_to_override' });
  expect(why('document.expired')).toMatchObject({
    effect: 'ask',
    field: EXPIRED.field,
    checkIds: ['document/document:d1'],
  });
  expect(why('document.expired')).not.toHaveProperty('whyNotOverride');
});

test('every reason of a decision names a rule that the explanation has, and explaining decides the same', () => {
  fc.assert(
    fc.property(anyContext, anyEvidence, (context, evidence) => {
      const input = { context, evidence, now: NOW };
      const { decision, rules } = policy.explain(input);
      expect(decision).toEqual(policy.decide(input));
      const fired = new Set(rules.map(({ rule }) => rule));
      for (const { rule } of decision.reasons) expect(fired).toContain(rule);
      expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
      const lines = rules.map(({ line }) => line ?? Number.MAX_SAFE_INTEGER);
      expect(lines).toEqual(lines.toSorted((one, other) => one - other));
    }),
    { numRuns: 300 },
  );
});

test('the same input gives the same bytes, in whatever order the rows come', () => {
  fc.assert(
    fc.property(anyContext, anyEvidence, (context, evidence) => {
      const rows = evidence.map((row, index) => ({ ...row, id: `${row.id}/${index}` }));
      const bytes = (some: typeof rows) => JSON.stringify(policy.explain({ context, evidence: some, now: NOW }));
      expect(bytes(rows.toReversed())).toBe(bytes(rows));
    }),
    { numRuns: 300 },
  );
});
