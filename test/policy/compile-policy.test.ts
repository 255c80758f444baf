import { createHash } from 'node:crypto';

import { compilePolicy } from '../../src/policy/compile-policy';
import { PolicyError } from '../../src/policy/policy-error';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { check, finding, PERSON } from '../domain/sample-evidence';
import { NOW } from './decide';
import { policyOf, policyText, problemsOf } from './policy-text';

const DAY_MS = 86_400_000;

test('a policy is named by the hash of its text: the same text is the same version, one blank more is another', () => {
  const text = policyText();
  const hash = createHash('sha256').update(text).digest('hex');
  expect(compilePolicy(text)).toMatchObject({ name: 'small', version: `sha256:${hash}`, text });
  expect(compilePolicy(`${text} `).version).not.toBe(compilePolicy(text).version);
});

test('deadlines, review periods, thresholds and what a new match does are the policy’s', () => {
  expect(shippedPolicy()).toMatchObject({
    deadlines: {
      customer: 14 * DAY_MS,
      review: { low: DAY_MS, medium: DAY_MS / 3, high: DAY_MS / 6 },
      unavailable: DAY_MS / 4,
    },
    reviewEvery: { low: 1095 * DAY_MS, medium: 730 * DAY_MS, high: 365 * DAY_MS },
    onNewMatch: 'restrict',
    ownership: { threshold: 25 },
    screeningThresholds: { consider: 0.7, hit: 0.95, byKind: { pep: 0.8 }, byList: {} },
  });
});

describe('what is wrong is said with its line and rule', () => {
  test.each([
    ['no YAML', 'policy: [small', 1, 'policy', /flow/i],
    ['a key twice', policyText({ tiers: 'tiers: { low: 0, low: 0, medium: 30, high: 60 }' }), 10, 'policy', /unique/i],
    ['nothing at all', '', 1, 'policy', /group of keys/],
    ['a section that is missing', policyText({ deadlines: '' }), 1, 'deadlines', /is missing/],
    ['a key that means nothing', policyText({ on_new_match: 'on_new_math: keep' }), 14, 'on_new_math', /means nothing/],
    [
      'a key of a rule that means nothing',
      policyText({ requires: 'requires:\n  - { check: screening }\n  - check: contact\n    wenn: "true"' }),
      6,
      'requires[1] contact',
      /means nothing: wenn/,
    ],
    [
      'a check that does not exist',
      policyText({ requires: 'requires:\n  - { check: horoscope }' }),
      4,
      'requires[0] horoscope',
      /must be document, identity_number/,
    ],
    [
      'an action that does not exist',
      policyText({ findings: 'findings:\n  - { code: document.expired, then: approve }' }),
      7,
      'findings[0] document.expired',
      /must be clear, ask, refer, decline/,
    ],
    [
      'a length of time that is none',
      policyText({ review_every: 'review_every:\n  low: 36mo\n  medium: two years\n  high: 12mo' }),
      15,
      'review_every.medium',
      /length of time such as/,
    ],
    [
      'a placeholder that nobody fills in',
      policyText({
        requires:
          'requires:\n  - check: document\n    ask:\n      - { code: a.b, requirement: "documents.{kind}.x", customer: c, staff: s }',
      }),
      6,
      'requires[0] document',
      /\{id_type\} and \{photo_id_type\} only/,
    ],
    [
      'tiers that do not rise',
      policyText({ tiers: 'tiers: { low: 0, medium: 60, high: 30 }' }),
      10,
      'tiers.high',
      /above medium/,
    ],
    [
      'documents that are accepted where none is checked',
      policyText({ requires: 'requires:\n  - { check: screening, accept: [passport] }' }),
      4,
      'requires[0] screening',
      /document check only/,
    ],
    [
      'a question without a sentence for the customer',
      policyText({
        facts: 'facts:\n  - { when: customer.adult, then: ask, code: customer.odd, staff: Odd. }',
      }),
      6,
      'facts[0] customer.odd',
      /needs "requirement"/,
    ],
    [
      'a check that people never have',
      policyText({ requires: 'requires:\n  - { check: registration, of: person }' }),
      4,
      'requires[0] registration',
      /a related person never has/,
    ],
    [
      'a check that only people have, of every party',
      policyText({ requires: 'requires:\n  - { check: identity_number, of: party }' }),
      4,
      'requires[0] identity_number',
      /one kind of related party never has/,
    ],
    [
      'somebody whom no rule can be about',
      policyText({ requires: 'requires:\n  - { check: screening, of: cousin }' }),
      4,
      'requires[0] screening',
      /must be customer, person, business, party/,
    ],
    [
      'a party in a rule of the customer',
      policyText({ requires: 'requires:\n  - { check: screening, when: party.adult }' }),
      4,
      'requires[0] screening',
      /Unknown variable: party/,
    ],
    [
      'a fact that no party has',
      policyText({ facts: 'facts:\n  - { of: person, when: party.rich, then: refer, code: a.b, staff: S. }' }),
      6,
      'facts[0] a.b',
      /No such key: rich/,
    ],
    [
      'who is required, said by itself',
      policyText({ ownership: 'ownership: { verify: party.required }' }),
      15,
      'ownership.verify',
      /No such key: required/,
    ],
    [
      'who is required, said by what the checks found',
      policyText({ ownership: 'ownership: { verify: checks.screening.given }' }),
      15,
      'ownership.verify',
      /Unknown variable: checks/,
    ],
    ['no threshold', policyText({ ownership: 'ownership: { threshold: 0 }' }), 15, 'ownership.threshold', /at least 0/],
  ] as const)('%s', (_what, text, line, rule, message) => {
    expect(problemsOf(text)).toContainEqual({ line, rule, message: expect.stringMatching(message) as unknown });
  });

  test.each([
    ['a slip of the pen', 'customer.contry == "NGA"', /No such key: contry/],
    ['a name that nobody knows', 'customr.country == "NGA"', /Unknown variable: customr/],
    ['a list that is not there', 'customer.country in lists.embargo', /No such key: embargo/],
    ['a number beside a text', 'customer.country == 3', /no such overload/],
    ['no yes or no', 'customer.country', /must be true or false, and is string/],
    ['half a sentence', 'customer.adult &&', /is no condition/],
    ['a pattern of its author’s making', 'customer.country.matches("(a+)+$")', /must not use matches/],
    [
      'a list inside of a list',
      'lists.high_risk.exists(a, lists.high_risk.exists(b, a == b))',
      /inside of going through another/,
    ],
    ['a text in a text, which finds parts of words', 'customer.country in "PRK IRN"', /no such overload/],
    ['risk, where risk is what is asked', 'risk.tier == "high"', /Unknown variable: risk/],
    ['a finding, where there is none', 'finding.code == "a"', /Unknown variable: finding/],
    ['a clock', 'timestamp() == now', /is no condition|no matching overload/i],
  ])('a condition with %s', (_what, condition, message) => {
    const risk = `risk:\n  - { when: ${JSON.stringify(condition)}, points: 1, reason: odd }`;
    expect(problemsOf(policyText({ risk }))).toEqual([
      { line: 10, rule: 'risk[0] odd', message: expect.stringMatching(message) as unknown },
    ]);
  });

  test.each([
    ['a list searched for each entry of it', "lists.long.exists(x, x + 'q' in lists.long)"],
    [
      'lists joined, searched for each entry',
      '(lists.long + lists.long).exists(x, x in (lists.long + lists.long + lists.long))',
    ],
    ['lists compared for each entry', 'lists.long.exists(x, lists.long == lists.long)'],
    ['a list that is picked by its name', "lists.long.exists(x, x in (true ? lists.long : ['a']))"],
  ])('a condition that would keep everybody waiting: %s', (_what, condition) => {
    const lists = `lists:\n  long: [${Array.from({ length: 1000 }, (_, at) => `w${at}`).join(', ')}]`;
    const withRisks = (when: string, times: number) =>
      policyText({
        lists,
        risk: `risk:\n${`  - { when: ${JSON.stringify(when)}, points: 1, reason: odd }\n`.repeat(times)}`,
      });
    expect(problemsOf(withRisks(condition, 1))).toMatchObject([
      { message: expect.stringMatching(/shorter lists/) as unknown },
    ]);
    expect(() => compilePolicy(withRisks("lists.long.exists(x, x.startsWith('v'))", 10))).not.toThrow();
    expect(problemsOf(withRisks("lists.long.exists(x, x.startsWith('v'))", 100))).toHaveLength(1);
  });

  test('every condition that is wrong is told, in the order of the text', () => {
    const text = policyText({
      facts: 'facts:\n  - { when: nobody, then: refer, code: a.b, staff: S. }',
      risk: 'risk:\n  - { when: nothing, points: 1, reason: odd }',
    });
    expect(problemsOf(text).map(({ rule }) => rule)).toEqual(['facts[0] a.b', 'risk[0] odd']);
    expect(new PolicyError(problemsOf(text)).message).toContain('line 6, facts[0] a.b: when is no condition');
  });

  test.each([
    ['keys that mean nothing', Array.from({ length: 20_000 }, (_, at) => `x${at}: 1`).join('\n')],
    ['rules that are none', `findings:\n${'  - {}\n'.repeat(20_000)}`],
    ['lists opened and never closed', '['.repeat(50_000)],
  ])('of very much that is wrong, the first hundred: %s', (_what, more) => {
    expect(problemsOf(`policy: small\n${more}`).length).toBeLessThanOrEqual(100);
  });

  test.each([
    ['turned around', '\u202E'],
    ['set apart', '\u2066'],
    ['after a line end that not everybody shows', '\r'],
    ['wiped off a terminal', '\u001B[2K'],
    ['after a line separator', '\u2028'],
  ])('a character that readers do not see: a rule %s', (_what, character) => {
    expect(problemsOf(`${policyText()}# looks${character} harmless\n`)).toEqual([
      { line: 15, rule: 'policy', message: expect.stringMatching(/readers do not see: U\+/) as unknown },
    ]);
    const seen = '# یک\u200Cشنبه, \tépée\r\n';
    expect(problemsOf(policyText().replace('policy: small\n', `policy: small\r\n${seen}`))).toEqual([]);
  });

  test('an alias, which would have a rule stand in two places', () => {
    const text = policyText({ lists: 'lists: { high_risk: &some [PRK], others: *some }' });
    expect(problemsOf(text)[0]?.message).toContain('alias');
  });
});

describe('what no policy may say about screening is refused when it is loaded', () => {
  test.each(['clear', 'ask', 'decline'] as const)('that a list match shall %s', (then) => {
    const findings = `findings:\n  - { code: [document.blurred, screening.match], then: ${then} }`;
    expect(problemsOf(policyText({ findings }))).toHaveLength(1);
  });

  test.each(['ask', 'decline'] as const)('that anything else of screening shall %s', (then) => {
    expect(
      problemsOf(policyText({ findings: `findings:\n  - { code: screening.no_name, then: ${then} }` })),
    ).toHaveLength(1);
  });

  test.each([
    'screening.no_name',
    'screening.name_not_comparable',
    'screening.name_too_long',
    'screening.name_unusual',
    'screening.name_too_frequent',
  ])('that a name shall count as clear for which the lists were not searched: %s', (code) => {
    const clearing = (what: string) => policyText({ findings: `findings:\n  - { code: ${what}, then: clear }` });
    expect(problemsOf(clearing(`[screening.match_cleared, ${code}]`))).toHaveLength(1);
    // Nor by a pattern that names screening in no word.
    const screening = check('screening', 'consider', [finding(code)]);
    const policy = compilePolicy(clearing(`"*${code.slice('screening'.length)}"`));
    expect(policy.decide({ context: PERSON, evidence: [screening], now: NOW }).outcome).toBe('refer');
  });

  test('that all of it shall count as clear', () => {
    expect(problemsOf(policyText({ findings: 'findings:\n  - { code: "screening.*", then: clear }' }))).toHaveLength(1);
  });

  test.each(['consider: 1', 'consider: 0.7, kinds: { sanctions: 0.95 }', 'consider: 0.7, lists: { us_ofac: 0.91 }'])(
    'that a listed name shall be seen only when it is spelt as the list spells it: %s',
    (considering) => {
      const text = `${policyText()}screening: { hit: 1, ${considering} }\n`;
      expect(problemsOf(text)).toMatchObject([{ message: 'must have at most 0.9' }]);
      expect(problemsOf(text.replaceAll(/consider: 1|0\.9[15]/g, (each) => each.replace(/[\d.]+/, '0.9')))).toEqual([]);
    },
  );

  test('that what screening found declines by a way around', () => {
    const facts =
      'facts:\n  - { when: "\'screening.match\' in checks.screening.findings", then: decline, code: a.b, staff: S. }';
    const findings =
      "findings:\n  - { code: document.expired, when: checks.screening.outcome == 'hit', then: decline }";
    expect(problemsOf(policyText({ facts }))).toHaveLength(1);
    const points = "risk:\n  - { when: checks.screening.outcome == 'hit', points: 90, reason: listed }";
    const high = "facts:\n  - { when: risk.tier == 'high', then: decline, code: a.b, staff: S. }";
    expect(problemsOf(policyText({ facts: high, risk: points }))).toHaveLength(1);
    const country = 'risk:\n  - { when: country.high_risk && checks.contact.given, points: 90, reason: country }';
    expect(problemsOf(policyText({ facts: high, risk: country }))).toEqual([]);
    expect(problemsOf(policyText({ findings }))).toHaveLength(1);
  });

  test.each(['screening', '"*"'])('that screening declines when it could not find out (%s)', (check) => {
    const unavailable = `unavailable:\n  - { check: ${check}, then: decline }`;
    expect(problemsOf(policyText({ unavailable }))).toHaveLength(1);
  });

  test('and what is left to say is not', () => {
    const findings =
      'findings:\n  - { code: screening.sample_list, then: clear }\n  - { code: "screening.*", then: refer }';
    expect(policyOf({ findings }).name).toBe('small');
  });
});
