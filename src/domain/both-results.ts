import { gravestOutcome } from './evidence';
import type { CheckResult } from './evidence';

/** Two answers to one question as one: all findings of both, and the graver outcome. `second` names whose sealed part is whose. */
export function bothResults(one: CheckResult, other: CheckResult, second: string): CheckResult {
  const sealed = { ...one.sealed, ...(other.sealed && { [second]: other.sealed }) };
  return {
    outcome: gravestOutcome([one.outcome, other.outcome]),
    findings: [...one.findings, ...other.findings],
    engine: {
      name: `${one.engine.name}+${other.engine.name}`,
      version: `${one.engine.version}+${other.engine.version}`,
    },
    data: { ...one.data, ...other.data },
    ...(Object.keys(sealed).length > 0 && { sealed }),
  };
}
