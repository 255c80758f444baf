import type { RequestHandler } from 'express';

import { personOf } from '../../domain/person';
import { noSuch } from '../errors';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A person's may stand as they are named, `person:<uuid>`. What is no UUID is the id of nothing: the same 404 as for an unknown one, and Postgres is not asked. */
export function uuidParam(what: Parameters<typeof noSuch>[0]): RequestHandler {
  return (req, _res, next) => {
    const id = req.params['id'];
    if (typeof id === 'string' && (UUID.test(id) || (what === 'person' && personOf(id)))) return next();
    throw noSuch(what);
  };
}
