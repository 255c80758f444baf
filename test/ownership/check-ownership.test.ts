import { checkOwnership } from '../../src/ownership/check-ownership';
import type { Edge, OwnershipGraph, Party } from '../../src/ownership/ownership-graph';
import { graphOf } from './random-graphs';

const ROOT: Party = { id: 'root', kind: 'business' };
const HOLDING: Party = { id: 'holding', kind: 'business', field: 'owners[2]' };
const ADA: Party = { id: 'ada', kind: 'person', field: 'owners[0]' };
const BO: Party = { id: 'bo', kind: 'person', field: 'owners[1]' };

function withControl(graph: OwnershipGraph, party = 'ada'): OwnershipGraph {
  return { ...graph, roles: [{ party, of: 'root', role: 'control_person' }] };
}

/** Ada has 60 %, Bo 40 %, and Ada manages: nothing to ask. */
const PLAIN = withControl(
  graphOf(
    [ROOT, ADA, BO],
    [
      ['ada', 'root', 60],
      ['bo', 'root', 40],
    ],
  ),
);
const found = (graph: OwnershipGraph, threshold?: number) =>
  checkOwnership(graph, { threshold }).findings.map(({ code, field, severity }) => [
    code.replace('ownership.', ''),
    field,
    severity,
  ]);
const edited = (change: Partial<Edge>, at = 0): OwnershipGraph => ({
  ...PLAIN,
  edges: PLAIN.edges.map((edge, place) => (place === at ? { ...edge, ...change } : edge)),
});

test('a business whose owners are all known is clear, and its owners are named by their fields', () => {
  expect(checkOwnership(PLAIN)).toMatchObject({
    outcome: 'clear',
    engine: { name: 'ownership', version: '1' },
    sealed: { resolution: { root: 'root', threshold: 25 } },
  });
  expect(found(PLAIN)).toEqual([
    ['owner_at_threshold', 'owners[0]', 'info'],
    ['controls_by_majority', 'owners[0]', 'info'],
    ['owner_at_threshold', 'owners[1]', 'info'],
  ]);
  expect(found(PLAIN, 50)).not.toContainEqual(['owner_at_threshold', 'owners[1]', 'info']);
});

test('a control person has to be named, and has to be a person', () => {
  const missing = ['control_person_missing', 'parties[0]', 'warning'];
  expect(found(PLAIN)).not.toContainEqual(missing);
  expect(found({ ...PLAIN, roles: [] })).toContainEqual(missing);
  expect(found({ ...PLAIN, roles: [{ party: 'ada', of: 'root', role: 'director' }] })).toContainEqual(missing);
  const byCompany = { ...PLAIN, parties: [...PLAIN.parties, HOLDING] };
  expect(found(withControl(byCompany, 'holding'))).toContainEqual(missing);
});

test('percentages over 100 are told of the company, also where the minima of bands are', () => {
  const over = ['shares_over_100', 'parties[0]', 'warning'];
  expect(found(edited({ percentage: 61 }))).toContainEqual(over);
  const { percentage: _, ...open } = PLAIN.edges[0]!;
  const banded = (min: number) => ({ ...PLAIN, edges: [{ ...open, range: { min, max: 90 } }, PLAIN.edges[1]!] });
  expect(found(banded(61))).toContainEqual(over);
  expect(found(banded(50))).not.toContainEqual(over);
  const thirds = graphOf(
    [ROOT, ADA, BO, { id: 'cy', kind: 'person' }],
    [
      ['ada', 'root', 33.33],
      ['bo', 'root', 33.33],
      ['cy', 'root', 33.34],
    ],
  );
  expect(found(thirds)).not.toContainEqual(over);
});

test('votes over 100 are told, too', () => {
  const votes = (percentage: number): Edge => ({ owner: 'bo', owned: 'root', kind: 'votes', percentage });
  const over = ['votes_over_100', 'parties[0]', 'warning'];
  expect(found({ ...PLAIN, edges: [...PLAIN.edges, votes(60), votes(41)] })).toContainEqual(over);
  expect(found({ ...PLAIN, edges: [...PLAIN.edges, votes(60), votes(40)] })).not.toContainEqual(over);
  expect(found({ ...PLAIN, edges: [...PLAIN.edges, votes(70)] })).toContainEqual([
    'votes_may_hide_owner',
    'parties[0]',
    'warning',
  ]);
});

test('what is left matters from the threshold on, in one company or in all together', () => {
  expect(found(edited({ percentage: 35 }))).toContainEqual(['owner_may_hide', 'parties[0]', 'warning']);
  expect(found(edited({ percentage: 36 })).map(([code]) => code)).not.toContain('owner_may_hide');
  const spread = graphOf(
    [ROOT, ADA, BO, HOLDING],
    [
      ['holding', 'root', 50],
      ['ada', 'root', 35],
      ['bo', 'holding', 75],
    ],
  );
  expect(found(withControl(spread))).toContainEqual(['owner_may_hide_in_all', 'parties[0]', 'warning']);
});

test('a company without owners is a doubt where it is large enough, unless somebody said that there are none', () => {
  const held = (percentage: number) =>
    withControl(
      graphOf(
        [ROOT, ADA, HOLDING, { id: 'none', kind: 'none_identified' }],
        [
          ['holding', 'root', percentage],
          ['ada', 'root', 100 - percentage],
        ],
      ),
    );
  const said: Edge = { owner: 'none', owned: 'holding', kind: 'shares' };
  const connected = ({ parties, ...graph }: OwnershipGraph) => ({ ...graph, parties: parties.slice(0, 3) });
  expect(found(connected(held(25)))).toContainEqual(['owners_unknown', 'owners[2]', 'warning']);
  expect(found(connected(held(24)))).toContainEqual(['owners_unknown_below_threshold', 'owners[2]', 'info']);
  const answered = (percentage: number) => ({ ...held(percentage), edges: [...held(percentage).edges, said] });
  expect(found(answered(25))).toContainEqual(['none_identified', 'owners[2]', 'warning']);
  expect(found(answered(24))).toContainEqual(['none_identified_below_threshold', 'owners[2]', 'info']);
  expect(checkOwnership(answered(24)).outcome).toBe('clear');
});

test('loops are named, and those that belong to themselves are a doubt of their own', () => {
  const loop = (share: number) =>
    withControl(
      graphOf(
        [ROOT, ADA, HOLDING, { id: 'cross', kind: 'business' }],
        [
          ['ada', 'root', 90],
          ['holding', 'root', 10],
          ['cross', 'holding', 100],
          ['holding', 'cross', share],
        ],
      ),
    );
  expect(found(loop(90))).toContainEqual(['loop', 'owners[2]', 'warning']);
  expect(found(loop(90)).map(([code]) => code)).not.toContain('closed_loop');
  expect(found(loop(100))).toContainEqual(['closed_loop', 'owners[2]', 'warning']);
  const finding = checkOwnership(loop(90)).findings.find(({ code }) => code === 'ownership.loop');
  expect(finding?.detail).toEqual({ around: ['holding', 'cross'], companies: 2 });
});

test('nominees say for whom they hold, and trusts are never plain', () => {
  expect(found(edited({ held: { as: 'nominee' }, field: 'owners[0]' }))).toContainEqual([
    'nominee_undisclosed',
    'owners[0].held_as',
    'warning',
  ]);
  const behind = edited({ held: { as: 'nominee', for: 'bo' } });
  expect(checkOwnership(behind)).toMatchObject({ outcome: 'clear' });
  expect(checkOwnership(behind).sealed).toMatchObject({
    resolution: { owners: [{ party: 'bo', shares: { min: 100 } }] },
  });
  expect(found(edited({ held: { as: 'trust' } }))).toContainEqual(['trust', 'edges[0].held', 'warning']);
});

test('owners whom the register does not have, shares that nobody said, parties that do nothing', () => {
  const { percentage: _, ...open } = PLAIN.edges[0]!;
  const unsaid = { ...PLAIN, edges: [{ ...open, field: 'owners[0]' }, PLAIN.edges[1]!] };
  expect(found(unsaid)).toContainEqual(['share_unknown', 'owners[0].ownership_percentage', 'warning']);
  const also = (status: Party['status']) => ({ ...PLAIN, parties: [...PLAIN.parties, { ...HOLDING, status }] });
  expect(found(also('dissolved'))).toContainEqual(['owner_dissolved', 'owners[2]', 'warning']);
  expect(found(also('unknown'))).toContainEqual(['owner_not_on_register', 'owners[2]', 'warning']);
  expect(found(also('active'))).toContainEqual(['unconnected', 'owners[2]', 'warning']);
  const subsidiary: Edge = { owner: 'root', owned: 'holding', kind: 'shares', percentage: 100 };
  const below = { ...also('active'), edges: [...PLAIN.edges, subsidiary] };
  expect(checkOwnership(below).outcome).toBe('clear');
});

test('listed owners with half of the business are critical, with perhaps half a doubt', () => {
  const listed = (percentage: number) => ({
    ...edited({ percentage }),
    parties: [ROOT, { ...ADA, listed: true }, BO],
  });
  expect(found(listed(50))).toContainEqual(['owned_by_listed', 'parties[0]', 'critical']);
  expect(found(listed(49)).map(([code]) => code)).not.toContain('owned_by_listed');
});

test('nobody at the threshold is said, so that managers stand in', () => {
  const many = Array.from({ length: 5 }, (_, at): Party => ({ id: `p${at}`, kind: 'person' }));
  const graph = graphOf(
    [ROOT, ...many],
    many.map(({ id }) => [id, 'root', 20] as const),
  );
  expect(found(withControl(graph, 'p0'))).toEqual([['nobody_at_threshold', 'parties[0]', 'info']]);
});

test('names are in no finding', () => {
  const graph = {
    ...edited({ percentage: 20 }),
    parties: [ROOT, { ...ADA, name: 'CANARY' }, { ...BO, name: 'CANARY' }],
  };
  expect(JSON.stringify(checkOwnership(graph))).not.toContain('CANARY');
});

test('as many findings as somebody reads, the gravest among them', () => {
  const many = Array.from({ length: 300 }, (_, at): Party => ({ id: `p${at}`, kind: 'person' }));
  const graph = graphOf([ROOT, { ...ADA, listed: true }, ...many], [['ada', 'root', 90]]);
  const { findings, outcome } = checkOwnership(graph);
  expect([findings.length, outcome]).toEqual([201, 'consider']);
  expect(findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['ownership.owned_by_listed', 'ownership.control_person_missing', 'ownership.more']),
  );
});
