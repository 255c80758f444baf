import fc from 'fast-check';

import { followParties, placeNamed, placesOf } from '../../src/domain/party-places';
import { NOTHING_REQUIRED } from '../../src/domain/requirements';
import type { Requirements } from '../../src/domain/requirements';

const owners = (...ids: readonly string[]) => placesOf(ids.map((id) => ({ id, list: 'owners' as const })));

test('a path names the place of a party and what of theirs is meant', () => {
  expect(placeNamed('owners[12].documents.passport.front_doc')).toEqual({
    list: 'owners',
    path: 'owners[12]',
    rest: 'documents.passport.front_doc',
  });
  expect(placeNamed('controllers[0]')).toEqual({ list: 'controllers', path: 'controllers[0]', rest: '' });
  for (const other of ['owners', 'documents.passport', 'owners.0', 'xowners[1]', 'owners[1]x', 'owners[a].email']) {
    expect(placeNamed(other)).toBeUndefined();
  }
});

test('each list counts for itself', () => {
  const parties = ['owners', 'controllers', 'owners'] as const;
  expect(placesOf(parties.map((list, at) => ({ id: String(at), list })))).toEqual([
    { id: '0', path: 'owners[0]' },
    { id: '2', path: 'owners[1]' },
    { id: '1', path: 'controllers[0]' },
  ]);
});

test('what is asked of a party follows them, and ends when they are gone', () => {
  const item = { bucket: 'currently_due', code: 'x' } as const;
  const requirements: Requirements = {
    ...NOTHING_REQUIRED,
    currently_due: ['address', 'owners[0].email', 'owners[1].address', 'owners[2]'],
    eventually_due: ['owners[2].documents'],
    errors: ['owners[0].email', 'owners[1].address'].map((field) => ({
      code: 'x',
      field,
      retryable: true,
      customer_message: '',
      staff_note: '',
    })),
    items: [
      { ...item, field: 'owners[2].email', alternatives: ['owners[2].phone', 'owners[0].phone', 'email'] },
      { ...item, field: 'owners[0].email', alternatives: [] },
    ],
  };
  expect(followParties(requirements, owners('a', 'b', 'c'), owners('b', 'c', 'd'))).toMatchObject({
    currently_due: ['address', 'owners[0].address', 'owners[1]'],
    eventually_due: ['owners[1].documents'],
    errors: [{ field: 'owners[0].address' }],
    items: [{ field: 'owners[1].email', alternatives: ['owners[1].phone', 'email'] }],
  });
});

test('nothing is lost or made up while everybody stays', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 });
  fc.assert(
    fc.property(ids, ids, (stay, more) => {
      const before = owners(...stay.map((id) => `s${id}`));
      const after = owners(...more.map((id) => `m${id}`), ...stay.map((id) => `s${id}`));
      const requirements = { ...NOTHING_REQUIRED, currently_due: before.map(({ path }) => `${path}.email`) };
      const there = followParties(requirements, before, after);
      expect(followParties(there, after, before)).toEqual(requirements);
    }),
  );
});
