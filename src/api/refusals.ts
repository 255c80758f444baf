import type { Refusal, RefusalCode } from '../commands/command';
import type { PeopleRefusal } from '../people/people';
import { ERROR_CODES } from './error-codes';
import { ApiError } from './errors';
import { businessDetails } from './schemas/business';

/** These refusals are about one field of the request, so they answer like every other wrong field. */
const FIELD_OF: Partial<Record<RefusalCode, string>> = {
  MATCH_UNKNOWN: 'matches',
  PERSON_UNKNOWN: 'to',
  FIELD_UNKNOWN: 'fields',
  FINDING_UNKNOWN: 'code',
  FIELD_NOT_FOR_KIND: 'kind',
  PARTY_UNFIT: 'owners',
  BAD_CURSOR: 'cursor',
};

/** The one place where a command's refusal becomes an HTTP answer. */
export function fromRefusal({ code, message, field }: Refusal): ApiError {
  const wrongField = FIELD_OF[code];
  if (wrongField) return ApiError.invalid({ [field === undefined ? wrongField : wireField(field)]: [message] });
  return ApiError.of(code, message, {
    ...(field && { field: wireField(field) }),
    ...(code === 'IDEMPOTENCY_IN_FLIGHT' && { headers: { 'Retry-After': '1' } }),
  });
}

/** And a refusal about the people who work here. */
export function fromPeopleRefusal({ code, message, more: { field, retryAfterSeconds } }: PeopleRefusal): ApiError {
  return ApiError.of(code, message, {
    ...(field !== undefined && { field }),
    headers: {
      ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
      // RFC 9110 15.5.2: a 401 says how one could prove oneself.
      ...(ERROR_CODES[code].status === 401 && { 'WWW-Authenticate': 'Session realm="clearway"' }),
    },
  });
}

/**
 * Commands name the details of a business bare, which on the wire stand in `business`; and parties as requirements do,
 * `owners[2]`, where the paths of a request have dots.
 */
function wireField(field: string): string {
  if (field.includes('[')) return field.replaceAll(/\[(\d+)\]/g, '.$1');
  return Object.hasOwn(businessDetails, field) ? `business.${field}` : field;
}
