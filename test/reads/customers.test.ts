import { randomUUID } from 'node:crypto';

import * as fc from 'fast-check';

import { readCursor, writeCursor } from '../../src/reads/cursor';
import type { CustomerFilter } from '../../src/domain/views';
import { business, LAGOS, person } from '../support/customers';
import { by, createTestSystem, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { verify } from '../support/verify';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
});
afterAll(() => system.close());

const create = async (intake: Parameters<TestSystem['commands']['createCustomer']>[1] = person()) =>
  (await system.commands.createCustomer(by(tenant), intake)).value;
const createMany = async (count: number) => {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) ids.push((await create()).id);
  return ids;
};
const page = (filter: CustomerFilter, size: number, cursor?: string) =>
  system.reads.customers(tenant, filter, cursor === undefined ? { size, offset: 0 } : { size, cursor });
const idsOf = async (filter: CustomerFilter) => (await page(filter, 50)).items.map(({ id }) => id);

/** All pages by cursor; `between` runs after each. */
async function walk(
  size: number,
  between: (pageNumber: number) => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  for (let number = 1; ; number++) {
    const { items, nextCursor } = await page({}, size, cursor);
    seen.push(...items.map(({ id }) => id));
    if (!nextCursor) return seen;
    cursor = nextCursor;
    await between(number);
  }
}

describe('the list of customers', () => {
  test('is newest first, in pages that join without a seam, and says how many there are', async () => {
    const ids = (await createMany(7)).toReversed();
    for (const size of [1, 2, 3, 7, 50]) expect(await walk(size)).toEqual(ids);
    const { items, total, nextCursor } = await page({}, 3);
    expect([items.length, total, nextCursor !== undefined]).toEqual([3, 7, true]);
    expect(await page({}, 7)).not.toHaveProperty('nextCursor');
  });

  test('is paged by number too', async () => {
    const ids = (await createMany(5)).toReversed();
    const numbered = await system.reads.customers(tenant, {}, { size: 2, offset: 2 });
    expect([numbered.items.map(({ id }) => id), numbered.total]).toEqual([ids.slice(2, 4), 5]);
    expect((await system.reads.customers(tenant, {}, { size: 2, offset: 10 })).items).toEqual([]);
  });

  test('neither repeats nor skips anybody while customers are added between the pages', async () => {
    const ids = (await createMany(6)).toReversed();
    expect(await walk(2, () => createMany(3))).toEqual(ids);
  });

  test('neither repeats nor skips anybody who came in the same microsecond', async () => {
    const ids = await createMany(6);
    await system.owner.raw(`update customers set created_at = '2026-01-02T03:04:05.678901Z' where tenant_id = ?`, [
      tenant,
    ]);
    expect(await walk(2)).toEqual(ids.toSorted().toReversed());
  });

  test('holds nobody of another tenant, whose cursor leads nowhere else', async () => {
    await createMany(3);
    const { nextCursor } = await page({}, 1);
    const stranger = await system.tenant();
    expect(await system.reads.customers(stranger, {}, { size: 10, offset: 0 })).toEqual({ items: [], total: 0 });
    const theirs = await system.reads.customers(stranger, {}, { size: 10, cursor: nextCursor ?? '' });
    expect(theirs).toEqual({ items: [], total: 0 });
  });
});

describe('a filter', () => {
  test('by status, kind and country finds those and counts them', async () => {
    const active = await create();
    await verify(system, tenant, active.id);
    const pending = await create(person({ countryCode: 'GHA' }));
    const company = await create(business());
    expect(await idsOf({ status: 'ACTIVE' })).toEqual([active.id]);
    expect(await idsOf({ status: 'APPROVAL_PENDING' })).toEqual([company.id, pending.id]);
    expect(await idsOf({ kind: 'business' })).toEqual([company.id]);
    expect(await idsOf({ country: 'GHA' })).toEqual([pending.id]);
    expect(await idsOf({ status: 'ACTIVE', country: 'GHA' })).toEqual([]);
    expect((await page({ status: 'APPROVAL_PENDING' }, 1)).total).toBe(2);
  });

  test('by the time of creation takes the first instant in and leaves the last out', async () => {
    const [first, second, third] = [await create(), await create(), await create()];
    const between = { createdFrom: first.createdAt, createdTo: third.createdAt };
    expect(await idsOf(between)).toEqual([second.id, first.id]);
    expect(await idsOf({ createdFrom: third.createdAt })).toEqual([third.id]);
    expect(await idsOf({ createdTo: first.createdAt })).toEqual([]);
  });

  test('by e-mail and phone finds them although both are sealed, however the e-mail is written', async () => {
    const one = await create(person({ claims: { email: 'One.Example@Example.com', phone: '+2348031230001' } }));
    const two = await create(person({ claims: { email: 'two@example.com', phone: '+2348031230001' } }));
    expect(await idsOf({ email: ' one.example@EXAMPLE.COM ' })).toEqual([one.id]);
    expect(await idsOf({ phone: '+2348031230001' })).toEqual([two.id, one.id]);
    expect(await idsOf({ phone: '+2348031230001', email: 'two@example.com' })).toEqual([two.id]);
    expect(await idsOf({ email: 'three@example.com' })).toEqual([]);
    const stranger = await system.tenant();
    const theirs = await system.reads.customers(stranger, { phone: '+2348031230001' }, { size: 5, offset: 0 });
    expect(theirs.items).toEqual([]);
  });

  test('by what could not have been stored finds nobody', async () => {
    await create();
    expect(await page({ phone: '0803' }, 5)).toEqual({ items: [], total: 0 });
    expect(await page({ email: '@' }, 5)).toEqual({ items: [], total: 0 });
  });
});

describe('a cursor', () => {
  test('that we did not write is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json()), (text) => {
        expect(() => readCursor('customers', text)).toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }) as Error);
      }),
    );
    const place = { at: '2026-01-02T03:04:05.678901+00:00', id: randomUUID() };
    for (const at of ['2026-01-02', '2026-13-02T03:04:05.678901+00:00', "2026-01-02T03:04:05+00:00'; --"]) {
      expect(() => readCursor('customers', writeCursor('customers', { ...place, at }))).toThrow(/cursor/);
    }
    expect(() => readCursor('customers', writeCursor('customers', { ...place, id: '1 or true' }))).toThrow(/cursor/);
  });

  test('of another list is refused: it would be a wrong place in this one', () => {
    const place = { at: '2026-01-02T03:04:05.678901+00:00', id: randomUUID() };
    expect(() => readCursor('customers', writeCursor('reviews', place))).toThrow(
      expect.objectContaining({ code: 'BAD_CURSOR', field: 'cursor' }) as Error,
    );
    expect(() => readCursor('reviews', writeCursor('customers', place))).toThrow(/cursor/);
    expect(readCursor('reviews', writeCursor('reviews', place))).toEqual(place);
  });

  test('that we wrote is read back, to the microsecond, and in its own list only', () => {
    const places = fc.record({
      at: fc
        .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .chain((date) =>
          fc
            .nat({ max: 999 })
            .map((micros) => `${date.toISOString().slice(0, -1)}${String(micros).padStart(3, '0')}+00:00`),
        ),
      id: fc.uuid(),
    });
    fc.assert(
      fc.property(places, (place) => {
        expect(readCursor('customers', writeCursor('customers', place))).toEqual(place);
        expect(() => readCursor('reviews', writeCursor('customers', place))).toThrow(/cursor/);
      }),
    );
  });
});

describe('one customer', () => {
  test('that is not there, or is another tenant’s, is undefined in every read', async () => {
    const { id } = await create();
    const stranger = await system.tenant();
    const [verification] = (await system.reads.verifications(tenant, id)) ?? [];
    for (const [who, customer, verificationId] of [
      [stranger, id, verification?.id ?? ''],
      [tenant, randomUUID(), randomUUID()],
    ] as const) {
      expect(await system.reads.customer(who, customer)).toBeUndefined();
      expect(await system.reads.verifications(who, customer)).toBeUndefined();
      expect(await system.reads.verification(who, verificationId)).toBeUndefined();
    }
    expect(await system.reads.reviews(stranger, {}, { size: 10 })).toEqual({ items: [] });
  });

  test('is never read half before and half after a change', async () => {
    const { id } = await create(person({ metadata: { turn: 0 } }));
    let writing = true;
    const write = async () => {
      for (let turn = 1; turn <= 25; turn++) {
        await system.commands.changeCustomer(by(tenant), id, {
          claims: { firstName: `Turn ${turn}` },
          metadata: { turn },
          documents: [{ idType: 'tin', number: `turn-${turn}` }],
          address: { ...LAGOS, street: `Turn ${turn}` },
        });
      }
      writing = false;
    };
    const turns = new Set<unknown>();
    const read = async () => {
      while (writing) {
        const customer = await system.reads.customer(tenant, id);
        const { turn } = customer?.metadata ?? {};
        turns.add(turn);
        if (turn === 0) continue;
        const names = [
          (customer?.claims as { firstName: string } | undefined)?.firstName,
          customer?.addresses[0]?.street,
          customer?.documents[0]?.number?.replace('turn-', 'Turn '),
        ];
        expect(names).toEqual(names.map(() => `Turn ${turn as number}`));
      }
    };
    await Promise.all([write(), read(), read(), read()]);
    expect(turns.size).toBeGreaterThan(3);
  });

  test('never shows a status that its verification does not bear out', async () => {
    const { id } = await create();
    let deciding = true;
    const decide = async () => {
      for (let turn = 0; turn < 12; turn++) {
        await verify(system, tenant, id);
        await system.commands.changeCustomer(by(tenant), id, { claims: { phone: `+23480312300${turn + 10}` } });
      }
      deciding = false;
    };
    const seen = new Set<string>();
    const read = async () => {
      while (deciding) {
        const customer = await system.reads.customer(tenant, id);
        seen.add(customer?.status ?? '');
        const isDecided = customer?.kyc.state === 'decided' && customer.kyc.decision?.outcome === 'approve';
        expect([customer?.status === 'ACTIVE', customer?.kyc.state]).toEqual([isDecided, customer?.kyc.state]);
      }
    };
    await Promise.all([decide(), read(), read()]);
    expect([...seen].toSorted()).toEqual(['ACTIVE', 'APPROVAL_PENDING']);
  });

  test('has its instants to the microsecond, with a numeric offset', async () => {
    const { id } = await create();
    const customer = await system.reads.customer(tenant, id);
    const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/;
    expect([customer?.createdAt, customer?.updatedAt].every((at) => instant.test(at ?? ''))).toBe(true);
  });
});

test('the story of a verification has its checks, its decision and every move in order', async () => {
  const { id } = await create();
  await verify(system, tenant, id);
  await system.commands.controlCustomer(by(tenant, FIRST_REVIEWER), id, {
    action: 'restrict',
    reasonCode: 'test_reason',
    note: 'Ten letters or more.',
  });
  await system.commands.changeCustomer(by(tenant), id, { claims: { firstName: 'Adaeze' } });
  const [second, first] = (await system.reads.verifications(tenant, id)) ?? [];
  const story = await system.reads.verification(tenant, first?.id ?? '');
  expect(story).toMatchObject({
    customerId: id,
    number: 1,
    state: 'decided',
    openedBecause: 'created',
    blockedOn: 'none',
  });
  expect(story?.checks.map(({ kind, outcome }) => [kind, outcome])).toEqual(
    expect.arrayContaining([
      ['contact', 'clear'],
      ['screening', 'clear'],
    ]) as unknown[],
  );
  expect(
    story?.checks.every(({ engine, input_hash, attempt }) => engine.name !== '' && input_hash !== '' && attempt === 1),
  ).toBe(true);
  expect(story?.decisions).toMatchObject([
    { outcome: 'approve', decidedBy: 'policy', policyVersion: system.policy.version },
  ]);
  expect(story?.timeline.map(({ subject, from, to }) => [subject, from, to])).toEqual([
    ['customer', undefined, 'APPROVAL_PENDING'],
    ['verification', undefined, 'collecting'],
    ['verification', 'collecting', 'checking'],
    ['verification', 'checking', 'decided'],
    ['customer', 'APPROVAL_PENDING', 'ACTIVE'],
  ]);
  expect((await system.reads.verification(tenant, second?.id ?? ''))?.timeline).toMatchObject([
    { subject: 'verification', to: 'collecting' },
  ]);
});

test('customers are found by whole words of their name, in any order, case and accent, all of them', async () => {
  const find = async (name: string) =>
    (await system.reads.customers(tenant, { name }, { size: 10, offset: 0 })).items.map(({ id }) => id);
  const claims = { firstName: 'Zoë Anaïs', lastName: 'Suchbar-Müller' };
  const { value } = await system.commands.createCustomer(by(tenant), person({ claims }));
  await system.commands.createCustomer(by(tenant), person({ claims: { firstName: 'Zoe', lastName: 'Andere' } }));
  for (const name of ['muller zoe', 'SUCHBAR', 'Anais Suchbar Müller Zoë', ' anaïs ']) {
    expect([name, await find(name)]).toEqual([name, [value.id]]);
  }
  expect(await find('zoe')).toHaveLength(2);
  for (const name of ['such', 'zoe fremd', '--', '']) expect([name, await find(name)]).toEqual([name, []]);
});
