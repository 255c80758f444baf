/** Businesses behind which other customers stand, over a real Temporal and Postgres: each follows whoever moves. */
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { partiesOf } from '../../src/domain/parties-of';
import { person } from '../support/customers';
import { partyCustomer } from '../support/incoming-parties';
import { brokenInvariants } from '../support/invariants';
import { provenBusiness, twoLevels } from '../support/proven-business';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { until } from '../support/until';

let system: RunningSystem;
let tenant: string;
beforeAll(async () => {
  system = await startSystem({ environment: { REGISTRY_PROVIDER: 'fake' } });
  tenant = await system.tenant();
}, 60_000);
afterAll(() => system.close());

/** Two levels of owners, run by somebody who is a customer. */
const runBy = (customer: Case) =>
  provenBusiness([
    ...twoLevels().slice(0, 3),
    partyCustomer('controllers[0]', customer.id, { roles: ['control_person', 'director'] }),
  ]);
const decidedTimes = (customer: Case, times: number) =>
  until(`the business is decided ${times} times`, async () => (await customer.outcomes()).length >= times);

async function active(intake: Parameters<typeof openCase>[1]): Promise<Case> {
  const customer = await openCase(system, intake, tenant);
  await customer.untilStatus('ACTIVE', 'decided');
  await customer.untilQuiet();
  return customer;
}

test('a director who is restricted brings the business to review, and one who is freed brings it back', async () => {
  const director = await active(person());
  const trading = await active(runBy(director));
  const [standing] = (await trading.see()).kyc.parties?.slice(-1) ?? [];
  expect(standing).toMatchObject({ standing: 'clear', required: true });

  await director.control('restrict');
  const { kyc } = await trading.untilState('in_review');
  expect(kyc.parties?.at(-1)).toMatchObject({ standing: 'in_review' });
  expect(kyc.parties?.slice(0, 3).map((each) => each.standing)).toEqual(['clear', 'clear', 'clear']);
  const before = await trading.verification();
  expect(before.openedBecause).toBe('party_changed');

  await director.control('lift_restriction');
  await trading.untilStatus('ACTIVE', 'decided');
  // The same verification looked anew: nobody had to give a verdict.
  expect((await trading.verification()).id).toBe(before.id);
});

test('a business waits for a director who is being verified, and is active as soon as they are', async () => {
  const { address, ...rest } = person();
  const director = await openCase(system, rest, tenant);
  await director.untilState('awaiting_customer');
  const trading = await openCase(system, runBy(director), tenant);
  await until('the business knows that it waits', async () => (await trading.verification()).checks.length > 0);
  expect((await trading.see()).status).toBe('APPROVAL_PENDING');
  if (!address) throw new Error('A person has an address');
  await director.change({ address });
  await trading.untilStatus('ACTIVE', 'decided');
  expect((await director.see()).status).toBe('ACTIVE');
});

test('what happens at the end of a chain reaches its beginning', async () => {
  const director = await active(person());
  const middle = await active(runBy(director));
  const [ada, , , cleo] = twoLevels();
  if (!ada || !cleo) throw new Error('A party is missing');
  const held = partyCustomer('owners[1]', middle.id, { holdings: [{ percentage: 60 }] });
  const top = await active(provenBusiness([ada, held, cleo]));
  await director.control('lock');
  await middle.untilStatus('RESTRICTED', 'in_review');
  await top.untilState('in_review');
  await decidedTimes(top, 2);
  expect((await top.verification()).openedBecause).toBe('party_changed');
});

test('in the end nothing is broken', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});

test('an owner who was locked is not shaken off by being removed: a person finds out whether they are gone', async () => {
  const owner = await active(person());
  const [ada, , , cleo] = twoLevels();
  if (!ada || !cleo) throw new Error('A party is missing');
  const held = partyCustomer('owners[1]', owner.id, { holdings: [{ percentage: 60 }] });
  const trading = await active(provenBusiness([ada, held, cleo]));
  await owner.control('lock');
  await trading.untilStatus('RESTRICTED', 'in_review');

  const parties = partiesOf(await trading.see());
  const gone = parties.find(({ customer }) => customer);
  const first = parties.find(({ claims }) => claims.kind === 'person');
  if (!gone || !first) throw new Error('A party is missing');
  const before = await trading.review();
  const place = ({ id, list, path }: typeof gone) => ({ id, list, path });
  await trading.change({
    parties: {
      add: [],
      change: [{ ...place(first), claims: { holdings: [{ percentage: 100 }] } }],
      remove: [place(gone)],
    },
  });
  const { reasons } = await trading.review(before.id);
  expect(reasons.map(({ code }) => code)).toEqual(['ownership.party_not_active']);
  await trading.verdict('approve');
  await trading.untilStatus('ACTIVE', 'decided');
});
