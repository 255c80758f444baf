import { z } from 'zod';

import { VERDICT_ACTIONS } from '../../domain/review-views';
import { reasoned } from './reasoned';
import { RequirementPath } from './requirement-path';
import { text } from './text';

const ABOUT_MATCHES: readonly string[] = ['confirm_match', 'clear_match'];

const ASKS = 'request_information';

export const VerdictBody = z
  .strictObject({
    action: z.enum(VERDICT_ACTIONS),
    ...reasoned,
    matches: z
      .array(text({ max: 200 }))
      .min(1)
      .max(100)
      .optional()
      .meta({
        description:
          'For confirm_match and clear_match: which list entries, by their `key` in the case. Absent means all that the review names.',
      }),
    requirements: z.array(RequirementPath).min(1).max(20).optional().meta({
      description: 'For request_information, and needed there: what the customer shall send.',
    }),
  })
  .check(({ value: { action, matches, requirements }, issues }) => {
    const refuse = (field: string, message: string) =>
      issues.push({ code: 'custom', path: [field], input: undefined, message });
    if (matches && !ABOUT_MATCHES.includes(action)) refuse('matches', 'Only for confirm_match and clear_match');
    if (requirements && action !== ASKS) refuse('requirements', 'Only for request_information');
    if (!requirements && action === ASKS) refuse('requirements', 'Required for request_information');
  })
  .meta({
    id: 'Verdict',
    // What the check above holds, for the OpenAPI document.
    allOf: [
      { anyOf: [{ properties: { action: { enum: [...ABOUT_MATCHES] } } }, { properties: { matches: false } }] },
      {
        anyOf: [
          { properties: { action: { enum: [ASKS] } }, required: ['requirements'] },
          { properties: { action: { enum: VERDICT_ACTIONS.filter((each) => each !== ASKS) }, requirements: false } },
        ],
      },
    ],
    examples: [
      {
        action: 'clear_match',
        reason_code: 'different_birth_date',
        note: 'The listed person was born in 1951, the customer in 1987.',
        matches: ['us_ofac:12345'],
      },
    ],
  });
export type VerdictBody = z.infer<typeof VerdictBody>;
