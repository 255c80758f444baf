import type { StoredOverride } from '../../db/finding-overrides';
import type { CaseCheck, CaseFinding } from '../../domain/case-view';
import type { Evidence, Finding, JsonObject } from '../../domain/evidence';
import type { FiredRule, RuleEffect } from '../../domain/explanation';

/** A check and its sealed part, opened. */
export interface OpenedCheck {
  readonly evidence: Evidence;
  readonly sealed: JsonObject | undefined;
}

export interface CheckSources {
  readonly opened: readonly OpenedCheck[];
  /** What the policy made of the evidence; undefined where the policy of the decision is not there any more. */
  readonly rules: readonly FiredRule[] | undefined;
  /** Overrides of this customer that nobody has withdrawn. */
  readonly overrides: readonly StoredOverride[];
}

const MEANINGS: Partial<Record<RuleEffect, string>> = {
  clear: 'clear',
  override: 'clear',
  ask: 'request_information',
  refer: 'refer',
  decline: 'decline',
};

const WHY_NOT: Record<NonNullable<FiredRule['whyNotOverride']>, string> = {
  list_match: 'A list match is not overridden: clear or confirm it.',
  final: 'The policy lets nobody override this finding.',
  four_eyes: 'The policy asks two people about this: give a verdict.',
  nothing_to_override: 'The policy counts this finding as clear already.',
};

/** The evidence of the case, each finding with what the policy made of it and whether a reviewer may override it. */
export function checkRows({ opened, rules, overrides }: CheckSources): CaseCheck[] {
  const rulesOf = rules && byCheck(rules);
  return opened.map(({ evidence }) => {
    const { id, kind, subject, outcome, engine, data, finished_at: finishedAt } = evidence;
    return {
      id,
      kind,
      subject,
      outcome,
      engine: { name: engine.name, version: engine.version },
      data: { ...data },
      finishedAt,
      findings: evidence.findings.map((finding) =>
        findingRow(evidence, finding, rulesOf && (rulesOf.get(id) ?? []), overrides),
      ),
    };
  });
}

/** A business has hundreds of checks, and a rule speaks of a few. */
function byCheck(rules: readonly FiredRule[]): ReadonlyMap<string, readonly FiredRule[]> {
  const found = new Map<string, FiredRule[]>();
  for (const rule of rules) {
    for (const id of rule.checkIds) {
      const those = found.get(id);
      if (those) those.push(rule);
      else found.set(id, [rule]);
    }
  }
  return found;
}

/** @param rules those that speak of this check */
function findingRow(
  evidence: Evidence,
  finding: Finding,
  rules: readonly FiredRule[] | undefined,
  overrides: readonly StoredOverride[],
): CaseFinding {
  const fired = rules?.filter(({ code, field }) => code === finding.code && field === finding.field);
  const rule = fired?.find(({ effect }) => MEANINGS[effect] !== undefined);
  const meaning = rule && MEANINGS[rule.effect];
  const given = overrides.find(
    ({ checkKind, subject, inputHash, code, field }) =>
      checkKind === evidence.kind &&
      subject === evidence.subject &&
      inputHash === evidence.input_hash &&
      code === finding.code &&
      (field ?? undefined) === finding.field,
  );
  const whyNot = given ? 'This finding is overridden already.' : whyNotOverride(fired);
  return {
    ...finding,
    ...(meaning && { meaning }),
    ...(rule && { rule: rule.rule }),
    canOverride: whyNot === undefined,
    ...(whyNot !== undefined && { whyNotOverride: whyNot }),
    ...(given && {
      override: { id: given.id, by: given.givenBy, reasonCode: given.reasonCode, at: given.givenAt },
    }),
  };
}

/** As `override-finding.ts` refuses it. */
function whyNotOverride(fired: readonly FiredRule[] | undefined): string | undefined {
  if (!fired) return 'The policy of this decision is not there any more.';
  if (fired.length === 0) return WHY_NOT.nothing_to_override;
  const why = fired.find((rule) => rule.whyNotOverride)?.whyNotOverride;
  return why && WHY_NOT[why];
}
