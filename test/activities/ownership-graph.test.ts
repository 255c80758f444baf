/** From the related parties as they are stored to the graph of who owns whom. */
import { ownershipGraph } from '../../activities/ownership-graph';
import type { OwnershipSources } from '../../activities/ownership-graph';
import { NOTHING_BEHIND } from '../../activities/load-referred';
import type { Holding } from '../../src/domain/related-party';
import type { CustomerRecord, PartyView } from '../../src/domain/views';
import { checkOwnership } from '../../src/ownership/check-ownership';
import { resolveOwnership } from '../../src/ownership/resolve-ownership';
import { TRADING } from '../support/customers';
import { businessRecord, businessClaims, party, personClaims } from '../support/parties';

const person = (id: string, holdings: readonly Holding[], list: PartyView['list'] = 'owners') =>
  party(id, personClaims({ firstName: id, holdings }), { list });
const company = (id: string, holdings: readonly Holding[]) => party(id, businessClaims({ holdings }));
const customer = (
  id: string,
  refersTo: string,
  holdings: readonly Holding[],
  kind: CustomerRecord['kind'] = 'business',
) =>
  party(
    id,
    { kind: 'customer', roles: [], holdings },
    { customer: { id: refersTo, kind, status: 'ACTIVE', countryCode: 'GBR', name: 'Somebody Else Ltd' } },
  );

const build = (parties: readonly PartyView[], more: Partial<OwnershipSources> = {}) =>
  ownershipGraph({ record: businessRecord(parties), ...NOTHING_BEHIND, registered: new Map(), ...more });
const shares = (graph: ReturnType<typeof build>) =>
  Object.fromEntries(resolveOwnership(graph).owners.map(({ party: id, shares: { min, max } }) => [id, [min, max]]));
const found = (graph: ReturnType<typeof build>) =>
  checkOwnership(graph).findings.map(({ code, field }) => `${code.replace('ownership.', '')} ${field}`);

test('chains join: who owns of the owner owns of the business', () => {
  const graph = build([
    person('ada', [{ percentage: 40 }, { of: 'holding', percentage: 50 }]),
    company('holding', [{ percentage: 60 }]),
    person('bo', [{ of: 'holding', percentage: 50 }]),
  ]);
  expect(shares(graph)).toEqual({ ada: [70, 70], bo: [30, 30] });
});

test('what is wrong with a holding stands where it stands in the request', () => {
  const graph = build([
    person('ada', [{ percentage: 10 }, { of: 'holding' }]),
    company('holding', [{ range: { min: 25, max: 50 }, held: { as: 'nominee' } }]),
  ]);
  expect(found(graph)).toEqual(
    expect.arrayContaining([
      'share_unknown owners[0].other_holdings[0].ownership_percentage',
      'nominee_undisclosed owners[1].held_as',
    ]),
  );
});

test('where votes are said of one holding, those of the others follow their shares', () => {
  const graph = build([person('ada', [{ percentage: 90, votes: 10 }]), person('bo', [{ percentage: 10 }])]);
  const owners = resolveOwnership(graph).owners.map(({ party: id, votes }) => [id, votes?.min, votes?.max]);
  expect(owners).toEqual([
    ['ada', 10, 10],
    ['bo', 10, 10],
  ]);
});

test('somebody who does something and holds nothing is connected, whatever the role', () => {
  for (const role of ['beneficial_owner', 'director', 'representative'] as const) {
    const acting = party('dora', personClaims({ roles: [role] }), { list: 'controllers' });
    expect(found(build([person('ada', [{ percentage: 100 }]), acting]))).not.toContain('unconnected controllers[0]');
  }
  expect(found(build([party('dora', personClaims(), { list: 'controllers' })]))).toContain(
    'unconnected controllers[0]',
  );
});

test('"none identified" of the business and of an owner is an answer of its own', () => {
  const record = businessRecord([], { claims: { ...TRADING, noOwnersIdentified: true } });
  expect(found(build([], { record }))).toContain('none_identified owners');
  const holding = party('holding', businessClaims({ holdings: [{ percentage: 100 }], noOwnersIdentified: true }));
  expect(found(build([holding]))).toContain('none_identified owners[0]');
  expect(found(build([company('holding', [{ percentage: 100 }])]))).toContain('owners_unknown owners[0]');
});

describe('a business that is a customer already', () => {
  const theirs = (parties: readonly PartyView[], id = 'their-customer') => businessRecord(parties, { id });
  const referred = (...records: ReturnType<typeof businessRecord>[]) => ({
    referred: new Map(records.map((each) => [each.id, each])),
  });

  test('is unfolded: effective ownership goes through it, under the path of the party', () => {
    const graph = build([customer('c', 'their-customer', [{ percentage: 60 }]), person('ada', [{ percentage: 40 }])], {
      ...referred(theirs([person('vera', [{ percentage: 50 }]), person('wim', [{ range: { min: 25, max: 50 } }])])),
    });
    expect(shares(graph)).toEqual({ ada: [40, 40], vera: [30, 30], wim: [15, 30] });
    const fields = resolveOwnership(graph).owners.map(({ party: id, field }) => [id, field]);
    expect(Object.fromEntries(fields)).toEqual({ ada: 'owners[1]', vera: 'owners[0]', wim: 'owners[0]' });
  });

  test('that leads back to the business is a loop, and ends', () => {
    const back = customer('back', 'root', [{ percentage: 20 }]);
    const graph = build([customer('c', 'their-customer', [{ percentage: 50 }]), person('ada', [{ percentage: 50 }])], {
      ...referred(theirs([back, person('vera', [{ percentage: 80 }])])),
    });
    expect(shares(graph)['vera']?.[0]).toBeCloseTo((0.5 * 0.8 * 100) / (1 - 0.5 * 0.2), 6);
    expect(resolveOwnership(graph).loops).toHaveLength(1);
  });

  test('and is referred to twice is one node, with both of its holdings', () => {
    const graph = build(
      [customer('a', 'first', [{ percentage: 50 }]), customer('b', 'second', [{ percentage: 50 }])],
      referred(
        theirs([customer('x', 'second', [{ percentage: 100 }])], 'first'),
        theirs([person('vera', [{ percentage: 100 }])], 'second'),
      ),
    );
    expect(shares(graph)).toEqual({ vera: [100, 100] });
  });

  test('says itself who owns it: what others say of that does not count beside it', () => {
    const graph = build(
      [customer('c', 'their-customer', [{ percentage: 100 }]), person('ada', [{ of: 'c', percentage: 100 }])],
      referred(theirs([person('vera', [{ percentage: 100 }])])),
    );
    expect(shares(graph)).toEqual({ vera: [100, 100] });
  });

  test('whose owners are not known leaves what the business says of them', () => {
    const graph = build(
      [customer('c', 'their-customer', [{ percentage: 100 }]), person('ada', [{ of: 'c', percentage: 100 }])],
      referred(theirs([])),
    );
    expect(shares(graph)).toEqual({ ada: [100, 100] });
  });
});

test('a person who is a customer already owns like any other', () => {
  expect(shares(build([customer('p', 'somebody', [{ percentage: 75 }], 'individual')]))).toEqual({ p: [75, 75] });
});

test('whom a person confirmed to be listed blocks what they own by half, of parties and of customers', () => {
  const listed = new Set(['root party:ada', 'somebody customer']);
  const graph = build(
    [person('ada', [{ percentage: 30 }]), customer('p', 'somebody', [{ percentage: 20 }], 'individual')],
    { listed },
  );
  expect(found(graph)).toContain('owned_by_listed owners');
  expect(found({ ...graph, parties: graph.parties.map(({ listed: _not, ...each }) => each) })).not.toContain(
    'owned_by_listed owners',
  );
});

test('an owner whom the register has struck off is told', () => {
  const parties = [company('holding', [{ percentage: 100 }]), person('ada', [{ of: 'holding', percentage: 100 }])];
  expect(found(build(parties, { registered: new Map([['holding', 'dissolved']]) }))).toContain(
    'owner_dissolved owners[0]',
  );
});

describe('one person who is named twice', () => {
  const half = (id: string, claims: Parameters<typeof personClaims>[0], list: PartyView['list'] = 'owners') =>
    party(id, personClaims({ holdings: [{ percentage: 20 }], ...claims }), { list });
  const born = { dateOfBirth: '1970-12-28' };

  test.each([
    ['with one birth date', born, born],
    [
      'with one birth date, and one name in another order and spelling',
      born,
      { ...born, firstName: 'EXAMPLE', lastName: 'Àda' },
    ],
    ['with a birth date once', {}, born],
    ['without any', {}, {}],
  ])('holds what both hold together: %s', (_, first, second) => {
    const all = Object.values(shares(build([half('a', first), half('b', second, 'controllers')])));
    expect(all).toEqual([[40, 40]]);
  });

  test('is two where the birth dates or the names say so', () => {
    expect(shares(build([half('a', born), half('b', { dateOfBirth: '1971-12-28' })]))).toEqual({
      a: [20, 20],
      b: [20, 20],
    });
    expect(Object.keys(shares(build([half('a', born), half('b', { ...born, firstName: 'Bo' })])))).toEqual(['a', 'b']);
  });

  test('is one across the records of businesses by the birth date alone', () => {
    const through = (claims: Parameters<typeof personClaims>[0]) => {
      const holding = businessRecord([party('p', personClaims({ holdings: [{ percentage: 50 }], ...claims }))], {
        id: 'c1',
      });
      const referred = new Map([['c1', holding]]);
      return shares(build([half('a', born), customer('x', 'c1', [{ percentage: 60 }])], { referred }));
    };
    expect(through(born)).toMatchObject({ a: [50, 50] });
    expect(through({})).toMatchObject({ a: [20, 20], p: [30, 30] });
  });
});
