import { fork } from 'node:child_process';
import { once } from 'node:events';

import type { LoopResult } from './closed-loop';
import type { FromRival, RivalRound } from './rival-process';

/** The rival workflows, in a process of their own. */
export interface Rivals {
  readonly pid: number;
  run(round: RivalRound): Promise<LoopResult>;
  stop(): Promise<void>;
}

export async function startRivals(options: { temporalAddress: string; workflowTasks: number }): Promise<Rivals> {
  const child = fork(require.resolve('./rival-process'), [options.temporalAddress, String(options.workflowTasks)]);
  const ended = once(child, 'exit');
  const answer = async (): Promise<FromRival> => {
    const message = once(child, 'message') as Promise<[FromRival]>;
    const first = await Promise.race([message, ended.then(() => undefined)]);
    if (!first) throw new Error('The process of the rivals ended');
    return first[0];
  };
  await answer();
  return {
    pid: child.pid ?? 0,
    async run(round) {
      child.send(round);
      const said = await answer();
      if ('result' in said) return said.result;
      throw new Error('failed' in said ? said.failed : 'The rivals said something else');
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
