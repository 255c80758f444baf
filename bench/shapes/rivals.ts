import { fork } from 'node:child_process';
import { once } from 'node:events';

import { readConfig } from '../../src/config';
import type { Stand } from '../stand';
import type { FromRival, RivalOrder } from './rival-process';
import type { Shape } from './shape';

/** What Clearway is measured against, in a process of its own. */
export interface Rivals {
  readonly pid: number;
  /** One local activity. */
  readonly bare: Shape;
  /** The same, started eagerly as Clearway starts its own: the floor. */
  readonly eager: Shape;
  /** Four activities in sequence. */
  readonly textbook: Shape;
}

/** Ends with the stand. */
export async function startRivals(stand: Stand): Promise<Rivals> {
  const { workflowTasks } = readConfig({});
  const child = fork(require.resolve('./rival-process'), [stand.temporalAddress, String(workflowTasks)]);
  const ended = once(child, 'exit');
  stand.defer(async () => {
    if (child.connected) child.disconnect();
    await ended;
  });
  const answer = async (): Promise<FromRival> => {
    const message = once(child, 'message') as Promise<[FromRival]>;
    const first = await Promise.race([message, ended.then(() => undefined)]);
    if (!first) throw new Error('The process of the rivals ended');
    return first[0];
  };
  await answer();
  const shape = (rival: Pick<RivalOrder, 'workflow' | 'eager'>): Shape => ({
    async run(load) {
      child.send({ ...rival, ...load } satisfies RivalOrder);
      const said = await answer();
      if ('result' in said) return said.result;
      throw new Error('failed' in said ? said.failed : 'The rivals said something else');
    },
  });
  return {
    pid: child.pid ?? 0,
    bare: shape({ workflow: 'bareWorkflow', eager: false }),
    eager: shape({ workflow: 'bareWorkflow', eager: true }),
    textbook: shape({ workflow: 'textbookWorkflow', eager: false }),
  };
}
