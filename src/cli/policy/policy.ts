import type { Command } from 'commander';

import { addCheckPolicy } from './check-policy';
import { addExplain } from './explain';
import { addListPolicies } from './list-policies';
import { addMovePolicy } from './move-policy';
import { addPublish } from './publish';
import { addReplay } from './replay';

/** By which rules is decided, and what others would have decided. */
export function addPolicy(program: Command): void {
  const policy = program
    .command('policy')
    .description('decision policies: check, explain, replay on history, publish by two people, move open cases');
  addCheckPolicy(policy);
  addExplain(policy);
  addReplay(policy);
  addPublish(policy);
  addListPolicies(policy);
  addMovePolicy(policy);
}
