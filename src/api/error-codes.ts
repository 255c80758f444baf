import type { RefusalCode } from '../commands/command';
import type { PeopleRefusalCode } from '../people/people';

interface ErrorMeaning {
  readonly status: number;
  readonly meaning: string;
}

const OF_THE_API = {
  MALFORMED_JSON: { status: 400, meaning: 'The body is not JSON, or was cut off.' },
  JSON_TOO_COMPLEX: { status: 400, meaning: 'The body is nested deeper or holds more values than any request needs.' },
  MALFORMED_URL: { status: 400, meaning: 'The path holds percent signs that decode to nothing.' },
  IDEMPOTENCY_KEY_INVALID: {
    status: 400,
    meaning: 'Idempotency-Key is empty, longer than 255 characters or not printable ASCII.',
  },
  BASE64_INVALID: { status: 400, meaning: 'A file is not valid base64: alphabet, padding or length.' },
  FORBIDDEN: { status: 403, meaning: 'The caller is known, but their role may not call this endpoint.' },
  CSRF_REFUSED: { status: 403, meaning: 'The request came with a session, but not from a page of this server.' },
  TOTP_NEEDED: {
    status: 403,
    meaning: 'The session is good for enrolling a second factor only, until one is enrolled.',
  },
  ENDPOINT_UNKNOWN: { status: 404, meaning: 'There is no such path.' },
  METHOD_NOT_ALLOWED: { status: 405, meaning: 'The path exists, the method does not; `Allow` lists those that do.' },
  BODY_TOO_LARGE: { status: 413, meaning: 'The body is larger than the limit that the message names.' },
  FILE_TOO_LARGE: { status: 413, meaning: 'A file is larger than the limit that the message names.' },
  NOT_JSON: { status: 415, meaning: 'Content-Type is not application/json, or the body is compressed.' },
  TOO_MANY_REQUESTS: { status: 429, meaning: 'The budget of this key is used up; `Retry-After` says for how long.' },
  TOO_MANY_WRONG_KEYS: { status: 429, meaning: 'Too many wrong API keys came from this address.' },
  TOO_MANY_STREAMS: { status: 429, meaning: 'This caller has as many event streams open as anybody may.' },
  INTERNAL: { status: 500, meaning: 'A fault of ours. The request id finds it in our logs.' },
  UNAVAILABLE: { status: 503, meaning: 'Clearway cannot reach its database now; repeat the request.' },
} as const satisfies Record<string, ErrorMeaning>;

/** How each refusal of a command leaves the API. Those about one field take the validation shape instead: see refusals.ts. */
const OF_COMMANDS = {
  NOT_FOUND: { status: 404, meaning: 'There is nothing with that id for this key.' },
  CUSTOMER_LOCKED: { status: 409, meaning: 'The customer is LOCKED; only an unlock by two reviewers changes that.' },
  CUSTOMER_ERASED: { status: 409, meaning: 'The personal data of this customer was erased.' },
  ILLEGAL_STATE: { status: 409, meaning: 'This is not possible in the state that the customer or review is in.' },
  CHANGED_MEANWHILE: { status: 409, meaning: 'Somebody else changed it at the same moment; read it again.' },
  REVIEW_CLOSED: { status: 409, meaning: 'The review is decided or cancelled.' },
  REVIEW_CLAIMED: { status: 409, meaning: 'Another reviewer has claimed the review.' },
  VERDICT_GIVEN: { status: 409, meaning: 'The review already has a verdict.' },
  SECOND_PERSON_NEEDED: { status: 403, meaning: 'This needs a second person: the one who began it may not finish it.' },
  APPROVER_NEEDED: { status: 403, meaning: 'The second person has to be an approver or an admin.' },
  REPLAY_NEEDED: { status: 409, meaning: 'The policy was not replayed on history yet.' },
  MATCH_UNKNOWN: { status: 422, meaning: 'The review names no such list entry (validation shape).' },
  MATCHES_OPEN: { status: 409, meaning: 'List matches are open: clear or confirm them before approving.' },
  PERSON_UNKNOWN: { status: 422, meaning: 'Nobody who may review has this id (validation shape).' },
  FIELD_UNKNOWN: { status: 422, meaning: 'The customer has no such masked field (validation shape).' },
  FINDING_UNKNOWN: { status: 422, meaning: 'The review rests on no such finding (validation shape).' },
  OVERRIDE_REFUSED: {
    status: 409,
    meaning:
      'Nobody may override this finding: the policy says so, or it is a list match, which is cleared or confirmed.',
  },
  OVERRIDE_GIVEN: { status: 409, meaning: 'This finding is overridden already.' },
  OVERRIDE_WITHDRAWN: { status: 409, meaning: 'This override was withdrawn before.' },
  FIELD_NOT_FOR_KIND: { status: 422, meaning: 'The field belongs to the other kind of customer (validation shape).' },
  PARTY_UNFIT: {
    status: 422,
    meaning: 'Something about an owner or controller does not fit the others or what is stored (validation shape).',
  },
  PARTIES_REMAIN: {
    status: 409,
    meaning: '`none_identified` was said of owners or controllers while some are there: remove them first.',
  },
  BAD_CURSOR: { status: 422, meaning: 'The cursor is not one that this listing gave out (validation shape).' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, meaning: 'The Idempotency-Key was used before with another body.' },
  IDEMPOTENCY_IN_FLIGHT: { status: 409, meaning: 'The first request with this Idempotency-Key is still under way.' },
} as const satisfies Record<RefusalCode, ErrorMeaning>;

/** How each refusal about the people who work here leaves the API. */
const OF_PEOPLE = {
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'No API key and no session, or one that is unknown or over; at the sign-in, a wrong address or password.',
  },
  CODE_NEEDED: {
    status: 401,
    meaning: 'The password is right: send the code of the second factor with it, one that was not used before.',
  },
  TOO_MANY_SIGN_INS: { status: 429, meaning: 'Too many wrong sign-ins; `Retry-After` says for how long to wait.' },
  TOTP_ENROLLED: { status: 409, meaning: 'A second factor is enrolled already; an admin can reset it.' },
  NOT_ONESELF: { status: 409, meaning: 'Nobody takes rights from themselves: another admin has to do it.' },
  OIDC_OFF: { status: 404, meaning: 'No identity provider is configured here.' },
} as const satisfies Record<PeopleRefusalCode, ErrorMeaning>;

/** Every code an answer's `error[].code` can have. Stable; docs/api.md prints the same table. */
export const ERROR_CODES = { ...OF_THE_API, ...OF_PEOPLE, ...OF_COMMANDS };
export type ErrorCode = keyof typeof ERROR_CODES;
