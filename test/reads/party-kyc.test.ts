import type { StoredDecision } from '../../src/db/decisions';
import type { CheckSummary } from '../../src/domain/views';
import { partiesKyc } from '../../src/reads/party-kyc';
import { businessRecord, party, personClaims } from '../support/parties';

const BEFORE = '2026-11-26T11:00:00.000000+00:00';
const DECIDED = '2026-11-26T12:00:00.000000+00:00';
const AFTER = '2026-11-26T13:00:00.000000+00:00';

const RECORD = businessRecord([
  party('ada', personClaims(), { changedAt: BEFORE }),
  party('bola', personClaims(), { changedAt: AFTER }),
  party('chidi', personClaims(), { changedAt: BEFORE, list: 'controllers' }),
]);

function checkOf(subject: string): CheckSummary {
  return { kind: 'screening', subject, outcome: 'clear', finishedAt: DECIDED };
}

function decision(parties: StoredDecision['parties'], context: object[]): StoredDecision {
  return { decidedAt: DECIDED, claimsVersion: 1, parties, context: { parties: context } } as unknown as StoredDecision;
}

test('before the first decision everybody is pending, and nothing is said of shares', () => {
  expect(partiesKyc(RECORD, undefined, 1, [])).toEqual(
    ['ada', 'bola', 'chidi'].map((partyId) => ({ partyId, standing: 'pending', checks: [] })),
  );
});

test('each stands as the latest decision left them, unless they have changed since, with the checks about them alone', () => {
  const share = { min: 20, max: 30, maxExclusive: true };
  const kyc = partiesKyc(
    RECORD,
    decision(
      [
        { id: 'ada', required: true, outcome: 'approve' },
        { id: 'bola', required: true, outcome: 'approve' },
        { id: 'chidi', required: false, outcome: 'refer' },
      ],
      [{ id: 'ada', share, controls: 'possible' }],
    ),
    2,
    [checkOf('customer'), checkOf('party:ada'), checkOf('party:ada/document:7'), checkOf('party:adam')],
  );
  expect(kyc).toEqual([
    {
      partyId: 'ada',
      standing: 'clear',
      required: true,
      share: { min: 20, max: 30 },
      controls: 'possible',
      checks: [checkOf('party:ada'), checkOf('party:ada/document:7')],
    },
    { partyId: 'bola', standing: 'pending', required: true, checks: [] },
    { partyId: 'chidi', standing: 'in_review', required: false, checks: [] },
  ]);
});
