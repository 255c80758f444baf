import type { z } from 'zod';

import { FieldErrors } from './field-errors';
import { fieldPath } from './field-path';
import { sentenceFor } from './validation-message';

type Issue = z.core.$ZodIssue;

const OTHER_CUSTOMER =
  'Only a new party of type customer has it: to refer to another customer, remove this party and add one';

/** Known words that have no place here; anything else unknown is just that. List places are written `*`. */
const REFUSED_FIELDS: Readonly<Record<string, string>> = {
  kind: 'The kind of a customer cannot change',
  status: 'The status follows from the verification and cannot be set',
  'owners.*.customer_id': OTHER_CUSTOMER,
  'controllers.*.customer_id': OTHER_CUSTOMER,
  'api-key': 'The key belongs in the X-API-KEY header; this server does not take it in the address',
};

/** Parses, or throws one ApiError that names every wrong field. Unknown fields are refused by name, never dropped. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value, { error: sentenceFor });
  if (parsed.success) return parsed.data;
  const errors = new FieldErrors();
  for (const issue of parsed.error.issues) addIssue(errors, issue, []);
  errors.throwIfAny();
  throw parsed.error;
}

function addIssue(errors: FieldErrors, issue: Issue, parent: readonly PropertyKey[]): void {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) errors.add([...path, key], unknownField([...path, key]));
    return;
  }
  const branch = issue.code === 'invalid_union' ? meantBranch(issue.errors) : undefined;
  if (branch) for (const inner of branch) addIssue(errors, inner, path);
  else errors.add(path, issue.message);
}

function unknownField(path: readonly PropertyKey[]): string {
  const pattern = fieldPath(path.map((part) => (typeof part === 'number' ? '*' : part)));
  return (Object.hasOwn(REFUSED_FIELDS, pattern) && REFUSED_FIELDS[pattern]) || 'Unknown field';
}

/**
 * Of the forms a value may take, the one that fits outside and is wrong only further inside; or the only one, where the
 * other form is the empty text, which may stand for any field that was not given.
 */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const [only, ...others] = branches.filter(([issue]) => !isEmptyExpected(issue));
  if (others.length === 0) return only;
  return branches.find((issues) => issues.length > 0 && issues.every((issue) => !isOtherForm(issue)));
}

/** The value itself is another kind of thing: not a list that is too long, but no list. */
function isOtherForm({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union');
}

function isEmptyExpected(issue: Issue | undefined): boolean {
  return issue?.code === 'invalid_value' && issue.values.length === 1 && issue.values[0] === '';
}
