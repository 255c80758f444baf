import request from 'supertest';

import { BUSINESS_RECORD_EXAMPLE, CREATED_BUSINESS_EXAMPLE } from '../../src/api/business-examples';
import {
  BUSINESS_INTAKE_EXAMPLE,
  DIRECTOR_AS_CUSTOMER,
  PARTIES_CHANGE_EXAMPLE,
  PARTY_CHANGE_EXAMPLE,
  PARTY_IDS,
} from '../../src/api/business-request-examples';
import { success } from '../../src/api/envelope';
import { CustomerAnswer } from '../../src/api/schemas/answers/customer';
import { SMALLEST_BODY } from '../support/api-bodies';
import { withFiles, withoutOwn } from '../support/documented-business';
import { createTestApp } from '../support/test-app';
import { createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';

let system: TestSystem;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
afterAll(() => system.close());

async function api() {
  const { app, keys } = createTestApp({ commands: system.commands, reads: system.reads });
  const key = keys.mint('integrator', await system.tenant());
  return async (method: 'post' | 'get' | 'patch', path: string, body?: unknown, repeat?: string) =>
    request(app)
      [method](path)
      .set({ 'X-API-KEY': key, ...(repeat !== undefined && { 'Idempotency-Key': repeat }) })
      .send(body as object);
}

/** The documented business, posted to the API over the real commands and a real database. */
async function posted() {
  const send = await api();
  const director = await send('post', '/v1/customers', { ...SMALLEST_BODY, first_name: 'Efe' });
  const body: unknown = JSON.parse(
    JSON.stringify(withFiles(BUSINESS_INTAKE_EXAMPLE)).replaceAll(DIRECTOR_AS_CUSTOMER, String(director.body.data.id)),
  );
  const created = await send('post', '/v1/customers', body, 'the-business');
  const path = `/v1/customers/${String(created.body.data.id)}`;
  const ids = created.body.data.owners.map(({ id }: { id: string }) => id) as string[];
  const names = [PARTY_IDS.ada, PARTY_IDS.holding, PARTY_IDS.bola, PARTY_IDS.chidi];
  const change = async (example: unknown) => {
    const text = names.reduce((so, id, at) => so.replaceAll(id, ids[at] ?? ''), JSON.stringify(withFiles(example)));
    return send('patch', path, JSON.parse(text));
  };
  return { send, body, created, path, change };
}

function withoutKyc(parties: { kyc?: unknown }[]) {
  return parties.map(({ kyc: _standing, ...party }) => party);
}

test('the business of the documentation is stored, and read back as the documentation has it', async () => {
  const { send, created, path } = await posted();
  expect(created.status).toBe(201);
  expect(withoutOwn(created.body)).toEqual(withoutOwn(success(CREATED_BUSINESS_EXAMPLE)));

  const { data } = (await send('get', path)).body;
  expect(CustomerAnswer.parse(data)).toEqual(data);
  for (const party of [...data.owners, ...data.controllers]) {
    expect(party.kyc).toMatchObject({
      required: null,
      standing: 'pending',
      ownership: null,
      controls: null,
      checks: [],
    });
  }
  const { kyc: _kyc, owners, controllers, ...rest } = data;
  expect(withoutOwn({ ...rest, owners: withoutKyc(owners), controllers: withoutKyc(controllers) })).toEqual(
    withoutOwn(BUSINESS_RECORD_EXAMPLE),
  );
  expect(owners[2].of).toBe(owners[1].id);

  const page = await send('get', '/v1/customers?kind=business');
  expect(page.body.data.items).toEqual([{ ...rest, owners: withoutKyc(owners), controllers: withoutKyc(controllers) }]);
});

test('a repeat under the same key is the same to the byte, ids of everybody and all', async () => {
  const { send, body, created } = await posted();
  const again = await send('post', '/v1/customers', body, 'the-business');
  expect([again.status, again.headers['idempotent-replayed']]).toEqual([201, 'true']);
  expect(again.text).toBe(created.text);
});

test('one person is mended, another comes for one who goes, and everybody else is as they were', async () => {
  const { send, path, change } = await posted();
  const before = (await send('get', path)).body.data;
  const mended = await change(PARTY_CHANGE_EXAMPLE);
  expect(mended.status).toBe(200);
  expect(mended.body.data.owners[2]).toMatchObject({
    id: before.owners[2].id,
    first_name: 'Bola',
    date_of_birth: '1981-07-02',
    documents: [{ id_type: 'passport', number: '123456789', country: 'GBR', docs: [expect.any(String)] }],
    address: before.owners[2].address,
    ownership_range: { min: 50, max: 75 },
  });
  const changed = await change(PARTIES_CHANGE_EXAMPLE);
  expect(changed.status).toBe(200);
  expect(changed.body.data.owners[3]).toMatchObject({ first_name: 'Dayo', of: before.owners[1].id });
  expect(changed.body.data.owners.slice(0, 3)).toEqual(mended.body.data.owners.slice(0, 3));
  expect(changed.body.data.controllers).toEqual(withoutKyc(before.controllers));
});

test('what only the stored parties can tell is refused by its path in the request', async () => {
  const { send, path } = await posted();
  const { owners, controllers } = (await send('get', path)).body.data;
  const refused = async (body: object) => {
    const { status, body: answer } = await send('patch', path, body);
    return [
      status,
      ...Object.keys(answer.errors ?? {}),
      ...(answer.error ?? []).map((each: { code: string }) => each.code),
    ];
  };
  const [ada, holding] = owners;
  expect(await refused({ owners: [{ id: ada.id }, { id: controllers[0].id, title: 'x' }] })).toEqual([
    422,
    'owners.1.id',
  ]);
  expect(await refused({ owners: [{ id: holding.id, remove: true }] })).toEqual([422, 'owners.0.remove']);
  expect(await refused({ owners: [{ id: ada.id, of: 'holding', other_holdings: [{ of: 'x' }] }] })).toEqual([
    422,
    'owners.0.other_holdings.0.of',
  ]);
  expect(await refused({ owners: [{ id: holding.id, documents: [{ id_type: 'passport', id_number: '1' }] }] })).toEqual(
    [422, 'owners.0.documents.0.id_type'],
  );
  expect(await refused({ documents: [{ id_type: 'passport', id_number: '1' }] })).toEqual([422, 'documents.0.id_type']);
  expect(await refused({ controllers: 'none_identified' })).toEqual([409, 'PARTIES_REMAIN']);
});
