import type { Express } from 'express';
import request from 'supertest';

import { ERROR_CODES } from '../../src/api/error-codes';
import { success } from '../../src/api/envelope';
import { openApiDocument } from '../../src/api/openapi';
import { PROBES } from '../../src/api/probe-table';
import { OPEN_ROUTES, ROUTES } from '../../src/api/routes';
import { successOf } from '../../src/api/schemas/answers/envelopes';
import { createTestApp } from '../support/test-app';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** `GET /v1/customers/{id}` for everything that Express would really answer, the documentation's own pages aside. */
function mountedOn(app: Express): string[] {
  const layers = app.router.stack as unknown as Layer[];
  return layers
    .flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => ({ method, path: route.path })) : []))
    .filter(({ method, path }) => method !== '_all' && !path.startsWith('/docs'))
    .map(({ method, path }) => `${method.toUpperCase()} ${path.replace(/:(\w+)/, '{$1}')}`);
}

const OPEN = new Set(OPEN_ROUTES.map(({ method, path }) => `${method.toUpperCase()} ${path}`));

const document = openApiDocument('1.2.3');
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.entries(item as Record<string, { operationId: string; responses: Record<string, unknown> }>).map(
    ([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation }),
  ),
);

describe('the OpenAPI document', () => {
  test('names exactly the routes that are mounted', () => {
    const mounted = mountedOn(createTestApp().app);
    expect(mounted.length).toBeGreaterThan(15);
    expect(operations.map(({ name }) => name).sort()).toEqual([...mounted].sort());
  });

  test('is served without a key, as OpenAPI 3.1', async () => {
    const { body, status } = await request(createTestApp().app).get('/openapi.json');
    expect([status, body.openapi, body.info.version]).toEqual([200, '3.1.0', '0.0.0-test']);
  });

  test('has an operation id of its own for every operation', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(Boolean)).toBe(true);
  });

  test('resolves every reference', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, name] of references) expect(document.components?.schemas).toHaveProperty([String(name)]);
  });

  test('says of every request body that other fields are refused', () => {
    const ofCustomers = ['IndividualIntake', 'BusinessIntake', 'Business', 'CustomerChange', 'Verdict', 'Control'];
    const ofParties = [
      'RelatedPerson',
      'RelatedBusiness',
      'RelatedCustomer',
      'RelatedPartyChange',
      'RelatedPartyRemoval',
    ];
    const parts = ['OtherHolding', 'Document', 'PersonDocument', 'BusinessDocument'];
    for (const name of [...ofCustomers, ...ofParties, ...parts]) {
      expect(document.components?.schemas?.[name]).toMatchObject({ additionalProperties: false });
    }
  });

  test('describes every error shape and every status that an endpoint has', () => {
    for (const { name, operation } of operations.filter((each) => each.name.includes('/v1/'))) {
      const statuses = Object.keys(operation.responses);
      const asked = OPEN.has(name) ? [] : ['401', '403', '429'];
      expect([name, statuses]).toEqual([name, expect.arrayContaining([...asked, '422', '500', '503'])]);
      if (!name.startsWith('GET'))
        expect([name, statuses]).toEqual([name, expect.arrayContaining(['400', '413', '415'])]);
      if (name.includes('{id}')) expect([name, statuses]).toEqual([name, expect.arrayContaining(['404'])]);
    }
    const codes = JSON.stringify(operations);
    for (const code of Object.keys(ERROR_CODES)) {
      const elsewhere = [
        'ENDPOINT_UNKNOWN',
        'METHOD_NOT_ALLOWED',
        'MATCH_UNKNOWN',
        'FIELD_NOT_FOR_KIND',
        'PARTY_UNFIT',
        'BAD_CURSOR',
        'PERSON_UNKNOWN',
        'FIELD_UNKNOWN',
        'FINDING_UNKNOWN',
      ];
      if (!elsewhere.includes(code)) expect(codes).toContain(code);
    }
  });

  test.each([...ROUTES, ...OPEN_ROUTES].map((route) => [route.endpoint.operationId, route.endpoint] as const))(
    'shows for %s an answer that its own schema accepts',
    (_name, { answer, answerExample, furtherExamples = {} }) => {
      for (const example of [answerExample, ...Object.values(furtherExamples)]) {
        expect(successOf(answer).parse(success(example))).toEqual(success(example));
      }
    },
  );

  test.each(
    [...ROUTES, ...OPEN_ROUTES].flatMap(({ endpoint: { operationId, body } }) =>
      body ? [[operationId, body] as const] : [],
    ),
  )('shows for %s a request that is accepted', (operationId, body) => {
    const operation = operations.find((each) => each.operation.operationId === operationId)?.operation as unknown as {
      requestBody: { content: { 'application/json': { examples: Record<string, { value: unknown }> } } };
    };
    const examples = Object.values(operation.requestBody.content['application/json'].examples);
    expect(examples.length).toBeGreaterThan(0);
    for (const { value } of examples) expect(body.safeParse(value).error).toBeUndefined();
  });
});

describe('the OpenAPI document is as strict as the server', () => {
  const schemas = document.components?.schemas as Record<string, Record<string, unknown>>;
  const parameter = (operationId: string, name: string) => {
    const { operation } = operations.find((each) => each.operation.operationId === operationId) ?? {};
    const { parameters } = operation as unknown as { parameters: { name: string; schema: { pattern: string } }[] };
    return new RegExp(parameters.find((each) => each.name === name)?.schema.pattern ?? 'no such pattern', 'u');
  };

  test('about instants, as far as a pattern can tell', () => {
    for (const name of ['created_from', 'created_to']) {
      const pattern = parameter('listCustomers', name);
      for (const good of ['1900-01-01', '2026-11-01T08:30:00Z', '9999-12-31T00:00:00.123456789+14:00']) {
        expect(good).toMatch(pattern);
      }
      for (const bad of ['', '0000-01-01', '1899-12-31', '2026-13-01', '2026-11-01T24:00:00Z', '2026-11-01T08:30:00']) {
        expect(bad).not.toMatch(pattern);
      }
    }
  });

  test('about cursors', () => {
    for (const list of ['listCustomers', 'listReviews']) {
      expect('Y3Vyc29y_-').toMatch(parameter(list, 'cursor'));
      for (const bad of ['', 'a b', 'a=']) expect(bad).not.toMatch(parameter(list, 'cursor'));
    }
  });

  test('about the Idempotency-Key: what its pattern takes, and nothing else, the server takes', async () => {
    const pattern = parameter('createCustomer', 'Idempotency-Key');
    const { app, integrator } = createTestApp();
    const keys = [
      'a',
      'order 7',
      '"order 7"',
      '"a\\"b"',
      '"',
      '""',
      '"open',
      '"a\\b"',
      'é',
      'x'.repeat(255),
      'x'.repeat(256),
    ];
    for (const key of keys) {
      const { status } = await request(app)
        .patch('/v1/customers/0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10')
        .set({ 'X-API-KEY': integrator, 'Idempotency-Key': key })
        .send({});
      expect([key, status]).toEqual([key, pattern.test(key) ? 404 : 400]);
    }
  });

  test('about notes, and about which verdict takes matches or requirements', () => {
    for (const name of ['Verdict', 'Control']) {
      expect(schemas[name]?.['properties']).toMatchObject({ note: { pattern: expect.any(String), minLength: 10 } });
    }
    const others = ['approve', 'decline', 'confirm_match', 'clear_match'];
    expect(schemas['Verdict']?.['allOf']).toEqual([
      {
        anyOf: [
          { properties: { action: { enum: ['confirm_match', 'clear_match'] } } },
          { properties: { matches: false } },
        ],
      },
      {
        anyOf: [
          { properties: { action: { enum: ['request_information'] } }, required: ['requirements'] },
          { properties: { action: { enum: others }, requirements: false } },
        ],
      },
    ]);
  });

  test('about empty texts: where they mean "not given" it says so', () => {
    const business = schemas['Business']?.['properties'];
    const empty = { type: 'string', enum: [''] };
    for (const field of ['website', 'incorporation_date', 'registry_country']) {
      expect(business).toHaveProperty([field, 'anyOf'], expect.arrayContaining([empty]));
    }
    expect(business).toHaveProperty('trading_name.minLength', 0);
    expect(schemas['ProofOfFunds']).toHaveProperty(['properties', 'source_of_funds', 'anyOf', 0], empty);
  });
});

describe('the browsable reference', () => {
  test('comes wholly from this server, under a policy without inline code', async () => {
    const { app } = createTestApp();
    const page = await request(app).get('/docs');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/https?:\/\//);
    expect(page.text).not.toMatch(/<script>|<style|style=|onload=/);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    const assets = [...page.text.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map(([, path]) => String(path));
    expect(assets).toHaveLength(4);
    for (const path of assets) expect((await request(app).get(path)).status).toBe(200);
  });

  test('hands out no other file of the package', async () => {
    const { app } = createTestApp();
    for (const path of [
      '/docs/package.json',
      '/docs/index.html',
      '/docs/..%2fpackage.json',
      '/docs/%2e%2e/package.json',
    ]) {
      expect((await request(app).get(path)).status).toBe(404);
    }
  });
});

test('every probe of the table is mounted and described', () => {
  const mounted = mountedOn(createTestApp().app);
  for (const { path } of PROBES) expect(mounted).toContain(`GET ${path}`);
});
