import type { RequestHandler } from 'express';

import { noSuch } from '../errors';

const VERSION = /^sha256:[0-9a-f]{64}$/i;

/** What is no hash is the version of nothing: the same 404 as for an unknown one, and Postgres is not asked. */
export const versionParam: RequestHandler = (req, _res, next) => {
  if (typeof req.params['version'] === 'string' && VERSION.test(req.params['version'])) return next();
  throw noSuch('policy');
};
