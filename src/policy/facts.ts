/**
 * What the conditions of a policy see: facts as plain typed values, all of them always there (a text that was not given is
 * empty, a check that did not run has the outcome `missing`), so that a condition fails only where a finding's `detail` lacks
 * what it asks for. docs/policy.md lists them; nothing here is personal data.
 */
import type { DecisionContext } from '../domain/decision';
import { CHECK_KINDS, gravestOutcome } from '../domain/evidence';
import type { CheckKind, Evidence, Finding, Json, JsonObject } from '../domain/evidence';
import { isBirthDateRead } from '../domain/open-matches';
import type { Risk } from '../domain/risk';
import { CALL_FOR_ACTION } from './call-for-action';
import { identityStrength, isReadByMachine } from './identity-strength';

/** Each group of facts by its CEL type, with the type of each fact. Whole numbers are BigInt, as CEL has them. */
export const FACT_TYPES = {
  Customer: {
    kind: 'string',
    country: 'string',
    adult: 'bool',
    declined_before: 'bool',
    identity_given: 'bool',
    address_given: 'bool',
  },
  Product: { level: 'int' },
  Country: { high_risk: 'bool', call_for_action: 'bool' },
  Funds: {
    given: 'bool',
    source: 'string',
    employment: 'string',
    occupation: 'string',
    purpose: 'string',
    monthly_pay: 'string',
  },
  Identity: { number: 'string' },
  Check: {
    given: 'bool',
    outcome: 'string',
    count: 'int',
    findings: 'list<string>',
    read_by_machine: 'bool',
    birth_date_read: 'bool',
  },
  Checks: Object.fromEntries(CHECK_KINDS.map((kind) => [kind, 'Check'])) as Record<CheckKind, 'Check'>,
  Screening: { cleared_kinds: 'list<string>' },
  Risk: { tier: 'string', points: 'int', reasons: 'list<string>' },
  Finding: {
    code: 'string',
    severity: 'string',
    retryable: 'bool',
    field: 'string',
    detail: 'map<string, dyn>',
  },
  Row: { kind: 'string', outcome: 'string', subject: 'string' },
} as const satisfies Record<string, Record<string, string>>;
export type FactType = keyof typeof FACT_TYPES;

/** A value of a type that conditions know by its name. One class a type: CEL tells them apart by their constructor. */
export abstract class Facts {
  constructor(values: Readonly<Record<string, unknown>>) {
    Object.assign(this, values);
  }
}
export const FACT_CLASSES = Object.fromEntries(
  Object.keys(FACT_TYPES).map((name) => [name, class extends Facts {}]),
) as Record<FactType, new (values: Readonly<Record<string, unknown>>) => Facts>;
export class Lists extends Facts {}

const factsOf = (type: FactType, values: Readonly<Record<string, unknown>>) => new FACT_CLASSES[type](values);

/** What every condition sees; `risk` once it is known, `finding` and `check` in a rule about a finding. */
export type Scope = Readonly<Record<string, unknown>>;

export function customerScope(
  context: DecisionContext,
  evidence: readonly Evidence[],
  now: string,
  lists: Lists,
  isHighRisk: (country: string) => boolean,
): Scope {
  const { funds = {} } = context;
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
      high_risk: isHighRisk(context.country),
      call_for_action: CALL_FOR_ACTION.has(context.country),
    }),
    funds: factsOf('Funds', {
      given: context.funds !== undefined,
      source: funds.sourceOfFunds ?? '',
      employment: funds.employmentStatus ?? '',
      occupation: funds.occupation ?? '',
      purpose: funds.primaryPurpose ?? '',
      monthly_pay: funds.expectedMonthlyPay ?? '',
    }),
    identity: factsOf('Identity', { number: identityStrength(evidence) }),
    checks: factsOf(
      'Checks',
      Object.fromEntries(
        CHECK_KINDS.map((kind) => [
          kind,
          checkFacts(
            kind,
            evidence.filter((row) => row.kind === kind),
          ),
        ]),
      ),
    ),
    screening: factsOf('Screening', { cleared_kinds: clearedKinds(evidence) }),
  };
}

export function withRisk(scope: Scope, { tier, points, reasons }: Risk): Scope {
  return { ...scope, risk: factsOf('Risk', { tier, points: BigInt(points), reasons: [...reasons] }) };
}

export function withFinding(scope: Scope, { kind, outcome, subject }: Evidence, finding: Finding): Scope {
  const { code, severity, retryable, field = '', detail = {} } = finding;
  return {
    ...scope,
    check: factsOf('Row', { kind, outcome, subject }),
    finding: factsOf('Finding', { code, severity, retryable, field, detail }),
  };
}

/** A check that does not apply was not made. */
function checkFacts(kind: CheckKind, rows: readonly Evidence[]): Facts {
  const made = rows.filter(({ outcome }) => outcome !== 'not_applicable');
  return factsOf('Check', {
    given: made.length > 0,
    outcome: rows.length === 0 ? 'missing' : gravestOutcome(rows.map(({ outcome }) => outcome)),
    count: BigInt(made.length),
    findings: [...new Set(rows.flatMap(({ findings }) => findings.map(({ code }) => code)))],
    read_by_machine: made.some(isReadByMachine),
    birth_date_read: made.some(isBirthDateRead),
  });
}

/** The kinds of lists (`pep`, `sanctions`) of which a person cleared a match of this customer. */
function clearedKinds(evidence: readonly Evidence[]): string[] {
  const kinds = evidence
    .filter(({ kind }) => kind === 'screening')
    .flatMap(({ findings }) => findings.filter(({ code }) => code === 'screening.match_cleared'))
    .map(({ detail }) => detail?.['list_kind']);
  return [...new Set(kinds.filter((kind): kind is string => typeof kind === 'string'))];
}

/** The value at a path such as `customer.country` as JSON; null where there is none. */
export function valueAt(scope: Scope, path: string): Json {
  let value: unknown = scope;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return null;
    value = (value as Record<string, unknown>)[step];
  }
  return toJson(value);
}

function toJson(value: unknown): Json {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toJson(each)])) satisfies JsonObject;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
