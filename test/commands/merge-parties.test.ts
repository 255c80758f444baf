import fc from 'fast-check';

import { mergeParties } from '../../src/commands/merge-parties';
import type { Party } from '../../src/commands/sent-party';
import { Refusal } from '../../src/commands/command';
import { placesOf } from '../../src/domain/party-places';
import { asModel, drawStep, steps } from '../support/party-changes';

let ids = 0;
const about = { customerId: 'root', referred: new Map(), mint: () => `id-${ids++}` };

test('any sequence of additions, changes and removals leaves what a plain list would hold', () => {
  let [carriedOut, refused] = [0, 0];
  fc.assert(
    fc.property(steps, (sequence) => {
      let standing: readonly Party[] = [];
      for (const step of sequence) {
        const { changes, next } = drawStep(standing.map(asModel), step);
        if (!next) {
          expect(() => mergeParties(standing, changes, about)).toThrow(Refusal);
          refused++;
          continue;
        }
        const merged = mergeParties(standing, changes, about);
        expect(merged.next.map(asModel)).toEqual(next(merged.added.map(({ id }) => id)));
        carriedOut++;
        standing = merged.next;
        const there = new Set(standing.map(({ id }) => id));
        expect(there.size).toBe(standing.length);
        expect(standing.flatMap(({ claims }) => claims.holdings).every(({ of = '' }) => there.has(of))).toBe(true);
        for (const list of ['owners', 'controllers'] as const) {
          const places = placesOf(standing).filter(({ path }) => path.startsWith(list));
          expect(places.map(({ path }) => path)).toEqual(places.map((_, at) => `${list}[${at}]`));
        }
      }
    }),
    { numRuns: 1_000 },
  );
  expect([carriedOut > 1_000, refused > 20]).toEqual([true, true]);
});

describe('a party that is changed', () => {
  const ada: Party = {
    id: 'ada',
    list: 'owners',
    claims: { kind: 'person', firstName: 'Ada', lastName: 'Example', roles: [], holdings: [{ percentage: 60 }] },
  };
  const change = (claims: Record<string, unknown>) =>
    mergeParties(
      [ada],
      { add: [], remove: [], change: [{ path: 'owners[0]', id: 'ada', list: 'owners', claims }] },
      about,
    );

  test('keeps what is not sent, and its holdings unless some are', () => {
    const [changed] = change({ lastName: 'Muster', firstName: undefined }).changed;
    expect(changed?.claims).toEqual({ ...ada.claims, lastName: 'Muster' });
    const [sold] = change({ holdings: [] }).changed;
    expect(sold?.claims).toEqual({ ...ada.claims, holdings: [] });
  });

  test('to what is on record already has not changed', () => {
    expect(change({ lastName: 'Example', holdings: [{ percentage: 60 }] }).changed).toEqual([]);
  });
});
