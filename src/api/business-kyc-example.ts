import { BUSINESS_RECORD_EXAMPLE, CONTROLLERS_EXAMPLE, OWNERS_EXAMPLE } from './business-examples';
import { PARTY_IDS } from './business-request-examples';

/** The business of the documentation with its verification: one of the people behind it owes something. */

const { ada: ADA, holding: HOLDING, bola: BOLA, chidi: CHIDI, director: DIRECTOR } = PARTY_IDS;
const ADDRESS_ID = '0192f0c4-1d23-7e22-9d09-123456789012';
const DECIDED = '2026-11-23T09:20:16.550731+00:00';
const DUE = '2026-12-07T09:20:16.550731+00:00';
const PASSPORT_ID = '0192f0c4-1d23-7e21-8c08-012345678901';

const check = (subject: string, kind: string, outcome: string) => ({ kind, subject, outcome, finished_at: DECIDED });

const CHECKS = {
  ada: [
    check(`party:${ADA}`, 'screening', 'clear'),
    check(`party:${ADA}/document:${PASSPORT_ID}`, 'document', 'clear'),
    check(`party:${ADA}/document:${PASSPORT_ID}`, 'identity_number', 'clear'),
    check(`party:${ADA}/address:${ADDRESS_ID}`, 'address', 'clear'),
  ],
  holding: [check(`party:${HOLDING}`, 'registration', 'clear'), check(`party:${HOLDING}`, 'screening', 'clear')],
  bola: [check(`party:${BOLA}`, 'screening', 'clear')],
  chidi: [check(`party:${CHIDI}`, 'screening', 'clear')],
  director: [check(`party:${DIRECTOR}`, 'ownership', 'clear')],
};

const STANDINGS = new Map<string, object>([
  [
    ADA,
    { required: true, standing: 'clear', ownership: { min: 60, max: 60 }, controls: 'certain', checks: CHECKS.ada },
  ],
  [
    HOLDING,
    { required: true, standing: 'clear', ownership: { min: 40, max: 40 }, controls: 'no', checks: CHECKS.holding },
  ],
  [
    BOLA,
    {
      required: true,
      standing: 'information_needed',
      ownership: { min: 20, max: 30 },
      controls: 'no',
      checks: CHECKS.bola,
    },
  ],
  [
    CHIDI,
    {
      required: false,
      standing: 'not_required',
      ownership: { min: 10, max: 20 },
      controls: 'no',
      checks: CHECKS.chidi,
    },
  ],
  [
    DIRECTOR,
    {
      required: true,
      standing: 'clear',
      ownership: { min: 0, max: 0 },
      controls: 'no',
      customer_status: 'ACTIVE',
      checks: CHECKS.director,
    },
  ],
]);

const BIRTH_DATE = 'owners[2].date_of_birth';
const DOCUMENTS = 'owners[2].documents';

export const BUSINESS_EXAMPLE = {
  ...BUSINESS_RECORD_EXAMPLE,
  owners: OWNERS_EXAMPLE.map((owner) => ({ ...owner, kyc: STANDINGS.get(owner.id) })),
  controllers: CONTROLLERS_EXAMPLE.map((controller) => ({ ...controller, kyc: STANDINGS.get(controller.id) })),
  kyc: {
    verification_id: '0192f0c4-1d2a-7f02-8a11-3c9f0e6b7d21',
    state: 'awaiting_customer',
    decision: {
      outcome: 'request_information',
      reasons: [
        {
          code: 'identity_number.missing',
          message: 'No identity document of a related person was sent.',
          parties: [BOLA],
        },
        {
          code: 'party.birth_date_missing',
          message: 'No birth date of a related person was given.',
          parties: [BOLA],
        },
      ],
      decided_at: DECIDED,
      policy_version: 'sha256:4f1c0de9b1c1f3a1a7c6f58e2f5a3d0c9a1be0d6c2b7f6e5d4c3b2a190817263',
    },
    requirements: {
      currently_due: [DOCUMENTS, BIRTH_DATE],
      pending_verification: [],
      past_due: [],
      eventually_due: [],
      errors: [
        {
          code: 'identity_number.missing',
          field: DOCUMENTS,
          retryable: true,
          customer_message: 'We need an identity document of this person.',
          staff_note: 'No identity document of a related person was sent.',
        },
        {
          code: 'party.birth_date_missing',
          field: BIRTH_DATE,
          retryable: true,
          customer_message: 'We need the date of birth of this person.',
          staff_note: 'No birth date of a related person was given.',
        },
      ],
      items: [
        {
          field: DOCUMENTS,
          bucket: 'currently_due',
          reason: 'identity_number.missing',
          deadline: DUE,
          alternatives: [],
          party: BOLA,
        },
        {
          field: BIRTH_DATE,
          bucket: 'currently_due',
          reason: 'party.birth_date_missing',
          deadline: DUE,
          alternatives: [],
          party: BOLA,
        },
      ],
    },
    checks: [
      check('customer', 'registration', 'clear'),
      check('customer', 'ownership', 'clear'),
      check('customer', 'screening', 'clear'),
      ...Object.values(CHECKS).flat(),
    ],
    review: null,
    next_review_at: null,
    version: 2,
  },
};
