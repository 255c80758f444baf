import type { RequestHandler } from 'express';

import { noSuch } from '../errors';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is no UUID is the id of nothing: the same 404 as for an unknown one, and Postgres is not asked. */
export function uuidParam(what: Parameters<typeof noSuch>[0]): RequestHandler {
  return (req, _res, next) => {
    if (typeof req.params['id'] === 'string' && UUID.test(req.params['id'])) return next();
    throw noSuch(what);
  };
}
