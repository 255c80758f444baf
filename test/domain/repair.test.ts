import fc from 'fast-check';

import { CHECK_KINDS } from '../../src/domain/evidence';
import { explainWait, renewsClaims, REPAIR_KINDS, repairOptions } from '../../src/domain/repair';
import type { OpenStanding, RepairKind } from '../../src/domain/repair';
import { OPEN_STATES } from '../../src/domain/stage-limit';

const NOW = new Date('2026-11-26T12:00:00Z');

function standing(changes: Partial<OpenStanding> = {}): OpenStanding {
  return {
    state: 'in_review',
    blockedOn: 'reviewer',
    currentlyDue: [],
    claimed: false,
    verdict: 'none',
    changedSince: false,
    unavailable: [],
    undelivered: false,
    ...changes,
  };
}

const allowed = (changes: Partial<OpenStanding>): RepairKind[] =>
  repairOptions(standing(changes), NOW).flatMap((option) => (option.allowed ? [option.repair] : []));

test.each<[string, Partial<OpenStanding>, who: string, waitsFor: RegExp, repairs: RepairKind[]]>([
  ['a case that nobody has claimed', {}, 'reviewer', /^a reviewer, to claim it$/, ['rerun']],
  ['a claimed case', { claimed: true }, 'reviewer', /has claimed it/, ['rerun']],
  [
    'a case that is with a reviewer because a check could not find out',
    { unavailable: ['screening'] },
    'reviewer',
    /a reviewer/,
    ['retry', 'rerun'],
  ],
  [
    'a verdict that nobody carried out',
    { claimed: true, verdict: 'agreed' },
    'operator',
    /carry out the verdict/,
    ['signal'],
  ],
  [
    'a proposed verdict',
    { state: 'awaiting_second_approval', verdict: 'proposed', claimed: true, unavailable: ['document'] },
    'approver',
    /second person/,
    [],
  ],
  ['a change that nobody looked at', { changedSince: true }, 'operator', /look at the change/, ['signal', 'rerun']],
  [
    'a customer who owes something',
    { state: 'awaiting_customer', blockedOn: 'customer', currentlyDue: ['address'], dueAt: '2026-11-27T12:00:00Z' },
    'customer',
    /^the customer, to send address$/,
    ['rerun'],
  ],
  [
    'a customer whose time is over',
    { state: 'awaiting_customer', blockedOn: 'customer', currentlyDue: ['address'], dueAt: '2026-11-26T11:00:00Z' },
    'operator',
    /deadline of the customer has passed/,
    ['signal', 'rerun'],
  ],
  [
    'a check that could not find out',
    { state: 'checking', blockedOn: 'check:screening' },
    'operator',
    /^the screening check, which could not find out$/,
    ['retry', 'rerun'],
  ],
  [
    'a business that waits for an owner who is a customer',
    { state: 'checking', blockedOn: 'check:ownership' },
    'operator',
    /a party who is a customer is still being verified/,
    ['retry', 'rerun'],
  ],
  ['checks that are under way', { state: 'checking', blockedOn: 'none' }, 'operator', /worker/, ['signal', 'rerun']],
  ['a run that never began', { state: 'collecting', blockedOn: 'none' }, 'operator', /to begin$/, ['signal']],
  [
    'a message that Temporal did not take',
    { state: 'checking', blockedOn: 'check:contact', undelivered: true },
    'operator',
    /^Temporal/,
    ['rerun'],
  ],
])('%s', (_what, changes, who, waitsFor, repairs) => {
  const wait = explainWait(standing(changes), NOW);
  expect(wait.whoCanUnblock).toBe(who);
  expect(wait.waitsFor).toMatch(waitsFor);
  expect(allowed(changes)).toEqual(repairs);
});

const anyStanding: fc.Arbitrary<OpenStanding> = fc
  .record({
    state: fc.constantFrom(...OPEN_STATES),
    check: fc.option(fc.constantFrom(...CHECK_KINDS)),
    currentlyDue: fc.subarray(['address', 'phone']),
    due: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })),
    claimed: fc.boolean(),
    verdict: fc.constantFrom('none' as const, 'proposed' as const, 'agreed' as const),
    changedSince: fc.boolean(),
    unavailable: fc.subarray([...CHECK_KINDS]),
    undelivered: fc.boolean(),
  })
  .map(({ check, due, ...rest }) => ({
    ...rest,
    blockedOn: check === null ? 'none' : `check:${check}`,
    ...(due !== null && { dueAt: new Date(NOW.getTime() + due * 1000).toISOString() }),
  }));

test('every repair is either allowed or says why not, and everybody waits for something', () => {
  fc.assert(
    fc.property(anyStanding, (each) => {
      const options = repairOptions(each, NOW);
      expect(options.map(({ repair }) => repair)).toEqual([...REPAIR_KINDS]);
      for (const option of options) expect(option.allowed).toBe(option.whyNot === null);
      expect(explainWait(each, NOW).waitsFor).not.toBe('');
    }),
  );
});

test('no repair makes a verdict void that is on record', () => {
  fc.assert(
    fc.property(anyStanding, (each) => {
      if (each.verdict === 'none') return;
      for (const { repair, allowed: isAllowed } of repairOptions(each, NOW)) {
        expect(isAllowed && renewsClaims(repair, each.state)).toBe(false);
      }
    }),
  );
});
