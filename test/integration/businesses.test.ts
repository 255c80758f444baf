/** A business and everybody behind it, over a real Temporal and Postgres: from the intake to the decision, and on. */
import { rowsOf } from '../../src/db/database';
import { partySubject } from '../../src/domain/evidence-subject';
import type { IncomingPartyChange } from '../../src/domain/intake';
import { openMatches } from '../../src/domain/open-matches';
import type { PartyList } from '../../src/domain/related-party';
import type { PartyView } from '../../src/domain/views';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { LAGOS, person, withoutAddress } from '../support/customers';
import { partyCustomer } from '../support/incoming-parties';
import { brokenInvariants } from '../support/invariants';
import { provenBusiness, provenPerson, twoLevels } from '../support/proven-business';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { until } from '../support/until';
import { createTestLists, followLists } from '../support/watchlists';
import type { TestLists } from '../support/watchlists';

let system: RunningSystem;
let lists: TestLists;
beforeAll(async () => {
  lists = await createTestLists();
  system = await startSystem({ watchlistsDir: lists.folder, environment: { REGISTRY_PROVIDER: 'fake' } });
}, 60_000);
afterAll(async () => {
  await system.close();
  await lists.remove();
});

async function named(customer: Case, firstName: string): Promise<PartyView> {
  const view = await customer.see();
  const parties = view.kind === 'business' ? view.parties : [];
  const found = parties.find(({ claims }) => claims.kind === 'person' && claims.firstName === firstName);
  if (!found) throw new Error(`Nobody is called ${firstName}`);
  return found;
}

const changing = ({ id, list }: PartyView, claims: IncomingPartyChange['claims'], more: object = {}) => ({
  parties: { add: [], change: [{ path: `${list}[0]`, id, list, claims, ...more }], remove: [] },
});
const removing = ({ id, list }: { readonly id: string; readonly list: PartyList }) => ({
  parties: { add: [], change: [], remove: [{ path: `${list}[0]`, id, list }] },
});

/** Evidence that was written since, as `kind subject`; ids of addresses and documents are left out. */
async function newEvidence(customer: Case): Promise<() => Promise<string[]>> {
  const read = () =>
    rowsOf<{ id: string; kind: string; subject: string }>(
      system.owner.raw('select id, kind, subject from checks where customer_id = ? order by kind, subject', [
        customer.id,
      ]),
    );
  const before = new Set((await read()).map(({ id }) => id));
  return async () =>
    (await read())
      .filter(({ id }) => !before.has(id))
      .map(({ kind, subject }) => `${kind} ${subject.replace(/(address|document):.*/, '$1')}`);
}

async function active(intake = provenBusiness()): Promise<Case> {
  const customer = await openCase(system, intake);
  await customer.untilStatus('ACTIVE', 'decided');
  await customer.untilQuiet();
  return customer;
}

test('what one of them lacks is asked for by their place, and only what they send is looked at', async () => {
  const withoutBosAddress = twoLevels().map(({ address, ...each }) =>
    each.path === 'owners[2]' || !address ? each : { ...each, address },
  );
  const trading = await openCase(system, provenBusiness(withoutBosAddress));
  const { kyc } = await trading.untilState('awaiting_customer');
  const bo = await named(trading, 'Bo');
  expect(kyc.requirements.items).toMatchObject([
    { field: 'owners[2].address', code: 'address.missing', bucket: 'currently_due', party: bo.id },
  ]);
  expect(kyc.parties?.map(({ standing }) => standing)).toEqual(['clear', 'clear', 'information_needed', 'clear']);

  const written = await newEvidence(trading);
  await trading.change(changing(bo, {}, { address: LAGOS }));
  await trading.untilStatus('ACTIVE', 'decided');
  expect(await written()).toEqual([`address party:${bo.id}/address`]);
  const after = (await trading.see()).kyc.parties?.find(({ partyId }) => partyId === bo.id);
  expect(after).toMatchObject({ standing: 'clear', required: true, share: { min: 60, max: 60 }, controls: 'certain' });
  expect(after?.checks.map(({ kind }) => kind)).toContain('address');
});

test('the decision keeps who had to be verified, and what they own through all chains', async () => {
  const trading = await active();
  const [ada, bo, cleo] = await Promise.all(['Ada', 'Bo', 'Cleo'].map((name) => named(trading, name)));
  const [decision] = await rowsOf<{ parties: object[]; context: { parties: object[] } }>(
    system.owner.raw('select parties, context from decisions where customer_id = ?', [trading.id]),
  );
  expect(decision?.context.parties).toMatchObject([
    { id: ada?.id, path: 'owners[0]', share: { min: 40, max: 40 }, controls: 'no' },
    { path: 'owners[1]', kind: 'business', share: { min: 60, max: 60 } },
    { id: bo?.id, path: 'owners[2]', share: { min: 60, max: 60 }, controls: 'certain' },
    { id: cleo?.id, path: 'controllers[0]', share: { min: 0, max: 0 }, roles: ['control_person', 'director'] },
  ]);
  expect(decision?.parties).toMatchObject([
    { id: ada?.id, required: true, outcome: 'approve' },
    { outcome: 'approve' },
    { id: bo?.id, required: true, outcome: 'approve' },
    { id: cleo?.id, required: true, outcome: 'approve' },
  ]);
});

test('an owner who changes re-opens what changed of them; another share, or one owner less, the ownership alone', async () => {
  const spare = provenPerson('owners[0]', { firstName: 'Emil', holdings: [{ of: 'holding', percentage: 0 }] });
  const trading = await active(provenBusiness([spare, ...twoLevels()]));
  const ada = await named(trading, 'Ada');
  let written = await newEvidence(trading);
  await trading.change(changing(ada, { holdings: [{ percentage: 39 }] }));
  await until('the business is decided again', async () => (await trading.outcomes()).length === 2);
  await trading.untilStatus('ACTIVE', 'decided');
  expect(await written()).toEqual(['ownership customer']);

  written = await newEvidence(trading);
  await trading.change(changing(ada, { lastName: 'Elsewhere' }));
  await until('the business is decided again', async () => (await trading.outcomes()).length === 3);
  await trading.untilStatus('ACTIVE', 'decided');
  expect(await written()).toEqual([`screening party:${ada.id}`]);

  // Everybody behind them moves up a place.
  written = await newEvidence(trading);
  await trading.change(removing(await named(trading, 'Emil')));
  await until('the business is decided again', async () => (await trading.outcomes()).length === 4);
  await trading.untilStatus('ACTIVE', 'decided');
  expect(await written()).toEqual(['ownership customer']);
});

test('who controls and is not known is asked for, and nobody is approved without', async () => {
  const trading = await openCase(system, provenBusiness(twoLevels().slice(0, 3)));
  const { kyc } = await trading.untilState('awaiting_customer');
  expect(kyc.requirements.currently_due).toEqual(['controllers']);
});

test('a director who matches a list entry added later brings the active business to review, and nobody else', async () => {
  const director = { firstName: 'Zdenka', lastName: 'Ficticia', dateOfBirth: '1971-02-03' };
  const trading = await active(
    provenBusiness([...twoLevels(), provenPerson('controllers[1]', { ...director, roles: ['director'] })]),
  );
  const bystander = await active();
  await lists.add(910101, 'FICTICIA, Zdenka', 'DOB 03 Feb 1971; nationality Nigeria;');
  await followLists(system);

  await trading.untilStatus('RESTRICTED', 'in_review');
  const zdenka = await named(trading, 'Zdenka');
  const { reasons } = await trading.review();
  expect(reasons).toMatchObject([{ code: expect.stringMatching(/^screening\./), parties: [zdenka.id] }]);
  const { verificationId } = (await trading.see()).kyc;
  const ran = await rowsOf<{ kind: string }>(
    system.owner.raw('select distinct kind from checks where verification_id = ?', [verificationId]),
  );
  expect(ran).toEqual([{ kind: 'screening' }]);
  expect((await bystander.see()).status).toBe('ACTIVE');

  const { checks } = await trading.verification();
  const open = openMatches(checks);
  expect(open).toMatchObject([{ subject: partySubject(zdenka.id) }]);
  await trading.verdict('clear_match', { entryIds: open.map(({ key }) => key) });
  await trading.untilStatus('ACTIVE', 'decided');
  const judged = await rowsOf(
    system.owner.raw('select subject, entry_id, verdict from match_verdicts where customer_id = ?', [trading.id]),
  );
  expect(judged).toEqual([{ subject: `party:${zdenka.id}`, entry_id: open[0]?.entryId, verdict: 'cleared' }]);

  // Cleared for this person, it stays so while they stay the same.
  await trading.change(changing(await named(trading, 'Ada'), { holdings: [{ percentage: 38 }] }));
  await until('the business is decided again', async () => (await trading.outcomes()).length === 4);
  await trading.untilStatus('ACTIVE', 'decided');
});

const LISTED_OWNER = { firstName: 'Max', lastName: 'Musterschurke', dateOfBirth: '1961-04-01' };
const withListedOwner = () =>
  provenBusiness([
    ...twoLevels(),
    provenPerson('owners[3]', { ...LISTED_OWNER, holdings: [{ of: 'holding', percentage: 0 }] }),
  ]);

test('the confirmed match of an owner locks the business, as its own would', async () => {
  const trading = await openCase(system, withListedOwner());
  await trading.untilState('in_review');
  await trading.verdict('confirm_match');
  await trading.untilStatus('LOCKED');
});

test('a match that nobody has judged is not shaken off by removing whom it is about', async () => {
  const trading = await openCase(system, withListedOwner());
  const { id: first } = await trading.review();
  await trading.change(removing(await named(trading, 'Max')));
  const { reasons } = await trading.review(first);
  expect(reasons.map(({ code }) => code)).toEqual(['screening.possible_match']);

  await trading.verdict('clear_match');
  await trading.untilStatus('ACTIVE', 'decided');
  const judged = await rowsOf(
    system.owner.raw('select subject, verdict from match_verdicts where customer_id = ?', [trading.id]),
  );
  expect(judged).toEqual([{ subject: 'customer', verdict: 'cleared' }]);
});

const ownedBy = (customerId: string) =>
  provenBusiness([
    ...twoLevels().filter(({ path }) => path !== 'owners[0]'),
    partyCustomer('owners[0]', customerId, { holdings: [{ percentage: 40 }] }),
  ]);

test('an owner who is a customer is not looked at here, and takes the business with them when they are restricted', async () => {
  const owner = await openCase(system, person());
  await owner.untilStatus('ACTIVE', 'decided');
  const trading = await openCase(system, ownedBy(owner.id), owner.tenantId);
  await trading.untilStatus('ACTIVE', 'decided');
  const view = await trading.see();
  const party = view.kind === 'business' && view.parties.find(({ customer }) => customer?.id === owner.id);
  const about = partySubject(party ? party.id : '');
  const { checks } = await trading.verification();
  expect(checks.filter(({ subject }) => subject.startsWith(about))).toMatchObject([
    { kind: 'ownership', subject: about, outcome: 'clear', findings: [{ code: 'ownership.party_verified' }] },
  ]);

  await owner.control('restrict');
  await trading.untilStatus('RESTRICTED', 'in_review');
  const { openedBecause, decisions } = await trading.verification();
  expect(openedBecause).toBe('party_changed');
  expect(decisions.at(-1)?.reasons.map(({ code }) => code)).toContain('ownership.party_not_active');

  await owner.control('lift_restriction');
  await trading.untilStatus('ACTIVE', 'decided');
});

test('a business waits for an owner who is still being verified, and is decided when they are', async () => {
  const owner = await openCase(system, withoutAddress());
  await owner.untilState('awaiting_customer');
  const trading = await openCase(system, ownedBy(owner.id), owner.tenantId);
  await until('it waits for the owner', async () => (await trading.verification()).blockedOn === 'check:ownership');
  expect(await trading.outcomes()).toEqual([]);
  await owner.change({ address: LAGOS });
  await trading.untilStatus('ACTIVE', 'decided');
});

test('a business does not stand while an owner is verified again, and stands when they do', async () => {
  const owner = await openCase(system, person());
  await owner.untilStatus('ACTIVE', 'decided');
  const trading = await openCase(system, ownedBy(owner.id), owner.tenantId);
  await trading.untilStatus('ACTIVE', 'decided');

  await owner.change({ claims: { phone: '+2348031234568' }, metadata: { simulate: { screening: 'unavailable' } } });
  await trading.untilStatus('APPROVAL_PENDING', 'checking');
  expect((await trading.verification()).openedBecause).toBe('party_changed');
  await owner.change({ metadata: { simulate: null } });
  await trading.untilStatus('ACTIVE', 'decided');
  expect(await trading.outcomes()).toEqual(['approve', 'approve']);
});

test('whatever happens at once to an owner and to the businesses behind which they stand, all come to rest together', async () => {
  const owner = await openCase(system, person());
  const holding = await openCase(system, ownedBy(owner.id), owner.tenantId);
  const trading = await openCase(
    system,
    provenBusiness([
      partyCustomer('owners[0]', holding.id, { holdings: [{ percentage: 60 }] }),
      partyCustomer('owners[1]', owner.id, { holdings: [{ percentage: 40 }] }),
      provenPerson('controllers[0]', { firstName: 'Cleo', roles: ['control_person'] }),
    ]),
    owner.tenantId,
  );
  const businesses = [holding, trading];
  for (let round = 0; round < 4; round++) {
    const share = (of: Case) => of.change({ claims: { tradingName: `Example ${round}` } });
    await Promise.all([owner.change({ claims: { phone: `+23480312345${60 + round}` } }), ...businesses.map(share)]);
    await owner.control(round % 2 === 0 ? 'restrict' : 'lift_restriction');
    await Promise.all(businesses.map(share));
  }
  for (const each of [owner, ...businesses]) await each.untilStatus('ACTIVE', 'decided');
  for (const each of [owner, ...businesses]) await each.untilQuiet();
  for (const each of [owner, ...businesses]) expect((await each.see()).status).toBe('ACTIVE');
  expect(await brokenInvariants(system.owner)).toEqual({});
});

test('who owns a business that is a customer is found through it', async () => {
  const holding = await active();
  const trading = await openCase(
    system,
    provenBusiness([
      partyCustomer('owners[0]', holding.id, { holdings: [{ percentage: 100 }] }),
      provenPerson('controllers[0]', { firstName: 'Cleo', roles: ['control_person'] }),
    ]),
    holding.tenantId,
  );
  await trading.untilStatus('ACTIVE', 'decided');
  const { checks } = await trading.verification();
  const found = checks.flatMap(({ kind, findings }) => (kind === 'ownership' ? findings : []));
  const [ada, bo] = await Promise.all(['Ada', 'Bo'].map((name) => named(holding, name)));
  expect(found.filter(({ code }) => code === 'ownership.owner_at_threshold')).toMatchObject([
    { field: 'owners[0]', detail: { party: bo?.id, shares: { min: 60, max: 60 } } },
    { field: 'owners[0]', detail: { party: ada?.id, shares: { min: 40, max: 40 } } },
  ]);
});

test('in the end nothing is broken', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
