import type { RequestHandler } from 'express';

import { ApiError } from '../errors';
import { contextOf } from '../request-context';

const PRINTABLE = /^[\x20-\x7e]{1,255}$/;
/** An RFC 8941 string, as the IETF draft (httpapi-idempotency-key-header-07) writes the header. */
const QUOTED = /^"((?:[^"\\]|\\["\\])*)"$/;

/** Reads `Idempotency-Key`, quoted or bare: both name the same key. */
export const idempotencyKey: RequestHandler = (req, res, next) => {
  const header = req.get('idempotency-key');
  if (header === undefined) return next();
  const key = header.startsWith('"') ? QUOTED.exec(header)?.[1]?.replace(/\\(.)/g, '$1') : header;
  if (key === undefined || !PRINTABLE.test(key)) {
    throw ApiError.of('IDEMPOTENCY_KEY_INVALID', 'Idempotency-Key must be 1 to 255 printable ASCII characters');
  }
  contextOf(res).idempotencyKey = key;
  next();
};
