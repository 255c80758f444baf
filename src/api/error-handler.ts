import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';

import { Refusal } from '../commands/command';
import { PeopleRefusal, UnfitField } from '../people/people';
import { ApiError } from './errors';
import { fromPeopleRefusal, fromRefusal } from './refusals';
import { contextOf } from './request-context';
import { isUnavailable } from './unavailable';

const RETRY_AFTER_SECONDS = '2';

export const unknownEndpoint: RequestHandler = () => {
  throw ApiError.of('ENDPOINT_UNKNOWN', 'There is no such endpoint; /openapi.json lists all of them');
};

/** The one place where what was thrown becomes an answer. What it does not know is a bare 500, and a log line. */
export function createErrorHandler({ logger }: { readonly logger: Logger }): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const answer = answerTo(error);
    const { requestId, route } = contextOf(res);
    if (answer.status >= 500) {
      logger.error({ request_id: requestId, route, error: describe(error) }, 'request failed');
    }
    for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value);
    res.status(answer.status).json(answer.body);
  };
}

function answerTo(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof Refusal) return fromRefusal(error);
  if (error instanceof UnfitField) return ApiError.invalid({ [error.field]: [error.message] });
  if (error instanceof PeopleRefusal) return fromPeopleRefusal(error);
  if (error instanceof URIError) return ApiError.of('MALFORMED_URL', 'The path cannot be decoded');
  if (isUnavailable(error)) {
    return ApiError.of('UNAVAILABLE', 'Clearway cannot reach its database; please repeat the request', {
      headers: { 'Retry-After': RETRY_AFTER_SECONDS },
    });
  }
  return ApiError.of('INTERNAL', 'Something went wrong on our side; the Request-Id header finds it in the logs');
}

/** Name, code and the lines of code it passed. Not the message: those of Postgres quote the values of the request. */
function describe(error: unknown): { name: string; code?: string; frames: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...(code && { code }), frames: frames.slice(0, 10).map((line) => line.trim()) };
}
