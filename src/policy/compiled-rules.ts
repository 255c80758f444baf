/** A policy's rules, ready to be applied: conditions compiled, each rule with its place in the text. */
import type { CheckKind } from '../domain/evidence';
import { MAX_PARTIES } from '../domain/related-party';
import { createCodePattern } from './code-pattern';
import { ConditionError, createConditions } from './conditions';
import type { Condition, ConditionPlace } from './conditions';
import { matchRuleProblem } from './match-floor';
import type { PolicyProblem } from './policy-error';
import { PolicyError } from './policy-error';
import type { Asking, FactRule, RequiresRule, RuleOnFindings, RuleOnUnavailable } from './policy-schema';
import type { PolicyText } from './read-policy';

export interface RulePlace {
  /** `findings[12] document.expired` */
  readonly rule: string;
  /** `findings[12]`, to which the code of the very finding is added. */
  readonly place: string;
  readonly line: number;
}

export interface RuleToAsk extends Pick<Asking, 'code' | 'requirement' | 'alternatives' | 'customer' | 'staff'> {
  readonly when?: Condition;
}

export interface RuleToRequire extends RulePlace, Pick<RequiresRule, 'of' | 'accept' | 'queue' | 'four_eyes'> {
  readonly check: CheckKind;
  readonly when?: Condition;
  readonly proof?: Condition;
  readonly ask: readonly RuleToAsk[];
}

export interface RuleOnFact extends RulePlace, Omit<FactRule, 'when'> {
  readonly when: Condition;
}

export interface RuleOnFinding extends RulePlace, Omit<RuleOnFindings, 'when' | 'code'> {
  readonly codes: readonly string[];
  readonly when?: Condition;
  matches(code: string): boolean;
}

export interface RuleWhenUnavailable extends RulePlace, RuleOnUnavailable {}

export interface RuleOnRisk extends RulePlace {
  readonly when: Condition;
  readonly points: number;
  readonly reason: string;
}

export interface RuleOfFourEyes extends RulePlace {
  readonly when: Condition;
}

/** Which related parties have to be verified; a party of whom it cannot be answered has to. */
export interface RuleToVerify {
  readonly rule: string;
  /** Absent where the policy says nothing. */
  readonly line?: number;
  readonly when: Condition;
}

export interface CompiledRules {
  readonly verify: RuleToVerify;
  readonly requires: readonly RuleToRequire[];
  readonly facts: readonly RuleOnFact[];
  readonly findings: readonly RuleOnFinding[];
  readonly unavailable: readonly RuleWhenUnavailable[];
  readonly risk: readonly RuleOnRisk[];
  readonly fourEyes: readonly RuleOfFourEyes[];
}

/** Throws `PolicyError` with every condition that is none, and every rule that no policy may have. */
export function compileRules({ file, at }: PolicyText): CompiledRules {
  const problems: PolicyProblem[] = [];
  const compile = createConditions(file.lists);
  let steps = 0;
  const condition = (text: string, place: ConditionPlace, path: readonly PropertyKey[]): Condition => {
    try {
      const compiled = compile(text, place);
      const before = steps;
      steps += compiled.cost * TIMES[place];
      if (steps > MOST_STEPS && before <= MOST_STEPS) problems.push({ ...at(path), message: TOO_MUCH_WORK });
      return compiled;
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error;
      problems.push({ ...at(path), message: `${String(path.at(-1))} ${error.message}` });
      return NEVER;
    }
  };
  const optional = (text: string | undefined, place: ConditionPlace, path: readonly PropertyKey[], key = 'when') =>
    text === undefined ? {} : { [key]: condition(text, place, [...path, key]) };
  const placeOf = (section: string, index: number): RulePlace => ({
    ...at([section, index]),
    place: `${section}[${index}]`,
  });

  // Points are a way around as good as any.
  const isRiskOfScreening = file.risk.some(({ when }) => /\bchecks\b(?!\.(?!screening))/.test(when));
  const refuseDecliningByScreening = (rule: RulePlace & { then: string; when?: Condition }) => {
    const speaksOf = (pattern: RegExp) => rule.when?.paths.some((path) => pattern.test(path)) ?? false;
    if (rule.then !== 'decline') return;
    if (!speaksOf(/^(screening\b|checks$|checks\.screening\b)/) && !(isRiskOfScreening && speaksOf(/^risk\b/))) return;
    problems.push({ line: rule.line, rule: rule.rule, message: NOT_FOR_SCREENING });
  };

  const aboutWhom = ({ of }: Pick<RequiresRule, 'of'>): ConditionPlace => (of === 'customer' ? 'customer' : 'party');
  const rules: CompiledRules = {
    verify: verifyRule(),
    requires: file.requires.map(({ when, proof, ask = [], ...rest }, index) => ({
      ...rest,
      ...placeOf('requires', index),
      ...optional(when, aboutWhom(rest), ['requires', index]),
      ...optional(proof, aboutWhom(rest), ['requires', index], 'proof'),
      ask: ask.map(({ when: only, ...asking }, which) => ({
        ...asking,
        ...optional(only, aboutWhom(rest), ['requires', index, 'ask', which]),
      })),
    })),
    facts: file.facts.map(({ when, ...rest }, index) => {
      const place = placeOf('facts', index);
      const rule = { ...rest, ...place, when: condition(when, aboutWhom(rest), ['facts', index, 'when']) };
      refuseDecliningByScreening(rule);
      return rule;
    }),
    findings: file.findings.map(({ code, when, ...rest }, index) => {
      const codes = typeof code === 'string' ? [code] : code;
      const patterns = codes.map(createCodePattern);
      const place = placeOf('findings', index);
      const problem = matchRuleProblem(codes, rest);
      if (problem) problems.push({ line: place.line, rule: place.rule, message: problem });
      const rule = {
        ...rest,
        ...place,
        codes,
        ...optional(when, 'finding', ['findings', index]),
        matches: (each: string) => patterns.some((pattern) => pattern(each)),
      };
      refuseDecliningByScreening(rule);
      return rule;
    }),
    unavailable: file.unavailable.map((rule, index) => {
      const place = placeOf('unavailable', index);
      if (rule.then === 'decline' && (rule.check === 'screening' || rule.check === '*')) {
        problems.push({ line: place.line, rule: place.rule, message: NOT_FOR_SCREENING });
      }
      return { ...rule, ...place };
    }),
    risk: file.risk.map(({ when, ...rest }, index) => ({
      ...rest,
      ...placeOf('risk', index),
      when: condition(when, 'risk', ['risk', index, 'when']),
    })),
    fourEyes: file.four_eyes.map(({ when }, index) => ({
      ...placeOf('four_eyes', index),
      when: condition(when, 'customer', ['four_eyes', index, 'when']),
    })),
  };
  if (problems.length > 0) throw new PolicyError(problems.toSorted((one, other) => one.line - other.line));
  return rules;

  function verifyRule(): RuleToVerify {
    const { verify } = file.ownership;
    if (verify === undefined) return { rule: 'built in verify', when: compile(WHO_COUNTS, 'verify') };
    const path = ['ownership', 'verify'];
    return { ...at(path), when: condition(verify, 'verify', path) };
  }
}

/**
 * Whoever is or may be an owner at the threshold, has or may have control by majorities, or was named in a role: FATF
 * Recommendation 10, interpretive note 5(b)(i), 31 CFR 1010.230(d), (EU) 2024/1624 articles 51 to 54 and 63.
 */
const WHO_COUNTS = "party.at_threshold != 'no' || party.controls != 'no' || size(party.roles) > 0";

const NOT_FOR_SCREENING = 'screening never declines anybody by itself: a person looks at what it says';

/**
 * What all conditions of a policy may take for one customer: some ten milliseconds. Replay decides thousands of times in the
 * process that answers everybody's requests.
 */
const MOST_STEPS = 200_000;
/** How often a condition is asked: of each finding, and a customer has some ten; of each related party. */
const TIMES: Readonly<Record<ConditionPlace, number>> = {
  risk: 1,
  customer: 1,
  finding: 10,
  verify: MAX_PARTIES,
  party: MAX_PARTIES,
};
const TOO_MUCH_WORK =
  'takes the policy beyond what its conditions may take together: search and go through shorter lists, or fewer times';

/** Stands for a condition that could not be compiled while the others are looked at. */
const NEVER: Condition = { text: '', paths: [], cost: 0, holds: () => undefined, values: () => ({}) };
