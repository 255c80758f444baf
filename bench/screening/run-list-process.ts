import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { packageRoot } from '../../src/package-root';
import type { ListJob, ListResult } from './list-job';

/** Loads and searches in a process of its own, which is gone when this resolves. */
export async function runListProcess(job: ListJob): Promise<ListResult> {
  const file = require.resolve('./list-process');
  const child = fork(file, [], {
    execArgv: [
      '--expose-gc',
      ...(file.endsWith('.ts') ? ['--require', join(packageRoot, 'test/support/run-typescript.cjs')] : []),
    ],
  });
  const gone = once(child, 'exit');
  try {
    child.send(job);
    const answer = await Promise.race([once(child, 'message'), gone.then(() => [{ error: 'the process ended' }])]);
    const [{ result, error }] = answer as [{ result?: ListResult; error?: string }];
    if (result === undefined) throw new Error(`The list could not be measured: ${error ?? 'no reason given'}`);
    return result;
  } finally {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await gone;
  }
}
