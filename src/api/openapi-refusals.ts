import type { ResponseConfig } from '@asteasolutions/zod-to-openapi';

import { failure, validationFailure } from './envelope';
import { ERROR_CODES } from './error-codes';
import type { ErrorCode } from './error-codes';
import type { Method } from './routes';
import { FailureAnswer, ValidationFailureAnswer } from './schemas/answers/envelopes';

/** What every endpoint may refuse with. */
const ALWAYS: readonly ErrorCode[] = [
  'MALFORMED_URL',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOTP_NEEDED',
  'TOO_MANY_REQUESTS',
  'TOO_MANY_WRONG_KEYS',
  'INTERNAL',
  'UNAVAILABLE',
];
const WITH_A_BODY: readonly ErrorCode[] = [
  'MALFORMED_JSON',
  'JSON_TOO_COMPLEX',
  'IDEMPOTENCY_KEY_INVALID',
  'BODY_TOO_LARGE',
  'NOT_JSON',
];
/** Where a browser's session may stand for a key. */
const WITH_A_SESSION: readonly ErrorCode[] = ['CSRF_REFUSED'];
const OPEN: readonly ErrorCode[] = ['MALFORMED_URL', 'UNAUTHENTICATED', 'INTERNAL', 'UNAVAILABLE'];
const WITH_AN_ID: readonly ErrorCode[] = ['NOT_FOUND'];

const HEADERS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  429: { 'Retry-After': 'Seconds to wait.' },
  503: { 'Retry-After': 'Seconds to wait.' },
};

/** The answers of an endpoint that are not its own, one a status, each code with an example. */
export function refusalResponses({
  method,
  hasId,
  refuses,
  isOpen = false,
  unrepeatable = false,
}: {
  readonly isOpen?: boolean;
  readonly unrepeatable?: boolean;
  readonly method: Method;
  readonly hasId: boolean;
  readonly refuses: readonly ErrorCode[];
}): Record<string, ResponseConfig> {
  const codes = [
    ...(isOpen ? OPEN : ALWAYS),
    ...(method === 'get' ? [] : WITH_A_BODY.filter((code) => !unrepeatable || !code.startsWith('IDEMPOTENCY_'))),
    ...(method === 'get' ? [] : WITH_A_SESSION),
    ...(hasId ? WITH_AN_ID : []),
    ...refuses,
  ].filter((code, at, all) => all.indexOf(code) === at);
  const statuses = new Set(codes.map((code) => ERROR_CODES[code].status));
  // Every endpoint can find a field wrong: an unknown query parameter is one.
  const responses: Record<string, ResponseConfig> = { 422: unprocessable(codes) };
  for (const status of statuses) if (status !== 422) responses[status] = refused(status, codes);
  return responses;
}

function refused(status: number, codes: readonly ErrorCode[]): ResponseConfig {
  const own = codes.filter((code) => ERROR_CODES[code].status === status);
  const headers = Object.entries(HEADERS[status] ?? {}).map(([name, description]) => [
    name,
    { description, schema: { type: 'string' } },
  ]);
  return {
    description: own.map((code) => `\`${code}\`: ${ERROR_CODES[code].meaning}`).join(' '),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) as NonNullable<ResponseConfig['headers']> }),
    content: { 'application/json': { schema: FailureAnswer, examples: examplesOf(own) } },
  };
}

function unprocessable(codes: readonly ErrorCode[]): ResponseConfig {
  const reused = codes.includes('IDEMPOTENCY_KEY_REUSED');
  return {
    description: reused
      ? `Wrong fields, by name; or \`IDEMPOTENCY_KEY_REUSED\`: ${ERROR_CODES.IDEMPOTENCY_KEY_REUSED.meaning}`
      : 'Wrong fields, by name.',
    content: {
      'application/json': {
        schema: reused ? ValidationFailureAnswer.or(FailureAnswer) : ValidationFailureAnswer,
        examples: {
          'wrong fields': { value: validationFailure({ email: ['Must be an e-mail address'] }) },
          ...(reused && examplesOf(['IDEMPOTENCY_KEY_REUSED'])),
        },
      },
    },
  };
}

function examplesOf(codes: readonly ErrorCode[]) {
  return Object.fromEntries(
    codes.map((code) => {
      const { meaning } = ERROR_CODES[code];
      return [code, { value: failure([{ code, message: meaning }], meaning) }];
    }),
  );
}
