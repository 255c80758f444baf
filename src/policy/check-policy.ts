import { DEFAULT_OWNERSHIP_THRESHOLD } from '../domain/at-threshold';
import { coversPattern, createCodePattern } from './code-pattern';
import { compileRules } from './compiled-rules';
import type { CompiledRules, RuleOnFinding, RulePlace } from './compiled-rules';
import type { Condition } from './conditions';
import { KNOWN_FINDINGS } from './known-findings';
import { PolicyError } from './policy-error';
import type { PolicyProblem } from './policy-error';
import { readPolicy } from './read-policy';
import type { PolicyText } from './read-policy';

export interface PolicyCheck {
  /** With any of these it is no policy. */
  readonly problems: readonly PolicyProblem[];
  /** It decides, and probably otherwise than its author thinks. In the order of the text. */
  readonly warnings: readonly PolicyProblem[];
}

/**
 * Looks a policy through: what keeps it from being one, or else what its author should look at again: rules that never have
 * a say, findings that no rule names, codes that no check gives, lists that nobody uses. Never throws.
 */
export function checkPolicy(text: string): PolicyCheck {
  try {
    const read = readPolicy(text);
    const rules = compileRules(read);
    const warnings = [...warningsOf(rules), ...unusedLists(read, rules), ...highThreshold(read)];
    return { problems: [], warnings: warnings.toSorted((one, other) => one.line - other.line) };
  } catch (error) {
    if (error instanceof PolicyError) return { problems: error.problems, warnings: [] };
    throw error;
  }
}

function warningsOf(rules: CompiledRules): PolicyProblem[] {
  return [
    ...unscreened(rules),
    ...ofParties(rules),
    ...constants(rules),
    ...rules.requires.flatMap(unreachableAsks),
    ...unreachableFindings(rules.findings),
    ...rules.unavailable.flatMap((rule, index) => {
      const before = rules.unavailable.slice(0, index).find(({ check }) => check === '*' || check === rule.check);
      return before ? [warn(rule, `never applies: ${before.rule} comes first`)] : [];
    }),
    ...unknownCodes(rules.findings),
    ...unnamedCodes(rules.findings),
  ];
}

function unscreened({ requires }: CompiledRules): PolicyProblem[] {
  if (requires.some(({ check, of, when }) => check === 'screening' && of === 'customer' && !when)) return [];
  return [{ line: requires[0]?.line ?? 1, rule: 'requires', message: 'does not require screening of everybody' }];
}

/** What a policy should say of the people and businesses behind a business. */
function ofParties({ verify, requires, facts }: CompiledRules): PolicyProblem[] {
  const isAskedOf = (checks: readonly string[], ...whom: readonly string[]) =>
    requires.some(({ check, of }) => checks.includes(check) && whom.includes(of));
  const screensAll = isAskedOf(['screening'], 'person', 'party') && isAskedOf(['screening'], 'business', 'party');
  const line = requires[0]?.line ?? 1;
  const missing = [
    ...(screensAll ? [] : ['does not require screening of everybody behind a business']),
    ...(isAskedOf(['identity_number', 'document'], 'person')
      ? []
      : ['does not say what people behind a business have to show, so those who count go to a person']),
  ].map((message) => ({ line, rule: 'requires', message }));
  // Whoever says the same of each probably meant the customer.
  const same = facts
    .filter(({ of, when }) => of !== 'customer' && !when.paths.some((path) => OF_PARTY.test(path)))
    .map((rule) => warn(rule, 'says the same of every party: its condition speaks of nothing of theirs'));
  // Who is a customer already has no check here but the one that says how they stand, and nobody else has that one.
  const unasked = requires
    .filter(({ of }) => of !== 'customer')
    .filter(({ when }) => !when?.paths.some((path) => OF_REFERRED.test(path)))
    .map((rule) =>
      warn(
        rule,
        rule.check === 'ownership'
          ? 'is required of parties who are no customers, too, and they never have it: say party.referred'
          : 'is required of parties who are customers already, too, and they never have it: say !party.referred',
      ),
    );
  const all = verify.line !== undefined && !verify.when.paths.some((path) => OF_PARTY.test(path));
  return [
    ...missing,
    ...same,
    ...unasked,
    ...(all
      ? [{ line: verify.line ?? 1, rule: verify.rule, message: 'says the same of every party: it speaks of none' }]
      : []),
  ];
}

const OF_REFERRED = /^party(\.referred|\.customer_status)?$/;
const OF_PARTY = /^(party|checks|identity|screening)\b/;

/** A condition that speaks of nothing always says the same. */
function constants({ requires, facts, findings, risk, fourEyes }: CompiledRules): PolicyProblem[] {
  const conditions: readonly (readonly [RulePlace, Condition | undefined])[] = [
    ...requires.flatMap((rule) => [[rule, rule.when] as const, [rule, rule.proof] as const]),
    ...[...facts, ...findings, ...risk, ...fourEyes].map((rule) => [rule, rule.when] as const),
  ];
  return conditions.flatMap(([rule, condition]) =>
    condition?.constant === undefined
      ? []
      : [
          warn(
            rule,
            condition.constant ? 'has a condition that always holds' : 'never applies: its condition never holds',
          ),
        ],
  );
}

function unreachableAsks(rule: CompiledRules['requires'][number]): PolicyProblem[] {
  const always = rule.ask.findIndex(({ when }) => alwaysHolds(when));
  return always >= 0 && always < rule.ask.length - 1
    ? [warn(rule, `asks for ${rule.ask[always]?.code ?? ''} first, so what comes after it is never asked`)]
    : [];
}

/** First match wins: what an earlier rule without a condition matches never comes to a later one. */
function unreachableFindings(rules: readonly RuleOnFinding[]): PolicyProblem[] {
  return rules.flatMap((rule, index) => {
    const before = rules.slice(0, index).filter(({ when }) => alwaysHolds(when));
    const taken = rule.codes.flatMap((code) => {
      const by = before.find(({ codes }) => codes.some((earlier) => coversPattern(earlier, code)));
      return by ? [{ code, by }] : [];
    });
    if (taken.length < rule.codes.length) {
      return taken.map(({ code, by }) => warn(rule, `names ${code} in vain: ${by.rule} comes first`));
    }
    return [warn(rule, `never applies: ${[...new Set(taken.map(({ by }) => by.rule))].join(', ')} comes first`)];
  });
}

function alwaysHolds(when: Condition | undefined): boolean {
  return when === undefined || when.constant === true;
}

/** Often a slip of the pen; a vendor's own findings are none, and are told all the same. */
function unknownCodes(rules: readonly RuleOnFinding[]): PolicyProblem[] {
  return rules.flatMap((rule) =>
    rule.codes
      .filter((code) => !KNOWN_FINDINGS.some(createCodePattern(code)))
      .map((code) => warn(rule, `names ${code}, which no check of this release gives`)),
  );
}

/** Named is what a rule names by its code, or by a pattern that holds whatever else is the case. */
function unnamedCodes(rules: readonly RuleOnFinding[]): PolicyProblem[] {
  const line = rules[0]?.line ?? 1;
  const isNamed = (code: string) =>
    rules.some(({ codes, when, matches }) => codes.includes(code) || (alwaysHolds(when) && matches(code)));
  return KNOWN_FINDINGS.filter((code) => !isNamed(code)).map((code) => ({
    line,
    rule: 'findings',
    message: `no rule names ${code}, so it goes to a person`,
  }));
}

/** FATF Recommendation 24 names the default as the highest. */
function highThreshold({ file: { ownership }, at }: PolicyText): PolicyProblem[] {
  if (ownership.threshold <= DEFAULT_OWNERSHIP_THRESHOLD) return [];
  const message = `is above ${DEFAULT_OWNERSHIP_THRESHOLD} %, the highest that FATF Recommendation 24 has`;
  return [{ ...at(['ownership', 'threshold']), message }];
}

function unusedLists({ file, at }: PolicyText, rules: CompiledRules): PolicyProblem[] {
  const used = new Set(allConditions(rules).flatMap(({ paths }) => paths));
  // `country.high_risk` reads the list of that name.
  if (used.has('country.high_risk')) used.add('lists.high_risk');
  return Object.keys(file.lists)
    .filter((name) => !used.has(`lists.${name}`))
    .map((name) => ({ ...at(['lists', name]), message: 'is used by no rule' }));
}

function allConditions({ verify, requires, facts, findings, risk, fourEyes }: CompiledRules): Condition[] {
  return [
    verify.when,
    ...requires.flatMap(({ when, proof, ask }) => [when, proof, ...ask.map((asking) => asking.when)]),
    ...[...facts, ...findings, ...risk, ...fourEyes].map(({ when }) => when),
  ].filter((condition) => condition !== undefined);
}

function warn({ line, rule }: RulePlace, message: string): PolicyProblem {
  return { line, rule, message };
}
