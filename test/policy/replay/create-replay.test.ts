import type { PastDecision } from '../../../src/domain/replay';
import { compilePolicy } from '../../../src/policy/compile-policy';
import { createRecordedReplay } from '../../../src/policy/replay/create-recorded-replay';
import { createReplay } from '../../../src/policy/replay/create-replay';
import { pastInput } from '../../../src/policy/replay/past-input';
import { shippedPolicy } from '../../../src/policy/shipped-policy';
import { allClearBut, check, finding, mendable } from '../../domain/sample-evidence';
import { BUSINESS_CLEAR, businessOf, partyCheck, person, personClear, SMALL } from '../../domain/sample-parties';
import { past } from './past';

const shipped = shippedPolicy();
/** The policy that ships with other rules before its own. */
const withRules = (section: 'findings' | 'facts', ...rules: readonly string[]) =>
  compilePolicy(
    shipped.text.replace(`\n${section}:\n`, `\n${section}:\n${rules.map((rule) => `  - ${rule}\n`).join('')}`),
  );

const BLURRED = allClearBut(check('contact', 'consider', [mendable('contact.email_disposable', 'email')]));
const ODD = allClearBut(check('contact', 'consider', [finding('contact.odd')]));
const APPROVED_BY_A_PERSON = { action: 'approve', reasonCode: 'called_back', requirements: [] } as const;

function replayed(policy: typeof shipped, ...decisions: readonly PastDecision[]) {
  const replay = createReplay(policy);
  for (const decision of decisions) replay.add(decision);
  return replay.result(100);
}

test('the policy that decided flips nothing', () => {
  const result = replayed(shipped, past(), past(BLURRED), past(ODD), past(ODD, { verdict: APPROVED_BY_A_PERSON }));
  expect(result).toMatchObject({ decisions: 4, same: 4, flips: [], flips_by_rule: {}, human_verdicts: 1 });
  expect(result.matrix).toEqual({
    approve: { approve: 2 },
    request_information: { request_information: 1 },
    refer: { refer: 1 },
  });
});

test('a stricter rule flips what it touches, and is named', () => {
  const stricter = withRules(
    'facts',
    `{ when: "customer.country == 'NGA'", then: refer, code: customer.ours, staff: "Look." }`,
  );
  const result = replayed(stricter, past(), past(BLURRED), past(ODD));
  expect(result).toMatchObject({ decisions: 3, same: 1, review_load: { before: 1, after: 3 } });
  expect(result.flips.map(({ from, to, by_rules, human }) => [from, to, by_rules.length > 0, human])).toEqual([
    ['approve', 'refer', true, false],
    ['request_information', 'refer', true, false],
  ]);
  expect(Object.entries(result.flips_by_rule)[0]).toEqual([expect.stringMatching(/^facts\[0\]/), 2]);
});

test('a laxer rule flips too, and what no longer asks is named', () => {
  const laxer = withRules('findings', '{ code: contact.odd, then: clear }');
  const result = replayed(laxer, past(ODD), past());
  expect(result).toMatchObject({ decisions: 2, same: 1, review_load: { before: 1, after: 0 } });
  expect(result.flips[0]).toMatchObject({ from: 'refer', to: 'approve' });
  expect(result.flips[0]?.by_rules[0]).toMatch(/^no longer /);
});

test('a verdict of a person is carried out again, and flips only where the policy would not let it through', () => {
  const approved = past(ODD, { verdict: APPROVED_BY_A_PERSON });
  expect(approved.outcome).toBe('approve');
  const refers = withRules('findings', '{ code: contact.odd, then: refer, queue: general }');
  expect(replayed(refers, approved)).toMatchObject({ same: 1, human_verdicts: 1 });
  const declines = withRules('findings', '{ code: contact.odd, then: decline, final: true }');
  expect(replayed(declines, approved)).toMatchObject({
    same: 0,
    flips: [{ from: 'approve', to: 'decline', human: true }],
  });
});

test('open cases and decisions of before are counted apart, and the review load is by day', () => {
  const earlier = past(ODD, { policyVersion: 'builtin-4', decidedAt: '2026-11-22T08:15:49.238000+00:00' });
  const laxer = withRules('findings', '{ code: contact.odd, then: clear }');
  expect(replayed(laxer, earlier, past(ODD, { isOpen: true }), past())).toMatchObject({
    builtin: 1,
    open_cases: { decisions: 1, flips: 1 },
    review_load: { before: 2, after: 0, per_day_before: 0.5, per_day_after: 0 },
  });
});

test('another threshold judges every owner anew, from the shares that were stored', () => {
  const context = businessOf([person('p1', { share: { min: 15, max: 15 } })]);
  const owned = past([...BUSINESS_CLEAR, partyCheck('p1', 'screening')], { context });
  expect(owned.outcome).toBe('approve');
  const stricter = compilePolicy(shipped.text.replace('threshold: 25', 'threshold: 10'));
  expect(replayed(stricter, owned)).toMatchObject({ same: 0, flips: [{ from: 'approve', to: 'request_information' }] });
});

test('nothing at all is a result too', () => {
  expect(replayed(shipped)).toMatchObject({
    decisions: 0,
    same: 0,
    verifications: 0,
    review_load: { before: 0, after: 0 },
  });
});

test('a policy looks at nothing in evidence but what replay reads', () => {
  const READ = ['id', 'kind', 'subject', 'outcome', 'findings', 'input_hash', 'started_at'];
  const watched = (row: object) =>
    new Proxy(row, {
      get(target, key) {
        if (typeof key === 'string' && !READ.includes(key)) throw new Error(`A policy read ${key} of evidence`);
        return Reflect.get(target, key) as unknown;
      },
    });
  for (const decision of [past(), past(BLURRED), past(ODD)]) {
    const input = pastInput(decision);
    const evidence = input.evidence.map(watched) as unknown as typeof input.evidence;
    expect(shipped.decide({ ...input, evidence })).toEqual(shipped.decide(input));
  }
});

describe('made again under the version that made it', () => {
  const replayRecorded = async (...decisions: readonly PastDecision[]) => {
    const replay = createRecordedReplay(async (version) => (version === shipped.version ? shipped : undefined));
    for (const decision of decisions) await replay.add(decision);
    return replay.result(100);
  };

  test('a decision is the same, deadlines that were added when it was recorded aside', async () => {
    const asked = past(BLURRED);
    const items = (asked.requirements['items'] as object[]).map((item) => ({
      ...item,
      deadline: '2026-12-01T00:00:00Z',
    }));
    const withDeadlines = { ...asked, requirements: { ...asked.requirements, items } } as PastDecision;
    expect(items).not.toEqual([]);
    expect(await replayRecorded(past(), withDeadlines, past(ODD))).toMatchObject({
      decisions: 3,
      same: 3,
      different: 0,
    });
  });

  test('a decision about a business is the same for every party', async () => {
    const context = businessOf([person('p1'), person('p2', SMALL)]);
    const evidence = [...BUSINESS_CLEAR, ...personClear('p1'), partyCheck('p2', 'screening')];
    expect(await replayRecorded(past(evidence, { context }))).toMatchObject({ decisions: 1, same: 1 });
  });

  test.each<[what: string, changes: Omit<Partial<PastDecision>, 'context'>, parts: string[]]>([
    ['an outcome', { outcome: 'decline' }, ['outcome']],
    ['a reason', { reasons: [{ code: 'contact.other', message: 'Other.' }] }, ['reasons']],
    ['a requirement', { requirements: {} }, ['requirements']],
    ['a tier', { riskTier: 'high' }, ['risk_tier']],
    ['a reason for risk', { riskReasons: ['country'] }, ['risk_reasons']],
    ['what it came to for a party', { parties: [{ id: 'p1', required: true, outcome: 'approve' }] }, ['parties']],
    ['a version that is not there', { policyVersion: `sha256:${'0'.repeat(64)}` }, ['policy_version']],
  ])('%s that is another one is a difference', async (_what, changes, parts) => {
    const result = await replayRecorded(past(ODD, changes));
    expect(result).toMatchObject({ decisions: 1, same: 0, different: 1 });
    expect(result.differences[0]?.parts).toEqual(parts);
  });

  test('decisions of before policies were files are counted, and are none of them', async () => {
    expect(await replayRecorded(past(ODD, { policyVersion: 'builtin-4' }))).toMatchObject({ decisions: 0, builtin: 1 });
  });
});
