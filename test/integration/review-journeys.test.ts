/** Whole lives of customers whom a person decides about, from the command to the row, over a real Temporal and Postgres. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openCase } from '../support/case';
import { business, LAGOS, MUSTERSCHURKE, person } from '../support/customers';
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

test('a business is referred, because a number of its has a check digit that does not fit', async () => {
  const trading = await openCase(system, business());

  const { kyc, status } = await trading.untilState('in_review');
  expect(status).toBe('APPROVAL_PENDING');
  const codes = kyc.decision?.reasons.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['registration.check_digit_unconfirmed']));

  await trading.verdict('approve');
  const decided = await trading.untilStatus('ACTIVE', 'decided');
  expect(decided.kyc.decision).toMatchObject({ outcome: 'approve', decidedBy: 'key:reviewr1' });
});

test('a list match is for a reviewer: it cannot be stepped over, and once cleared it stays cleared', async () => {
  const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
  const { kyc } = await max.untilState('in_review');
  expect(kyc.checks).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'screening', outcome: 'hit' })]));

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

test('in the end nothing is broken, and every history is small', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
  for (const size of await historySizes(system)) {
    expect(size.events).toBeLessThanOrEqual(500);
    expect(size.bytes).toBeLessThanOrEqual(64 * 1024);
    expect(size.largestPayload).toBeLessThanOrEqual(64 * 1024);
  }
});
