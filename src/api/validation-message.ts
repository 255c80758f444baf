import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

const A_TYPE: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  record: 'an object',
};

const A_FORMAT: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  uuid: 'a UUID',
};

/** One plain sentence for what is wrong, without the value itself: answers end up in logs. */
export function sentenceFor(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Required' : `Must be ${A_TYPE[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'Must not be empty'
        : `Must ${measure(issue.origin, 'at least', issue.minimum)}`;
    case 'too_big':
      return `Must ${measure(issue.origin, 'at most', issue.maximum)}`;
    case 'invalid_format':
      return `Must be ${A_FORMAT[issue.format] ?? 'in the documented form'}`;
    case 'invalid_value':
      return issue.input === undefined ? 'Required' : `Must be one of: ${issue.values.join(', ')}`;
    case 'invalid_union':
      return unionSentence(issue);
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
    default:
      return 'Is not valid';
  }
}

function measure(origin: string, bound: string, size: number | bigint): string {
  if (origin === 'string') return `have ${bound} ${size} characters`;
  if (origin === 'array') return `have ${bound} ${size} ${size === 1 ? 'item' : 'items'}`;
  return `be ${bound} ${size}`;
}

function unionSentence(issue: RawIssue): string {
  const options = 'options' in issue && Array.isArray(issue['options']) ? issue['options'] : [];
  const words = options.filter((option) => typeof option === 'string');
  return words.length > 0 ? `Must be one of: ${words.join(', ')}` : 'Is not in any of the documented forms';
}
