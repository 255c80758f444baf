import { z } from 'zod';

import { TIME_STAGES } from '../../../domain/operations-view';
import { REPAIR_KINDS, UNBLOCKERS } from '../../../domain/repair';
import { OPEN_STATES } from '../../../domain/stage-limit';
import { AnswerInstant, Id, NextCursor, orNull } from './answer-fields';

const Seconds = z.number().min(0);

const RepairChoice = z
  .strictObject({
    repair: z.enum(REPAIR_KINDS),
    allowed: z.boolean(),
    why_not: orNull(z.string()).meta({ description: 'Why it makes no sense as the verification stands now.' }),
  })
  .meta({ id: 'RepairChoice' });

const StuckVerification = z
  .strictObject({
    verification_id: Id,
    customer_id: Id,
    state: z.enum(OPEN_STATES),
    blocked_on: z.string().meta({ description: 'none, customer, reviewer, or check:<kind>.' }),
    since: AnswerInstant.meta({ description: 'When it came into its state.' }),
    age_seconds: z.int().min(0),
    peers_p95_seconds: orNull(Seconds).meta({
      description:
        'How long 95 of 100 finished verifications of the last 30 days stayed in this state; null while fewer than 20 are known.',
    }),
    limit_seconds: Seconds.meta({
      description: 'Beyond this age it counts as stuck: the p95 of its peers, or a default, and never under a minute.',
    }),
    waits_for: z.string(),
    who_can_unblock: z.enum(UNBLOCKERS),
    repairs: z.array(RepairChoice),
    temporal_url: orNull(z.string()).meta({ description: 'Its run in the Temporal Web UI, where one is configured.' }),
  })
  .meta({ id: 'StuckVerification' });

export const StuckPageAnswer = z
  .strictObject({
    items: z.array(StuckVerification),
    size: z.int(),
    visible: z.int(),
    total: z.int().min(0),
    next_cursor: NextCursor,
  })
  .meta({ id: 'StuckPage', description: 'The longest in its state first.' });

export const RepairAnswer = z
  .strictObject({
    id: Id,
    verification_id: Id,
    customer_id: Id,
    repair: z.enum(REPAIR_KINDS),
    reason_code: z.string(),
    ordered_by: z.string(),
    ordered_at: AnswerInstant,
  })
  .meta({ id: 'RepairOrdered' });

const ListInUse = z
  .strictObject({
    list: z.string(),
    required: z.boolean(),
    loaded: z.boolean().meta({ description: 'While a required list is not loaded, nobody is `clear`.' }),
    kind: orNull(z.string()),
    version: orNull(z.string()),
    dated: orNull(z.iso.date()).meta({ description: 'As the list says of itself.' }),
    taken_at: orNull(AnswerInstant).meta({ description: 'When this version came into use.' }),
    entries: orNull(z.int().min(0)),
    age_seconds: orNull(z.int().min(0)).meta({ description: 'Since midnight UTC of `dated`.' }),
    last_lookup: orNull(z.enum(['unchanged', 'updated', 'refused', 'failed'])).meta({
      description: 'What came of the last look at its source; null where it has none.',
    }),
    looked_up_at: orNull(AnswerInstant),
    confirmed_at: orNull(AnswerInstant).meta({ description: 'When its source last said that this is the newest.' }),
    stale: z.boolean().meta({
      description:
        'It is required or fetched, and was not confirmed (or, without a source, taken) within 48 hours, or is not loaded.',
    }),
  })
  .meta({ id: 'ListStanding' });

export const ListsAnswer = z
  .strictObject({ items: z.array(ListInUse) })
  .meta({ id: 'Lists', description: 'As the worker that spoke last has them, by name.' });

const StageTimes = z
  .strictObject({
    count: z.int().min(0).meta({ description: 'Verifications that were ever in this stage.' }),
    p50_seconds: orNull(Seconds),
    p95_seconds: orNull(Seconds),
  })
  .meta({ id: 'StageTimes' });

export const DecisionTimesAnswer = z
  .strictObject({
    from: AnswerInstant,
    to: AnswerInstant,
    count: z.int().min(0).meta({ description: 'Verifications that were decided from `from` on and before `to`.' }),
    stages: z.strictObject(
      Object.fromEntries(TIME_STAGES.map((stage) => [stage, StageTimes] as const)) as Record<
        (typeof TIME_STAGES)[number],
        typeof StageTimes
      >,
    ),
  })
  .meta({
    id: 'DecisionTimes',
    description:
      'Every moment of a verification is with one of four, which add up to its total: the customer; the reviewer who has ' +
      'claimed its review; the queue, while nobody has, or a second person is waited for; the machine.',
  });
