import { randomBytes } from 'node:crypto';

import { seenWithAnother } from '../../activities/seen-with-another';
import { business, image } from '../support/customers';
import { partyPerson } from '../support/incoming-parties';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';

let system: TestSystem;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
afterAll(() => system.close());

const passport = (number: string, shade: number) => ({
  documents: [{ idType: 'passport' as const, number, front: image(shade) }],
});

/** The passports of two people behind one business. */
async function twoPassports() {
  const tenantId = await system.tenant();
  const parties = [
    partyPerson('owners[0]', {}, passport('X1234567', 8)),
    partyPerson('owners[1]', { firstName: 'Eve' }, passport('X7654321', 9)),
  ];
  const { value } = await system.commands.createCustomer(by(tenantId), business({ parties }));
  const documents = value.kind === 'business' ? value.parties.flatMap((party) => party.documents) : [];
  return documents.map(({ id }) => ({ tenantId, customerId: value.id, documentId: id }));
}

test('of two who show one page, and are looked at in the same moment, one at least is seen with the other', async () => {
  for (let round = 0; round < 8; round++) {
    const tasks = await twoPassports();
    const hash = randomBytes(32).toString('hex');
    const prints = [{ side: 'front' as const, dhash: hash, portrait: hash }];
    const seen = await Promise.all(tasks.map((task) => seenWithAnother(system.app, task, prints)));
    expect(seen).toContainEqual({ image: true, portrait: true });
  }
});

test('who shows a page alone is seen with nobody, however often they are looked at', async () => {
  const [task] = await twoPassports();
  if (!task) throw new Error('A passport is missing');
  const prints = [{ side: 'front' as const, dhash: randomBytes(32).toString('hex') }];
  for (const _ of [1, 2]) {
    expect(await seenWithAnother(system.app, task, prints)).toEqual({ image: false, portrait: false });
  }
});
