/** Conditions in CEL: parsed and type-checked when the policy is loaded, evaluated without any side effect. */
import { Environment } from '@marcbachmann/cel-js';
import type { ASTNode } from '@marcbachmann/cel-js';

import { costOf } from './condition-cost';
import { FACT_CLASSES, FACT_TYPES, Lists, valueAt } from './fact-types';
import type { FactType, Scope } from './fact-types';
import type { Json } from '../domain/evidence';

/**
 * Where a condition stands decides what it may speak of: `verify` which parties are required, `customer` and `party` whom a rule
 * is about.
 */
export const CONDITION_PLACES = ['verify', 'risk', 'customer', 'party', 'finding'] as const;
export type ConditionPlace = (typeof CONDITION_PLACES)[number];

export interface Condition {
  readonly text: string;
  /** The values that it speaks of, for example `customer.country`. */
  readonly paths: readonly string[];
  /** Steps that it takes at most: see condition-cost.ts. */
  readonly cost: number;
  /** What it always says, where it speaks of nothing. */
  readonly constant?: boolean;
  /** Undefined when it cannot be answered: a detail that is not there, or of another type. Never throws. */
  holds(scope: Scope): boolean | undefined;
  /** The values that it sees in that scope. */
  values(scope: Scope): Readonly<Record<string, Json>>;
}

/** The text is no condition. Says why in a plain sentence. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError';
}

/** Far more than a rule that can be read aloud needs, and nothing that would keep a decision busy. */
const LIMITS = { maxAstNodes: 500, maxDepth: 32, maxListElements: 200, maxMapEntries: 50, maxCallArguments: 8 };
/** What goes through a list. One inside another takes the product of both, and three of them for ever. */
const THROUGH_LISTS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
/** A pattern of its author's making can take for ever to be matched. */
const REFUSED_CALLS: ReadonlySet<string> = new Set(['matches']);

type Variables = Readonly<Record<string, FactType>>;
const OF_THE_CUSTOMER: Variables = {
  customer: 'Customer',
  product: 'Product',
  country: 'Country',
  funds: 'Funds',
  business: 'Business',
};
const WITH_EVIDENCE: Variables = {
  ...OF_THE_CUSTOMER,
  parties: 'Parties',
  identity: 'Identity',
  checks: 'Checks',
  screening: 'Screening',
};
const VARIABLES: Readonly<Record<ConditionPlace, Variables>> = {
  verify: { ...OF_THE_CUSTOMER, party: 'PartyToVerify' },
  risk: WITH_EVIDENCE,
  customer: { ...WITH_EVIDENCE, risk: 'Risk' },
  party: { ...WITH_EVIDENCE, risk: 'Risk', party: 'Party' },
  finding: { ...WITH_EVIDENCE, risk: 'Risk', party: 'Party', finding: 'Finding', check: 'Row' },
};

const KNOWN_NAMES: ReadonlySet<string> = new Set([
  'lists',
  'now',
  ...Object.values(VARIABLES).flatMap((names) => Object.keys(names)),
]);

/** A compiler of conditions that know these lists. */
export function createConditions(lists: Readonly<Record<string, readonly string[]>>) {
  const listNames = Object.keys(lists);
  const sizes = new Map(Object.entries(lists).map(([name, entries]) => [name, entries.length]));
  const environments = Object.fromEntries(
    CONDITION_PLACES.map((place) => [place, environmentFor(place, listNames)]),
  ) as Record<ConditionPlace, Environment>;
  return (text: string, place: ConditionPlace): Condition => compile(environments[place], text, sizes);
}

function environmentFor(place: ConditionPlace, listNames: readonly string[]): Environment {
  const environment = new Environment({ limits: LIMITS });
  for (const name of Object.keys(FACT_TYPES) as FactType[]) {
    environment.registerType(name, { ctor: FACT_CLASSES[name], fields: FACT_TYPES[name] });
  }
  const lists = Object.fromEntries(listNames.map((name) => [name, 'list<string>']));
  environment.registerType('Lists', { ctor: Lists, fields: lists });
  environment.registerVariable('lists', 'Lists').registerVariable('now', 'google.protobuf.Timestamp');
  for (const [name, type] of Object.entries(VARIABLES[place])) environment.registerVariable(name, type);
  return environment;
}

function compile(environment: Environment, text: string, sizes: ReadonlyMap<string, number>): Condition {
  const parsed = parse(environment, text);
  const checked = parsed.check();
  if (!checked.valid) throw new ConditionError(sentenceOf(checked.error));
  if (checked.type !== 'bool') {
    throw new ConditionError(`must be true or false, and is ${checked.type ?? 'something else'}`);
  }
  const { paths, calls, isNested } = readNames(parsed.ast);
  const refused = calls.find((name) => REFUSED_CALLS.has(name));
  if (refused) throw new ConditionError(`must not use ${refused}(): use startsWith, endsWith, contains or ==`);
  if (isNested) throw new ConditionError('must not go through a list inside of going through another');
  const holds = (scope: Scope): boolean | undefined => {
    try {
      const answer: unknown = parsed(scope);
      return typeof answer === 'boolean' ? answer : undefined;
    } catch {
      return undefined;
    }
  };
  const constant = paths.length > 0 ? undefined : holds({});
  return {
    text,
    paths,
    cost: costOf(parsed.ast, sizes),
    ...(constant !== undefined && { constant }),
    holds,
    values: (scope) => Object.fromEntries(paths.map((path) => [path, valueAt(scope, path)])),
  };
}

function parse(environment: Environment, text: string) {
  try {
    return environment.parse(text);
  } catch (error) {
    throw new ConditionError(sentenceOf(error));
  }
}

function sentenceOf(error: unknown): string {
  const summary = typeof error === 'object' && error !== null && 'summary' in error ? String(error.summary) : 'unknown';
  return `is no condition: ${summary}`;
}

/** The names in an expression: paths of facts, functions called, and whether lists are gone through inside each other. */
function readNames(root: ASTNode) {
  const paths = new Set<string>();
  const calls: string[] = [];
  let [depth, deepest] = [0, 0];
  const visit = (node: unknown, member = ''): void => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each);
      return;
    }
    if (!isNode(node)) return;
    if (node.op === 'id') {
      if (KNOWN_NAMES.has(node.args)) paths.add(node.args + member);
    } else if (node.op === '.') visit(node.args[0], `.${node.args[1]}${member}`);
    else {
      if (node.op === 'call' || node.op === 'rcall') calls.push(node.args[0]);
      const isThrough = node.op === 'rcall' && THROUGH_LISTS.has(node.args[0]);
      if (isThrough) deepest = Math.max(deepest, ++depth);
      visit(node.args);
      if (isThrough) depth--;
    }
  };
  visit(root);
  return { paths: [...paths], calls, isNested: deepest > 1 };
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
