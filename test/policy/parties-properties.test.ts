/** What holds of related parties whoever they are, by the policy that ships. */
import * as fc from 'fast-check';

import { contextToStore, DECISION_OUTCOMES } from '../../src/domain/decision';
import type { DecisionContext, PartyFacts } from '../../src/domain/decision';
import type { Evidence } from '../../src/domain/evidence';
import { subjectWithin } from '../../src/domain/evidence-subject';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { anyRow, check } from '../domain/sample-evidence';
import { BUSINESS_CLEAR, businessOf, partyCheck, person, personClear } from '../domain/sample-parties';
import { decide, NOW } from './decide';

interface Behind {
  readonly party: PartyFacts;
  readonly rows: readonly Evidence[];
}

const anyParty: fc.Arbitrary<Omit<PartyFacts, 'id' | 'path'>> = fc.record({
  kind: fc.constantFrom('person' as const, 'business' as const),
  birthDateGiven: fc.boolean(),
  adult: fc.boolean(),
  identityGiven: fc.boolean(),
  addressGiven: fc.boolean(),
  imageField: fc.constant('documents.passport.front_doc'),
  numberField: fc.constant('documents.passport.id_number'),
  roles: fc.subarray(['director', 'control_person', 'representative'] as const),
  country: fc.constantFrom('NGA', 'GBR', 'IRN'),
  documents: fc.constant([]),
  share: fc.constantFrom({ min: 0, max: 0 }, { min: 30, max: 30 }, { min: 10, max: 50 }),
  controls: fc.constantFrom('certain' as const, 'possible' as const, 'no' as const),
});
const anyStatus = fc.constantFrom(undefined, undefined, 'ACTIVE' as const, 'RESTRICTED' as const);

const anyBehind = (id: string): fc.Arbitrary<Behind> =>
  fc
    .tuple(
      anyParty,
      anyStatus,
      fc.oneof(
        fc.constant(personClear('x')),
        fc.array(anyRow, { maxLength: 3 }).map((rows) => [...personClear('x'), ...rows]),
        fc.array(anyRow, { maxLength: 3 }),
      ),
    )
    .map(([facts, customerStatus, rows]) => ({
      party: { ...person(id), ...facts, ...(customerStatus && { customerStatus }) },
      rows: rows.map((row, at) => ({
        ...row,
        ...partyCheck(id, row.kind, row.outcome, row.findings, subjectWithin(row.subject)),
        id: `${id}/${at}`,
      })),
    }));

const anyBehinds = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_none, at) => anyBehind(`p${at}`))));

const inputOf = (behind: readonly Behind[], changes: Partial<DecisionContext> = {}) => ({
  context: businessOf(
    behind.map(({ party }) => party),
    changes,
  ),
  evidence: [...BUSINESS_CLEAR, ...behind.flatMap(({ rows }) => rows)],
});

test('parties in any order come to the same, each of them and the business', () => {
  fc.assert(
    fc.property(anyBehinds, fc.boolean(), (behind, onlyScreening) => {
      const changes = onlyScreening ? { onlyScreening: true as const } : {};
      const one = decide(inputOf(behind, changes));
      const other = decide(inputOf(behind.toReversed(), changes));
      expect(other.parties).toEqual(one.parties?.toReversed());
      expect([other.outcome, other.queue, other.risk]).toEqual([one.outcome, one.queue, one.risk]);
      expect(other.reasons.map(({ code }) => code).toSorted()).toEqual(one.reasons.map(({ code }) => code).toSorted());
    }),
    { numRuns: 300 },
  );
});

test('another party never loosens the decision', () => {
  fc.assert(
    fc.property(anyBehinds, anyBehind('more'), (behind, more) => {
      const rank = (all: readonly Behind[]) => DECISION_OUTCOMES.indexOf(decide(inputOf(all)).outcome);
      expect(rank([...behind, more])).toBeGreaterThanOrEqual(rank(behind));
    }),
    { numRuns: 300 },
  );
});

test('no business is approved over a party who is not, and none of them is stricter than the business', () => {
  fc.assert(
    fc.property(anyBehinds, (behind) => {
      const { outcome, parties = [] } = decide(inputOf(behind));
      const strictest = Math.max(0, ...parties.map((each) => DECISION_OUTCOMES.indexOf(each.outcome)));
      expect(DECISION_OUTCOMES.indexOf(outcome)).toBeGreaterThanOrEqual(strictest);
    }),
    { numRuns: 300 },
  );
});

test('what one party shows changes nothing for another', () => {
  fc.assert(
    fc.property(anyBehind('p0'), anyBehind('p1'), anyBehind('p1'), (one, before, after) => {
      // The countries and matches of everybody weigh in the risk of the business, which no party is judged by.
      const of = (second: Behind) => decide(inputOf([one, second])).parties?.[0];
      expect(of(after)).toEqual(of(before));
    }),
    { numRuns: 300 },
  );
});

test('every field that is asked of a party stands at their place, and names them', () => {
  fc.assert(
    fc.property(anyBehinds, (behind) => {
      const input = inputOf(behind);
      const paths = new Map(input.context.parties?.map(({ id, path }) => [path, id]));
      const { requirements } = decide(input);
      for (const { field, party, alternatives } of requirements.items) {
        const [path = ''] = /^owners\[\d+\]/.exec(field) ?? [];
        expect(party).toBe(paths.get(path));
        for (const other of alternatives) expect(other.startsWith(path)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('the same comes out of what was stored, and explaining decides the same', () => {
  fc.assert(
    fc.property(anyBehinds, (behind) => {
      const input = { ...inputOf(behind), now: NOW };
      const policy = shippedPolicy();
      const decision = policy.decide(input);
      const stored = contextToStore(input.context) as unknown as DecisionContext;
      expect(JSON.stringify(policy.decide({ ...input, context: stored }))).toBe(JSON.stringify(decision));
      const explained = policy.explain(input);
      expect(explained.decision).toEqual(decision);
      const ofParties = new Set(explained.rules.map(({ rule, party }) => `${rule} ${party ?? ''}`));
      for (const { rule, parties = [] } of decision.reasons) {
        for (const party of parties.slice(0, 1))
          expect([...ofParties].some((each) => each.endsWith(` ${party}`))).toBe(true);
        expect(explained.rules.some((each) => each.rule === rule)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('a required party is explained by the condition that required them', () => {
  const context = businessOf([person('p1')]);
  const { rules } = shippedPolicy().explain({ context, evidence: [check('screening', 'clear')], now: NOW });
  expect(rules.find(({ rule }) => rule === 'ownership.verify')).toMatchObject({
    effect: 'require',
    party: 'p1',
    line: expect.any(Number) as number,
    values: { 'party.at_threshold': 'certain', 'party.controls': 'no', 'party.roles': [] },
  });
});
