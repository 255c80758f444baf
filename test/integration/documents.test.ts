/** Documents with images: looked at on a queue of their own, and `unavailable` when nobody can look at them. */
import { ApplicationFailure } from '@temporalio/common';

import type * as CheckDocumentActivity from '../../activities/check-document';
import type * as DocumentEngine from '../../src/documents/check-document';
import type { IndividualIntake } from '../../src/domain/intake';
import { DOCUMENTS_TASK_QUEUE } from '../../workflows/messages';
import { openCase } from '../support/case';
import { nextCpf, person } from '../support/customers';
import { allHistories, historySizes } from '../support/histories';
import { brokenInvariants } from '../support/invariants';
import { passportHolder } from '../support/specimen-customer';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { setPatience, until } from '../support/until';

jest.setTimeout(240_000);
setPatience(120_000);

const mockTrouble = { engine: false, queue: false };

// FAKES that fail on purpose, and only while a test asks for it: an engine that breaks, and a queue whose worker is
// taken down by every document it looks at.
jest.mock('../../src/documents/check-document', () => {
  const real = jest.requireActual<typeof DocumentEngine>('../../src/documents/check-document');
  return {
    ...real,
    checkDocument: async (...asked: Parameters<typeof real.checkDocument>) => {
      if (mockTrouble.engine) throw new Error('FAKE document engine: breaks on purpose');
      return real.checkDocument(...asked);
    },
  };
});
jest.mock('../../activities/check-document', () => {
  const real = jest.requireActual<typeof CheckDocumentActivity>('../../activities/check-document');
  return {
    createCheckDocument: (deps: Parameters<typeof real.createCheckDocument>[0]) => {
      const activities = real.createCheckDocument(deps);
      return {
        ...activities,
        checkDocument: async (task: Parameters<typeof activities.checkDocument>[0]) => {
          if (mockTrouble.queue) throw ApplicationFailure.nonRetryable('FAKE documents worker: gives up on purpose');
          return activities.checkDocument(task);
        },
      };
    },
  };
});

let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({
    environment: { DOCUMENT_TIMEOUT: '60s' },
    policy: { deadlines: { unavailable: '1500ms' } },
  });
}, 60_000);
afterAll(() => system.close());
afterEach(() => Object.assign(mockTrouble, { engine: false, queue: false }));

/** Somebody with a tax number that stands, and a passport. */
async function traveller(...asked: Parameters<typeof passportHolder>): Promise<IndividualIntake> {
  const { claims, document } = await passportHolder(...asked);
  return person({ claims, documents: [{ idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' }, document] });
}

test('a page is looked at on the documents queue, and none of it is in the history', async () => {
  const intake = await traveller('first');
  const ada = await openCase(system, intake);

  const { kyc } = await ada.untilStatus('ACTIVE', 'decided');
  expect(kyc.checks).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'document', outcome: 'clear' })]));
  await ada.untilQuiet();
  const own = (await allHistories(system)).filter(({ workflowId }) => workflowId === ada.workflowId);
  const queues = own.flatMap(({ history }) =>
    (history.events ?? []).flatMap(
      ({ activityTaskScheduledEventAttributes: scheduled }) => scheduled?.taskQueue?.name ?? [],
    ),
  );
  expect(queues).toEqual([DOCUMENTS_TASK_QUEUE]);
  const [size] = (await historySizes(system)).filter(({ workflowId }) => workflowId === ada.workflowId);
  expect(size?.events).toBeLessThanOrEqual(40);
  expect(size?.largestPayload).toBeLessThan(intake.documents[1]?.front?.bytes.length ?? 0);
});

test('a page that nobody can read is asked for again, and the other evidence holds', async () => {
  const ada = await openCase(system, await traveller('second', { blurred: true }));
  const asked = await ada.untilState('awaiting_customer');
  expect(asked.kyc.requirements.currently_due).toEqual(['documents.passport.front_doc']);

  await ada.change({ documents: [(await passportHolder('second')).document] });
  await ada.untilStatus('ACTIVE', 'decided');
});

test('a page that somebody changed is for a person, and the customer is asked for nothing', async () => {
  const forger = await openCase(system, await traveller('third', { forgery: 'mrz_birth_date' }));
  const { kyc } = await forger.untilState('in_review');
  expect(kyc.decision?.reasons.map(({ code }) => code)).toContain('document.mrz_invalid');
  expect(kyc.requirements.currently_due).toEqual([]);
});

test('the page of somebody else is for a person', async () => {
  const [{ claims }, { documents }] = await Promise.all([passportHolder('second'), traveller('first')]);
  const borrower = await openCase(system, person({ claims, documents }));
  const { kyc } = await borrower.untilState('in_review');
  expect(kyc.decision?.reasons.map(({ code }) => code)).toContain('document.someone_else');
});

test('the same page under another customer is for a person', async () => {
  const first = await openCase(system, await traveller('third'));
  await first.untilStatus('ACTIVE');
  const second = await openCase(system, await traveller('third'), first.tenantId);

  const { kyc } = await second.untilState('in_review');
  expect(kyc.decision?.reasons.map(({ code }) => code)).toContain('document.image_reused');
});

test.each([
  ['the engine breaks', 'engine'],
  ['whoever looks at it is taken down', 'queue'],
] as const)('when %s the page is unavailable, and past the deadline a person decides', async (_, trouble) => {
  mockTrouble[trouble] = true;
  const ada = await openCase(system, await traveller('first'));

  const { kyc, status } = await ada.untilState('in_review');
  expect(status).toBe('APPROVAL_PENDING');
  expect(kyc.decision?.reasons.map(({ code }) => code)).toEqual(['check.document_unavailable', 'document.unavailable']);
  const tries = (await ada.verification()).checks.filter(({ kind }) => kind === 'document');
  expect(tries.length).toBeGreaterThan(1);
  expect(new Set(tries.map(({ outcome }) => outcome))).toEqual(new Set(['unavailable']));
});

test('when the engine works again before that, the customer is approved and nobody is asked', async () => {
  mockTrouble.engine = true;
  const ada = await openCase(system, await traveller('second'));
  await until('nobody could look at it', async () => (await ada.verification()).blockedOn === 'check:document');
  mockTrouble.engine = false;

  await ada.untilStatus('ACTIVE', 'decided');
});

test('in the end nothing is broken', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
