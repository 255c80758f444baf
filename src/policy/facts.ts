/**
 * What the conditions of a policy see: facts as plain typed values, all of them always there (a text that was not given is
 * empty, a check that did not run has the outcome `missing`), so that a condition fails only where a finding's `detail` lacks
 * what it asks for. docs/policy.md lists them; nothing here is personal data.
 */
import type { DecisionContext } from '../domain/decision';
import { CHECK_KINDS, gravestOutcome } from '../domain/evidence';
import type { CheckKind, Evidence, Finding } from '../domain/evidence';
import { subjectWithin } from '../domain/evidence-subject';
import { groupBy } from '../domain/group-by';
import { isBirthDateRead } from '../domain/open-matches';
import type { Risk } from '../domain/risk';
import { CALL_FOR_ACTION } from './call-for-action';
import { factsOf } from './fact-types';
import type { Facts, Lists, Scope } from './fact-types';
import { identityStrength, isReadByMachine } from './identity-strength';
import { businessFacts, countriesOf } from './party-facts';

/** What is known of the customer before any check: all that may be seen when it is asked which parties are required. */
export function customerFacts(
  context: DecisionContext,
  now: string,
  lists: Lists,
  isHighRisk: (country: string) => boolean,
): Scope {
  const { funds = {} } = context;
  const countries = countriesOfCustomer(context);
  return {
    lists,
    now: new Date(now),
    customer: factsOf('Customer', {
      kind: context.kind,
      country: context.country,
      adult: context.adult,
      declined_before: context.declinedBefore,
      identity_given: context.identityGiven,
      address_given: context.addressGiven,
    }),
    product: factsOf('Product', { level: BigInt(context.productLevel ?? 1) }),
    country: factsOf('Country', {
      high_risk: countries.some(isHighRisk),
      call_for_action: isOnCallForAction(context),
    }),
    funds: factsOf('Funds', {
      given: context.funds !== undefined,
      source: funds.sourceOfFunds ?? '',
      employment: funds.employmentStatus ?? '',
      occupation: funds.occupation ?? '',
      purpose: funds.primaryPurpose ?? '',
      monthly_pay: funds.expectedMonthlyPay ?? '',
    }),
    business: businessFacts(context.business),
  };
}

/** Of a business registered elsewhere both countries count: a register is chosen for what it does not ask. */
function countriesOfCustomer({ country, business }: DecisionContext): string[] {
  return countriesOf({ ...business, country });
}

export function isOnCallForAction(context: DecisionContext): boolean {
  return countriesOfCustomer(context).some((country) => CALL_FOR_ACTION.has(country));
}

/**
 * What the checks of one customer or one party say.
 *
 * @param own the rows about them, and about nobody else
 * @param screened the rows whose cleared matches count
 */
export function evidenceFacts(own: readonly Evidence[], screened: readonly Evidence[] = own): Scope {
  const byKind = groupBy(own, ({ kind }) => kind);
  const checks = { ...NONE_MADE };
  for (const kind of CHECK_KINDS) {
    const rows = byKind.get(kind);
    if (rows) checks[kind] = checkFacts(rows);
  }
  return {
    identity: factsOf('Identity', { number: identityStrength(own) }),
    checks: factsOf('Checks', checks),
    screening: factsOf('Screening', { cleared_kinds: clearedKinds(screened) }),
  };
}

export function withRisk(scope: Scope, { tier, points, reasons }: Risk): Scope {
  return { ...scope, risk: factsOf('Risk', { tier, points: BigInt(points), reasons: [...reasons] }) };
}

export function withFinding(scope: Scope, { kind, outcome, subject }: Evidence, finding: Finding): Scope {
  const { code, severity, retryable, field = '', detail = {} } = finding;
  return {
    ...scope,
    check: factsOf('Row', { kind, outcome, subject: subjectWithin(subject) }),
    finding: factsOf('Finding', { code, severity, retryable, field, detail }),
  };
}

const NOT_MADE = factsOf('Check', {
  given: false,
  outcome: 'missing',
  count: 0n,
  findings: [],
  read_by_machine: false,
  birth_date_read: false,
});

const NONE_MADE = Object.fromEntries(CHECK_KINDS.map((kind) => [kind, NOT_MADE])) as Record<CheckKind, Facts>;

/** A check that does not apply was not made. */
function checkFacts(rows: readonly Evidence[]): Facts {
  const made = rows.filter(({ outcome }) => outcome !== 'not_applicable');
  return factsOf('Check', {
    given: made.length > 0,
    outcome: gravestOutcome(rows.map(({ outcome }) => outcome)),
    count: BigInt(made.length),
    findings: [...new Set(rows.flatMap(({ findings }) => findings.map(({ code }) => code)))],
    read_by_machine: made.some(isReadByMachine),
    birth_date_read: made.some(isBirthDateRead),
  });
}

/** The kinds of lists (`pep`, `sanctions`) of which a person cleared a match. */
function clearedKinds(evidence: readonly Evidence[]): string[] {
  const kinds = evidence
    .filter(({ kind }) => kind === 'screening')
    .flatMap(({ findings }) => findings.filter(({ code }) => code === 'screening.match_cleared'))
    .map(({ detail }) => detail?.['list_kind']);
  return [...new Set(kinds.filter((kind): kind is string => typeof kind === 'string'))];
}
