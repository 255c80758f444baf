/** Somebody is stuck, and an operator gets them going: each repair really moves a verification that nothing else would. */
import { mkdtemp, rm } from 'node:fs/promises';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { rowsOf } from '../../src/db/database';
import type { RepairKind } from '../../src/domain/repair';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { MUSTERSCHURKE, person } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { by, FIRST_REVIEWER } from '../support/test-system';
import { until } from '../support/until';

const SAMPLE = join(__dirname, '../../data/watchlists/sample');

let system: RunningSystem;
let folder: string;

// Whoever waits, waits for an hour: what moves within the time of a test was moved by its repair.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-repairs-'));
  await cp(SAMPLE, join(folder, 'sample'), { recursive: true });
  system = await startSystem({
    watchlistsDir: folder,
    environment: { RETRY_FIRST: '1h', RETRY_MAX: '1h', RECONCILE_EVERY: '1h', WATCHLIST_RELOAD_EVERY: '50ms' },
  });
}, 60_000);
afterAll(async () => {
  await system.close();
  await rm(folder, { recursive: true, force: true });
});

async function repair(customer: Case, kind: RepairKind, key?: string) {
  const { id } = await customer.verification();
  const body = { repair: kind };
  return system.commands.repairVerification(by(customer.tenantId, FIRST_REVIEWER, key ? { key, body } : undefined), {
    verificationId: id,
    repair: kind,
    reasonCode: 'stuck_in_test',
    note: 'Nothing else would move it in this test.',
  });
}

const screeningsOf = ({ id }: Case) =>
  rowsOf<{ id: string; outcome: string; cause: string }>(
    system.owner.raw(
      `select id, outcome, cause from checks where customer_id = ? and kind = 'screening' order by finished_at`,
      [id],
    ),
  );

const listIs = (there: boolean) =>
  until(`the worker has ${there ? 'the list' : 'no list'}`, async () => {
    const [row] = await system.reads.watchlists(await system.tenant());
    return (row?.inUse !== undefined) === there;
  });

const unavailable = { metadata: { simulate: { contact: 'unavailable' } } } as const;

describe('retry', () => {
  test('runs at once what could not find out: the lists were away, are back, and the customer is ACTIVE', async () => {
    await rm(join(folder, 'sample'), { recursive: true });
    // What a worker has it keeps until it is restarted.
    await system.restartWorker();
    await listIs(false);
    const ada = await openCase(system, person());
    await until(
      'its screening could not find out',
      async () => (await ada.verification()).blockedOn === 'check:screening',
    );
    await cp(SAMPLE, join(folder, 'sample'), { recursive: true });
    await listIs(true);
    expect((await ada.see()).kyc.state).toBe('checking');

    await repair(ada, 'retry');
    await ada.untilStatus('ACTIVE', 'decided');
    expect((await screeningsOf(ada)).map(({ outcome }) => outcome)).toEqual(['unavailable', 'clear']);
  });

  test('starts a run where there is none, and asks anew though that one counts from one again', async () => {
    const bo = await openCase(system, person(unavailable));
    const asked = async () =>
      (
        await rowsOf<{ cause: string }>(
          system.owner.raw(`select cause from checks where customer_id = ? and kind = 'contact'`, [bo.id]),
        )
      ).length;
    await until('it has asked once', async () => (await asked()) === 1);
    await repair(bo, 'retry');
    await until('it has asked twice', async () => (await asked()) === 2);
    await system.client.workflow.getHandle(bo.workflowId).terminate('a test takes the run away');

    await repair(bo, 'retry');
    await until('the new run has asked as well', async () => (await asked()) === 3);
    expect((await bo.verification()).blockedOn).toBe('check:contact');
    await bo.change({ metadata: { simulate: null } });
    await bo.untilStatus('ACTIVE', 'decided');
  });

  test('is refused where nothing is unavailable, and leaves no trace', async () => {
    const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
    await max.review();
    await expect(repair(max, 'retry')).rejects.toMatchObject({ code: 'ILLEGAL_STATE', field: 'repair' });
    expect(await rowsOf(system.owner.raw('select from repairs where customer_id = ?', [max.id]))).toEqual([]);
  });
});

describe('signal', () => {
  test('delivers a verdict whose message was lost: the case is carried out', async () => {
    const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
    await max.review();
    await expect(repair(max, 'signal')).rejects.toMatchObject({ code: 'ILLEGAL_STATE' });
    await system.owner.raw(`
      create function lose_message() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger lose_message before insert on outbox for each row execute function lose_message()`);
    await max.verdict('clear_match');
    await system.owner.raw('drop trigger lose_message on outbox; drop function lose_message()');
    await max.untilIdle();
    expect((await max.see()).kyc.state).toBe('in_review');

    await repair(max, 'signal');
    await max.untilStatus('ACTIVE', 'decided');
    expect(await max.outcomes()).toEqual(['refer', 'approve']);
  });
});

describe('rerun', () => {
  test('runs every check anew, uses no evidence again, and voids what was decided on it', async () => {
    const max = await openCase(system, person({ claims: MUSTERSCHURKE }));
    const review = await max.review();
    const evidence = (await max.verification()).checks.map(({ id }) => id);

    await repair(max, 'rerun');
    const next = await max.review(review.id);
    const ran = (await max.verification()).checks.filter(({ id }) => !evidence.includes(id));
    expect(ran).toHaveLength(evidence.length);
    const [last] = await rowsOf<{ evidence_ids: string[] }>(
      system.owner.raw('select evidence_ids from decisions where customer_id = ? order by version desc limit 1', [
        max.id,
      ]),
    );
    expect(last?.evidence_ids.toSorted()).toEqual(ran.map(({ id }) => id).toSorted());
    await expect(max.verdict('clear_match', { reviewId: review.id })).rejects.toMatchObject({ code: 'REVIEW_CLOSED' });

    await max.verdict('clear_match', { reviewId: next.id });
    await max.untilStatus('ACTIVE', 'decided');
    await expect(repair(max, 'rerun')).rejects.toMatchObject({ code: 'ILLEGAL_STATE' });
  });
});

test('a repair that is ordered twice with one key happens once, and is on record with who, why and what', async () => {
  const bo = await openCase(system, person(unavailable));
  await until('it could not find out', async () => (await bo.verification()).blockedOn === 'check:contact');
  const answers = await Promise.all([
    repair(bo, 'rerun', 'once'),
    repair(bo, 'rerun', 'once'),
    repair(bo, 'rerun', 'once'),
  ]);
  expect(new Set(answers.map(({ value }) => value.id)).size).toBe(1);
  expect(answers.filter(({ replayed }) => replayed)).toHaveLength(2);

  expect(
    await rowsOf(
      system.owner.raw(
        'select repair, reason_code, found_state, found_blocked_on, ordered_by from repairs where customer_id = ?',
        [bo.id],
      ),
    ),
  ).toEqual([
    {
      repair: 'rerun',
      reason_code: 'stuck_in_test',
      found_state: 'checking',
      found_blocked_on: 'check:contact',
      ordered_by: FIRST_REVIEWER,
    },
  ]);
  expect(
    await rowsOf(
      system.owner.raw(
        `select actor, action, detail ->> 'repair_id' as id from audit_events where customer_id = ? and action like 'verification.%'`,
        [bo.id],
      ),
    ),
  ).toEqual([{ actor: FIRST_REVIEWER, action: 'verification.rerun', id: answers[0].value.id }]);
  await bo.change({ metadata: { simulate: null } });
  await bo.untilStatus('ACTIVE', 'decided');
});

test('in the end nothing is broken', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
