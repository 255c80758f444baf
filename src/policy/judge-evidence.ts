import type { Override } from '../domain/decision';
import type { Evidence, Finding } from '../domain/evidence';
import { NAMESAKE_SET_ASIDE } from '../domain/open-matches';
import type { FiredRule } from '../domain/explanation';
import type { CompiledRules, RuleOnFinding } from './compiled-rules';
import { withFinding } from './facts';
import type { Scope } from './fact-types';
import { fillIn } from './fill-in';
import { fieldOf } from './judged';
import type { EverybodyJudged, Judged } from './judged';
import { isForAPerson, isMatchCode } from './match-floor';
import { EFFECT_OF } from './vote';
import type { Tally, Vote } from './vote';

export interface RulesOnEvidence extends Pick<CompiledRules, 'unavailable'> {
  /** The rules that name a code, in their order. */
  readonly findingsNaming: (code: string) => readonly RuleOnFinding[];
  /** Two people have to agree about this customer: then nobody alone overrides any finding. */
  readonly fourEyes: boolean;
  readonly overrides: readonly Override[];
  /** Some evidence of the customer speaks of parties by their path: who owns whom. */
  readonly partyAt: EverybodyJudged['partyAt'];
}

/** What the policy makes of one row of evidence: whatever its outcome, what it noticed is never lost. */
export function judgeRow(rules: RulesOnEvidence, judged: Judged, scope: Scope, row: Evidence, tally: Tally): void {
  const { kind, outcome } = row;
  const party = judged.id !== undefined && { party: judged.id };
  switch (outcome) {
    case 'clear':
    case 'not_applicable':
      break;
    case 'unavailable':
      judgeUnavailable(rules, judged, scope, row, tally);
      break;
    case 'consider':
    case 'hit':
      // A doubt that no finding explains still is a doubt.
      if (row.findings.every(({ severity }) => severity === 'info')) {
        refer(row, `check.${kind}_unexplained`, `The ${kind} check has a doubt without a finding.`);
      }
      break;
    default:
      refer(row, `check.${String(kind)}_unknown`, 'The check has an outcome nobody knows.');
  }
  for (const finding of row.findings) judgeFinding(rules, judged, scope, row, finding, tally);

  function refer({ id }: Evidence, code: string, message: string): void {
    const rule = 'built in doubt';
    const about = { code, ...party, checkIds: [id] };
    tally.votes.push({ outcome: 'refer', message, rule, ...about, queue: queueOf(row), fourEyes: false });
    tally.fired.push({ rule, scope, effect: 'refer', ...about });
  }
}

/** Past its deadline a check that could not find out is for the rules on that; none of them can approve. */
function judgeUnavailable(
  rules: RulesOnEvidence,
  { id }: Judged,
  scope: Scope,
  row: Evidence,
  { votes, fired }: Tally,
): void {
  const party = id !== undefined && { party: id };
  const rule = rules.unavailable.find(({ check }) => check === row.kind || check === '*');
  const code = `check.${row.kind}_unavailable`;
  const place = rule?.rule ?? 'built in unavailable';
  const outcome = rule?.then ?? 'refer';
  votes.push({
    outcome,
    code,
    message: `The ${row.kind} check could not find out.`,
    rule: place,
    checkIds: [row.id],
    ...party,
    queue: rule?.queue ?? queueOf(row),
    fourEyes: rule?.four_eyes ?? false,
  });
  fired.push({
    rule: place,
    ...(rule && { line: rule.line }),
    scope,
    effect: outcome,
    code,
    ...party,
    checkIds: [row.id],
  });
}

function judgeFinding(
  { findingsNaming, fourEyes, overrides, partyAt }: RulesOnEvidence,
  judged: Judged,
  scope: Scope,
  row: Evidence,
  finding: Finding,
  { votes, fired }: Tally,
): void {
  const { code, field } = finding;
  const party = judged.id ?? partyAt(field);
  const { rule, failed, inner } = firstRule(findingsNaming(code), scope, row, finding);
  const place = rule ? `${rule.place} ${code}` : `built in unlisted ${code}`;
  const noOverride = whyNotOverride(finding, rule, fourEyes);
  const override = noOverride ? undefined : overrides.find((each) => isAbout(each, row, finding));
  const said = { rule, row, finding, place, party };
  const vote = failed || isForAPerson(code, judged.evidence) ? votedFor('refer', said) : voteOf(said, judged);
  const isAsked = vote !== undefined;
  fired.push({
    rule: place,
    ...(rule && { line: rule.line }),
    ...(rule?.when && { when: rule.when }),
    scope: inner,
    effect: override && isAsked ? 'override' : vote ? EFFECT_OF[vote.outcome] : 'clear',
    code,
    ...(party !== undefined && { party }),
    ...(field !== undefined && { field }),
    checkIds: [row.id],
    ...(failed && { failed }),
    ...(isAsked ? noOverride && { whyNotOverride: noOverride } : { whyNotOverride: 'nothing_to_override' as const }),
    ...(override && isAsked && { overrideId: override.id }),
  });
  if (vote && !override) votes.push(vote);
}

/** First match wins. A condition that cannot be answered counts as fired, and sends the finding to a person. */
function firstRule(rules: readonly RuleOnFinding[], scope: Scope, row: Evidence, finding: Finding) {
  let inner: Scope | undefined;
  for (const rule of rules) {
    if (!rule.when) return { rule, failed: false, inner: inner ?? scope };
    inner ??= withFinding(scope, row, finding);
    const holds = rule.when.holds(inner);
    if (holds === undefined) return { rule, failed: true, inner };
    if (holds) return { rule, failed: false, inner };
  }
  return { rule: undefined, failed: false, inner: inner ?? scope };
}

/** What one rule, or none, has to say of one finding. */
interface Said {
  readonly rule: RuleOnFinding | undefined;
  readonly row: Evidence;
  readonly finding: Finding;
  readonly place: string;
  readonly party: string | undefined;
}

/** Undefined where the finding counts as clear. What no rule names is for a person, however little it weighs. */
function voteOf(said: Said, judged: Judged): Vote | undefined {
  const { rule, row, finding } = said;
  if (!rule) return votedFor('refer', said);
  if (rule.then === 'clear') return undefined;
  if (rule.then === 'ask') {
    const within = rule.requirement ? fillIn(rule.requirement, judged.given, finding.field) : finding.field;
    const field = fieldOf(judged, within);
    // A sign of forgery is not mended by sending it again, and what cannot be mended is not asked for.
    const isMendable = row.outcome !== 'hit' && (rule.requirement !== undefined || finding.retryable);
    if (!isMendable || field === undefined || isScreening(row, finding)) {
      return votedFor('refer', said);
    }
    const { code, customer_message, staff_note } = finding;
    const error = { code, field, retryable: true, customer_message, staff_note };
    return { ...votedFor('request_information', said), error };
  }
  const outcome = rule.then === 'decline' && isScreening(row, finding) ? 'refer' : rule.then;
  return votedFor(outcome, said);
}

function votedFor(outcome: Vote['outcome'], { rule, row, finding, place, party }: Said): Vote {
  return {
    outcome,
    code: finding.code,
    message: finding.staff_note,
    rule: place,
    checkIds: [row.id],
    ...(party !== undefined && { party }),
    queue: rule?.queue ?? (isScreening(row, finding) ? 'sanctions' : 'general'),
    fourEyes: rule?.four_eyes ?? false,
  };
}

function isScreening({ kind }: Evidence, { code }: Finding): boolean {
  return kind === 'screening' || code.startsWith('screening.');
}

function queueOf({ kind }: Evidence): Vote['queue'] {
  return kind === 'screening' ? 'sanctions' : 'general';
}

function whyNotOverride(
  { code }: Finding,
  rule: RuleOnFinding | undefined,
  fourEyes: boolean,
): FiredRule['whyNotOverride'] {
  if (isMatchCode(code) || code === NAMESAKE_SET_ASIDE) return 'list_match';
  if (rule?.final) return 'final';
  return fourEyes || rule?.four_eyes ? 'four_eyes' : undefined;
}

/** Of the same finding of a check that looked at the very same things. */
function isAbout(override: Override, { kind, subject, input_hash }: Evidence, { code, field }: Finding): boolean {
  return (
    override.checkKind === kind &&
    override.subject === subject &&
    override.inputHash === input_hash &&
    override.code === code &&
    override.field === field
  );
}
