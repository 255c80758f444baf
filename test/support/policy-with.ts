/** Policies for tests: the one that ships, with other times, or with findings over which two people have to agree. */
import { isMap, parseDocument } from 'yaml';

import { compilePolicy } from '../../src/policy/compile-policy';
import type { Policy } from '../../src/policy/policy';
import { shippedPolicy } from '../../src/policy/shipped-policy';

export interface PolicyChanges {
  /** Each a length of time as a policy writes it: `300ms`, `24h`. */
  readonly deadlines?: {
    readonly customer?: string;
    readonly review?: string;
    readonly unavailable?: string;
  };
  /** Codes of findings, or `check.<kind>_missing` of a check that is required. */
  readonly fourEyes?: readonly string[];
  /** Codes of findings that nobody may override. */
  readonly final?: readonly string[];
  /** What findings mean, by their codes, before every other rule. */
  readonly meaning?: Readonly<Record<string, 'clear' | 'refer' | 'decline'>>;
  readonly onNewMatch?: 'restrict' | 'keep';
}

export function policyWith({
  deadlines = {},
  fourEyes = [],
  final = [],
  meaning = {},
  onNewMatch,
}: PolicyChanges): Policy {
  const document = parseDocument(shippedPolicy().text);
  const { review, ...others } = deadlines;
  for (const [key, time] of Object.entries(others)) document.setIn(['deadlines', key], time);
  if (review) for (const tier of ['low', 'medium', 'high']) document.setIn(['deadlines', 'review', tier], review);
  if (onNewMatch) document.set('on_new_match', onNewMatch);
  for (const code of fourEyes) {
    const [, kind] = /^check\.(.+)_missing$/.exec(code) ?? [];
    const { requires, findings } = document.toJS() as { requires: { check: string }[]; findings: unknown[] };
    if (kind === undefined) {
      document.set('findings', document.createNode([{ code, then: 'refer', four_eyes: true }, ...findings]));
      continue;
    }
    const rule = document.getIn(['requires', requires.findIndex(({ check }) => check === kind)], true);
    if (!isMap(rule)) throw new Error(`The policy does not require ${kind}`);
    rule.set('four_eyes', true);
  }
  for (const code of final) {
    const { findings } = document.toJS() as { findings: unknown[] };
    document.set('findings', document.createNode([{ code, then: 'refer', final: true }, ...findings]));
  }
  for (const [code, then] of Object.entries(meaning)) {
    const { findings } = document.toJS() as { findings: unknown[] };
    // oxlint-disable-next-line unicorn/no-thenable -- the word that a policy has for it
    document.set('findings', document.createNode([{ code, then }, ...findings]));
  }
  return compilePolicy(document.toString());
}
