import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

import { openContext } from '../request-context';

/** Safe in a log line, a header and a search field. */
const SAFE = /^[A-Za-z0-9._-]{1,64}$/;

/** Every answer carries `Request-Id`: the caller's own, where it is harmless, or a new one. */
export const requestId: RequestHandler = (req, res, next) => {
  const given = req.get('request-id');
  const id = given && SAFE.test(given) ? given : randomUUID();
  openContext(res, id);
  res.setHeader('Request-Id', id);
  next();
};
