import { failure, validationFailure } from './envelope';
import type { ErrorItem, FailureEnvelope, FieldMessages, ValidationEnvelope } from './envelope';
import { ERROR_CODES } from './error-codes';
import type { ErrorCode } from './error-codes';

interface Extra {
  readonly field?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer the caller is meant to see. Everything else that is thrown becomes a bare 500, or a 503. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  private constructor(
    readonly status: number,
    readonly body: FailureEnvelope | ValidationEnvelope,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(body.message);
  }

  static of(code: ErrorCode, message: string, { field, headers }: Extra = {}): ApiError {
    return ApiError.ofItems(ERROR_CODES[code].status, [{ code, message, ...(field && { field }) }], headers);
  }

  /** Several things are wrong at once; the first one is the envelope's message. */
  static ofItems(status: number, items: readonly ErrorItem[], headers?: Readonly<Record<string, string>>): ApiError {
    return new ApiError(status, failure(items, items[0]?.message ?? 'The request was refused'), headers);
  }

  /** 422: what is wrong, field by field. */
  static invalid(errors: FieldMessages): ApiError {
    return new ApiError(422, validationFailure(errors));
  }
}

/** Also for what another tenant has: whether it exists is not theirs to know. */
export function noSuch(
  what: 'customer' | 'business' | 'verification' | 'review' | 'document' | 'address' | 'person' | 'policy',
): ApiError {
  return ApiError.of('NOT_FOUND', `No such ${what}`);
}
