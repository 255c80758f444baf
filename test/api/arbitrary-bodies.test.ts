import fc from 'fast-check';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { lossInJson } from '../../src/api/json-text';
import { BUSINESS_BODY, DOCUMENTED_BODY, SMALLEST_BODY } from '../support/api-bodies';
import { createTestApp } from '../support/test-app';

const t = createTestApp();
let server: Server;
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server = t.app.listen(0, '127.0.0.1', () => resolve());
    // Else it closes an idle connection just as the next request is on its way over it.
    server.keepAliveTimeout = 0;
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function send(method: string, path: string, key: string, body: string) {
  const reachedBefore = t.fake.reached.length;
  const answer = await fetch(base + path, {
    method,
    headers: { 'X-API-KEY': key, 'Content-Type': 'application/json' },
    body,
  });
  const json = (await answer.json()) as { status: unknown; errors?: Record<string, string[]> };
  return { status: answer.status, json, reached: t.fake.reached.length - reachedBefore };
}

/** Values as clients get them wrong: right in one field, odd in another. */
const oddValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('', ' ', '\0', -1, 1e308, true, [], {}, 'x'.repeat(300)),
);

function mutated(body: Record<string, unknown>) {
  return fc
    .tuple(
      fc.subarray(Object.keys(body)),
      fc.dictionary(fc.constantFrom(...Object.keys(body)), oddValue, { maxKeys: 3 }),
    )
    .map(([kept, odd]) => ({ ...Object.fromEntries(kept.map((key) => [key, body[key]])), ...odd }));
}

const anyBody = fc.oneof(
  fc.constantFrom<object>(DOCUMENTED_BODY, BUSINESS_BODY, SMALLEST_BODY),
  fc.jsonValue({ maxDepth: 5 }),
  mutated(DOCUMENTED_BODY),
  mutated(BUSINESS_BODY),
  mutated({ ...SMALLEST_BODY, kind: 'individual', metadata: {}, document: DOCUMENTED_BODY.documents[0] }),
);

const REQUIRED: Record<string, readonly string[]> = {
  individual: ['email', 'first_name', 'last_name', 'phone', 'country_code', 'date_of_birth'],
  business: ['email', 'phone', 'country_code', 'business'],
};

describe('whatever JSON is posted', () => {
  test('is never a 500, and reaches a command only when it is accepted and has all that is required', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(anyBody, async (body) => {
        const { status, json, reached } = await send('POST', '/v1/customers', t.integrator, JSON.stringify(body));
        expect([201, 400, 422]).toContain(status);
        expect(reached).toBe(status === 201 ? 1 : 0);
        if (status !== 201) return;
        accepted += 1;
        const sent = body as Record<string, unknown>;
        const needed = REQUIRED[sent['kind'] === 'business' ? 'business' : 'individual'] ?? [];
        for (const field of needed) expect(sent[field]).toBeTruthy();
        expect(json.status).toBe(true);
      }),
      { numRuns: 300 },
    );
    // Otherwise the bodies are so odd that the test says nothing about the ones that pass.
    expect(accepted).toBeGreaterThan(5);
  });

  test('is never a 500 as a change, a verdict or a control', async () => {
    const id = '0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10';
    const targets = fc.constantFrom(
      ['PATCH', `/v1/customers/${id}`, t.integrator] as const,
      ['POST', `/v1/reviews/${id}/decisions`, t.reviewer] as const,
      ['POST', `/v1/customers/${id}/lock`, t.reviewer] as const,
    );
    await fc.assert(
      fc.asyncProperty(targets, anyBody, async ([method, path, key], body) => {
        const { status } = await send(method, path, key, JSON.stringify(body));
        expect([400, 404, 422]).toContain(status);
      }),
      { numRuns: 150 },
    );
  });

  test('is never a 500 even when it is no JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const { status, reached } = await send('POST', '/v1/customers', t.integrator, text);
        expect([400, 422]).toContain(status);
        expect(reached).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a field that nobody knows', () => {
  /** Every object of the request that has fields of ours, as a path from the top. */
  const PLACES: readonly (readonly [body: object, path: readonly (string | number)[]])[] = [
    [DOCUMENTED_BODY, []],
    [DOCUMENTED_BODY, ['documents', 0]],
    [DOCUMENTED_BODY, ['address']],
    [DOCUMENTED_BODY, ['proof_of_funds']],
    [BUSINESS_BODY, []],
    [BUSINESS_BODY, ['business']],
    [BUSINESS_BODY, ['owners', 0]],
    [BUSINESS_BODY, ['owners', 1, 'ownership_range']],
    [BUSINESS_BODY, ['operating_address']],
  ];
  const fieldName = fc
    .oneof(
      fc.stringMatching(/^[a-zA-Z_]{1,20}$/),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
    )
    .map((name) => `${name}_x`.replace('__proto___x', '__proto__'));

  test('is refused by its name, wherever it stands and whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PLACES),
        fieldName,
        fc.jsonValue({ maxDepth: 2 }).filter(survives),
        async ([body, path], name, value) => {
          const { status, json, reached } = await send(
            'POST',
            '/v1/customers',
            t.integrator,
            withField(body, path, name, value),
          );
          expect([status, reached]).toEqual([422, 0]);
          expect(json.errors).toHaveProperty([[...path, name].join('.')], ['Unknown field']);
        },
      ),
      { numRuns: 200 },
    );
  });

  /** Numbers beyond 2^53 are refused for themselves, before anything else. */
  function survives(value: unknown): boolean {
    return lossInJson(Buffer.from(JSON.stringify(value))) === undefined;
  }

  /** As text, because an object literal would take `__proto__` for something else. */
  function withField(body: object, path: readonly (string | number)[], name: string, value: unknown): string {
    const marker = 'placeholder_of_the_test';
    const copy = structuredClone(body) as Record<string | number, unknown>;
    const place = path.reduce<Record<string | number, unknown>>(
      (at, part) => at[part] as Record<string, unknown>,
      copy,
    );
    place[marker] = value;
    return JSON.stringify(copy).replace(JSON.stringify(marker), JSON.stringify(name));
  }
});
