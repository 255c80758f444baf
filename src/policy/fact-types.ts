/** The types of what conditions see, each fact by name, and the values of these types. docs/policy.md lists them. */
import { CHECK_KINDS } from '../domain/evidence';
import type { CheckKind, Json, JsonObject } from '../domain/evidence';

const PARTY = {
  kind: 'string',
  roles: 'list<string>',
  country: 'string',
  country_high_risk: 'bool',
  adult: 'bool',
  birth_date_given: 'bool',
  identity_given: 'bool',
  address_given: 'bool',
  share_min: 'double',
  share_max: 'double',
  at_threshold: 'string',
  controls: 'string',
  referred: 'bool',
  customer_status: 'string',
} as const;

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
  Business: {
    given: 'bool',
    legal_form: 'string',
    industry_scheme: 'string',
    industry: 'string',
    purpose: 'string',
    expected_volume: 'string',
    months_old: 'int',
    owners_none_identified: 'bool',
    controllers_none_identified: 'bool',
  },
  Parties: {
    count: 'int',
    persons: 'int',
    businesses: 'int',
    required_count: 'int',
    countries: 'list<string>',
    high_risk_country: 'bool',
  },
  Party: { ...PARTY, required: 'bool' },
  /** A party of whom it is not yet known whether the policy requires them. */
  PartyToVerify: PARTY,
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

/** Every fact of the type, and none that it does not have. */
type ValuesOf<Type extends FactType> = { readonly [fact in keyof (typeof FACT_TYPES)[Type]]: unknown };

export function factsOf<Type extends FactType>(type: Type, values: ValuesOf<Type>): Facts {
  return new FACT_CLASSES[type](values);
}

/** What a condition sees, by name. */
export type Scope = Readonly<Record<string, unknown>>;

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
