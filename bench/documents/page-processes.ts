import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { packageRoot } from '../../src/package-root';
import type { PageJob, ResultOf } from './page-job';

/** Processes that work on pages, one page each at a time. */
export interface PageProcesses {
  /**
   * Results in the order of the jobs. `done` is told after each job how many are done.
   *
   * @throws what a job threw; the others are given up
   */
  run<What extends PageJob['what']>(
    jobs: readonly Extract<PageJob, { what: What }>[],
    done: (count: number) => void,
  ): Promise<ResultOf[What][]>;
  /** Ends them. Safe to repeat. */
  stop(): Promise<void>;
}

interface Message {
  readonly ready?: true;
  readonly result?: ResultOf[PageJob['what']];
  readonly error?: string;
}

export function startPageProcesses(count: number): PageProcesses {
  const children = Array.from({ length: count }, start);
  // The first word of each is that it is ready.
  const ready = children.map((child) => hear(child));
  for (const each of ready) each.catch(() => undefined);

  return {
    async run<What extends PageJob['what']>(
      jobs: readonly Extract<PageJob, { what: What }>[],
      done: (count: number) => void,
    ) {
      const results: ResultOf[What][] = [];
      let next = 0;
      let finished = 0;
      const takeTurns = async (child: ChildProcess, isReady: Promise<Message> | undefined): Promise<void> => {
        await isReady;
        for (let at = next++; at < jobs.length; at = next++) {
          const answer = hear(child);
          child.send(jobs[at] as PageJob);
          const { result, error } = await answer;
          if (result === undefined) throw new Error(`A page could not be examined: ${error ?? 'no reason given'}`);
          results[at] = result as ResultOf[What];
          done((finished += 1));
        }
      };
      await Promise.all(children.map((child, index) => takeTurns(child, ready[index])));
      return results;
    },
    async stop() {
      await Promise.all(
        children.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          const gone = once(child, 'exit');
          child.kill('SIGKILL');
          await gone;
        }),
      );
    },
  };
}

function start(): ChildProcess {
  const file = require.resolve('./page-process');
  return fork(file, [], {
    execArgv: file.endsWith('.ts') ? ['--require', join(packageRoot, 'test/support/run-typescript.cjs')] : [],
    serialization: 'advanced',
  });
}

function hear(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const settle = () => child.off('message', onMessage).off('exit', onExit);
    const onMessage = (message: Message) => {
      settle();
      resolve(message);
    };
    const onExit = () => {
      settle();
      reject(new Error('A process that works on pages ended'));
    };
    child.on('message', onMessage).on('exit', onExit);
  });
}
