/** The gate before every deployment: today's workflow code follows every kept history, step by step. */
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import type { WorkflowBundleOption } from '@temporalio/worker';
import pino from 'pino';

import { installRuntime } from '../../src/temporal/install-runtime';
import { loadWorkflowBundle } from '../../src/temporal/workflow-bundle';
import { payloadsIn } from '../support/payloads';
import { historiesConverter, storedHistories } from './stored-histories';
import type { StoredHistory } from './stored-histories';

const ROOT = join(__dirname, '../..');
const logger = new DefaultLogger('ERROR');
const converter = historiesConverter();
const { failureConverterPath } = converter;

let stored: StoredHistory[];

beforeAll(async () => {
  installRuntime(pino({ level: 'silent' }));
  stored = await storedHistories();
});

const typeOf = ({ events }: StoredHistory['history']) =>
  events[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name;

/** The name of the error for each history, or `followed`. */
async function replay(workflowBundle: WorkflowBundleOption): Promise<Record<string, string>> {
  const histories = stored.map(({ name, history }) => ({ workflowId: name, history }));
  const results: Record<string, string> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle, dataConverter: converter },
    histories,
  )) {
    results[workflowId] = error?.name ?? 'followed';
  }
  return results;
}

test('there is a history for every way a verification ends, and they are what they are called', () => {
  expect(stored.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'approved',
      'approved-by-two',
      'approved-with-document',
      'asked-and-answered',
      'asked-and-expired',
      'business-decided',
      'declined-under-age',
      'list-change-followed',
      'lists-updated',
      'locked-under-review',
      'match-cleared',
      'match-confirmed',
      'rescreened-and-cleared',
      'reviews-opened',
      'unavailable-past-its-deadline',
    ]),
  );
  for (const { history } of stored) {
    expect(history.events?.at(-1)?.workflowExecutionCompletedEventAttributes).toBeTruthy();
    expect(payloadsIn(history).length).toBeGreaterThan(0);
  }
});

test('they name no machine, no process and no path', () => {
  for (const { text } of stored) {
    // As the SDK names processes (`4711@host`) and the queues of their own.
    expect(text).not.toContain('@');
    expect(new Set(text.match(/"identity": ".*"/g))).toEqual(new Set(['"identity": "worker"']));
    expect(new Set(text.match(/"buildId": ".*"/g) ?? [])).toEqual(new Set(text.match(/"buildId": ""/g) ?? []));
    expect(text).not.toMatch(/"\/[a-z]+\//);
  }
});

test('today’s workflow follows all of them', async () => {
  const results = await replay(await loadWorkflowBundle({ failureConverterPath, logger }));
  expect(results).toEqual(Object.fromEntries(stored.map(({ name }) => [name, 'followed'])));
}, 60_000);

test('the gate bites: a workflow with two steps in another order follows none of its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clearway-reordered-'));
  try {
    for (const part of ['workflows', 'src/domain', 'src/temporal']) {
      await cp(join(ROOT, part), join(folder, part), { recursive: true });
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const story = join(folder, 'workflows', 'verify-customer.ts');
    const before = await readFile(story, 'utf8');
    // Something is shown before the first step that was shown after it.
    const step = 'const checks = await runAllChecks(scope, attempt, cause);';
    expect(before.split(step)).toHaveLength(2);
    await writeFile(story, before.replace(step, `progress.enter('checking', { blockedOn: 'nobody' });\n    ${step}`));

    const workflowBundle = await bundleWorkflowCode({
      workflowsPath: join(folder, 'workflows'),
      failureConverterPath: join(folder, 'src/temporal/failure-converter.ts'),
      logger,
    });
    const results = await replay(workflowBundle);
    const own = stored.map(({ name, history }) => [
      name,
      typeOf(history) === 'verifyCustomer' ? 'DeterminismViolationError' : 'followed',
    ]);
    expect(results).toEqual(Object.fromEntries(own));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
