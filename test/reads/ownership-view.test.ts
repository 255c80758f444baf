import type { StoredDecision } from '../../src/db/decisions';
import type { PartyDecision } from '../../src/domain/decision';
import { ownershipView } from '../../src/reads/ownership-view';
import { businessRecord, businessClaims, party, personClaims } from '../support/parties';

const [HOLDING, ADA, NEW] = ['holding', 'ada', 'new'];
const BEFORE = '2026-11-26T11:00:00.000000+00:00';
const DECIDED = '2026-11-26T12:00:00.000000+00:00';
const LATER = '2026-11-26T13:00:00.000000+00:00';

const RECORD = businessRecord([
  party(HOLDING, businessClaims({ holdings: [{ percentage: 60, votes: 80 }], noOwnersIdentified: true }), {
    changedAt: BEFORE,
  }),
  party(ADA, personClaims({ middleName: 'May', holdings: [{ of: HOLDING, held: { as: 'nominee', for: NEW } }] }), {
    changedAt: BEFORE,
  }),
  party(NEW, personClaims({ roles: ['director'] }), { changedAt: LATER, list: 'controllers' }),
]);

const decided = (parties: readonly PartyDecision[], context: object): StoredDecision =>
  ({ decidedAt: DECIDED, claimsVersion: 1, parties, context }) as unknown as StoredDecision;

test('shares and control are those that the decision saw, and who came since is pending without any', () => {
  const decision = decided(
    [
      { id: HOLDING, required: false, outcome: 'approve' },
      { id: ADA, required: true, outcome: 'refer' },
    ],
    {
      parties: [
        { id: HOLDING, share: { min: 60, max: 60 }, votes: { min: 80, max: 80 }, controls: 'no' },
        { id: ADA, share: { min: 0, max: 60, maxExclusive: true }, controls: 'possible' },
      ],
    },
  );
  const { parties } = ownershipView({ record: RECORD, decision, claimsVersion: 2, resolution: undefined });
  expect(parties).toMatchObject([
    { id: HOLDING, path: 'owners[0]', standing: 'not_required', required: false, votes: { min: 80, max: 80 } },
    {
      id: ADA,
      name: 'Ada May Example',
      standing: 'in_review',
      share: { max: 60, maxExclusive: true },
      controls: 'possible',
    },
    { id: NEW, path: 'controllers[0]', standing: 'pending', roles: ['director'] },
  ]);
  expect(parties[2]).not.toHaveProperty('share');
  expect(parties[0]).toMatchObject({ noOwnersIdentified: true });
});

test('holdings are as they were said: of the customer where nobody else is named, unknown where no figure was', () => {
  const { holdings, computed } = ownershipView({
    record: RECORD,
    decision: undefined,
    claimsVersion: 2,
    resolution: undefined,
  });
  expect(holdings).toEqual([
    { owner: HOLDING, owned: 'root', min: 60, max: 60, known: true, votes: 80 },
    { owner: ADA, owned: HOLDING, min: 0, max: 100, known: false, held: { as: 'nominee', for: NEW } },
  ]);
  expect(computed).toBeUndefined();
});

test('circles and gaps are the check’s, whatever it calls the customer', () => {
  const resolution = {
    root: 'the business',
    threshold: 25,
    loops: [{ parties: ['the business', HOLDING], around: ['the business', HOLDING], is_closed: false }],
    could_hide: 12.5,
    depth: 3,
  };
  const { computed } = ownershipView({ record: RECORD, decision: undefined, claimsVersion: 2, resolution });
  expect(computed).toEqual({ threshold: 25, loops: [['root', HOLDING]], couldHide: 12.5, depth: 3 });
});
