import type { Express } from 'express';
import request from 'supertest';

import { ERROR_CODES } from '../../src/api/error-codes';
import { success } from '../../src/api/envelope';
import { openApiDocument } from '../../src/api/openapi';
import { PROBES } from '../../src/api/probe-table';
import { ROUTES } from '../../src/api/routes';
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
    .map(({ method, path }) => `${method.toUpperCase()} ${path.replace(':id', '{id}')}`);
}

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
    for (const name of ['IndividualIntake', 'BusinessIntake', 'CustomerChange', 'Verdict', 'Control', 'Document']) {
      expect(document.components?.schemas?.[name]).toMatchObject({ additionalProperties: false });
    }
  });

  test('describes every error shape and every status that an endpoint has', () => {
    for (const { name, operation } of operations.filter((each) => each.name.includes('/v1/'))) {
      const statuses = Object.keys(operation.responses);
      expect([name, statuses]).toEqual([name, expect.arrayContaining(['401', '403', '422', '429', '500', '503'])]);
      if (!name.startsWith('GET'))
        expect([name, statuses]).toEqual([name, expect.arrayContaining(['400', '413', '415'])]);
      if (name.includes('{id}')) expect([name, statuses]).toEqual([name, expect.arrayContaining(['404'])]);
    }
    const codes = JSON.stringify(operations);
    for (const code of Object.keys(ERROR_CODES)) {
      const elsewhere = ['ENDPOINT_UNKNOWN', 'METHOD_NOT_ALLOWED', 'MATCH_UNKNOWN', 'FIELD_NOT_FOR_KIND', 'BAD_CURSOR'];
      if (!elsewhere.includes(code)) expect(codes).toContain(code);
    }
  });

  test.each(ROUTES.map((route) => [route.endpoint.operationId, route.endpoint] as const))(
    'shows for %s an answer that its own schema accepts',
    (_name, { answer, answerExample }) => {
      expect(successOf(answer).parse(success(answerExample))).toEqual(success(answerExample));
    },
  );

  test.each(ROUTES.flatMap(({ endpoint: { operationId, body } }) => (body ? [[operationId, body] as const] : [])))(
    'shows for %s a request that is accepted',
    (operationId, body) => {
      const operation = operations.find((each) => each.operation.operationId === operationId)?.operation as unknown as {
        requestBody: { content: { 'application/json': { examples: Record<string, { value: unknown }> } } };
      };
      const examples = Object.values(operation.requestBody.content['application/json'].examples);
      expect(examples.length).toBeGreaterThan(0);
      for (const { value } of examples) expect(body.safeParse(value).error).toBeUndefined();
    },
  );
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
