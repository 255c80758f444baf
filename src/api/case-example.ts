/** The case of the documentation: the customer of examples.ts, as whoever reviews them sees it. */
import {
  REQUIREMENTS_EXAMPLE,
  REVIEW_IN_QUEUE_EXAMPLE,
  VERIFICATION_EXAMPLE,
  VERIFICATION_SUMMARY_EXAMPLE,
} from './examples';

const DOCUMENT_ID = '0192f0c1-7a45-7e01-9c11-0f1e2d3c4b5a';
const ADDRESS_ID = '0192f0c1-7a46-7e02-8d22-1a2b3c4d5e6f';
const CHECK_ID = '0192f0c1-7b01-7a02-9c02-aabbccddee00';
const [{ at }] = [VERIFICATION_EXAMPLE.timeline[0] ?? { at: '' }];

export const REVIEW_COUNTS_EXAMPLE = { open: 128, mine: 3, overdue: 5, awaiting_second: 2 };

export const REVEAL_EXAMPLE = { values: { date_of_birth: '1970-12-28' } };

export const ACCESS_LOG_EXAMPLE = {
  items: [
    {
      actor: 'key:7Hk2mXq9',
      actor_name: 'review desk',
      action: 'document.seen',
      at,
      detail: { document_id: DOCUMENT_ID, side: 'front', form: 'sent' },
    },
  ],
};

const allowed = (action: string) => ({ action, allowed: true, why_not: null, needs_second: action !== 'lock' });

export const CASE_EXAMPLE = {
  review: REVIEW_IN_QUEUE_EXAMPLE,
  question: REVIEW_IN_QUEUE_EXAMPLE.question,
  reasons: [
    {
      code: 'screening.possible_match',
      message: 'The name is that of a listed person.',
      rule: 'findings[4] screening.possible_match',
      check_ids: [CHECK_ID],
      party_ids: [],
    },
  ],
  verdict_options: [
    {
      action: 'approve',
      allowed: false,
      why_not: 'A list match is open: clear or confirm it first.',
      needs_second: true,
    },
    ...['decline', 'request_information', 'confirm_match', 'clear_match', 'lock'].map(allowed),
  ],
  customer: {
    id: REVIEW_IN_QUEUE_EXAMPLE.customer_id,
    kind: 'individual',
    status: 'APPROVAL_PENDING',
    country_code: 'NGA',
    name: 'Ada Example',
    email_masked: 'a••.•••••••@example.com',
    phone_masked: '+•••••••••••89',
    date_of_birth_masked: '••••-••-••',
    facts: [],
    version: 2,
    created_at: VERIFICATION_SUMMARY_EXAMPLE.opened_at,
  },
  policy: { version: 'sha256:4f1c0de9b1c1f3a1a7c6f58e2f5a3d0c9a1be0d6c2b7f6e5d4c3b2a190817263', name: null },
  verification: {
    ...VERIFICATION_SUMMARY_EXAMPLE,
    state: 'in_review',
    temporal_url: `http://127.0.0.1:8233/namespaces/default/workflows/kyc%2F${REVIEW_IN_QUEUE_EXAMPLE.customer_id}`,
  },
  risk: { tier: 'medium', points: 30, reasons: [{ reason: 'source_of_funds', points: 30 }] },
  checks: [
    {
      id: CHECK_ID,
      kind: 'screening',
      subject: 'customer',
      outcome: 'consider',
      engine: { name: 'screening/token-index', version: '3' },
      data: { us_ofac: 'sha256:4b1f' },
      finished_at: at,
      findings: [
        {
          code: 'screening.possible_match',
          severity: 'warning',
          retryable: false,
          customer_message: 'We need a little more time to review your details. You do not need to do anything.',
          staff_note: 'A list entry may be the person or business that was screened: the name agrees at 0.94.',
          meaning: 'refer',
          rule: null,
          can_override: false,
          why_not_override: 'List matches are cleared or confirmed, not overridden.',
          override: null,
        },
      ],
    },
  ],
  matches: [
    {
      key: 'us_ofac:12345',
      entry_id: 'us_ofac:12345',
      party_id: null,
      list: 'us_ofac',
      programmes: ['SDGT'],
      entry: {
        name: 'ADA EXEMPLE',
        kind: 'sanctions',
        dates_of_birth: ['1951'],
        countries: ['NG'],
        identifiers: [{ type: 'passport', value: 'A0123456', country: 'NG' }],
      },
      compared_name: 'ada example',
      score: 0.88,
      tokens: [
        { ours: 'ada', theirs: 'ada', how: 'same', score: 1, weight: 1 },
        { ours: 'example', theirs: 'exemple', how: 'alike', score: 0.9, weight: 1.4 },
      ],
      features: [{ feature: 'birth_date', ours: '••••-••-••', theirs: '1951', relation: 'far', effect: -0.06 }],
      dataset_version: 'sha256:4b1f',
      dataset_dated: '2026-11-20',
      state: 'open',
      judged_by: null,
      judged_at: null,
    },
  ],
  documents: [
    {
      id: DOCUMENT_ID,
      id_type: 'national_id',
      sides: [
        {
          side: 'front',
          sent_url: `/v1/documents/${DOCUMENT_ID}/front`,
          straightened_url: `/v1/documents/${DOCUMENT_ID}/front?form=straightened`,
        },
      ],
      fields: [
        {
          field: 'number',
          claimed: '••••••••••',
          printed: '••••••••••',
          machine: null,
          differs: [
            { column: 'claimed', from: 4, to: 5 },
            { column: 'printed', from: 4, to: 5 },
          ],
          reveal: `documents.${DOCUMENT_ID}.number`,
        },
      ],
    },
  ],
  addresses: [
    {
      id: ADDRESS_ID,
      purpose: 'residential',
      claimed: { street: '•• •••••• ••••', city: 'Lagos', state: 'Lagos', postal_code: '101001', country: 'Nigeria' },
      reveal: `addresses.${ADDRESS_ID}`,
      proof: {
        sent_url: `/v1/addresses/${ADDRESS_ID}/proof`,
        issuer: 'Harbour Electric',
        issued: '2026-10-02',
        excerpt: ['Ada Example', '•• •••••• ••••', '101001 Lagos'],
        fields: [{ field: 'street', claimed: '•• •••••• ••••', found: '•• •••••• ••••', agrees: true }],
      },
    },
  ],
  ownership: null,
  parties: [],
  requirements: REQUIREMENTS_EXAMPLE,
  timeline: VERIFICATION_EXAMPLE.timeline,
  earlier_verifications: [],
  requirement_choices: [
    {
      field: 'documents.national_id.front_doc',
      customer_message: 'Please send the front of your document again: the whole page, sharp and in good light.',
    },
  ],
  decline_reason_codes: [{ code: 'identity_not_proven', meaning: 'It stays unclear who the customer is.' }],
};
