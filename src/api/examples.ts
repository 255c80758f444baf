/** One customer of the documentation, seen through every endpoint. The tests hold each example against its schema. */

const CUSTOMER_ID = '0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10';
const VERIFICATION_ID = '0192f0c1-7a4b-7d02-8a11-3c9f0e6b7d21';
const REVIEW_ID = '0192f0c1-9b10-7e55-b1c4-0d2f7a8e9c33';
const BLOB_ID = '0192f0c1-7a44-7b18-a2d5-6e7f8091a2b3';
const CREATED = '2026-11-23T08:15:49.238398+00:00';
const DECIDED = '2026-11-23T08:15:50.004112+00:00';
const DUE = '2026-11-24T08:15:50.004112+00:00';

export const CREATED_CUSTOMER_EXAMPLE = {
  id: CUSTOMER_ID,
  first_name: 'Ada',
  last_name: 'Example',
  email: 'ada.example@example.com',
  phone: '90123456789',
  country_code: 'NGA',
  status: 'APPROVAL_PENDING',
};

export const CUSTOMER_RECORD_EXAMPLE = {
  ...CREATED_CUSTOMER_EXAMPLE,
  dial_code: '+234',
  created_at: CREATED,
  updated_at: DECIDED,
  meta: {
    date_of_birth: '1970-12-28',
    employment_status: 'employed',
    expected_monthly_income: '0_4999',
    primary_purpose: 'payments_to_friends_or_family_abroad',
    source_of_funds: 'salary',
    most_recent_occupation: '151252',
    document: {
      docs: [BLOB_ID],
      number: '1096277890',
      country: 'NGA',
      id_type: 'national_id',
      valid_until: '',
      gender: 'female',
      provider: 0,
      additional: null,
    },
    address: {
      street: '12 Marina Road',
      city: 'Lagos',
      state: 'Lagos',
      country: 'Nigeria',
      postal_code: '101001',
      document: { id_type: '', issue_country: '', urls: null },
    },
    providers: null,
  },
  kind: 'individual',
  product_level: 1,
  metadata: { plan: 'gold' },
};

export const REQUIREMENTS_EXAMPLE = {
  currently_due: ['documents.national_id.front_doc'],
  pending_verification: [],
  past_due: [],
  eventually_due: [],
  errors: [
    {
      code: 'document.blurred',
      field: 'documents.national_id.front_doc',
      retryable: true,
      customer_message: 'The photo is blurred. Please take it again in good light and hold still.',
      staff_note: 'The photo is too blurred to be read.',
    },
  ],
  items: [
    {
      field: 'documents.national_id.front_doc',
      bucket: 'currently_due',
      reason: 'document.blurred',
      deadline: DUE,
      alternatives: [],
    },
  ],
};

const DECISION_EXAMPLE = {
  outcome: 'request_information',
  reasons: [{ code: 'document.blurred', message: 'The photo is too blurred to be read.' }],
  decided_at: DECIDED,
  policy_version: 'sha256:4f1c0de9b1c1f3a1a7c6f58e2f5a3d0c9a1be0d6c2b7f6e5d4c3b2a190817263',
};

export const CUSTOMER_EXAMPLE = {
  ...CUSTOMER_RECORD_EXAMPLE,
  kyc: {
    verification_id: VERIFICATION_ID,
    state: 'awaiting_customer',
    decision: DECISION_EXAMPLE,
    requirements: REQUIREMENTS_EXAMPLE,
    checks: [{ kind: 'contact', subject: 'customer', outcome: 'clear', finished_at: DECIDED }],
    review: null,
    next_review_at: null,
    version: 2,
  },
};

export const CUSTOMER_PAGE_EXAMPLE = {
  items: [CUSTOMER_RECORD_EXAMPLE],
  page: 0,
  size: 20,
  max_page: 0,
  total_pages: 1,
  total: 1,
  last: true,
  first: true,
  visible: 1,
  next_cursor: null,
};

export const VERIFICATION_SUMMARY_EXAMPLE = {
  id: VERIFICATION_ID,
  customer_id: CUSTOMER_ID,
  number: 1,
  state: 'awaiting_customer',
  opened_because: 'created',
  risk_tier: 'low',
  blocked_on: 'customer',
  due_at: DUE,
  overdue: false,
  opened_at: CREATED,
  ended_at: null,
};

export const VERIFICATION_LIST_EXAMPLE = { items: [VERIFICATION_SUMMARY_EXAMPLE] };

export const VERIFICATION_EXAMPLE = {
  ...VERIFICATION_SUMMARY_EXAMPLE,
  requirements: REQUIREMENTS_EXAMPLE,
  checks: [
    {
      id: '0192f0c1-7b00-7a01-9c01-aabbccddeeff',
      kind: 'contact',
      subject: 'customer',
      outcome: 'clear',
      findings: [],
      engine: { name: 'contact', version: '1' },
      data: { phone_metadata: '1.13.16' },
      started_at: CREATED,
      finished_at: DECIDED,
      attempt: 1,
    },
  ],
  decision: DECISION_EXAMPLE,
  decisions: [{ ...DECISION_EXAMPLE, decided_by: 'policy' }],
  timeline: [
    { subject: 'verification', from: null, to: 'checking', actor: 'key:4fT9aQ2z', reasons: [], at: CREATED },
    {
      subject: 'verification',
      from: 'checking',
      to: 'awaiting_customer',
      actor: 'policy',
      reasons: DECISION_EXAMPLE.reasons,
      at: DECIDED,
    },
  ],
};

export const REVIEW_EXAMPLE = {
  id: REVIEW_ID,
  customer_id: CUSTOMER_ID,
  verification_id: VERIFICATION_ID,
  state: 'open',
  queue: 'sanctions',
  risk_tier: 'medium',
  four_eyes: true,
  reasons: [{ code: 'screening.possible_match', message: 'The name is that of a listed person.' }],
  opened_at: DECIDED,
  due_at: DUE,
  overdue: false,
  claimed_by: 'key:7Hk2mXq9',
  verdict: null,
};

export const REVIEW_IN_QUEUE_EXAMPLE = {
  ...REVIEW_EXAMPLE,
  question: 'Possible list match, 1 entry',
  customer: { kind: 'individual', country_code: 'NGA' },
  claimed_at: DECIDED,
  claimed_by_name: 'review desk',
  awaiting: 'first',
  age_seconds: 1260,
};

export const REVIEW_PAGE_EXAMPLE = { items: [REVIEW_IN_QUEUE_EXAMPLE], size: 20, visible: 1, next_cursor: null };

export const OVERRIDE_EXAMPLE = {
  id: '0192f0c2-0b20-7a17-9d32-2f3e4d5c6b7a',
  customer_id: CUSTOMER_ID,
  review_id: REVIEW_ID,
  check_id: '0192f0c1-7b00-7a01-9c01-aabbccddeeff',
  check_kind: 'contact',
  subject: 'customer',
  code: 'contact.email_disposable',
  field: 'email',
  reason_code: 'known_employer_domain',
  given_by: 'key:7Hk2mXq9',
  given_at: DECIDED,
  withdrawn_by: null,
  withdrawn_at: null,
};

const STATUS_AFTER = {
  lock: 'LOCKED',
  unlock: 'LOCKED',
  restrict: 'RESTRICTED',
  lift_restriction: 'ACTIVE',
} as const;

export function controlExample(action: keyof typeof STATUS_AFTER) {
  return {
    id: '0192f0c2-0a10-7f66-8e21-1f2e3d4c5b6a',
    action,
    reason_code: 'court_order',
    requested_by: 'key:7Hk2mXq9',
    approved_by: null,
    customer: { id: CUSTOMER_ID, status: STATUS_AFTER[action], version: 3 },
  };
}

export const SESSION_EXAMPLE = {
  person: {
    id: 'person:0192f0c1-6e11-7d20-8f3a-1b2c3d4e5f60',
    name: 'Ada Example',
    email: 'ada.example@example.com',
    role: 'reviewer',
  },
  tenant: { name: 'acme', mode: 'live' },
  csrf_token: 'nB2Z9m0cT3Xq5v8y1A4d7G0j3M6p9S2u5X8a1D4g7Jk',
  totp: 'enrolled',
  expires_at: DUE,
};

export const STUCK_PAGE_EXAMPLE = {
  items: [
    {
      verification_id: VERIFICATION_ID,
      customer_id: CUSTOMER_ID,
      state: 'checking',
      blocked_on: 'check:screening',
      since: DECIDED,
      age_seconds: 5400,
      peers_p95_seconds: 1.84,
      limit_seconds: 60,
      waits_for: 'the screening check, which could not find out',
      who_can_unblock: 'operator',
      repairs: [
        { repair: 'retry', allowed: true, why_not: null },
        {
          repair: 'signal',
          allowed: false,
          why_not: 'It waits for a check and not for a signal: a retry runs that at once',
        },
        { repair: 'rerun', allowed: true, why_not: null },
      ],
      temporal_url: `http://127.0.0.1:8233/namespaces/default/workflows/kyc%2F${CUSTOMER_ID}`,
    },
  ],
  size: 20,
  visible: 1,
  total: 1,
  next_cursor: null,
};

export const REPAIR_EXAMPLE = {
  id: '0192f0c2-1c55-7f10-9a3e-7b2d4c6e8f01',
  verification_id: VERIFICATION_ID,
  customer_id: CUSTOMER_ID,
  repair: 'retry',
  reason_code: 'lists_are_back',
  ordered_by: 'key:4fT9aQ2z',
  ordered_at: DUE,
};

export const LISTS_EXAMPLE = {
  items: [
    {
      list: 'us_ofac',
      required: true,
      loaded: true,
      kind: 'sanctions',
      version: 'sha256:3f0a5c1e9b7d2468ace013579bdf2468ace013579bdf2468ace013579bdf2468',
      dated: '2026-11-23',
      taken_at: CREATED,
      entries: 17412,
      age_seconds: 29749,
      last_lookup: 'updated',
      looked_up_at: CREATED,
      confirmed_at: CREATED,
      stale: false,
    },
  ],
};

export const DECISION_TIMES_EXAMPLE = {
  from: CREATED,
  to: DUE,
  count: 412,
  stages: {
    customer: { count: 61, p50_seconds: 5412.02, p95_seconds: 181340.5 },
    reviewer: { count: 38, p50_seconds: 190.4, p95_seconds: 1260.77 },
    machine: { count: 412, p50_seconds: 0.91, p95_seconds: 6.2 },
    queue: { count: 38, p50_seconds: 1422.9, p95_seconds: 12011.3 },
    total: { count: 412, p50_seconds: 1.04, p95_seconds: 93120.66 },
  },
};
const PERSON_EXAMPLE = {
  ...SESSION_EXAMPLE.person,
  active: true,
  totp: true,
  signs_in_with: ['password'],
  last_sign_in_at: CREATED,
};

export const PEOPLE_EXAMPLE = { items: [PERSON_EXAMPLE] };

export const PERSON_WITH_PASSWORD_EXAMPLE = { person: PERSON_EXAMPLE, password: 'k7mq-x2vd-9pfh-r4tn-wz6c-b8ya' };

export const TOTP_EXAMPLE = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  otpauth_url:
    'otpauth://totp/Clearway:ada.example%40example.com?issuer=Clearway&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
};

export const SIGN_IN_METHODS_EXAMPLE = {
  password: true,
  oidc: { name: 'Acme single sign-on', url: '/v1/session/oidc/start' },
};
