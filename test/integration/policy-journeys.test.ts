/** Whole lives of customers whom policy decides about, from the command to the row, over a real Temporal and Postgres. */
import { rowsOf } from '../../src/db/database';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { LAGOS, nextCpf, person, withoutAddress } from '../support/customers';
import { historySizes } from '../support/histories';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { until } from '../support/until';

let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem();
}, 60_000);
afterAll(() => system.close());

/** The evidence that each decision of the latest verification rests on, as `{kind: id}`, oldest decision first. */
async function evidenceByDecision(customer: Case): Promise<Record<string, string>[]> {
  const { kyc } = await customer.see();
  const rows = await rowsOf<{ evidence: Record<string, string> }>(
    system.owner.raw(
      `select (select json_object_agg(c.kind, c.id) from checks c where c.id = any(d.evidence_ids)) as evidence
       from decisions d where d.verification_id = ? order by d.version`,
      [kyc.verificationId],
    ),
  );
  return rows.map(({ evidence }) => evidence);
}

test('a customer with everything in order becomes ACTIVE by themselves, in one short history', async () => {
  const ada = await openCase(system, person());

  const view = await ada.untilStatus('ACTIVE', 'decided');
  expect(view.kyc.decision).toMatchObject({ outcome: 'approve', decidedBy: 'policy' });
  expect(view.kyc.review).toBeUndefined();
  expect(view.kyc.requirements).toMatchObject({ currently_due: [], past_due: [], errors: [] });
  expect(view.kyc.checks.map(({ outcome }) => outcome)).not.toContain('unavailable');

  await ada.untilQuiet();
  const sizes = (await historySizes(system)).filter(({ workflowId }) => workflowId === ada.workflowId);
  expect(sizes).toHaveLength(1);
  expect(sizes[0]?.events).toBeLessThanOrEqual(40);
});

test('somebody under age is RESTRICTED, with the reason', async () => {
  const child = await openCase(
    system,
    person({ claims: { dateOfBirth: `${new Date().getUTCFullYear() - 15}-01-01` } }),
  );

  const { kyc } = await child.untilStatus('RESTRICTED', 'decided');
  expect(kyc.decision).toMatchObject({ outcome: 'decline', decidedBy: 'policy' });
  expect(kyc.decision?.reasons.map(({ code }) => code)).toContain('customer.under_age');
});

test('a missing address is asked for; once it comes, only what looks at it runs again', async () => {
  const ada = await openCase(system, withoutAddress());
  const asked = await ada.untilState('awaiting_customer');
  expect(asked.status).toBe('APPROVAL_PENDING');
  expect(asked.kyc.requirements.currently_due).toEqual(['address']);

  await ada.change({ address: LAGOS });
  const { kyc } = await ada.untilStatus('ACTIVE', 'decided');
  expect(kyc.requirements).toMatchObject({ currently_due: [], pending_verification: [] });

  const [before = {}, after = {}] = await evidenceByDecision(ada);
  expect(before).not.toHaveProperty('address');
  const { address, ...others } = after;
  expect(address).toBeDefined();
  expect(others).toEqual(before);
});

test('a change of nothing that a check looks at opens no verification; a change of the name opens one', async () => {
  const ada = await openCase(system, person());
  const first = await ada.untilStatus('ACTIVE');
  await ada.untilQuiet();

  await ada.change({ metadata: { ticket: 7 } });
  expect((await ada.see()).kyc.verificationId).toBe(first.kyc.verificationId);
  expect((await ada.see()).status).toBe('ACTIVE');

  await ada.change({ claims: { lastName: 'Exampleson' } });
  expect((await ada.see()).status).toBe('APPROVAL_PENDING');
  const again = await ada.untilStatus('ACTIVE', 'decided');
  expect(again.kyc.verificationId).not.toBe(first.kyc.verificationId);

  // What does not look at the name was not bought again.
  const [evidence = {}] = await evidenceByDecision(ada);
  const earlier = await rowsOf<{ kind: string }>(
    system.owner.raw('select kind from checks where verification_id = ?', [first.kyc.verificationId]),
  );
  const reused = await rowsOf<{ kind: string }>(
    system.owner.raw('select kind from checks where verification_id = ? and id = any(?::uuid[]) order by kind', [
      first.kyc.verificationId,
      Object.values(evidence),
    ]),
  );
  expect(earlier.length).toBe(reused.length + 1);
  expect(reused.map(({ kind }) => kind)).not.toContain('screening');
});

test('a check that cannot find out is tried again, approves nobody meanwhile, and decides once it answers', async () => {
  const carla = await openCase(system, person({ metadata: { simulate: { screening: 'unavailable' } } }));
  const waiting = await carla.untilState('checking');
  expect(waiting.status).toBe('APPROVAL_PENDING');
  await until('it was tried three times', async () => {
    const { checks, decisions } = await carla.verification();
    expect(decisions).toEqual([]);
    return checks.filter(({ kind, outcome }) => kind === 'screening' && outcome === 'unavailable').length >= 3;
  });
  expect(await carla.see()).toMatchObject({ status: 'APPROVAL_PENDING', kyc: { state: 'checking' } });
  expect((await carla.verification()).blockedOn).toBe('check:screening');

  await carla.change({ metadata: { simulate: null } });
  await carla.untilStatus('ACTIVE', 'decided');
  expect((await carla.verification()).blockedOn).toBe('none');
});

test('a number that another customer carries is for a person, unless that customer is another tenant’s', async () => {
  const sameNumber = () => person({ documents: [{ idType: 'tin', number, issuingCountry: 'BRA' }] });
  const number = nextCpf();
  const first = await openCase(system, sameNumber());
  await first.untilStatus('ACTIVE');

  const elsewhere = await openCase(system, sameNumber());
  await elsewhere.untilStatus('ACTIVE');
  const beside = await openCase(system, sameNumber(), first.tenantId);
  const { kyc } = await beside.untilState('in_review');
  expect(kyc.decision?.reasons.map(({ code }) => code)).toContain('document.number_reused');
});

test('in the end nothing is broken, and every history is small', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
  for (const size of await historySizes(system)) {
    expect(size.events).toBeLessThanOrEqual(500);
    expect(size.bytes).toBeLessThanOrEqual(64 * 1024);
    expect(size.largestPayload).toBeLessThanOrEqual(64 * 1024);
  }
});
