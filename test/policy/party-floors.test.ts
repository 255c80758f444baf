/** What no policy may pass over of the people and businesses behind a business, however lax it is. */
import * as fc from 'fast-check';

import type { DecisionContext, PartyFacts } from '../../src/domain/decision';
import { DECISION_OUTCOMES } from '../../src/domain/decision';
import type { CheckKind, CheckOutcome, Evidence } from '../../src/domain/evidence';
import { check, finding, MATCH } from '../domain/sample-evidence';
import { businessOf, relatedBusiness, partyCheck, person, personClear, SMALL } from '../domain/sample-parties';
import { NOW } from './decide';
import { policyOf } from './policy-text';

/** Everything that is found counts as clear, and hardly anything is required. */
const LAX = {
  requires:
    'requires:\n  - { check: screening }\n  - { check: identity_number, of: person, when: party.required && !party.referred }',
  findings: 'findings:\n  - { code: "*", then: clear }',
};
const SCREENED = check('screening', 'clear');

const decided = (
  parties: readonly PartyFacts[],
  evidence: readonly Evidence[],
  sections: Parameters<typeof policyOf>[0] = LAX,
  changes: Partial<DecisionContext> = {},
) =>
  policyOf(sections).decide({
    context: businessOf(parties, changes),
    evidence: [SCREENED, ...evidence],
    now: NOW,
  });

test('with everybody screened, and everybody who counts shown, the lax policy approves', () => {
  const parties = [person('p1'), person('p2', SMALL)];
  expect(decided(parties, [...personClear('p1'), partyCheck('p2', 'screening')]).outcome).toBe('approve');
});

test('whoever counts was screened', () => {
  const rows = personClear('p1').filter(({ kind }) => kind !== 'screening');
  expect(decided([person('p1')], rows)).toMatchObject({
    outcome: 'refer',
    queue: 'sanctions',
    reasons: [{ code: 'check.screening_missing', rule: 'built in party_unscreened', parties: ['p1'] }],
  });
  const notApplied = [...rows, partyCheck('p1', 'screening', 'not_applicable')];
  expect(decided([person('p1')], notApplied).outcome).toBe('refer');
});

test('a policy that does not say what people have to show sends them to a person', () => {
  const silent = { ...LAX, requires: 'requires:\n  - { check: screening }\n  - { check: screening, of: party }' };
  expect(decided([person('p1')], personClear('p1'), silent)).toMatchObject({
    outcome: 'refer',
    reasons: [{ code: 'check.party_unverified', rule: 'built in party_unverified', parties: ['p1'] }],
  });
  expect(decided([person('p1', SMALL)], personClear('p1'), silent).outcome).toBe('approve');
  expect(
    decided([relatedBusiness('b1', { share: { min: 60, max: 60 } })], [partyCheck('b1', 'screening')], silent).outcome,
  ).toBe('approve');
});

test('a party of whom nobody can say whether they count does', () => {
  const sections = {
    ...LAX,
    lists: 'lists: { watched: [NGA] }',
    ownership: `ownership: { verify: "lists.watched[7] == 'X'" }`,
  };
  expect(decided([person('p1', SMALL)], [partyCheck('p1', 'screening')], sections)).toMatchObject({
    outcome: 'refer',
    parties: [{ id: 'p1', required: true, outcome: 'refer' }],
  });
});

test('a rule about a party that cannot be answered refers, and names them', () => {
  const facts = `facts:\n  - { of: person, when: "party.roles[7] == 'director'", then: decline, code: a.b, staff: S. }`;
  expect(decided([person('p1')], personClear('p1'), { ...LAX, facts })).toMatchObject({
    outcome: 'refer',
    reasons: [{ code: 'a.b', parties: ['p1'] }],
  });
});

test.each<[CheckKind]>([['screening'], ['identity_number'], ['document'], ['registration'], ['ownership']])(
  'a party whose %s could not be looked at approves nobody',
  (kind) => {
    const unavailable = partyCheck('p2', kind, 'unavailable');
    const rows = [...personClear('p1'), partyCheck('p2', 'screening'), unavailable];
    expect(decided([person('p1'), person('p2', SMALL)], rows).outcome).toBe('refer');
  },
);

test('a match of any party is for a person, also of one whom the context does not know', () => {
  for (const outcome of ['clear', 'consider', 'hit'] as const) {
    expect(decided([relatedBusiness('b1')], [partyCheck('b1', 'screening', outcome, [MATCH])]).outcome).toBe('refer');
    expect(decided([], [partyCheck('gone', 'screening', outcome, [MATCH])]).outcome).toBe('refer');
  }
});

test('nothing is asked of a party whom the context does not know', () => {
  const odd = finding('document.odd', { retryable: true, field: 'documents.passport.front_doc' });
  const asks = { ...LAX, findings: 'findings:\n  - { code: "document.*", then: ask }' };
  const row = partyCheck('gone', 'document', 'consider', [odd], 'document:d1');
  expect(decided([], [row], asks)).toMatchObject({ outcome: 'refer', requirements: { errors: [] } });
});

test('nothing is asked here of a party who is a customer already', () => {
  const requires = [
    'requires:',
    '  - { check: screening }',
    '  - check: document',
    '    of: person',
    '    ask: [{ code: a.b, requirement: documents, customer: C., staff: S. }]',
  ].join('\n');
  const facts = `facts:\n  - { of: person, when: party.adult, then: ask, code: c.d, requirement: phone, customer: C., staff: S. }`;
  const active = person('c1', { customerStatus: 'ACTIVE' });
  expect(decided([active], [partyCheck('c1', 'ownership')], { ...LAX, requires, facts })).toMatchObject({
    outcome: 'refer',
    reasons: [{ code: 'c.d' }, { code: 'a.b' }],
    requirements: { errors: [] },
  });
  expect(decided([person('p1')], personClear('p1'), { ...LAX, requires, facts })).toMatchObject({
    outcome: 'request_information',
    requirements: { currently_due: ['owners[0].phone', 'owners[0].documents'] },
  });
});

test.each(['APPROVAL_PENDING', 'RESTRICTED', 'LOCKED'] as const)(
  'a customer who is a party and %s keeps the business from approval, whatever their check says',
  (customerStatus) => {
    const parties = [person('p1'), person('c1', { customerStatus })];
    const rows = [...personClear('p1'), partyCheck('c1', 'ownership')];
    expect(decided(parties, rows)).toMatchObject({ outcome: 'refer', reasons: [{ parties: ['c1'] }] });
  },
);

test('of a customer who is a party and does not count only a restriction is looked at', () => {
  const referred = (customerStatus: PartyFacts['customerStatus'] & string) =>
    decided([person('c1', { ...SMALL, customerStatus })], []).outcome;
  expect(['APPROVAL_PENDING', 'RESTRICTED', 'LOCKED'].map((status) => referred(status as 'LOCKED'))).toEqual([
    'approve',
    'refer',
    'refer',
  ]);
});

describe('one person’s document', () => {
  const NAMESAKE = finding('screening.namesake_set_aside', {
    detail: { entry_id: 'sample:1', entry_hash: 'sha256:1', list: 'sample' },
  });
  const proof = finding('document.verified', { severity: 'info', detail: { strength: 'mrz', birth_date_read: true } });
  const passportOf = (id: string) => partyCheck(id, 'document', 'clear', [proof], 'document:d1');
  const matched = partyCheck('p1', 'screening', 'clear', [NAMESAKE]);
  const parties = [person('p1'), person('p2')];
  const others = [...personClear('p1').filter(({ kind }) => kind !== 'screening'), ...personClear('p2')];

  test('sets aside their own namesake', () => {
    expect(decided(parties, [...others, matched, passportOf('p1')]).outcome).toBe('approve');
  });

  test('never another’s, nor does the business’s own', () => {
    for (const passport of [passportOf('p2'), check('document', 'clear', [proof], 'document:d1')]) {
      expect(decided(parties, [...others, matched, passport])).toMatchObject({
        outcome: 'refer',
        reasons: [{ code: 'screening.namesake_set_aside', parties: ['p1'] }],
      });
    }
  });

  test('never the business’s', () => {
    const own = check('screening', 'clear', [NAMESAKE]);
    expect(
      policyOf(LAX).decide({
        context: businessOf(parties),
        evidence: [own, ...personClear('p1'), ...personClear('p2'), passportOf('p1')],
        now: NOW,
      }).outcome,
    ).toBe('refer');
  });
});

describe('when only lists have changed', () => {
  const again = { onlyScreening: true as const };

  test('everybody was screened, whatever the policy requires', () => {
    const parties = [person('p1', SMALL), relatedBusiness('b1')];
    const rows = [partyCheck('p1', 'screening'), partyCheck('b1', 'screening')];
    expect(decided(parties, rows, LAX, again).outcome).toBe('approve');
    expect(decided(parties, rows.slice(1), LAX, again)).toMatchObject({
      outcome: 'refer',
      reasons: [{ code: 'check.screening_missing', parties: ['p1'] }],
    });
  });

  test('a match of any of them counts, and nothing else is asked again', () => {
    const parties = [person('p1')];
    const unclear = partyCheck('p1', 'document', 'consider', [finding('document.odd')], 'document:d1');
    expect(decided(parties, [partyCheck('p1', 'screening'), unclear], {}, again).outcome).toBe('approve');
    expect(decided(parties, [partyCheck('p1', 'screening', 'hit', [MATCH])], {}, again)).toMatchObject({
      outcome: 'refer',
      parties: [{ id: 'p1', outcome: 'refer' }],
    });
  });

  test('who is a customer already is not screened here', () => {
    expect(decided([person('c1', { customerStatus: 'ACTIVE' })], [], LAX, again).outcome).toBe('approve');
  });
});

test('no approval while anybody has an open match or an unavailable check, under any policy', () => {
  const anyRules = fc.array(
    fc.record({
      code: fc.constantFrom('*', 'document.*', '*.match', 's*'),
      then: fc.constantFrom('clear', 'ask', 'refer', 'decline'),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const bad = fc.constantFrom<[CheckKind, CheckOutcome]>(
    ['screening', 'unavailable'],
    ['document', 'unavailable'],
    ['screening', 'hit'],
  );
  fc.assert(
    fc.property(anyRules, bad, fc.boolean(), (rules, [kind, outcome], counts) => {
      const findings = `findings:\n${rules.map(({ code, then }) => `  - { code: "${code}", then: ${then} }`).join('\n')}`;
      const row = partyCheck('p1', kind, outcome, kind === 'screening' && outcome === 'hit' ? [MATCH] : []);
      const party = person('p1', counts ? {} : SMALL);
      const came = decided([party], [...personClear('p1').filter((each) => each.kind !== kind), row], { findings });
      expect(DECISION_OUTCOMES.indexOf(came.outcome)).toBeGreaterThanOrEqual(2);
    }),
    { numRuns: 60 },
  );
});
