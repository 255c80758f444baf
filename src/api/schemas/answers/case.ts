import { z } from 'zod';

import { CASE_ACTIONS } from '../../../domain/case-view';
import { CUSTOMER_KINDS, CUSTOMER_STATUSES } from '../../../domain/customer';
import { CHECK_KINDS, CHECK_OUTCOMES } from '../../../domain/evidence';
import { ID_TYPES } from '../../../domain/identity-types';
import { RISK_TIERS } from '../../../domain/verification';
import { AnswerInstant, Id, orNull } from './answer-fields';
import { RequirementsAnswer } from './kyc';
import { OwnershipAnswer } from './ownership';
import { ReviewInQueueAnswer } from './review';
import { FindingAnswer, TimelineEventAnswer, VerificationSummaryAnswer } from './verification';

const Text = z.string();
const TextOrNull = orNull(Text);

const CaseReason = z
  .strictObject({
    code: Text,
    message: Text,
    rule: TextOrNull.meta({ description: 'Where the rule stands in the policy.' }),
    check_ids: z.array(Id).meta({ description: 'The checks of this case that it rests on.' }),
    party_ids: z.array(Id).meta({ description: 'The related parties that it is about.' }),
  })
  .meta({ id: 'CaseReason' });

const CaseFact = z
  .strictObject({
    field: Text.meta({ examples: ['date_of_birth', 'registration_number', 'legal_form'] }),
    value: Text,
    reveal: TextOrNull.meta({
      description: 'What to ask for under /v1/customers/{id}/reveal; null where nothing is masked.',
    }),
  })
  .meta({ id: 'CaseFact', description: 'One thing that was said of somebody, by its name in the API.' });

const VerdictOption = z
  .strictObject({
    action: z.enum(CASE_ACTIONS),
    allowed: z.boolean(),
    why_not: TextOrNull.meta({ description: 'A sentence for whoever asks; null when it is allowed.' }),
    needs_second: z.boolean().meta({ description: 'Takes effect only once another person agrees.' }),
  })
  .meta({ id: 'VerdictOption' });

const CaseCustomer = z
  .strictObject({
    id: Id,
    kind: z.enum(CUSTOMER_KINDS),
    status: z.enum(CUSTOMER_STATUSES),
    country_code: Text,
    name: Text,
    email_masked: Text.meta({ examples: ['a••••••••••@example.com'] }),
    phone_masked: Text.meta({ examples: ['+••••••••••89'] }),
    date_of_birth_masked: TextOrNull.meta({ examples: ['••••-••-••'] }),
    facts: z.array(CaseFact).meta({ description: 'What else a business says of itself; empty of individuals.' }),
    version: z.int().min(1),
    created_at: AnswerInstant,
  })
  .meta({ id: 'CaseCustomer' });

const CaseOverride = z
  .strictObject({ id: Id, by: Text, reason_code: Text, at: AnswerInstant })
  .meta({ id: 'CaseOverride' });

const CaseFinding = z
  .strictObject({
    ...FindingAnswer.shape,
    meaning: TextOrNull.meta({
      description: 'What the policy made of it: `clear`, `request_information`, `refer` or `decline`.',
    }),
    rule: TextOrNull,
    can_override: z.boolean(),
    why_not_override: TextOrNull,
    override: orNull(CaseOverride),
  })
  .meta({ id: 'CaseFinding' });

const CaseCheck = z
  .strictObject({
    id: Id,
    kind: z.enum(CHECK_KINDS),
    subject: Text.meta({ examples: ['customer', 'document:0192f0c1-7a44-7b18-a2d5-6e7f8091a2b3'] }),
    outcome: z.enum(CHECK_OUTCOMES),
    engine: z.strictObject({ name: Text, version: Text }),
    data: z.record(z.string(), z.string()),
    finished_at: AnswerInstant,
    findings: z.array(CaseFinding),
  })
  .meta({ id: 'CaseCheck' });

const CaseMatch = z
  .strictObject({
    key: Text.meta({
      description: 'What a verdict names it by: the id of the entry, of a related party behind the party.',
      examples: ['us_ofac:12345', 'party:0192f0c1-8a44-7b18-a2d5-6e7f8091a2c2/us_ofac:12345'],
    }),
    entry_id: Text,
    party_id: orNull(Id).meta({ description: 'The related party who was compared; null: the customer.' }),
    list: Text,
    programmes: z.array(Text),
    entry: z.strictObject({
      name: TextOrNull,
      kind: Text.meta({ description: 'What kind of list the entry is on.' }),
      dates_of_birth: z.array(Text).meta({ description: 'Days, years, or from day to day.' }),
      countries: z.array(Text).meta({ description: 'ISO 3166-1 alpha-2.' }),
      identifiers: z.array(z.strictObject({ type: TextOrNull, value: Text, country: TextOrNull })),
    }),
    compared_name: Text,
    score: z.number(),
    tokens: z.array(
      z.strictObject({
        ours: TextOrNull,
        theirs: TextOrNull,
        how: z.enum(['same', 'alike', 'only_ours', 'only_theirs']),
        score: z.number().meta({ description: '0 to 1: how much the two are alike.' }),
        weight: z.number().meta({ description: 'How much the word says about who is meant.' }),
      }),
    ),
    features: z.array(
      z.strictObject({
        feature: z.enum(['birth_date', 'country', 'sex', 'identifier', 'weak_name']).or(Text),
        ours: TextOrNull,
        theirs: TextOrNull,
        relation: Text,
        effect: z.number().meta({ description: 'How much the score rose or fell.' }),
      }),
    ),
    dataset_version: Text,
    dataset_dated: TextOrNull.meta({ description: 'The day of the dataset, `YYYY-MM-DD`.' }),
    state: z.enum(['open', 'cleared', 'confirmed']),
    judged_by: TextOrNull,
    judged_at: orNull(AnswerInstant),
  })
  .meta({
    id: 'CaseMatch',
    description: 'A list entry beside the customer or a related party, as they were compared.',
  });

const CaseDocument = z
  .strictObject({
    id: Id,
    id_type: z.enum(ID_TYPES),
    sides: z.array(
      z.strictObject({
        side: z.enum(['front', 'back']),
        sent_url: Text,
        straightened_url: TextOrNull.meta({ description: 'Null where no straightened picture was kept.' }),
      }),
    ),
    fields: z.array(
      z.strictObject({
        field: Text.meta({ examples: ['surname', 'given_names', 'number', 'birth_date', 'expiry_date'] }),
        claimed: TextOrNull,
        printed: TextOrNull,
        machine: TextOrNull,
        differs: z
          .array(
            z.strictObject({
              column: z.enum(['claimed', 'printed', 'machine']),
              from: z.int().min(0),
              to: z.int().min(1),
            }),
          )
          .meta({
            description:
              'Where the columns differ, in characters (code points) from 0, `to` not included; empty where they agree. ' +
              'Masked values differ at the same places as the real ones.',
          }),
        reveal: TextOrNull.meta({
          description: 'What to ask for under /v1/customers/{id}/reveal; null where nothing is masked.',
        }),
      }),
    ),
  })
  .meta({ id: 'CaseDocument', description: 'What is claimed, what is printed, what a machine reads, line by line.' });

const CaseAddress = z
  .strictObject({
    id: Id,
    purpose: z.enum(['residential', 'registered', 'operating']),
    claimed: z.strictObject({ street: Text, city: Text, state: Text, postal_code: Text, country: Text }),
    reveal: Text,
    proof: orNull(
      z.strictObject({
        sent_url: Text,
        issuer: Text,
        issued: Text.meta({ description: '`YYYY-MM-DD`; empty when no day was found.' }),
        excerpt: z
          .array(Text)
          .meta({ description: 'The lines with the address, other words than claimed ones masked.' }),
        fields: z.array(
          z.strictObject({
            field: z.enum(['name', 'house_number', 'street', 'city', 'postal_code']),
            claimed: Text,
            found: TextOrNull,
            agrees: orNull(z.boolean()).meta({ description: 'Null where the letter was not read.' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CaseAddress' });

const CaseParty = z
  .strictObject({
    id: Id,
    facts: z.array(CaseFact),
    check_ids: z.array(Id).meta({ description: 'The checks of this case that are about them.' }),
    documents: z.array(CaseDocument),
    addresses: z.array(CaseAddress),
  })
  .meta({ id: 'CaseParty', description: 'What is on record of one related party; how they stand is in `ownership`.' });

export const CaseAnswer = z
  .strictObject({
    review: ReviewInQueueAnswer,
    question: Text.meta({ description: 'What is asked, in one sentence.' }),
    reasons: z.array(CaseReason),
    verdict_options: z.array(VerdictOption),
    customer: CaseCustomer,
    policy: z.strictObject({ version: Text, name: TextOrNull }),
    verification: z.strictObject({ ...VerificationSummaryAnswer.shape, temporal_url: TextOrNull }),
    risk: z.strictObject({
      tier: z.enum(RISK_TIERS),
      points: orNull(z.number()),
      reasons: z.array(z.strictObject({ reason: Text, points: orNull(z.number()) })),
    }),
    checks: z.array(CaseCheck),
    matches: z.array(CaseMatch),
    documents: z.array(CaseDocument),
    addresses: z.array(CaseAddress),
    ownership: orNull(OwnershipAnswer).meta({ description: 'Of a business, as this case knows it; else null.' }),
    parties: z.array(CaseParty).meta({ description: 'Of a business, in the order of `ownership`; else empty.' }),
    requirements: RequirementsAnswer,
    timeline: z.array(TimelineEventAnswer),
    earlier_verifications: z.array(VerificationSummaryAnswer),
    requirement_choices: z.array(z.strictObject({ field: Text, customer_message: Text })),
    decline_reason_codes: z.array(z.strictObject({ code: Text, meaning: Text })),
  })
  .meta({
    id: 'Case',
    description:
      'Everything of a review on one page. Numbers, birth dates, e-mail, phone and streets are masked: every letter and ' +
      'digit is a `•`.',
  });

export const RevealAnswer = z
  .strictObject({ values: z.record(z.string(), z.string()) })
  .meta({ id: 'Revealed', description: 'By field; of a row of a document by field and column.' });

export const AccessLogAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({
        actor: Text,
        actor_name: TextOrNull,
        action: Text.meta({ examples: ['document.seen'] }),
        at: AnswerInstant,
        detail: z.looseObject({}),
      }),
    ),
  })
  .meta({ id: 'AccessLog', description: 'Newest first, the last 200.' });
