import type { Explanation, FiredRule } from '../../domain/explanation';
import { table } from '../answer';

/** The rules that fired, in the policy's order, each with what its condition saw; of a business also about which party. */
export function explanationText({ rules }: Explanation): string {
  const isOfParties = rules.some(({ party }) => party !== undefined);
  return table(
    ['RULE', 'LINE', 'EFFECT', 'CODE', ...(isOfParties ? ['PARTY'] : []), 'WHEN', 'SAW'],
    rules.map((rule) => [
      rule.rule,
      rule.line === undefined ? '' : String(rule.line),
      effectOf(rule),
      rule.code ?? rule.reason ?? '',
      ...(isOfParties ? [rule.party ?? ''] : []),
      rule.when ?? '',
      valuesOf(rule),
    ]),
  );
}

function effectOf({ effect, points, failed }: FiredRule): string {
  return `${effect}${points === undefined ? '' : ` +${points}`}${failed ? ' (condition failed)' : ''}`;
}

function valuesOf({ values }: FiredRule): string {
  return Object.entries(values)
    .map(([path, value]) => `${path}=${JSON.stringify(value)}`)
    .join(' ');
}
