/** The three shapes of every answer under /v1, as the public API has them. */

export const SUCCESS_MESSAGE = 'operation was successful';
export const VALIDATION_MESSAGE = 'Validation failed';

export interface SuccessEnvelope {
  readonly status: true;
  readonly data: unknown;
  readonly error: readonly [];
  readonly message: string;
}

export interface ErrorItem {
  readonly code: string;
  readonly message: string;
  /** The path of the field in the request, with dots: `documents.0.front_doc`. */
  readonly field?: string;
}

export interface FailureEnvelope {
  readonly status: false;
  readonly data: Readonly<Record<string, never>>;
  readonly error: readonly ErrorItem[];
  readonly message: string;
}

/** Field path, with dots, to what is wrong with it. */
export type FieldMessages = Readonly<Record<string, readonly string[]>>;

export interface ValidationEnvelope {
  readonly status: 'error';
  readonly message: string;
  readonly errors: FieldMessages;
}

export function success(data: unknown): SuccessEnvelope {
  return { status: true, data, error: [], message: SUCCESS_MESSAGE };
}

export function failure(error: readonly ErrorItem[], message: string): FailureEnvelope {
  return { status: false, data: {}, error, message };
}

export function validationFailure(errors: FieldMessages): ValidationEnvelope {
  return { status: 'error', message: VALIDATION_MESSAGE, errors };
}
