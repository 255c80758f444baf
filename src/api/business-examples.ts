import { BUSINESS_INTAKE_EXAMPLE, DIRECTOR_AS_CUSTOMER, PARTY_IDS } from './business-request-examples';

/** One business of the documentation, with everybody behind it, as every endpoint answers it. The tests hold it against the schemas. */

const { ada: ADA, holding: HOLDING, bola: BOLA, chidi: CHIDI, director: DIRECTOR } = PARTY_IDS;
const CUSTOMER_ID = '0192f0c4-1d20-7b31-8e52-7a9c0d1e2f30';
const CREATED = '2026-11-23T09:20:11.104220+00:00';
const DECIDED = '2026-11-23T09:20:16.550731+00:00';

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

/** A person of whom little was said; in the order of the answers. */
const UNSAID = {
  type: 'person',
  id: '',
  reference: '',
  first_name: '',
  middle_name: '',
  last_name: '',
  date_of_birth: '',
  gender: '',
  nationality: '',
  country_code: '',
  email: '',
  phone: '',
  dial_code: '',
  documents: [],
  address: NO_ADDRESS,
  roles: [],
  title: '',
  ...NO_HOLDING,
  other_holdings: [],
};

const PASSPORT = { docs: null, number: 'A01234567', country: 'NGA', id_type: 'passport', valid_until: '2031-04-30' };

export const OWNERS_EXAMPLE = [
  {
    ...UNSAID,
    id: ADA,
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
    type: 'business',
    id: HOLDING,
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
    first_name: 'Bola',
    last_name: 'Example',
    country_code: 'GBR',
    address: { ...NO_ADDRESS, street: '1 Example Street', city: 'London', postal_code: 'SW1A 1AA', country: 'GB' },
    of: HOLDING,
    ownership_range: { min: 50, max: 75 },
  },
  {
    ...UNSAID,
    id: CHIDI,
    first_name: 'Chidi',
    last_name: 'Example',
    date_of_birth: '1979-03-11',
    country_code: 'GBR',
    of: HOLDING,
    ownership_range: { min: 25, max: 50 },
  },
];

export const CONTROLLERS_EXAMPLE = [
  {
    type: 'customer',
    id: DIRECTOR,
    reference: '',
    customer_id: DIRECTOR_AS_CUSTOMER,
    name: 'Efe Example',
    country_code: 'NGA',
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
  owners: OWNERS_EXAMPLE,
  controllers: CONTROLLERS_EXAMPLE,
  operating_address: {
    ...NO_ADDRESS,
    street: '3 Example Close',
    city: 'Ikeja',
    state: 'Lagos',
    country: 'NG',
    document: { ...NO_ADDRESS.document, urls: ['0192f0c4-1d22-7d17-8b07-901234567890'] },
  },
};
