import { z } from 'zod';

import { DECISION_OUTCOMES } from '../../../domain/decision';
import { POLICY_STATES } from '../../../domain/policy-views';
import { AnswerInstant, Id, orNull } from './answer-fields';

export const PolicyVersion = z.string().meta({
  pattern: '^sha256:[0-9a-f]{64}$',
  description: 'The hash of the text.',
  examples: ['sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
});

const Outcome = z.enum(DECISION_OUTCOMES);
const Count = z.int().min(0);

export const ReplayAnswer = z
  .strictObject({
    policy_version: PolicyVersion,
    since: orNull(z.string()),
    verifications: Count,
    decisions: Count,
    same: Count,
    flips: z
      .array(
        z.strictObject({
          decision_id: Id,
          customer_id: Id,
          verification_id: Id,
          from: Outcome,
          to: Outcome,
          by_rules: z.array(z.string()),
          human: z.boolean().meta({ description: 'It carries out a verdict of a person.' }),
        }),
      )
      .meta({
        description: 'The first 200 decisions that come out otherwise; `decisions - same` is how many there are.',
      }),
    flips_by_rule: z.record(z.string(), Count),
    matrix: z
      .record(z.string(), z.record(z.string(), Count))
      .meta({ description: 'Outcome as recorded to outcome under this policy to how often.' }),
    review_load: z.strictObject({
      before: Count,
      after: Count,
      per_day_before: z.number().min(0),
      per_day_after: z.number().min(0),
    }),
    human_verdicts: Count.meta({
      description: 'Decisions that carried out a verdict of a person: compared as carrying out the same verdict.',
    }),
    builtin: Count.meta({ description: 'Decisions of the rules that were built in before policies were files.' }),
    open_cases: z
      .strictObject({ decisions: Count, flips: Count })
      .meta({ description: 'The latest decisions of open verifications among them: the forecast for moving these.' }),
    ms: Count,
    per_second: Count.meta({ description: 'Verifications a second.' }),
  })
  .meta({ id: 'ReplayResult', description: 'What the policy would have decided about the past. No check ran again.' });

const summary = {
  version: PolicyVersion,
  name: z.string(),
  state: z.enum(POLICY_STATES),
  shipped: z.boolean().meta({ description: 'Came with a release: holds where nothing was activated.' }),
  proposed_by: orNull(z.string()),
  proposed_at: orNull(AnswerInstant),
  note: orNull(z.string()),
  approved_by: orNull(z.string()).meta({ description: 'Another person than the one who proposed it.' }),
  approved_at: orNull(AnswerInstant),
  rejected_by: orNull(z.string()),
  rejected_at: orNull(AnswerInstant),
  answer_note: orNull(z.string()),
  replay: orNull(z.strictObject({ result: ReplayAnswer, made_by: z.string(), made_at: AnswerInstant })).meta({
    description: 'The newest one.',
  }),
  open_cases: Count.meta({ description: 'Open verifications that are under it.' }),
};

export const PolicySummaryAnswer = z.strictObject(summary).meta({ id: 'PolicyVersionSummary' });

export const PolicyListAnswer = z
  .strictObject({ items: z.array(PolicySummaryAnswer) })
  .meta({ id: 'PolicyVersionList', description: 'The active one first, then the newest proposals.' });

export const PolicyAnswer = z.strictObject({ ...summary, text: z.string() }).meta({ id: 'PolicyVersion' });

export const PolicyMovesAnswer = z
  .strictObject({
    policy_version: PolicyVersion,
    moved: Count.meta({ description: 'In this batch.' }),
    held_back: Count.meta({ description: 'Left where they are because a verdict on them is under way.' }),
    moved_so_far: Count,
    flips_so_far: Count.meta({
      description: 'Decided otherwise, or expected to be where no worker has got to it yet.',
    }),
    percent_allowed: z.number().min(0).max(100),
    stopped: orNull(z.strictObject({ verification_id: Id, from: Outcome, to: Outcome })).meta({
      description: 'The next case would have gone beyond what is allowed: it was not moved.',
    }),
    remaining: Count.meta({ description: 'Open verifications that are under another policy still.' }),
  })
  .meta({ id: 'PolicyMoves' });
