/** Certificates of businesses: read on the documents queue, of the business and of whoever is behind it. */
import { ApplicationFailure } from '@temporalio/activity';

import type * as CheckCertificateActivity from '../../activities/check-certificate';
import type { IncomingDocument } from '../../src/domain/intake';
import { makeCertificate } from '../../src/specimens/certificates/make-certificate';
import type { CertificateRequest } from '../../src/specimens/certificates/invent-certificate';
import { DOCUMENTS_TASK_QUEUE } from '../../workflows/messages';
import { openCase } from '../support/case';
import { TRADING } from '../support/customers';
import { allHistories } from '../support/histories';
import { brokenInvariants } from '../support/invariants';
import { partyBusiness } from '../support/incoming-parties';
import { provenBusiness, twoLevels } from '../support/proven-business';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { setPatience, until } from '../support/until';

setPatience(60_000);

const mockTrouble = { engine: false, queue: false };

// FAKES that fail on purpose, and only while a test asks for it: an engine that breaks, and a queue whose worker is taken down.
jest.mock('../../activities/check-certificate', () => {
  const real = jest.requireActual<typeof CheckCertificateActivity>('../../activities/check-certificate');
  return {
    createCheckCertificate: ({ certificates, ...deps }: Parameters<typeof real.createCheckCertificate>[0]) => {
      const breaking = certificates && {
        name: certificates.name,
        check: async (...asked: Parameters<typeof certificates.check>) => {
          if (mockTrouble.engine) throw new Error('FAKE engine: breaks on purpose');
          return certificates.check(...asked);
        },
      };
      const activities = real.createCheckCertificate({ ...deps, ...(breaking && { certificates: breaking }) });
      return {
        ...activities,
        checkCertificate: async (task: Parameters<typeof activities.checkCertificate>[0]) => {
          if (mockTrouble.queue) throw ApplicationFailure.nonRetryable('FAKE documents worker: gives up on purpose');
          return activities.checkCertificate(task);
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

/** A business that no register is asked about, and its certificate; genuine unless it has a fault. */
function certified(request: Omit<CertificateRequest, 'seed'> = {}, seed = 31) {
  const today = new Date().toISOString().slice(0, 10);
  const certificate = makeCertificate({ country: 'GB', today, seed, ...request });
  const { legalName, legalForm, number, incorporated } = certificate.truth.claims;
  const { taxIds: _doubted, ...trading } = TRADING;
  const document: IncomingDocument = {
    idType: 'certificate_of_incorporation',
    front: { bytes: certificate.pdf(), mediaType: 'application/pdf' },
  };
  const said = { legalName, legalForm, registrationNumber: number, incorporationDate: incorporated };
  return { document, said, claims: { ...trading, ...said } };
}

test('a certificate proves that a business exists, and nothing of it is in the history', async () => {
  const { claims, document } = certified();
  const trading = await openCase(system, { ...provenBusiness(), claims, documents: [document] });
  const { kyc } = await trading.untilStatus('ACTIVE', 'decided');
  expect(kyc.checks.filter(({ subject }) => subject.startsWith('document:'))).toEqual([
    expect.objectContaining({ kind: 'registration', outcome: 'clear' }),
  ]);
  await trading.untilQuiet();
  const own = (await allHistories(system)).filter(({ workflowId }) => workflowId === trading.workflowId);
  expect(JSON.stringify(own)).not.toContain(claims.registrationNumber);
  const queues = own.flatMap(({ history }) =>
    (history.events ?? []).flatMap(
      ({ activityTaskScheduledEventAttributes: scheduled }) => scheduled?.taskQueue?.name ?? [],
    ),
  );
  expect(new Set(queues)).toEqual(new Set([DOCUMENTS_TASK_QUEUE]));
}, 120_000);

test('without one it is asked for, one of another business is asked for again, and the right one makes it good', async () => {
  const { claims, document } = certified();
  const trading = await openCase(system, { ...provenBusiness(), claims });
  const front = 'documents.certificate_of_incorporation.front_doc';
  const asked = await trading.untilState('awaiting_customer');
  expect(asked.kyc.requirements.currently_due).toEqual([front]);

  await trading.change({ documents: [certified({ fault: 'other_number' }).document] });
  const again = await until('the number is missed', async () => {
    const view = await trading.see();
    const codes = view.kyc.requirements.errors.map(({ code }) => code);
    return codes.includes('registration.certificate_number_missing') && view;
  });
  expect(again.kyc.requirements.currently_due).toEqual([front]);

  await trading.change({ documents: [document] });
  await trading.untilStatus('ACTIVE', 'decided');
}, 120_000);

test('a certificate of a related business is held against what is said of that one', async () => {
  const { claims, document } = certified();
  const holding = certified({ fault: 'other_name' }, 32);
  const parties = twoLevels().map((each) =>
    each.claims.kind === 'business'
      ? { ...partyBusiness(each.path, { ...each.claims, ...holding.said }), documents: [holding.document] }
      : each,
  );
  const trading = await openCase(system, { ...provenBusiness(parties), claims, documents: [document] });
  const { kyc } = await trading.untilState('awaiting_customer');
  expect(kyc.requirements.errors).toMatchObject([
    {
      code: 'registration.certificate_name_missing',
      field: expect.stringMatching(/^owners\[\d\]\.documents\.certificate_of_incorporation\.front_doc$/),
    },
  ]);
}, 120_000);

test.each(['engine', 'queue'] as const)(
  'a certificate that the %s cannot look at approves nobody: a person does',
  async (what) => {
    mockTrouble[what] = true;
    const { claims, document } = certified();
    const trading = await openCase(system, { ...provenBusiness(), claims, documents: [document] });
    const { kyc } = await trading.untilState('in_review');
    expect(kyc.checks.filter(({ subject }) => subject.startsWith('document:'))).toEqual([
      expect.objectContaining({ kind: 'registration', outcome: 'unavailable' }),
    ]);
    expect(kyc.decision?.reasons.map(({ code }) => code)).toContain('registration.unavailable');
  },
  120_000,
);

test('no invariant was broken on the way', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
