import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import type { RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';

import type { Caller } from '../commands/callers';
import type { Description } from './endpoint';
import { success } from './envelope';
import { refusalResponses } from './openapi-refusals';
import { sayCallers } from './middleware/allow-callers';
import { PROBES } from './probe-table';
import { OPEN_ROUTES, ROUTES } from './routes';
import type { Route } from './routes';
import { Id } from './schemas/answers/answer-fields';
import { successOf } from './schemas/answers/envelopes';
import { PolicyVersion } from './schemas/answers/policy';
import { SESSION_COOKIE } from './session-cookie';

type Document = ReturnType<OpenApiGeneratorV31['generateDocument']>;

const KEY_SCHEME = 'ApiKey';
const SESSION_SCHEME = 'Session';

const ABOUT = [
  'Clearway verifies customers, people and businesses, on your own machines.',
  'Every answer under /v1 has the envelope `{status, data, error, message}`; a request with wrong fields is answered',
  'with 422 and `{status: "error", message, errors: {field: [..]}}`. Fields that nobody knows are refused by name.',
].join(' ');

const TAGS = [
  ['Customers', 'People and businesses, and where their verification stands.'],
  ['Verifications', 'What was checked, what was found, what was decided and when.'],
  ['Reviews', 'What policy leaves to a person. For reviewer keys.'],
  ['Controls', 'Lock, unlock, restrict, lift a restriction. For reviewer keys.'],
  ['Sessions', 'Signing in and out, with a browser.'],
  ['People', 'Who works here, and what they may do.'],
  ['Operations', 'Who is stuck and why, repairs, lists, decision times. For staff.'],
  ['Policies', 'By which rules is decided: versions, who agreed to them, and what they would have decided.'],
  ['Operation', 'For the machines of the operator. No key.'],
] as const;

/** As the middleware reads it: 1 to 255 printable ASCII characters, bare or as a quoted string. */
const KEY_HEADER = String.raw`^(?:[!#-~](?:[ -~]{0,253}[!-~])?|"(?:[ !#-\[\]-~]|\\["\\]){1,255}")$`;

const IdempotencyKey = z
  .string()
  .optional()
  .meta({
    pattern: KEY_HEADER,
    description:
      'Repeat a request safely: the same key and body get the first answer again, marked Idempotent-Replayed.',
    examples: ['5f0f7c1e-order-1842'],
  });

let built: { readonly version: string; readonly document: Document } | undefined;

/** The OpenAPI 3.1 document, made from the table of routes and the schemas that parse. Built once. */
export function openApiDocument(version: string): Document {
  if (built?.version !== version) built = { version, document: build(version) };
  return built.document;
}

function build(version: string): Document {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', SESSION_SCHEME, {
    type: 'apiKey',
    in: 'cookie',
    name: SESSION_COOKIE,
    description:
      "Of somebody who signed in with a browser. What changes something also needs the session's `csrf_token` in the `X-CSRF-Token` header.",
  });
  registry.registerComponent('securitySchemes', KEY_SCHEME, {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-KEY',
    description: 'A key of an integrator or of a reviewer: `cw_<live|test>_…`.',
  });
  for (const route of ROUTES) registry.registerPath(pathOf(route));
  for (const route of OPEN_ROUTES) registry.registerPath(pathOf({ ...route, callers: [] }));
  for (const probe of PROBES) {
    registry.registerPath({
      method: 'get',
      path: probe.path,
      operationId: probe.operationId,
      tags: ['Operation'],
      summary: probe.summary,
      security: [],
      responses: {
        200: { description: 'As it stands', content: { [probe.type]: { schema: probe.schema } } },
        ...(probe.path === '/readyz' && {
          503: { description: 'Not ready, or stopping', content: { [probe.type]: { schema: probe.schema } } },
        }),
      },
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Clearway API',
      version,
      description: ABOUT,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ [KEY_SCHEME]: [] }],
    tags: TAGS.map(([name, description]) => ({ name, description })),
  });
}

/** Without callers: for everybody. */
function pathOf({
  method,
  path,
  callers,
  endpoint,
}: Omit<Route, 'endpoint'> & { endpoint: Description<unknown, unknown> }): RouteConfig {
  const { operationId, tag, summary, description, query, body, status, answer, answerTypes } = endpoint;
  const hasId = /:id|:version/.test(path);
  const isOpen = callers.length === 0;
  const unrepeatable = endpoint.unrepeatable ?? false;
  return {
    method,
    path: path.replace(/:(id|version)/, '{$1}'),
    operationId,
    tags: [tag],
    summary,
    description: [description, isOpen ? 'For everybody.' : `For ${sayCallers(callers)}.`].filter(Boolean).join(' '),
    security: securityOf(callers),
    request: {
      ...(hasId && {
        params: path.includes(':version') ? z.strictObject({ version: PolicyVersion }) : z.strictObject({ id: Id }),
      }),
      ...(query instanceof z.ZodObject && { query }),
      ...(method !== 'get' && !unrepeatable && { headers: z.object({ 'Idempotency-Key': IdempotencyKey }) }),
      ...(body && { body: bodyOf(body) }),
    },
    responses: {
      [status]:
        status === 303
          ? AWAY
          : {
              description: status === 201 ? 'Created' : 'Done',
              headers: answerHeaders({ isOpen, mayRepeat: method !== 'get' && !unrepeatable }),
              content: answerTypes
                ? Object.fromEntries(answerTypes.map((type) => [type, { schema: answer }]))
                : { 'application/json': { schema: successOf(answer), ...answerExamples(endpoint) } },
            },
      ...refusalResponses({ method, hasId, isOpen, unrepeatable, refuses: endpoint.refuses }),
    },
  };
}

function answerExamples({
  answerExample,
  furtherExamples,
}: Pick<Description<unknown, unknown>, 'answerExample' | 'furtherExamples'>) {
  const example = success(answerExample);
  if (!furtherExamples) return { example };
  const further = Object.entries(furtherExamples).map(([name, data]) => [name, { value: success(data) }] as const);
  return { examples: { example: { value: example }, ...Object.fromEntries(further) } };
}

/** The examples that the schemas carry, by the name of each. */
function bodyOf(body: z.ZodType) {
  const forms = body instanceof z.ZodUnion ? body.options : [body];
  const examples = forms.flatMap((form) => {
    const { id, examples: given } = z.globalRegistry.get(form) ?? {};
    const all = Array.isArray(given) ? (given as unknown[]) : [];
    return all.map((value, index) => [`${id ?? 'example'}${index === 0 ? '' : index + 1}`, { value }] as const);
  });
  return {
    required: !body.safeParse({}).success,
    // OpenAPI knows discriminators only as required fields, and ours may be absent.
    content: {
      'application/json': { schema: forms.length > 1 ? z.union(forms) : body, examples: Object.fromEntries(examples) },
    },
  };
}

const AWAY = {
  description: 'The browser goes there',
  headers: { Location: { description: 'Where to.', schema: { type: 'string' as const } } },
};

function securityOf(callers: readonly Caller[]): Record<string, string[]>[] {
  const byKey = callers.some((caller) => caller.endsWith('_key'));
  const bySession = callers.some((caller) => !caller.endsWith('_key'));
  return [...(byKey ? [{ [KEY_SCHEME]: [] }] : []), ...(bySession ? [{ [SESSION_SCHEME]: [] }] : [])];
}

function answerHeaders({ isOpen, mayRepeat }: { readonly isOpen: boolean; readonly mayRepeat: boolean }) {
  const header = (description: string) => ({ description, schema: { type: 'string' as const } });
  return {
    'Request-Id': header('Name it when you ask us about this request.'),
    ...(!isOpen && {
      'X-Ratelimit-Limit': header('Requests that the key or person has in a window.'),
      'X-Ratelimit-Remaining': header('Requests left in this window.'),
      'X-Ratelimit-Reset': header('When the window ends, as Unix time in seconds.'),
    }),
    ...(mayRepeat && { 'Idempotent-Replayed': header('`true`: this is the first answer, given again.') }),
  };
}
