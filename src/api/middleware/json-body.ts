import express from 'express';
import type { Request, RequestHandler } from 'express';

import { ApiError } from '../errors';
import { isTooComplex } from '../json-shape';
import { MAX_JSON_DEPTH, MAX_JSON_VALUES } from '../limits';

/**
 * Reads a JSON body into `req.body`; none at all reads as `{}`. The size is that on the wire, and compressed bodies are
 * refused, so a small upload cannot unpack into a large one. Runs after authentication: strangers upload nothing.
 */
export function createJsonBody({ maxBytes }: { readonly maxBytes: number }): RequestHandler {
  const parse = express.json({ limit: maxBytes, inflate: false, strict: true, type: () => true });
  return (req, res, next) => {
    if (!hasBody(req)) {
      req.body = {};
      return next();
    }
    if (!req.is('application/json')) throw ApiError.of('NOT_JSON', 'Send the body as Content-Type: application/json');
    parse(req, res, (error?: unknown) => {
      if (error) return next(fromBodyParser(error, maxBytes));
      if (!isTooComplex(req.body)) return next();
      const message = `The body is nested deeper than ${MAX_JSON_DEPTH} levels or holds more than ${MAX_JSON_VALUES} values`;
      next(ApiError.of('JSON_TOO_COMPLEX', message));
    });
  };
}

function hasBody(req: Request): boolean {
  if (req.headers['transfer-encoding'] !== undefined) return true;
  const length = req.headers['content-length'];
  return length !== undefined && Number(length) !== 0;
}

/** body-parser tells its errors apart by `type`. */
function fromBodyParser(error: unknown, maxBytes: number): unknown {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  switch (type) {
    case 'entity.too.large': {
      const message = `The body is larger than ${maxBytes / (1024 * 1024)} MB (${maxBytes} bytes)`;
      return ApiError.of('BODY_TOO_LARGE', message);
    }
    case 'encoding.unsupported':
      return ApiError.of('NOT_JSON', 'Send the body uncompressed: no Content-Encoding');
    case 'charset.unsupported':
      return ApiError.of('NOT_JSON', 'Send the body in UTF-8');
    case 'entity.parse.failed':
    case 'request.aborted':
    case 'request.size.invalid':
      return ApiError.of('MALFORMED_JSON', 'The body is not valid JSON: an object was expected');
    default:
      return error;
  }
}
