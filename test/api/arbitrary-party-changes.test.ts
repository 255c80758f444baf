import fc from 'fast-check';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { BUSINESS_BODY, SMALLEST_BODY } from '../support/api-bodies';
import { createTestApp, TENANT } from '../support/test-app';

const t = createTestApp();
let ids: readonly string[] = [];
let path = '';
let customerId = '';

type List = 'none_identified' | { readonly id: string }[];

interface Body {
  readonly data: { readonly id: string; readonly owners: List; readonly controllers: List };
  readonly errors?: Readonly<Record<string, readonly string[]>>;
}

let server: Server;

function idsIn({ owners, controllers }: Partial<Body['data']>): string[] {
  return [owners, controllers].flatMap((list) => (typeof list === 'object' ? list.map(({ id }) => id) : []));
}

async function send(method: 'POST' | 'PATCH', where: string, body: object) {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${where}`, {
    method,
    headers: { 'X-API-KEY': t.integrator, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

/** As it is kept, whatever is answered. */
const kept = async () => JSON.stringify(await t.fake.reads.customer(TENANT, path.slice('/v1/customers/'.length)));

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server = t.app.listen(0, '127.0.0.1', () => resolve());
    // Else it closes an idle connection just as the next request is on its way over it.
    server.keepAliveTimeout = 0;
  });
  customerId = String((await send('POST', '/v1/customers', SMALLEST_BODY)).body.data.id);
  const { body } = await send('POST', '/v1/customers', BUSINESS_BODY);
  ids = idsIn(body.data);
  path = `/v1/customers/${String(body.data.id)}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Entries as clients get them wrong: fields of every form of entry, right and odd, mixed. */
const anyEntry = fc
  .record(
    {
      id: fc.oneof(
        fc.nat().map((at) => ids[at % ids.length]),
        fc.constantFrom('x', 7, null),
      ),
      remove: fc.constantFrom(true, true, false, 'yes'),
      type: fc.constantFrom('person', 'business', 'customer', 'company', 5),
      first_name: fc.constantFrom('Ada', '', 5),
      last_name: fc.constantFrom('Example', null),
      legal_name: fc.constantFrom('Example Ltd', []),
      customer_id: fc.oneof(
        fc.constant(0).map(() => customerId),
        fc.constant('x'),
      ),
      reference: fc.constantFrom('a', 'b', 'A B'),
      of: fc.constantFrom('a', 'b', '', 'nobody', 9),
      ownership_percentage: fc.constantFrom(0, 60, 101, '60'),
      ownership_range: fc.constantFrom({ min: 25, max: 50 }, { min: 3 }, 'x'),
      held_as: fc.constantFrom('trust', 'x', ''),
      held_for: fc.constantFrom('a', 'b'),
      other_holdings: fc.constantFrom([], [{ of: 'a' }], [{ of: 'a' }, { of: 'a' }], [5]),
      documents: fc.constantFrom(
        [],
        [{ id_type: 'passport', id_number: '1' }],
        [{ id_type: 'shareholder_register' }],
        'x',
      ),
      address: fc.constantFrom({ city: 'Lagos' }, {}, { city: 5 }),
      owners: fc.constantFrom('none_identified', []),
      nonsense: fc.jsonValue({ maxDepth: 2 }),
    },
    { requiredKeys: [] },
  )
  .chain((entry) => fc.subarray(Object.entries(entry)).map((some): unknown => Object.fromEntries(some)));

const anyList = fc.oneof(
  fc.array(fc.oneof({ weight: 9, arbitrary: anyEntry }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) }), {
    maxLength: 3,
  }),
  fc.constantFrom('none_identified', 'none', null, {}),
);

test('whatever is sent about owners and controllers is taken, or refused by the names of fields that were sent', async () => {
  const answers = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(fc.record({ owners: anyList, controllers: anyList }, { requiredKeys: [] }), async (change) => {
      const before = await kept();
      const { status, body } = await send('PATCH', path, change);
      answers.set(status, (answers.get(status) ?? 0) + 1);
      expect([200, 409, 422]).toContain(status);
      if (status === 200) {
        ids = idsIn(body.data);
        if (ids.length === 0) {
          const added = await send('PATCH', path, { owners: BUSINESS_BODY.owners });
          ids = idsIn(added.body.data);
        }
        return;
      }
      expect(await kept()).toBe(before);
      for (const field of Object.keys(body.errors ?? {}))
        expect(field).toMatch(/^(?:owners|controllers)(?:\.\d+(?:\.|$)|$)/);
    }),
    { numRuns: 120 },
  );
  // Otherwise the changes are so odd that nothing is said of the ones that pass.
  expect(answers.get(200)).toBeGreaterThan(10);
  expect(answers.get(422)).toBeGreaterThan(10);
});
