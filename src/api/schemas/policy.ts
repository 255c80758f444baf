import { z } from 'zod';

import { Instant } from './query';
import { multilineText } from './text';

/** Bytes, as the column counts. */
const LONGEST_POLICY = 262_144;

/** What Postgres cannot store as it was sent would be another text than the one that the version is the hash of. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && Buffer.from(text, 'utf8').toString('utf8') === text;
}

const PolicyNote = multilineText({ max: 2000 })
  .refine((note) => note.length >= 10, 'Must have at least 10 characters')
  .meta({ minLength: 10, description: 'Why. Read by whoever agrees, and by auditors; no personal data.' });

export const ProposeBody = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(LONGEST_POLICY)
      .refine((text) => Buffer.byteLength(text, 'utf8') <= LONGEST_POLICY, `Must have at most ${LONGEST_POLICY} bytes`)
      .refine(isStorable, 'Holds characters that are not allowed (NUL, or a wrong encoding)')
      .meta({ description: 'The policy as YAML (docs/policy.md). Its version is the hash of exactly this text.' }),
    note: PolicyNote,
  })
  .meta({
    id: 'PolicyProposal',
    examples: [{ text: 'policy: ours\n…', note: 'Refers customers of product level 4 to a person.' }],
  });

export const PolicyAnswerBody = z
  .strictObject({ note: PolicyNote })
  .meta({ id: 'PolicyAnswer', examples: [{ note: 'Read rule by rule; the replay flips what we expect.' }] });

export const PolicyReplayBody = z
  .strictObject({ since: Instant.optional().meta({ description: 'Of the decisions; absent: from the beginning.' }) })
  .meta({ id: 'PolicyReplay', examples: [{ since: '2026-06-01' }] });

export const PolicyMoveBody = z
  .strictObject({
    limit: z.int().min(1).max(1000).meta({ description: 'The most open verifications that this batch moves.' }),
    stop_at_flips_percent: z.number().min(0).max(100).optional().meta({
      description:
        'Stops before more than this share of all that were moved would flip; absent: the forecast of the latest replay.',
    }),
  })
  .meta({ id: 'PolicyMove', examples: [{ limit: 50 }] });
