/** Whole lives of customers: posted as the API posts them, decided by the real worker over a real Temporal and Postgres. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { rowsOf } from '../../src/db/database';
import type { Case } from '../support/case';
import { openCase } from '../support/case';
import { ADA, business, LAGOS, MUSTERSCHURKE, person } from '../support/customers';
import { historySizes } from '../support/histories';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { SECOND_REVIEWER } from '../support/test-system';

let system: RunningSystem;

let lists: string;

beforeAll(async () => {
  lists = await mkdtemp(join(tmpdir(), 'clearway-lists-'));
  await cp(join(__dirname, '../../data/watchlists'), lists, { recursive: true });
  system = await startSystem({ watchlistsDir: lists });
}, 60_000);
afterAll(async () => {
  await system.close();
  await rm(lists, { recursive: true, force: true });
});

const withoutAddress = () => {
  const { address, ...rest } = person();
  void address;
  return rest;
};

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

describe('decided by policy', () => {
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
});

describe('decided by a person', () => {
  test('a business is referred, because two of its checks do not exist yet', async () => {
    const trading = await openCase(system, business());

    const { kyc, status } = await trading.untilState('in_review');
    expect(status).toBe('APPROVAL_PENDING');
    const codes = kyc.decision?.reasons.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['check.registration_missing', 'check.ownership_missing']));

    await trading.verdict('approve');
    const decided = await trading.untilStatus('ACTIVE', 'decided');
    expect(decided.kyc.decision).toMatchObject({ outcome: 'approve', decidedBy: 'key:reviewr1' });
  });

  test('a list match is for a reviewer: it cannot be stepped over, and once cleared it stays cleared', async () => {
    const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
    const { kyc } = await max.untilState('in_review');
    expect(kyc.checks).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'screening', outcome: 'hit' })]),
    );

    await expect(max.verdict('approve')).rejects.toMatchObject({ code: 'MATCHES_OPEN' });
    expect((await max.see()).kyc.state).toBe('in_review');

    await max.verdict('clear_match');
    await max.untilStatus('ACTIVE', 'decided');

    // The same person, another address: nothing about the match has changed.
    await max.change({ address: { ...LAGOS, street: '14 Marina Road' } });
    await max.untilStatus('ACTIVE', 'decided');
    const { checks } = await max.verification();
    const screening = checks.filter(({ kind }) => kind === 'screening');
    expect(screening.map(({ outcome }) => outcome)).toEqual(['clear']);

    // Another birth date is another person, whom nobody has cleared.
    await max.change({ claims: { dateOfBirth: '1961-04-02' } });
    const again = await max.untilState('in_review');
    expect(again.status).toBe('APPROVAL_PENDING');
    expect((await max.review()).reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^screening\./)]),
    );
  });

  test('a cleared match is open again when the entry on the list has changed', async () => {
    const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
    await max.verdict('clear_match');
    await max.untilStatus('ACTIVE', 'decided');

    const file = join(lists, 'sample', 'sdn.csv');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('POB Musterstadt, Germany;', 'POB Musterdorf, Germany;'));
    await system.restartWorker();
    await max.change({ address: { ...LAGOS, street: '16 Marina Road' } });

    const { status } = await max.untilState('in_review');
    expect(status).toBe('APPROVAL_PENDING');
  });

  test('a confirmed match locks the customer, who cannot change anything any more', async () => {
    const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
    await max.untilState('in_review');

    await max.verdict('confirm_match');
    const { kyc } = await max.untilStatus('LOCKED', 'decided');
    expect(kyc.decision).toMatchObject({ outcome: 'decline' });
    await expect(max.change({ address: LAGOS })).rejects.toMatchObject({ code: 'CUSTOMER_LOCKED' });
  });

  test('a reviewer asks for something: the customer sends it and the case is decided anew', async () => {
    const trading = await openCase(system, business());
    await trading.untilState('in_review');

    await trading.verdict('request_information', { requirements: ['address'], reasonCode: 'proof_unclear' });
    const asked = await trading.untilState('awaiting_customer');
    expect(asked.kyc.requirements.currently_due).toEqual(['address']);
    expect(asked.kyc.review).toBeUndefined();

    await trading.change({
      address: { street: '2 Example Street', city: 'London', state: '', postalCode: 'SW1A 1AA', country: 'GB' },
    });
    await trading.untilState('in_review');
    await trading.verdict('decline');
    const { kyc } = await trading.untilStatus('RESTRICTED', 'decided');
    expect(kyc.decision).toMatchObject({ outcome: 'decline', decidedBy: 'key:reviewr1' });
  });

  test('who was declined may supply what is missing, which opens a new verification', async () => {
    const trading = await openCase(system, business());
    const first = await trading.untilState('in_review');
    await trading.verdict('decline');
    await trading.untilStatus('RESTRICTED', 'decided');

    await trading.change({ claims: { legalName: 'Example Trading and Sons Ltd' } });
    const again = await trading.untilState('in_review');
    expect(again.status).toBe('APPROVAL_PENDING');
    expect(again.kyc.verificationId).not.toBe(first.kyc.verificationId);
  });

  test('two reviewers race: one verdict stands, one decision is made, the other is told', async () => {
    const trading = await openCase(system, business());
    const { id: reviewId } = await trading.review();

    const answers = await Promise.allSettled([
      trading.verdict('approve', { reviewId }),
      trading.verdict('decline', { reviewId, by: SECOND_REVIEWER }),
    ]);
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect((refused[0]?.reason as { code: string } | undefined)?.code).toMatch(
      /^(REVIEW_CLAIMED|VERDICT_GIVEN|REVIEW_CLOSED)$/,
    );

    const won = answers[0]?.status === 'fulfilled' ? 'approve' : 'decline';
    const { kyc } = await trading.untilState('decided');
    expect(kyc.decision?.outcome).toBe(won);
    const { decisions } = await trading.verification();
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['refer', won]);
  });
});

describe('a check that cannot find out', () => {
  test('is tried again, approves nobody meanwhile, and decides once it answers', async () => {
    const carla = await openCase(system, person({ metadata: { simulate: { screening: 'unavailable' } } }));
    const waiting = await carla.untilState('checking');
    expect(waiting.status).toBe('APPROVAL_PENDING');
    const attempts = async () => {
      const { checks } = await carla.verification();
      return checks.filter(({ kind, outcome }) => kind === 'screening' && outcome === 'unavailable').length;
    };
    while ((await attempts()) < 3) expect((await carla.see()).status).toBe('APPROVAL_PENDING');
    expect((await carla.verification()).blockedOn).toBe('check:screening');

    await carla.change({ metadata: { simulate: null } });
    await carla.untilStatus('ACTIVE', 'decided');
    expect((await carla.verification()).blockedOn).toBe('none');
  });
});

test('somebody whose data another tenant has too is nobody’s double', async () => {
  const [one, other] = await Promise.all([openCase(system, person()), openCase(system, person({ claims: ADA }))]);
  await one.untilStatus('ACTIVE');
  await other.untilStatus('ACTIVE');
});

test('in the end nothing is broken, and every history is small', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
  for (const size of await historySizes(system)) {
    expect(size.events).toBeLessThanOrEqual(500);
    expect(size.bytes).toBeLessThanOrEqual(64 * 1024);
    expect(size.largestPayload).toBeLessThanOrEqual(64 * 1024);
  }
});
