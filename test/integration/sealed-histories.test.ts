/** What Temporal stores: nothing that names or describes a person, and nothing readable without the codec. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

import type * as CheckDocumentActivity from '../../activities/check-document';
import type { BusinessIntake } from '../../src/domain/intake';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { image, LAGOS, MUSTERSCHURKE, nextCpf, person } from '../support/customers';
import { allHistories } from '../support/histories';
import { partyBusiness, partyPerson } from '../support/incoming-parties';
import { provenBusiness } from '../support/proven-business';
import { startOwnTemporal } from '../support/own-temporal';
import type { OwnTemporal } from '../support/own-temporal';
import { payloadsIn } from '../support/payloads';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';

// A FAKE documents worker whose failure quotes what it choked on, as failures of libraries do.
jest.mock('../../activities/check-document', () => {
  const real = jest.requireActual<typeof CheckDocumentActivity>('../../activities/check-document');
  return {
    createCheckDocument: (deps: Parameters<typeof real.createCheckDocument>[0]) => ({
      ...real.createCheckDocument(deps),
      checkDocument: async () => {
        throw ApplicationFailure.nonRetryable(
          'FAKE failure that quotes Canarina Kanarienvogel',
          'Fake',
          'canary detail',
        );
      },
    }),
  };
});

const { GetWorkflowExecutionHistoryResponse, DescribeWorkflowExecutionResponse, ListWorkflowExecutionsResponse } =
  temporal.api.workflowservice.v1;

const CLAIMS = {
  firstName: 'Canarina',
  lastName: 'Kanarienvogel',
  email: 'canary.bird@example.com',
  phone: '+2348039876541',
  dateOfBirth: '1983-11-29',
};
const STREET = '77 Kanarienweg';
const NUMBER = nextCpf();
const COMPANY_NUMBER = '09876541';
const NOTE = 'The canary note of a reviewer who looked.';
/** What must be nowhere. The birth date's digits alone would be found by chance in ids and times: the whole is looked for. */
const CANARIES = [
  ...Object.values(CLAIMS),
  '8039876541',
  STREET,
  NUMBER,
  COMPANY_NUMBER,
  NOTE,
  'canary',
  'Canarina',
  'Kanarien',
  LAGOS.city,
  MUSTERSCHURKE.lastName,
];

let folder: string;
let own: OwnTemporal;
let system: RunningSystem;
const cases: Case[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-sealed-'));
  own = await startOwnTemporal(folder);
  system = await startSystem({ temporalAddress: own.address, policy: { deadlines: { unavailable: '100ms' } } });
  cases.push(...(await liveThroughEverything()));
}, 90_000);
afterAll(async () => {
  await system.close();
  await own.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Approved; asked and answered; matched, noted upon and cleared; its documents worker failing with a quotation; locked. */
async function liveThroughEverything(): Promise<Case[]> {
  const canary = (claims = {}) =>
    person({
      claims: { ...CLAIMS, ...claims },
      documents: [{ idType: 'tin', number: NUMBER, issuingCountry: 'BRA' }],
      address: { ...LAGOS, street: STREET },
      metadata: { note: 'canary metadata' },
    });
  const approved = await openCase(system, canary());
  await approved.untilStatus('ACTIVE');

  const { address, ...rest } = canary();
  const asked = await openCase(system, rest);
  await asked.untilState('awaiting_customer');
  if (address) await asked.change({ address });
  await asked.untilStatus('ACTIVE');

  const matched = await openCase(system, canary(MUSTERSCHURKE));
  await matched.verdict('clear_match', { note: NOTE });
  await matched.untilStatus('ACTIVE');

  const failing = await openCase(system, {
    ...canary(),
    documents: [
      { idType: 'tin', number: NUMBER, issuingCountry: 'BRA' },
      { idType: 'passport', front: image() },
    ],
  });
  await failing.untilState('in_review');

  const waiting = await openCase(system, canary(MUSTERSCHURKE));
  await waiting.untilState('in_review');

  const trading = await openCase(system, canaryBusiness());
  await trading.untilState('in_review');
  return [approved, asked, matched, failing, waiting, trading];
}

/** Everybody behind it is a canary, with a document that goes to the failing worker, and a match. */
function canaryBusiness(): BusinessIntake {
  const documents = [
    { idType: 'tin', number: NUMBER, issuingCountry: 'BRA' },
    { idType: 'passport', front: image() },
  ] as const;
  const { firstName, lastName, email, phone, dateOfBirth } = CLAIMS;
  const said = { firstName, lastName, email, phone, dateOfBirth, title: 'canary title', reference: 'canary-reference' };
  const address = { ...LAGOS, street: STREET };
  return provenBusiness(
    [
      partyPerson('owners[0]', { ...said, holdings: [{ percentage: 60 }] }, { documents, address }),
      partyPerson('owners[1]', { ...MUSTERSCHURKE, holdings: [{ of: 'kanarien', percentage: 100 }] }),
      partyBusiness('owners[2]', {
        reference: 'kanarien',
        legalName: 'Kanarienvogel Holding Ltd',
        registrationNumber: COMPANY_NUMBER,
        registryCountry: 'GBR',
        holdings: [{ percentage: 40 }],
      }),
    ],
    { address },
  );
}

function hits(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1').toLowerCase();
  return CANARIES.filter((canary) => text.includes(Buffer.from(canary, 'utf8').toString('latin1').toLowerCase()));
}

/** As the service answers on the wire: everything that a Web UI, a CLI or an export can show. */
async function everythingToldAbout(client: Client, namespace: string): Promise<Buffer> {
  const service = client.connection.workflowService;
  const list = await service.listWorkflowExecutions({ namespace });
  const parts = [ListWorkflowExecutionsResponse.encode(list).finish()];
  for (const { execution } of list.executions ?? []) {
    if (!execution) continue;
    const described = await service.describeWorkflowExecution({ namespace, execution });
    const told = await service.getWorkflowExecutionHistory({ namespace, execution });
    parts.push(DescribeWorkflowExecutionResponse.encode(described).finish());
    parts.push(GetWorkflowExecutionHistoryResponse.encode(told).finish());
  }
  return Buffer.concat(parts);
}

test('histories, search attributes, memo, summary and details hold no name, e-mail, phone, number, address or note', async () => {
  const told = await everythingToldAbout(system.client, system.namespace);
  expect(told.length).toBeGreaterThan(5_000);
  for (const { id } of cases) expect(told.includes(id)).toBe(true);
  expect(hits(told)).toEqual([]);
});

test('every payload is sealed, failures and their messages included', async () => {
  const histories = await allHistories(system);
  const failures = histories.flatMap(({ history }) =>
    (history.events ?? []).flatMap(({ activityTaskFailedEventAttributes: failed }) => failed?.failure ?? []),
  );
  expect(failures.length).toBeGreaterThan(0);
  for (const { message, stackTrace, encodedAttributes } of failures) {
    expect(message).toBe('Encoded failure');
    expect(stackTrace ?? '').toBe('');
    expect(encodingOf(encodedAttributes)).toBe('binary/encrypted');
  }
  expect(histories.flatMap(({ history }) => payloadsIn(history)).length).toBeGreaterThan(20);
});

test('the server’s own file holds none of it either', async () => {
  const bytes = await own.bytes();
  for (const { id } of cases) expect(bytes.includes(id)).toBe(true);
  expect(hits(bytes)).toEqual([]);
});

test('control: the same search finds what a client without the codec sends', async () => {
  const { client, namespace } = system;
  const bare = new Client({ connection: client.connection, namespace });
  const options = { workflowId: 'control', taskQueue: 'nobody', args: [CLAIMS], staticSummary: STREET, memo: { NOTE } };
  await bare.workflow.start('control', options);

  expect(hits(await own.bytes())).toEqual(expect.arrayContaining([CLAIMS.email, STREET, NOTE]));
  expect(hits(await everythingToldAbout(bare, namespace))).toEqual(
    expect.arrayContaining([CLAIMS.email, STREET, NOTE]),
  );
  await bare.workflow.getHandle('control').terminate();
});

function encodingOf(payload: temporal.api.common.v1.IPayload | null | undefined): string {
  return Buffer.from(payload?.metadata?.['encoding'] ?? []).toString();
}
