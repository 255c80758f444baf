import { checkPolicy } from '../../src/policy/check-policy';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { policyText } from './policy-text';

const warnings = (sections: Parameters<typeof policyText>[0]) =>
  checkPolicy(policyText(sections))
    .warnings.filter(({ message }) => !/^no rule names|behind a business/.test(message))
    .map(({ line, rule, message }) => `${line} ${rule}: ${message}`);

const QUIET = { lists: 'lists: {}' };

test('the policy that ships names every finding that the checks can give, and has no rule in vain', () => {
  expect(checkPolicy(shippedPolicy().text)).toEqual({ problems: [], warnings: [] });
});

test('what is no policy has problems and no warnings', () => {
  const { problems, warnings: none } = checkPolicy('policy: 3');
  expect(problems.length).toBeGreaterThan(5);
  expect(none).toEqual([]);
});

test('a finding that no rule names is told, by a pattern or by its code it is named', () => {
  const unnamed = (findings: string) =>
    checkPolicy(policyText({ findings })).warnings.filter(({ message }) =>
      message.startsWith('no rule names contact.'),
    );
  expect(unnamed('findings:\n  - { code: contact.phone_premium, then: ask }')).toHaveLength(11);
  expect(unnamed('findings:\n  - { code: "contact.*", then: ask }')).toEqual([]);
  // A pattern that holds only sometimes leaves open what is meant otherwise.
  expect(unnamed('findings:\n  - { code: "contact.*", when: finding.retryable, then: ask }')).toHaveLength(12);
});

test.each([
  ['by its code', 'document.expired', 'document.expired'],
  ['by a pattern', '"document.*"', 'document.expired'],
  ['pattern by pattern', '"*"', '"document.*"'],
])('a rule that comes after one that takes everything of it (%s) never applies', (_how, first, second) => {
  const findings = `findings:\n  - { code: ${first}, then: refer }\n  - { code: ${second}, then: ask }`;
  const [, name = ''] = /"?([^"]+)"?/.exec(second) ?? [];
  const [, before = ''] = /"?([^"]+)"?/.exec(first) ?? [];
  expect(warnings({ ...QUIET, findings })).toEqual([
    `8 findings[1] ${name}: never applies: findings[0] ${before} comes first`,
  ]);
});

test('a rule that still has a say is not told, and of a list of codes only what is taken', () => {
  const conditional =
    'findings:\n  - { code: document.expired, when: finding.retryable, then: ask }\n  - { code: document.expired, then: refer }';
  expect(warnings({ ...QUIET, findings: conditional })).toEqual([]);
  const partly =
    'findings:\n  - { code: document.expired, then: ask }\n  - { code: [document.dark, document.expired], then: refer }';
  expect(warnings({ ...QUIET, findings: partly })).toEqual([
    '8 findings[1] document.dark: names document.expired in vain: findings[0] document.expired comes first',
  ]);
});

test('a code that no check gives is told, because it is often a slip of the pen', () => {
  const findings = 'findings:\n  - { code: [document.expird, ownership.loop, registration.struck_off], then: refer }';
  expect(warnings({ ...QUIET, findings })).toEqual([
    '7 findings[0] document.expird: names document.expird, which no check of this release gives',
    '7 findings[0] document.expird: names registration.struck_off, which no check of this release gives',
  ]);
});

test('a condition that speaks of nothing, a list that nobody uses, and a screening that is not required are told', () => {
  expect(warnings({ risk: 'risk:\n  - { when: "1 == 2", points: 1, reason: odd }' })).toEqual([
    '2 lists.high_risk: is used by no rule',
    '10 risk[0] odd: never applies: its condition never holds',
  ]);
  expect(warnings({ ...QUIET, risk: 'risk:\n  - { when: "true", points: 1, reason: odd }' })).toEqual([
    '10 risk[0] odd: has a condition that always holds',
  ]);
  expect(warnings({ ...QUIET, requires: 'requires:\n  - { check: contact }' })).toEqual([
    '4 requires: does not require screening of everybody',
  ]);
});

test('a rule on what could not find out, and a question, that come too late are told', () => {
  expect(
    warnings({
      ...QUIET,
      unavailable: 'unavailable:\n  - { check: "*", then: refer }\n  - { check: contact, then: refer }',
      requires: [
        'requires:',
        '  - check: screening',
        '  - check: contact',
        '    ask:',
        '      - { code: a.b, requirement: phone, customer: C., staff: S. }',
        '      - { code: c.d, requirement: email, customer: C., staff: S. }',
      ].join('\n'),
    }),
  ).toEqual([
    '5 requires[1] contact: asks for a.b first, so what comes after it is never asked',
    '14 unavailable[1] contact: never applies: unavailable[0] * comes first',
  ]);
});

describe('of the people and businesses behind a business', () => {
  const behind = (...requires: string[]) =>
    checkPolicy(policyText({ ...QUIET, requires: ['requires:', '  - { check: screening }', ...requires].join('\n') }))
      .warnings.filter(({ message }) => message.includes('behind a business'))
      .map(({ message }) => message);

  test('a policy that does not screen all of them, or does not say what people have to show, is told', () => {
    expect(behind()).toEqual([
      'does not require screening of everybody behind a business',
      'does not say what people behind a business have to show, so those who count go to a person',
    ]);
    const screened = '  - { check: screening, of: party }';
    const shown = '  - { check: document, of: person }';
    expect(behind(screened, shown)).toEqual([]);
    expect(behind('  - { check: screening, of: person }', shown)).toHaveLength(1);
  });

  test('a check that a party never has, because they are a customer or because they are none, is told', () => {
    const requires = [
      'requires:',
      '  - { check: screening }',
      '  - { check: screening, of: party }',
      '  - { check: ownership, of: party }',
      '  - { check: document, of: person, when: party.required && !party.referred }',
    ].join('\n');
    expect(warnings({ ...QUIET, requires })).toEqual([
      '5 requires[1] screening: is required of parties who are customers already, too, and they never have it: say !party.referred',
      '6 requires[2] ownership: is required of parties who are no customers, too, and they never have it: say party.referred',
    ]);
  });

  test('a rule that says the same of each of them is told', () => {
    const facts = `facts:\n  - { of: person, when: "customer.country == 'NGA'", then: refer, code: a.b, staff: S. }`;
    expect(warnings({ ...QUIET, facts })).toEqual([
      '6 facts[0] a.b: says the same of every party: its condition speaks of nothing of theirs',
    ]);
    expect(warnings({ ...QUIET, ownership: `ownership: { verify: "business.given" }` })).toEqual([
      '15 ownership.verify: says the same of every party: it speaks of none',
    ]);
  });

  test('a threshold above the highest that there is, is told', () => {
    expect(warnings({ ...QUIET, ownership: 'ownership: { threshold: 30 }' })).toEqual([
      '15 ownership.threshold: is above 25 %, the highest that FATF Recommendation 24 has',
    ]);
    expect(warnings({ ...QUIET, ownership: 'ownership: { threshold: 10 }' })).toEqual([]);
  });

  test('a list that only the condition of who is required uses is used', () => {
    const lists = 'lists: { watched: [NGA] }';
    const ownership = 'ownership: { verify: "party.country in lists.watched" }';
    expect(warnings({ lists, ownership })).toEqual([]);
  });
});
