/**
 * Is this failure one of a dependency that will come back (503), and not a fault of ours (500)? Told by code, never by
 * text: SQLSTATE classes (PostgreSQL Appendix A) and Node's system errors.
 */
const SQLSTATES = [
  /^08/, // connection exceptions
  /^53/, // insufficient resources: too many connections, disk full, out of memory
  /^57P/, // the server was shut down, crashed or is starting
  /^57014$/, // the statement timeout ended the query
  /^25P03$/, // idle in transaction for too long
  /^40(?:001|P01)$/, // serialization failure, deadlock: repeating is the cure
  /^55P03$/, // lock not available in time
];

const SYSTEM_ERRORS: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
]);

/** Knex gives its pool timeout a name and no code. */
const POOL_TIMEOUT = 'KnexTimeoutError';

export function isUnavailable(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  if (error.name === POOL_TIMEOUT || hasCode(error)) return true;
  const inner = error instanceof AggregateError ? [error.cause, ...(error.errors as unknown[])] : [error.cause];
  return inner.some((each) => isUnavailable(each, depth + 1));
}

function hasCode(error: Error): boolean {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && (SYSTEM_ERRORS.has(code) || SQLSTATES.some((pattern) => pattern.test(code)));
}
