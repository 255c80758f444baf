/** The past of a tenant that did everything: approved, asked, referred, overrode, gave verdicts, screened again. */
import { rowsOf } from '../../src/db/database';
import { replayHistory, replayRecorded } from '../../src/policy-shelf/replay-history';
import type { CustomerIntake } from '../../src/domain/intake';
import { business, LAGOS, MUSTERSCHURKE, nextCpf, person, withoutAddress } from '../support/customers';
import { policyWith } from '../support/policy-with';
import { by, createTestSystem, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { applyVerdict, openReview, verify } from '../support/verify';

let system: TestSystem;
let tenant: string;

async function verified(intake: CustomerIntake, of = tenant): Promise<string> {
  const { value } = await system.commands.createCustomer(by(of), intake);
  await verify(system, of, value.id, { unavailableIsFinal: true });
  return value.id;
}

async function verdictOn(id: string, action: 'approve' | 'decline' | 'clear_match' | 'request_information') {
  const words = { reasonCode: 'looked_at', note: 'Looked at by a person in a test.', entryIds: [] };
  const requirements = action === 'request_information' ? ['address'] : [];
  const { id: reviewId } = await openReview(system, tenant, id);
  await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), reviewId, { action, ...words, requirements });
  await applyVerdict(system, tenant, id);
}

beforeAll(async () => {
  system = await createTestSystem();
  tenant = await system.tenant();
  await verified(person());
  await verified(withoutAddress());
  await verified(business());
  await verified(person({ documents: [{ idType: 'tin', number: nextCpf().slice(1) }], countryCode: 'BRA' }));
  await verified(person({ address: { ...LAGOS, postalCode: 'nonsense', state: 'Atlantis' } }));
  await verified(person({ claims: { dateOfBirth: `${new Date().getUTCFullYear() - 12}-01-01` } }));
  await verified(person({ metadata: { simulate: { screening: 'unavailable' } } }));
  const doubted = () => verified(person({ metadata: { simulate: { contact: 'consider' } } }));
  await verdictOn(await doubted(), 'approve');
  await verdictOn(await doubted(), 'decline');
  await verdictOn(await doubted(), 'request_information');
  const matched = await verified(person({ claims: MUSTERSCHURKE }));
  await verdictOn(matched, 'clear_match');
  await verify(system, tenant, matched, { unavailableIsFinal: true });
  const overridden = await doubted();
  const customer = await system.reads.customer(tenant, overridden);
  const seen = await system.reads.verification(tenant, customer?.kyc.verificationId ?? '');
  await system.commands.overrideFinding(by(tenant, FIRST_REVIEWER), (await openReview(system, tenant, overridden)).id, {
    checkId: seen?.checks.find(({ kind }) => kind === 'contact')?.id ?? '',
    code: 'contact.simulated',
    reasonCode: 'confirmed_by_letter',
    note: 'The employer confirmed it by letter.',
  });
  await verify(system, tenant, overridden, { unavailableIsFinal: true });
  const changed = await verified(person());
  await system.commands.changeCustomer(by(tenant), changed, { claims: MUSTERSCHURKE });
  await verify(system, tenant, changed, { unavailableIsFinal: true });
}, 120_000);
afterAll(() => system.close());

const outcomes = async () =>
  (
    await rowsOf<{ outcome: string }>(system.owner.raw('select outcome from decisions where tenant_id = ?', [tenant]))
  ).map(({ outcome }) => outcome);

test('there is some of everything, so that the sentences below mean something', async () => {
  expect(new Set(await outcomes())).toEqual(new Set(['approve', 'refer', 'request_information', 'decline']));
  const [counts] = await rowsOf(
    system.owner.raw(
      `select count(verdict_id) > 2 as verdicts, bool_or(context -> 'overrides' is not null) as overrides,
         bool_or(risk_reasons <> '[]') as risk from decisions where tenant_id = ?`,
      [tenant],
    ),
  );
  expect(counts).toEqual({ verdicts: true, overrides: true, risk: true });
});

test('every decision is made again under the version that made it: the same, all of it, 100 %', async () => {
  const result = await replayRecorded(system.app, tenant, system.policies);
  expect(result.differences).toEqual([]);
  expect(result).toMatchObject({ decisions: (await outcomes()).length, different: 0, builtin: 0 });
  expect(result.human_verdicts).toBeGreaterThan(2);
});

test.each([1, 3, 1000])('the policy that decided flips nothing, in pages of %d', async (page) => {
  const result = await replayHistory(system.app, tenant, system.policy, { page });
  expect(result).toMatchObject({ decisions: (await outcomes()).length, flips: [] });
  expect(result.same).toBe(result.decisions);
  const [open] = await rowsOf<{ count: string }>(
    system.owner.raw(
      `select count(*) from verifications v where tenant_id = ? and ended_at is null
         and exists (select from decisions d where d.verification_id = v.id)`,
      [tenant],
    ),
  );
  expect(result.open_cases).toEqual({ decisions: Number(open?.count), flips: 0 });
});

test('another policy flips what it decides otherwise, and no check runs again', async () => {
  const count = async () => (await rowsOf(system.owner.raw('select from checks'))).length;
  const before = await count();
  const result = await replayHistory(system.app, tenant, policyWith({ meaning: { 'contact.simulated': 'decline' } }));
  expect(result.decisions - result.same).toBeGreaterThan(2);
  expect(result.flips.every(({ to }) => to === 'decline')).toBe(true);
  expect(result.flips.some(({ human }) => human)).toBe(true);
  expect(await count()).toBe(before);
});

test('since a day leaves out what was decided before it', async () => {
  const since = new Date(Date.now() + 86_400_000).toISOString();
  expect(await replayHistory(system.app, tenant, system.policy, { since })).toMatchObject({ decisions: 0, since });
});

test('one tenant’s past is not another’s', async () => {
  const other = await system.tenant();
  await verified(person(), other);
  expect(await replayHistory(system.app, other, system.policy)).toMatchObject({ decisions: 1, verifications: 1 });
});

test('a decision whose evidence is changed on disk does not come out as recorded', async () => {
  const damaged = await system.tenant();
  await verified(person({ metadata: { simulate: { contact: 'consider' } } }), damaged);
  await system.owner.raw('alter table checks disable trigger append_only');
  await system.owner.raw(
    `update checks set findings = '[]', outcome = 'clear' where kind = 'contact' and tenant_id = ?`,
    [damaged],
  );
  await system.owner.raw('alter table checks enable trigger append_only');
  expect(await replayRecorded(system.app, damaged, system.policies)).toMatchObject({ decisions: 1, different: 1 });
});

test('decisions of before policies were files are said apart', async () => {
  const old = await system.tenant();
  const id = await verified(person(), old);
  await system.owner.transaction(async (tx) => {
    await tx.raw(`set local session_replication_role = 'replica'`);
    await tx.raw(`update decisions set policy_version = 'builtin-4' where customer_id = ?`, [id]);
  });
  expect(await replayRecorded(system.app, old, system.policies)).toMatchObject({ decisions: 0, builtin: 1 });
  expect(await replayHistory(system.app, old, system.policy)).toMatchObject({ decisions: 1, builtin: 1, same: 1 });
});
