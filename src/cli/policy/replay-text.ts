import type { ReplayResult } from '../../domain/replay';
import type { RecordedResult } from '../../policy/replay/create-recorded-replay';
import { table } from '../answer';

const ROWS = 20;

/** A replay as people read it: how many flip, from what to what, by which rule, and what that means for reviewers. */
export function replayText(tenant: string, result: ReplayResult): string {
  const flipped = result.decisions - result.same;
  const { before, after, per_day_before: perDayBefore, per_day_after: perDayAfter } = result.review_load;
  const since = result.since ? ` since ${result.since}` : '';
  return [
    `${tenant}: ${result.decisions} decisions about ${result.verifications} verifications${since}, ${flipped} flip` +
      ` (${share(flipped, result.decisions)}); ${result.ms} ms, ${result.per_second} verifications/s`,
    `reviews: ${before} before, ${after} after (${signed(after - before)}); a day ${perDayBefore} and ${perDayAfter}`,
    `${result.human_verdicts} decisions carried out a person's verdict, and were decided as carrying out the same one`,
    ...(result.builtin > 0 ? [`${result.builtin} decisions are from before policies were files`] : []),
    `open cases: ${result.open_cases.decisions}, of which ${result.open_cases.flips} flip`,
    ...(flipped > 0 ? ['', matrixText(result), '', byRuleText(result), '', flipsText(result)] : []),
  ].join('\n');
}

function matrixText({ matrix }: ReplayResult): string {
  const rows = Object.entries(matrix).flatMap(([from, row]) =>
    Object.entries(row).map(([to, count]) => [from, to, String(count), from === to ? '' : 'flips']),
  );
  return table(['FROM', 'TO', 'DECISIONS', ''], rows);
}

function byRuleText({ flips_by_rule: byRule }: ReplayResult): string {
  return table(
    ['FLIPS', 'BY RULE'],
    Object.entries(byRule).map(([rule, count]) => [String(count), rule]),
  );
}

function flipsText({ flips, decisions, same }: ReplayResult): string {
  const shown = flips.slice(0, ROWS);
  const rows = shown.map(({ customer_id: customer, from, to, human, by_rules: rules }) => [
    customer,
    from,
    to,
    human ? 'person' : 'policy',
    rules.join(', '),
  ]);
  const more = decisions - same - shown.length;
  return [table(['CUSTOMER', 'FROM', 'TO', 'BY', 'RULES'], rows), ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** What came of making every decision again under its own version. */
export function recordedText(tenant: string, result: RecordedResult): string {
  return [
    `${tenant}: ${result.decisions} decisions made again under the version that made them, ${result.different} come out` +
      ` otherwise (${share(result.same, result.decisions)} the same); ${result.ms} ms, ${result.per_second} verifications/s`,
    ...(result.builtin > 0
      ? [`${result.builtin} more are from before policies were files: there is no text to make them again from`]
      : []),
    ...result.differences
      .slice(0, ROWS)
      .map(
        ({ decision_id: id, policy_version: version, parts }) => `differs: ${id} under ${version}: ${parts.join(', ')}`,
      ),
  ].join('\n');
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? '0.00' : ((part / whole) * 100).toFixed(2)} %`;
}

function signed(number: number): string {
  return number > 0 ? `+${number}` : String(number);
}
