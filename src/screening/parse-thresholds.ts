/** Reads thresholds as an operator writes them: `consider=0.7, hit=0.95, pep=0.8, us_ofac=0.65`. */
import type { ListKind } from './store/loaded-list';
import { DEFAULT_THRESHOLDS, type ScreeningThresholds } from './thresholds';

const KINDS: Readonly<Record<ListKind, true>> = {
  sanctions: true,
  pep: true,
  watch: true,
  own_deny: true,
  own_allow: true,
  sample: true,
};
const PAIR = /^([a-z][a-z0-9_]*)\s*=\s*(0(?:\.\d+)?|1(?:\.0+)?)$/;

/**
 * `consider` and `hit` for all lists, a kind of list, or one list by its id; what is not said stays as it is by default.
 *
 * @returns problems, each with the words that were not understood; the thresholds are then not to be used
 */
export function parseThresholds(text: string): {
  readonly thresholds: ScreeningThresholds;
  readonly problems: readonly string[];
} {
  let { consider, hit } = DEFAULT_THRESHOLDS;
  const byKind: Record<string, number> = { ...DEFAULT_THRESHOLDS.byKind };
  const byList: Record<string, number> = {};
  const problems: string[] = [];
  const parts = text.split(',').map((part) => part.trim());
  for (const part of parts.filter((one) => one !== '')) {
    const [, name = '', value = ''] = PAIR.exec(part) ?? [];
    const from = Number(value);
    if (name === '') problems.push(part);
    else if (name === 'consider') consider = from;
    else if (name === 'hit') hit = from;
    else if (name in KINDS) byKind[name] = from;
    else byList[name] = from;
  }
  return { thresholds: { consider, hit, byKind, byList }, problems };
}
