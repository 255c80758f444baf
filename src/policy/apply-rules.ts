import type { Decision, DecisionInput } from '../domain/decision';
import { CHECK_KINDS } from '../domain/evidence';
import type { Evidence } from '../domain/evidence';
import { assessRisk } from './assess-risk';
import { CALL_FOR_ACTION } from './call-for-action';
import { createCodeIndex } from './code-pattern';
import type { CompiledRules } from './compiled-rules';
import { countVotes } from './count-votes';
import { customerScope, Lists, withRisk } from './facts';
import type { Scope } from './facts';
import { judgeRow } from './judge-evidence';
import type { RulesOnEvidence } from './judge-evidence';
import { judgeFact } from './judge-facts';
import { judgeRequired } from './judge-required';
import { judgeVerdict } from './judge-verdict';
import type { PolicyFile } from './policy-schema';
import type { Fired, Tally } from './vote';

/** The list of a policy that `country.high_risk` stands for. */
const HIGH_RISK = 'high_risk';

/** One decision with what led to it. Pure: no clock, no chance, nothing kept between two of them. */
export function createRules(rules: CompiledRules, { lists, tiers }: Pick<PolicyFile, 'lists' | 'tiers'>) {
  const onEvidence = { ...rules, findingsNaming: createCodeIndex(rules.findings) };
  const known = new Lists(lists);
  const highRisk = new Set([...(lists[HIGH_RISK] ?? []), ...CALL_FOR_ACTION]);
  const screeningRule = rules.requires.find(({ check, when }) => check === 'screening' && !when) ?? ALWAYS_SCREEN;

  return function apply(given: DecisionInput): { readonly decision: Decision; readonly fired: readonly Fired[] } {
    const input = { ...given, evidence: inOrder(given.evidence) };
    const { context, evidence, verdict } = input;
    const facts = customerScope(context, evidence, input.now, known, (country) => highRisk.has(country));
    const { risk, fired } = assessRisk(rules.risk, tiers, facts, CALL_FOR_ACTION.has(context.country));
    const scope = withRisk(facts, risk);
    const tally: Tally = { votes: [], fired: [...fired] };
    const fourEyes = agreeing(scope, tally);
    const onRows = { ...onEvidence, fourEyes };
    if (context.onlyScreening) judgeScreeningAlone(onRows, input, scope, tally);
    else judgeAll(onRows, input, scope, tally);
    const votes = verdict ? judgeVerdict(verdict, input, tally.votes) : tally.votes;
    return { decision: countVotes(votes, input, risk, fourEyes), fired: tally.fired };
  };

  function judgeAll(onRows: RulesOnEvidence, input: DecisionInput, scope: Scope, tally: Tally): void {
    for (const rule of rules.facts) judgeFact(rule, input.context, scope, tally);
    for (const rule of rules.requires) judgeRequired(rule, input, scope, tally);
    for (const row of input.evidence) judgeRow(onRows, input, scope, row, tally);
    doubtRisk(scope, tally);
  }

  /** Everything else was decided, perhaps by a person, and is not asked again. */
  function judgeScreeningAlone(onRows: RulesOnEvidence, input: DecisionInput, scope: Scope, tally: Tally): void {
    judgeRequired(screeningRule, input, scope, tally);
    for (const row of input.evidence) if (row.kind === 'screening') judgeRow(onRows, input, scope, row, tally);
  }

  /** A risk that could not be assessed whole is never low enough to be approved unseen. */
  function doubtRisk(scope: Scope, { votes, fired }: Tally): void {
    for (const { rule } of fired.filter(({ effect, failed }) => effect === 'points' && failed)) {
      const message = 'A rule of the policy about risk could not be answered for this customer.';
      const doubt = { code: 'risk.unknown', rule, checkIds: [] };
      votes.push({ outcome: 'refer', message, ...doubt, queue: 'general', fourEyes: false });
      fired.push({ scope, effect: 'refer', ...doubt });
    }
  }

  /** A condition that cannot be answered asks for two people. */
  function agreeing(scope: Scope, { fired }: Tally): boolean {
    let fourEyes = false;
    for (const { rule, line, when } of rules.fourEyes) {
      const holds = when.holds(scope);
      if (holds === false) continue;
      fourEyes = true;
      fired.push({
        rule,
        line,
        when,
        scope,
        effect: 'four_eyes',
        checkIds: [],
        ...(holds === undefined && { failed: true }),
      });
    }
    return fourEyes;
  }
}

/** Whoever is screened again needs an answer, also where the policy requires the check of some customers only. */
const ALWAYS_SCREEN = {
  rule: 'built in screening',
  place: 'built in screening',
  line: 0,
  check: 'screening' as const,
  ask: [],
};

/** Rows may come in any order: which check speaks first must not hang on that. */
function inOrder(evidence: readonly Evidence[]): Evidence[] {
  const keyOf = ({ kind, subject, id }: Evidence) => `${CHECK_KINDS.indexOf(kind)} ${subject} ${id}`;
  const keyed = evidence.map((row) => [keyOf(row), row] as const);
  return keyed.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)).map(([, row]) => row);
}
