import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { packageRoot } from '../package-root';
import { compilePolicy } from './compile-policy';
import type { Policy } from './policy';

let shipped: Policy | undefined;

/** The policy that this release ships with (`policies/default.yaml`), read and compiled once a process. */
export function shippedPolicy(): Policy {
  shipped ??= compilePolicy(readFileSync(join(packageRoot, 'policies', 'default.yaml'), 'utf8'));
  return shipped;
}
