/** The business of the documentation as it is sent, and the change that mends one of the people behind it. */

export const PARTY_IDS = {
  ada: '0192f0c4-1d21-7c42-9f63-8b0d1e2f3a41',
  holding: '0192f0c4-1d21-7c43-8a74-9c1e2f3a4b52',
  bola: '0192f0c4-1d21-7c44-9b85-0d2f3a4b5c63',
  chidi: '0192f0c4-1d21-7c45-8c96-1e3a4b5c6d74',
  director: '0192f0c4-1d21-7c46-9da7-2f4b5c6d7e85',
} as const;
export const DIRECTOR_AS_CUSTOMER = '0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10';

const PHOTO = 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==';

export const BUSINESS_INTAKE_EXAMPLE = {
  kind: 'business',
  email: 'office@example.com',
  phone: '+2348031234567',
  country_code: 'NG',
  business: {
    legal_name: 'Example Trading Ltd',
    trading_name: 'Example Foods',
    legal_form: 'private company limited by shares',
    registration_number: 'RC123456',
    registry_country: 'NG',
    tax_id: '01234567-0001',
    tax_ids: [{ country: 'GB', number: 'GB123456782' }],
    incorporation_date: '2018-05-14',
    industry_scheme: 'isic',
    industry_code: '4630',
    website: 'https://www.example.com',
    purpose: 'supplier_payments',
    expected_monthly_volume: '10000_99999',
  },
  address: { street: '12 Marina Road', city: 'Lagos', state: 'Lagos', postal_code: '101001', country: 'Nigeria' },
  operating_address: { street: '3 Example Close', city: 'Ikeja', state: 'Lagos', country: 'NG', document: PHOTO },
  documents: [
    { id_type: 'certificate_of_incorporation', id_number: 'RC123456', front_doc: PHOTO },
    { id_type: 'shareholder_register', front_doc: PHOTO },
  ],
  owners: [
    {
      type: 'person',
      reference: 'ada',
      first_name: 'Ada',
      last_name: 'Example',
      date_of_birth: '1970-12-28',
      nationality: 'NG',
      country_code: 'NG',
      email: 'ada.example@example.com',
      phone: '0803 123 4568',
      documents: [{ id_type: 'passport', id_number: 'A01234567', valid_until: '2031-04-30', front_doc: PHOTO }],
      address: { street: '7 Palm Avenue', city: 'Lagos', state: 'Lagos', country: 'NG', document: PHOTO },
      roles: ['beneficial_owner', 'director'],
      title: 'Managing director',
      ownership_percentage: 60,
    },
    {
      type: 'business',
      reference: 'holding',
      legal_name: 'Example Holding Ltd',
      legal_form: 'private company limited by shares',
      registration_number: '01234567',
      registry_country: 'GB',
      incorporation_date: '2011-02-01',
      country_code: 'GB',
      documents: [{ id_type: 'register_extract', front_doc: PHOTO }],
      ownership_percentage: 40,
      voting_percentage: 45,
    },
    {
      type: 'person',
      first_name: 'Bola',
      last_name: 'Example',
      country_code: 'GB',
      address: { street: '1 Example Street', city: 'London', postal_code: 'SW1A 1AA', country: 'GB' },
      of: 'holding',
      ownership_range: { min: 50, max: 75 },
    },
    {
      type: 'person',
      first_name: 'Chidi',
      last_name: 'Example',
      date_of_birth: '1979-03-11',
      country_code: 'GB',
      of: 'holding',
      ownership_range: { min: 25, max: 50 },
    },
  ],
  controllers: [
    { type: 'customer', customer_id: DIRECTOR_AS_CUSTOMER, roles: ['control_person', 'director'], title: 'Director' },
  ],
};

/** Sends what is missing of one person. */
export const PARTY_CHANGE_EXAMPLE = {
  owners: [
    {
      id: PARTY_IDS.bola,
      date_of_birth: '1981-07-02',
      documents: [{ id_type: 'passport', id_number: '123456789', front_doc: PHOTO }],
    },
  ],
};

/** Somebody has sold their shares to somebody else. */
export const PARTIES_CHANGE_EXAMPLE = {
  owners: [
    { id: PARTY_IDS.chidi, remove: true },
    {
      type: 'person',
      first_name: 'Dayo',
      last_name: 'Example',
      date_of_birth: '1990-09-30',
      country_code: 'GB',
      of: 'holding',
      ownership_range: { min: 25, max: 50 },
    },
  ],
};
