import { readFile } from 'node:fs/promises';

import { compilePolicy } from '../../policy/compile-policy';
import type { Policy } from '../../policy/policy';
import { PolicyError } from '../../policy/policy-error';

/** Reads and compiles. What is wrong is said as editors and CI logs find it: file, line, rule. */
export async function readPolicyFile(file: string): Promise<Policy> {
  const text = await readFile(file, 'utf8');
  try {
    return compilePolicy(text);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const lines = error.problems.map(({ line, rule, message }) => `${file}:${line}: ${rule}: ${message}`);
    throw new Error(`not a policy\n${lines.join('\n')}`, { cause: error });
  }
}
