import { BUSINESS_INTAKE_EXAMPLE, DIRECTOR_AS_CUSTOMER, PARTY_IDS } from './business-request-examples';

/** One business of the documentation, with everybody behind it, as every endpoint answers it. The tests hold it against the schemas. */

const { ada: ADA, holding: HOLDING, bola: BOLA, chidi: CHIDI, director: DIRECTOR } = PARTY_IDS;
const CUSTOMER_ID = '0192f0c4-1d20-7b31-8e52-7a9c0d1e2f30';
const CREATED = '2026-11-23T09:20:11.104220+00:00';
const DECIDED = '2026-11-23T09:20:16.550731+00:00';
const DUE = '2026-12-07T09:20:16.550731+00:00';
const PASSPORT_ID = '0192f0c4-1d23-7e21-8c08-012345678901';

const SUMMARY = {
  id: CUSTOMER_ID,
  first_name: '',
  last_name: '',
  email: 'office@example.com',
  phone: '8031234567',
  country_code: 'NGA',
  status: 'APPROVAL_PENDING',
};

const BUSINESS = {
  ...BUSINESS_INTAKE_EXAMPLE.business,
  registry_country: 'NGA',
  tax_ids: [{ country: 'GBR', number: 'GB123456782' }],
};

export const CREATED_BUSINESS_EXAMPLE = {
  ...SUMMARY,
  kind: 'business',
  business: BUSINESS,
  owners: [
    { id: ADA, reference: 'ada', type: 'person' },
    { id: HOLDING, reference: 'holding', type: 'business' },
    { id: BOLA, reference: '', type: 'person' },
    { id: CHIDI, reference: '', type: 'person' },
  ],
  controllers: [{ id: DIRECTOR, reference: '', type: 'customer' }],
};

const NO_ADDRESS = {
  street: '',
  city: '',
  state: '',
  country: '',
  postal_code: '',
  document: { id_type: '', issue_country: '', urls: null },
};

const NO_HOLDING = {
  of: '',
  ownership_percentage: null,
  ownership_range: null,
  voting_percentage: null,
  held_as: '',
  held_for: '',
};

const UNSAID = {
  middle_name: '',
  date_of_birth: '',
  gender: '',
  nationality: '',
  email: '',
  phone: '',
  dial_code: '',
  documents: [],
  address: NO_ADDRESS,
  reference: '',
  roles: [],
  title: '',
  ...NO_HOLDING,
  other_holdings: [],
};

const PASSPORT = { docs: null, number: 'A01234567', country: 'NGA', id_type: 'passport', valid_until: '2031-04-30' };

const OWNERS = [
  {
    ...UNSAID,
    id: ADA,
    type: 'person',
    reference: 'ada',
    first_name: 'Ada',
    last_name: 'Example',
    date_of_birth: '1970-12-28',
    nationality: 'NGA',
    country_code: 'NGA',
    email: 'ada.example@example.com',
    phone: '8031234568',
    dial_code: '+234',
    documents: [{ ...PASSPORT, docs: ['0192f0c4-1d22-7d11-8b01-3a4b5c6d7e8f'] }],
    address: {
      ...NO_ADDRESS,
      street: '7 Palm Avenue',
      city: 'Lagos',
      state: 'Lagos',
      country: 'NG',
      document: { ...NO_ADDRESS.document, urls: ['0192f0c4-1d22-7d12-9c02-4b5c6d7e8f90'] },
    },
    roles: ['beneficial_owner', 'director'],
    title: 'Managing director',
    ownership_percentage: 60,
  },
  {
    id: HOLDING,
    type: 'business',
    reference: 'holding',
    legal_name: 'Example Holding Ltd',
    trading_name: '',
    legal_form: 'private company limited by shares',
    registration_number: '01234567',
    registry_country: 'GBR',
    tax_id: '',
    incorporation_date: '2011-02-01',
    owners: null,
    country_code: 'GBR',
    email: '',
    phone: '',
    dial_code: '',
    documents: [
      {
        docs: ['0192f0c4-1d22-7d13-8d03-5c6d7e8f9012'],
        number: '',
        country: 'GBR',
        id_type: 'register_extract',
        valid_until: '',
      },
    ],
    address: NO_ADDRESS,
    roles: [],
    title: '',
    ...NO_HOLDING,
    ownership_percentage: 40,
    voting_percentage: 45,
    other_holdings: [],
  },
  {
    ...UNSAID,
    id: BOLA,
    type: 'person',
    first_name: 'Bola',
    last_name: 'Example',
    date_of_birth: '1981-07-02',
    country_code: 'GBR',
    documents: [
      {
        ...PASSPORT,
        docs: ['0192f0c4-1d22-7d14-9e04-6d7e8f901234'],
        number: '123456789',
        country: 'GBR',
        valid_until: '',
      },
    ],
    of: HOLDING,
    ownership_range: { min: 50, max: 75 },
  },
  {
    ...UNSAID,
    id: CHIDI,
    type: 'person',
    first_name: 'Chidi',
    last_name: 'Example',
    country_code: 'GBR',
    of: HOLDING,
    ownership_range: { min: 25, max: 50 },
    held_as: 'nominee',
    held_for: ADA,
  },
];

const CONTROLLERS = [
  {
    id: DIRECTOR,
    type: 'customer',
    customer_id: DIRECTOR_AS_CUSTOMER,
    name: 'Efe Example',
    country_code: 'NGA',
    reference: '',
    roles: ['control_person', 'director'],
    title: 'Director',
    ...NO_HOLDING,
    other_holdings: [],
  },
];

export const BUSINESS_RECORD_EXAMPLE = {
  ...SUMMARY,
  dial_code: '+234',
  created_at: CREATED,
  updated_at: DECIDED,
  meta: {
    date_of_birth: '',
    employment_status: '',
    expected_monthly_income: '',
    primary_purpose: '',
    source_of_funds: '',
    most_recent_occupation: '',
    document: {
      docs: ['0192f0c4-1d22-7d15-8f05-7e8f90123456'],
      number: 'RC123456',
      country: 'NGA',
      id_type: 'certificate_of_incorporation',
      valid_until: '',
      gender: '',
      provider: 0,
      additional: [
        {
          docs: ['0192f0c4-1d22-7d16-9a06-8f9012345678'],
          number: '',
          country: 'NGA',
          id_type: 'shareholder_register',
          valid_until: '',
        },
      ],
    },
    address: { ...NO_ADDRESS, ...BUSINESS_INTAKE_EXAMPLE.address },
    providers: null,
  },
  kind: 'business',
  product_level: 1,
  metadata: {},
  business: BUSINESS,
  owners: OWNERS,
  controllers: CONTROLLERS,
  operating_address: {
    ...NO_ADDRESS,
    street: '3 Example Close',
    city: 'Ikeja',
    state: 'Lagos',
    country: 'NG',
    document: { ...NO_ADDRESS.document, urls: ['0192f0c4-1d22-7d17-8b07-901234567890'] },
  },
};

const check = (subject: string, kind: string, outcome: string) => ({ kind, subject, outcome, finished_at: DECIDED });

const CHECKS = {
  ada: [
    check(`party:${ADA}`, 'screening', 'clear'),
    check(`party:${ADA}/document:${PASSPORT_ID}`, 'document', 'clear'),
  ],
  holding: [check(`party:${HOLDING}`, 'registration', 'clear'), check(`party:${HOLDING}`, 'screening', 'clear')],
  bola: [check(`party:${BOLA}`, 'screening', 'clear')],
  chidi: [check(`party:${CHIDI}`, 'screening', 'consider')],
  director: [check(`party:${DIRECTOR}`, 'ownership', 'clear')],
};

const STANDINGS = new Map<string, object>([
  [
    ADA,
    {
      required: true,
      standing: 'clear',
      ownership: { min: 70, max: 80 },
      controls: 'certain',
      checks: CHECKS.ada,
    },
  ],
  [
    HOLDING,
    {
      required: true,
      standing: 'clear',
      ownership: { min: 40, max: 40 },
      controls: 'no',
      checks: CHECKS.holding,
    },
  ],
  [BOLA, { required: true, standing: 'clear', ownership: { min: 20, max: 30 }, controls: 'no', checks: CHECKS.bola }],
  [
    CHIDI,
    {
      required: true,
      standing: 'information_needed',
      ownership: { min: 0, max: 0 },
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

const BIRTH_DATE = 'owners[3].date_of_birth';
const PASSPORT_PHOTO = 'owners[3].documents.passport.front_doc';

export const BUSINESS_EXAMPLE = {
  ...BUSINESS_RECORD_EXAMPLE,
  owners: OWNERS.map((owner) => ({ ...owner, kyc: STANDINGS.get(owner.id) })),
  controllers: CONTROLLERS.map((controller) => ({ ...controller, kyc: STANDINGS.get(controller.id) })),
  kyc: {
    verification_id: '0192f0c4-1d2a-7f02-8a11-3c9f0e6b7d21',
    state: 'awaiting_customer',
    decision: {
      outcome: 'request_information',
      reasons: [
        {
          code: 'ownership.birth_date_missing',
          message: 'A person who has to be verified has no birth date.',
          parties: [CHIDI],
        },
        {
          code: 'check.document_missing',
          message: 'A person who has to be verified sent no document.',
          parties: [CHIDI],
        },
      ],
      decided_at: DECIDED,
      policy_version: 'sha256:4f1c0de9b1c1f3a1a7c6f58e2f5a3d0c9a1be0d6c2b7f6e5d4c3b2a190817263',
    },
    requirements: {
      currently_due: [BIRTH_DATE, PASSPORT_PHOTO],
      pending_verification: [],
      past_due: [],
      eventually_due: [],
      errors: [],
      items: [
        {
          field: BIRTH_DATE,
          bucket: 'currently_due',
          reason: 'ownership.birth_date_missing',
          deadline: DUE,
          alternatives: [],
          party: CHIDI,
        },
        {
          field: PASSPORT_PHOTO,
          bucket: 'currently_due',
          reason: 'check.document_missing',
          deadline: DUE,
          alternatives: ['owners[3].documents.national_id.front_doc', 'owners[3].documents.drivers_license.front_doc'],
          party: CHIDI,
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
