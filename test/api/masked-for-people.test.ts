import request from 'supertest';

import { readableIn } from '../support/canaries';
import { createTestApp, TENANT } from '../support/test-app';

const PERSON = {
  first_name: 'Ada',
  last_name: 'Example',
  email: 'canary.mail@example.com',
  phone: '+2348031234567',
  country_code: 'NGA',
  date_of_birth: '1970-12-28',
  documents: [{ id_type: 'passport', id_number: 'A09876543' }],
  address: { street: '12 Canary Wharf', city: 'Lagos', state: 'Lagos', postal_code: '101001', country: 'NG' },
};
const BUSINESS = {
  kind: 'business',
  email: 'canary.mail@example.com',
  phone: '+2348031234567',
  country_code: 'NGA',
  business: {
    legal_name: 'Example Ltd',
    registration_number: 'RC-9876543',
    tax_id: 'TX-1234567',
    tax_ids: [{ country: 'GB', number: 'TX-1234567' }],
  },
  owners: [
    {
      type: 'person',
      first_name: 'Ada',
      last_name: 'Example',
      date_of_birth: '1970-12-28',
      documents: [{ id_type: 'passport', id_number: 'A09876543' }],
      ownership_percentage: 60,
      email: 'canary.mail@example.com',
      phone: '+2348031234567',
      address: { street: '12 Canary Wharf', city: 'Lagos', state: 'Lagos', postal_code: '101001', country: 'NG' },
    },
    { type: 'business', legal_name: 'Example Holding Ltd', registration_number: 'RC-9876543', tax_id: 'TX-1234567' },
  ],
  controllers: 'none_identified',
};
const SECRETS = [
  'canary.mail',
  '8031234567',
  '1970-12-28',
  'A09876543',
  'Canary Wharf',
  'RC-9876543',
  'TX-1234567',
] as const;

describe.each([
  ['an individual', PERSON],
  ['a business', BUSINESS],
])('%s', (_kind, body) => {
  test('is masked for people, alone and in lists, and shown to keys in full', async () => {
    const t = createTestApp();
    const created = await request(t.app).post('/v1/customers').set('X-API-KEY', t.integrator).send(body);
    expect(created.status).toBe(201);
    const path = `/v1/customers/${String(created.body.data.id)}`;
    for (const asked of [path, '/v1/customers', '/v1/customers?email=canary.mail@example.com']) {
      for (const role of ['viewer', 'admin'] as const) {
        const seen = await request(t.app).get(asked).set(t.browser(role, TENANT));
        expect([seen.status, readableIn(seen.text, SECRETS)]).toEqual([200, []]);
        expect(seen.text).toContain('Example');
        expect(seen.text).toContain('Lagos');
      }
    }
    for (const key of [t.integrator, t.reviewer]) {
      const seen = await request(t.app).get(path).set('X-API-KEY', key);
      expect(readableIn(seen.text, SECRETS).length).toBeGreaterThanOrEqual(4);
    }
  });
});
