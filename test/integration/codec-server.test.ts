/** The codec server: shows the Web UI and the CLI what Temporal cannot read, and nobody else. */
import type { Payload } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

import { startCodecServer } from '../../src/temporal/codec-server';
import { createPayloadCodec } from '../../src/temporal/payload-codec';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { MUSTERSCHURKE, person } from '../support/customers';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';

let system: RunningSystem;
let waiting: Case;

beforeAll(async () => {
  system = await startSystem();
  waiting = await openCase(system, person({ claims: MUSTERSCHURKE }));
  await waiting.untilState('in_review');
  await waiting.untilIdle();
}, 60_000);
afterAll(() => system.close());

const ORIGIN = 'http://127.0.0.1:8233';

async function withCodec(token: string | undefined, run: (url: string) => Promise<void>): Promise<void> {
  const server = await startCodecServer({
    codec: createPayloadCodec(system.secrets.payloadKeys),
    host: '127.0.0.1',
    port: 0,
    uiOrigins: [ORIGIN],
    ...(token && { token }),
  });
  try {
    await run(server.url);
  } finally {
    await server.stop();
  }
}

const decode = (url: string, payloads: unknown[], headers: Record<string, string> = { origin: ORIGIN }) =>
  fetch(`${url}/decode`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ payloads }),
  });

/** The payload of a start: ids and durations. */
async function startPayload(): Promise<unknown> {
  const history = await system.client.workflow.getHandle(waiting.workflowId).fetchHistory();
  const input = history.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0];
  return asJson(input);
}

test('reads for the Web UI what Temporal cannot', async () => {
  await withCodec(undefined, async (url) => {
    const answer = await decode(url, [await startPayload()]);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(await textsOf(answer)).toEqual([expect.stringContaining(waiting.id)]);
  });
});

test('shows the summary and the current details of a case that waits', async () => {
  const { client, namespace } = system;
  const execution = { workflowId: waiting.workflowId };
  const service = client.connection.workflowService;
  const { queryResult } = await service.queryWorkflow({
    namespace,
    execution,
    query: { queryType: '__temporal_workflow_metadata' },
  });
  const { executionConfig } = await service.describeWorkflowExecution({ namespace, execution });
  const sealed = [queryResult?.payloads?.[0], executionConfig?.userMetadata?.summary].map(asJson);
  expect(JSON.stringify(sealed)).not.toContain('Stage');

  await withCodec(undefined, async (url) => {
    const [details, summary] = await textsOf(await decode(url, sealed));
    expect(details).toContain('Stage **in_review**: waits for **reviewer**, due ');
    expect(summary).toContain(`Verification of customer ${waiting.id}`);
  });
});

test('reads nothing for another origin', async () => {
  await withCodec(undefined, async (url) => {
    const answer = await decode(url, [await startPayload()], { origin: 'https://elsewhere.example' });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(await answer.text()).toBe('');
  });
});

test('where a token is set, reads nothing without the right one, whatever the origin says', async () => {
  await withCodec('a token that nobody guesses', async (url) => {
    const payload = await startPayload();
    const statuses = [
      await decode(url, [payload]),
      await decode(url, [payload], {}),
      await decode(url, [payload], { origin: ORIGIN, authorization: 'Bearer another token' }),
      await decode(url, [payload], { origin: ORIGIN, authorization: 'Bearer a token that nobody guesses' }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, 401, 200]);
  });
});

function asJson(payload: temporal.api.common.v1.IPayload | null | undefined): unknown {
  return temporal.api.common.v1.Payload.toObject(temporal.api.common.v1.Payload.create(payload ?? {}), {
    bytes: String,
  });
}

async function textsOf(answer: Response): Promise<string[]> {
  const { payloads } = (await answer.json()) as { payloads: Payload[] };
  return payloads.map(({ data }) => Buffer.from(String(data), 'base64').toString());
}
