/** A list changes while customers are active: over a real Temporal and Postgres, from the file to the review. */
import { rowsOf } from '../../src/db/database';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { business, MUSTERSCHURKE, person } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { createTestLists, followLists, recordedVersion } from '../support/watchlists';
import type { TestLists } from '../support/watchlists';

let system: RunningSystem;
let lists: TestLists;

beforeAll(async () => {
  lists = await createTestLists();
  system = await startSystem({ watchlistsDir: lists.folder });
}, 60_000);
afterAll(async () => {
  await system.close();
  await lists.remove();
});

const numberOf = async ({ tenantId, id }: Case) => (await system.reads.verifications(tenantId, id))?.length;

async function active(firstName: string, lastName: string, dateOfBirth: string): Promise<Case> {
  const customer = await openCase(system, person({ claims: { firstName, lastName, dateOfBirth } }));
  await customer.untilStatus('ACTIVE', 'decided');
  return customer;
}

test('lists that everybody was screened against already open nothing, however often they are looked at', async () => {
  const zora = await active('Zora', 'Testperson', '1971-02-03');
  const cleared = await openCase(system, person({ claims: MUSTERSCHURKE }));
  await cleared.verdict('clear_match');
  await cleared.untilStatus('ACTIVE', 'decided');
  await followLists(system);
  await followLists(system);

  for (const each of [zora, cleared]) expect(await numberOf(each)).toBe(1);
  expect(await rowsOf(system.owner.raw('select from list_versions'))).toHaveLength(1);
});

test('a new entry restricts the active customer whom it matches until a person has looked, and nobody else', async () => {
  const zora = await active('Yelena', 'Inventova', '1971-02-03');
  const bystander = await openCase(system, person({ claims: { firstName: 'Amaka' } }), zora.tenantId);
  const theirs = await active('Chidi', 'Elsewhere', '1971-02-03');
  await bystander.untilStatus('ACTIVE', 'decided');

  await lists.add(900101, 'INVENTOVA, Yelena', 'DOB 03 Feb 1971; nationality Nigeria;');
  await followLists(system);
  await zora.untilStatus('RESTRICTED', 'in_review');
  const { openedBecause, checks, decisions } = await zora.verification();
  expect(openedBecause).toBe('list_changed');
  expect(decisions.map(({ outcome }) => outcome)).toEqual(['refer']);
  const screening = checks.find(({ kind, outcome }) => kind === 'screening' && outcome !== 'clear');
  expect(screening?.data).toMatchObject({ sample: await recordedVersion(system) });
  expect((await zora.review()).reasons.map(({ code }) => code)).toEqual([expect.stringMatching(/^screening\./)]);

  // What was found out before holds: nothing but the screening was run.
  const { verificationId } = (await zora.see()).kyc;
  const ran = await rowsOf(system.owner.raw('select kind from checks where verification_id = ?', [verificationId]));
  expect(ran).toEqual([{ kind: 'screening' }]);
  // Review and restriction are one transaction: there is no moment with one of them.
  const together = await rowsOf(
    system.owner.raw(
      `select t.reasons from status_transitions t join reviews r on r.customer_id = t.customer_id and r.xmin = t.xmin
       where t.subject = 'customer' and t.to_value = 'RESTRICTED' and t.customer_id = ?`,
      [zora.id],
    ),
  );
  expect(together).toHaveLength(1);

  for (const other of [bystander, theirs]) {
    expect(await numberOf(other)).toBe(1);
    expect((await other.see()).status).toBe('ACTIVE');
  }

  await zora.verdict('clear_match');
  await zora.untilStatus('ACTIVE', 'decided');
  expect(await zora.outcomes()).toEqual(['approve', 'refer', 'approve']);
  await zora.untilQuiet();

  // The next version says the same about that entry.
  await lists.rewrite('POB Musterstadt, Germany;', 'POB Musterdorf, Germany;');
  await followLists(system);
  expect(await numberOf(zora)).toBe(2);
  expect((await zora.see()).status).toBe('ACTIVE');

  // And then another thing, which nobody has judged.
  await lists.rewrite('DOB 03 Feb 1971; nationality Nigeria;', 'DOB 03 Feb 1971; nationality Ghana;');
  await followLists(system);
  await zora.untilStatus('RESTRICTED', 'in_review');
  expect(await numberOf(zora)).toBe(3);
});

test('what a person approved is not asked again: only the match is, and once it is cleared the business is active', async () => {
  const trading = await openCase(
    system,
    business({ claims: { ...business().claims, legalName: 'Zanzara Fiction Ltd' } }),
  );
  await trading.verdict('approve');
  await trading.untilStatus('ACTIVE', 'decided');

  await lists.add(900102, 'ZANZARA FICTION LTD', '');
  await lists.rewrite('900102,"ZANZARA FICTION LTD","individual"', '900102,"ZANZARA FICTION LTD",-0- ');
  await followLists(system);
  await trading.untilStatus('RESTRICTED', 'in_review');
  expect((await trading.review()).reasons.map(({ code }) => code)).toEqual([expect.stringMatching(/^screening\./)]);

  await trading.verdict('clear_match');
  const { kyc } = await trading.untilStatus('ACTIVE', 'decided');
  expect(kyc.decision).toMatchObject({ outcome: 'approve', decidedBy: 'policy' });
});

test('an open review is looked at again, and what was about to be decided on the older list is void', async () => {
  const trading = await openCase(
    system,
    business({ claims: { ...business().claims, legalName: 'Quillon Nonesuch Ltd' } }),
  );
  const { id: before } = await trading.review();

  await lists.add(900103, 'QUILLON NONESUCH LTD', '');
  await lists.rewrite('900103,"QUILLON NONESUCH LTD","individual"', '900103,"QUILLON NONESUCH LTD",-0- ');
  await followLists(system);
  const after = await trading.review(before);
  expect(after.reasons.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['registration.check_digit_unconfirmed', expect.stringMatching(/^screening\./)]),
  );
  await expect(trading.verdict('approve', { reviewId: before })).rejects.toMatchObject({ code: 'REVIEW_CLOSED' });
  expect(await numberOf(trading)).toBe(1);
});

test('who changes their name while a match is looked at is not approved any more, as whoever they are', async () => {
  const nela = await active('Nela', 'Phantasma', '1981-05-06');
  await lists.add(900104, 'PHANTASMA, Nela', 'DOB 06 May 1981;');
  await followLists(system);
  await nela.untilStatus('RESTRICTED', 'in_review');
  const { id } = await nela.review();

  await nela.change({ claims: { firstName: 'Nelly' } });
  await nela.review(id);
  expect((await nela.see()).status).toBe('RESTRICTED');
  await nela.verdict('clear_match');
  await nela.untilStatus('ACTIVE', 'decided');
});

test('who was declined, or is locked, is left where they are', async () => {
  const locked = await active('Odo', 'Nowherman', '1951-05-06');
  await locked.control('lock');
  const declined = await openCase(
    system,
    business({ claims: { ...business().claims, legalName: 'Xylo Nullity Ltd' } }),
  );
  await declined.verdict('decline');
  await declined.untilStatus('RESTRICTED', 'decided');
  await lists.add(900105, 'NOWHERMAN, Odo', 'DOB 06 May 1951;');
  await lists.add(900106, 'XYLO NULLITY LTD', '');
  await lists.rewrite('900106,"XYLO NULLITY LTD","individual"', '900106,"XYLO NULLITY LTD",-0- ');
  await followLists(system);

  for (const each of [locked, declined]) expect(await numberOf(each)).toBe(1);
  expect([(await locked.see()).status, (await declined.see()).status]).toEqual(['LOCKED', 'RESTRICTED']);
});

test('in the end nothing is broken', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
