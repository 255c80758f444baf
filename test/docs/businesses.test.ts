import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';

import { BUSINESS_RECORD_EXAMPLE, CREATED_BUSINESS_EXAMPLE } from '../../src/api/business-examples';
import { BUSINESS_EXAMPLE } from '../../src/api/business-kyc-example';
import {
  BUSINESS_INTAKE_EXAMPLE,
  DIRECTOR_AS_CUSTOMER,
  PARTIES_CHANGE_EXAMPLE,
  PARTY_CHANGE_EXAMPLE,
  PARTY_IDS,
} from '../../src/api/business-request-examples';
import { success } from '../../src/api/envelope';
import { MAX_OTHER_HOLDINGS, MAX_TAX_IDS } from '../../src/api/limits';
import { ERROR_CODES } from '../../src/api/error-codes';
import { businessDetails, businessIdentity } from '../../src/api/schemas/business';
import { partyFields, relatedBusinessFields, relatedPersonFields } from '../../src/api/schemas/related-party';
import { BUSINESS_PURPOSES, EXPECTED_VOLUMES, INDUSTRY_SCHEMES } from '../../src/domain/business';
import { BUSINESS_DOCUMENT_TYPES } from '../../src/domain/identity-types';
import { PARTY_STANDINGS } from '../../src/domain/party-standing';
import { MAX_PARTIES, PARTY_KINDS, PARTY_ROLES } from '../../src/domain/related-party';
import { SMALLEST_BODY } from '../support/api-bodies';
import { withFiles, withoutOwn } from '../support/documented-business';
import { createTestApp } from '../support/test-app';

const page = readFileSync(join(__dirname, '../../docs/api.md'), 'utf8');
const chapter = page.slice(page.indexOf('\n## Businesses\n'), page.indexOf('\n## Verifications\n'));
const examples = [...chapter.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, json]) => JSON.parse(String(json)) as unknown,
);

async function posted() {
  const t = createTestApp();
  const send = async (method: 'post' | 'get' | 'patch', path: string, body?: unknown) =>
    request(t.app)
      [method](path)
      .set('X-API-KEY', t.integrator)
      .send(body as object);
  const director = await send('post', '/v1/customers', SMALLEST_BODY);
  const text = JSON.stringify(withFiles(examples[0])).replaceAll(DIRECTOR_AS_CUSTOMER, String(director.body.data.id));
  const created = await send('post', '/v1/customers', JSON.parse(text));
  const path = `/v1/customers/${String(created.body.data.id)}`;
  const [ada, holding, bola, chidi] = created.body.data.owners.map(({ id }: { id: string }) => id) as string[];
  const ids = Object.entries({ ada, holding, bola, chidi });
  /** A change of the page, about those who were just created. */
  const change = async (body: unknown) => {
    const text = ids.reduce(
      (so, [name, id]) => so.replaceAll(PARTY_IDS[name as keyof typeof PARTY_IDS], String(id)),
      JSON.stringify(withFiles(body)),
    );
    return send('patch', path, JSON.parse(text));
  };
  return { created, change, read: async () => send('get', path) };
}

test('the examples of the chapter are those of the OpenAPI document', () => {
  expect(examples.slice(0, 5)).toEqual([
    BUSINESS_INTAKE_EXAMPLE,
    success(CREATED_BUSINESS_EXAMPLE),
    success(BUSINESS_EXAMPLE),
    PARTY_CHANGE_EXAMPLE,
    PARTIES_CHANGE_EXAMPLE,
  ]);
});

test('the whole business is accepted, and answered as the page has it', async () => {
  const { created, read } = await posted();
  expect(created.status).toBe(201);
  expect(withoutOwn(created.body)).toEqual(withoutOwn(success(CREATED_BUSINESS_EXAMPLE)));
  const { kyc: _kyc, owners, controllers, ...rest } = (await read()).body.data;
  const withoutKyc = (parties: { kyc: unknown }[]) => parties.map(({ kyc: _standing, ...party }) => party);
  expect(withoutOwn({ ...rest, owners: withoutKyc(owners), controllers: withoutKyc(controllers) })).toEqual(
    withoutOwn(BUSINESS_RECORD_EXAMPLE),
  );
});

test('both changes are taken', async () => {
  const { change } = await posted();
  const mended = await change(examples[3]);
  expect(mended.status).toBe(200);
  expect(mended.body.data.owners[2]).toMatchObject({
    date_of_birth: '1981-07-02',
    documents: [{ id_type: 'passport' }],
  });
  const changed = await change(examples[4]);
  expect(changed.status).toBe(200);
  expect(changed.body.data.owners.map((owner: { first_name?: string }) => owner.first_name)).toEqual([
    'Ada',
    undefined,
    'Bola',
    'Dayo',
  ]);
});

test('the refused change is refused as the page says', async () => {
  const { change } = await posted();
  const { status, body } = await change(examples[5]);
  expect([status, body]).toEqual([422, examples[6]]);
});

test('every field has a row, and every word that it takes is there', () => {
  const rows = chapter.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.map((row) => row.split('|')[1] ?? '').join(' ');
  const fields = [
    ...Object.keys(businessDetails).map((field) => `business.${field}`),
    ...Object.keys(businessIdentity),
    ...[partyFields, relatedPersonFields, relatedBusinessFields].flatMap((each) => Object.keys(each)),
    'customer_id',
    ...['required', 'standing', 'ownership', 'controls', 'customer_status'].map((field) => `kyc.${field}`),
    ...PARTY_STANDINGS,
  ];
  for (const field of fields) expect(named).toMatch(new RegExp(`\`${field.replace('.', '\\.')}(?:\\[\\])?\``));
  for (const words of [BUSINESS_PURPOSES, EXPECTED_VOLUMES, INDUSTRY_SCHEMES, BUSINESS_DOCUMENT_TYPES, PARTY_ROLES]) {
    expect(chapter).toContain(words.join(', '));
  }
  expect(chapter).toContain(PARTY_KINDS.map((kind) => `\`${kind}\``).join(', '));
});

test('the limits are those that hold', () => {
  expect(chapter).toContain(`at most ${MAX_PARTIES} in both lists`);
  expect(chapter).toContain(`each with the country that gave it; at most ${MAX_TAX_IDS} `);
  expect(chapter).toContain(`what they hold of others, at most ${MAX_OTHER_HOLDINGS};`);
  expect(chapter).toContain(`${ERROR_CODES.PARTIES_REMAIN.status} \`PARTIES_REMAIN\``);
});
