import type { Explanation, FiredRule } from '../../domain/explanation';
import { table } from '../answer';

/** The rules that fired, in the policy's order, each with what its condition saw. */
export function explanationText({ rules }: Explanation): string {
  return table(
    ['RULE', 'LINE', 'EFFECT', 'CODE', 'WHEN', 'SAW'],
    rules.map((rule) => [
      rule.rule,
      rule.line === undefined ? '' : String(rule.line),
      effectOf(rule),
      rule.code ?? rule.reason ?? '',
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
