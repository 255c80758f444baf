import express from 'express';
import type { Request, RequestHandler } from 'express';

import { ApiError } from '../errors';
import { isTooComplex } from '../json-shape';
import { lossInJson, tooComplex } from '../json-text';

const NOT_UTF8 = 'Send the body in UTF-8';

/** body-parser writes into what its look at the raw body throws, so the answer travels inside. */
class RefusedText extends Error {
  constructor(readonly answer: ApiError) {
    super(answer.message);
  }
}

/**
 * Reads a JSON body into `req.body`; none at all reads as `{}`. The size is that on the wire, and compressed bodies are
 * refused, so a small upload cannot unpack into a large one. Runs after authentication: strangers upload nothing.
 */
export function createJsonBody({ maxBytes }: { readonly maxBytes: number }): RequestHandler {
  const parse = express.json({ limit: maxBytes, inflate: false, strict: true, type: () => true, verify: refuseLoss });
  return (req, res, next) => {
    if (!hasBody(req)) {
      req.body = {};
      return next();
    }
    if (!req.is('application/json')) throw ApiError.of('NOT_JSON', 'Send the body as Content-Type: application/json');
    parse(req, res, (error?: unknown) => {
      if (error) return next(fromBodyParser(error, maxBytes));
      if (!isTooComplex(req.body)) return next();
      next(tooComplex());
    });
  };
}

/** JSON between systems is UTF-8 (RFC 8259 8.1), and only that is looked through. */
function refuseLoss(_req: unknown, _res: unknown, text: Buffer, charset: string): void {
  const answer = charset === 'utf-8' ? lossInJson(text) : ApiError.of('NOT_JSON', NOT_UTF8);
  if (answer) throw new RefusedText(answer);
}

function hasBody(req: Request): boolean {
  if (req.headers['transfer-encoding'] !== undefined) return true;
  const length = req.headers['content-length'];
  return length !== undefined && Number(length) !== 0;
}

/** body-parser tells its errors apart by `type`. */
function fromBodyParser(error: unknown, maxBytes: number): unknown {
  if (error instanceof RefusedText) return error.answer;
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  switch (type) {
    case 'entity.too.large': {
      const message = `The body is larger than ${maxBytes / (1024 * 1024)} MB (${maxBytes} bytes)`;
      return ApiError.of('BODY_TOO_LARGE', message);
    }
    case 'encoding.unsupported':
      return ApiError.of('NOT_JSON', 'Send the body uncompressed: no Content-Encoding');
    case 'charset.unsupported':
      return ApiError.of('NOT_JSON', NOT_UTF8);
    case 'entity.parse.failed':
    case 'request.aborted':
    case 'request.size.invalid':
      return ApiError.of('MALFORMED_JSON', 'The body is not valid JSON: an object was expected');
    default:
      return error;
  }
}
