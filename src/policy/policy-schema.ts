/** The shape of a policy file. Strict: a key that nobody reads would be a rule that nobody follows. */
import { z } from 'zod';

import { DEFAULT_OWNERSHIP_THRESHOLD } from '../domain/at-threshold';
import { CHECK_KINDS } from '../domain/evidence';
import { ID_TYPES } from '../domain/identity-types';
import { parseDuration } from './duration';
import { CHECKS_OF, WHO, WHOM } from './whom';

const condition = z.string().trim().min(1).max(1000);
const sentence = z.string().trim().min(1).max(500);
const word = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be small letters, digits and _');
const code = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/, 'must be a code such as address.missing: words joined by dots');
const codePattern = z
  .string()
  .regex(/^[a-z0-9_.*]+$/, 'must be the code of a finding, such as document.expired, where * stands for anything');
const fieldPath = z
  .string()
  .regex(
    /^[a-z0-9_{}]+(\.[a-z0-9_{}]+)*$/,
    'must be the path of a field, such as documents.{id_type}.front_doc, with {id_type} or {photo_id_type} filled in',
  )
  .refine(
    (path) => !/[{}]/.test(path.replaceAll(/\{(id_type|photo_id_type)\}/g, '')),
    'knows {id_type} and {photo_id_type} only',
  );
const queue = z.enum(['sanctions', 'general']);
const fourEyes = z.boolean();
const duration = z.string().transform((text, context) => {
  const length = parseDuration(text);
  if (length !== undefined) return length;
  context.addIssue({ code: 'custom', message: 'must be a length of time such as 24h, 14d or 36mo, at most 3650d' });
  return z.NEVER;
});
const byTier = z.strictObject({ low: duration, medium: duration, high: duration });
const of = z.enum(WHOM).default('customer');
const alternatives = z.array(fieldPath).min(1).max(10).optional();
const share = z.number().min(0).max(1);
/** Above it only names written like the list's own are seen, and a replay cannot tell: it runs no check again. */
const HIGHEST_CONSIDER = 0.9;
const consider = z.number().min(0).max(HIGHEST_CONSIDER);

const Ask = z.strictObject({
  when: condition.optional(),
  code,
  requirement: fieldPath,
  alternatives,
  customer: sentence,
  staff: sentence,
});

const Requires = z
  .strictObject({
    check: z.enum(CHECK_KINDS),
    of,
    when: condition.optional(),
    accept: z.array(z.enum(ID_TYPES)).min(1).optional(),
    proof: condition.optional(),
    ask: z.array(Ask).min(1).optional(),
    queue: queue.optional(),
    four_eyes: fourEyes.optional(),
  })
  .refine(({ check, accept }) => accept === undefined || check === 'document', {
    path: ['accept'],
    message: 'is for the document check only',
  })
  .refine(({ check, proof }) => proof === undefined || check === 'address', {
    path: ['proof'],
    message: 'is for the address check only',
  })
  .superRefine(({ of: whom, check }, context) => {
    if (whom === 'customer' || CHECKS_OF[whom].has(check)) return;
    const message = `is a check that ${WHO[whom]} never has, so each of them would go to a person`;
    context.addIssue({ code: 'custom', path: ['check'], message });
  });

const Fact = z
  .strictObject({
    of,
    when: condition,
    then: z.enum(['ask', 'refer', 'decline']),
    code,
    staff: sentence,
    customer: sentence.optional(),
    requirement: fieldPath.optional(),
    alternatives,
    queue: queue.optional(),
    four_eyes: fourEyes.optional(),
  })
  .refine(({ then, customer, requirement }) => then !== 'ask' || (customer && requirement), {
    message: 'asks, so it needs "requirement" (which field) and "customer" (the sentence they read)',
  });

const FindingRule = z.strictObject({
  code: z.union([codePattern, z.array(codePattern).min(1)]),
  when: condition.optional(),
  then: z.enum(['clear', 'ask', 'refer', 'decline']),
  requirement: fieldPath.optional(),
  final: z.boolean().optional(),
  queue: queue.optional(),
  four_eyes: fourEyes.optional(),
});

const UnavailableRule = z.strictObject({
  check: z.enum([...CHECK_KINDS, '*']),
  then: z.enum(['refer', 'decline']),
  queue: queue.optional(),
  four_eyes: fourEyes.optional(),
});

const RiskRule = z.strictObject({ when: condition, points: z.int().min(-100).max(100), reason: word });

export const PolicyFile = z.strictObject({
  policy: word,
  lists: z.record(word, z.array(z.string().min(1).max(100)).max(1000)).default({}),
  ownership: z
    .strictObject({
      /** Per cent of a business, effective or of its votes, from which on an owner counts. */
      threshold: z.number().gt(0).max(100).default(DEFAULT_OWNERSHIP_THRESHOLD),
      verify: condition.optional(),
    })
    .prefault({}),
  requires: z.array(Requires).min(1),
  facts: z.array(Fact).default([]),
  findings: z.array(FindingRule).min(1),
  unavailable: z.array(UnavailableRule).default([]),
  risk: z.array(RiskRule).default([]),
  tiers: z
    .strictObject({ low: z.literal(0), medium: z.int().min(1), high: z.int().min(2) })
    .refine(({ medium, high }) => medium < high, { path: ['high'], message: 'must be above medium' }),
  four_eyes: z.array(z.strictObject({ when: condition })).default([]),
  deadlines: z.strictObject({ customer: duration, review: byTier, unavailable: duration }),
  review_every: byTier,
  on_new_match: z.enum(['restrict', 'keep']).default('restrict'),
  screening: z
    .strictObject({
      consider,
      hit: share,
      kinds: z
        .partialRecord(z.enum(['sanctions', 'pep', 'watch', 'own_deny', 'own_allow', 'sample']), consider)
        .default({}),
      lists: z.record(word, consider).default({}),
    })
    .optional(),
});

export type PolicyFile = z.infer<typeof PolicyFile>;
export type Asking = z.infer<typeof Ask>;
export type RequiresRule = z.infer<typeof Requires>;
export type FactRule = z.infer<typeof Fact>;
export type RuleOnFindings = z.infer<typeof FindingRule>;
export type RuleOnUnavailable = z.infer<typeof UnavailableRule>;
