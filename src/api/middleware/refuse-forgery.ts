import type { RequestHandler } from 'express';

import { isCsrfToken } from '../../people/session-token';
import { ApiError } from '../errors';
import { contextOf } from '../request-context';
import { whoseOrigin } from './same-origin';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends its cookie along whoever asks it to. What changes something and comes with a session needs the session's
 * CSRF token, which only our own pages can read, and an origin that is ours (OWASP: two defences, SameSite the third). A
 * key in a header proves enough: no other site can set it.
 */
export function createForgeryRefusal({ publicOrigin }: { readonly publicOrigin?: string | undefined }): RequestHandler {
  return (req, res, next) => {
    const { sessionToken } = contextOf(res);
    if (sessionToken === undefined || SAFE.has(req.method)) return next();
    if (whoseOrigin(req, publicOrigin) !== 'ours') {
      throw ApiError.of(
        'CSRF_REFUSED',
        'A page of another site may not do this: no Origin of this server came with it',
      );
    }
    if (!isCsrfToken(req.get('x-csrf-token') ?? '', sessionToken)) {
      throw ApiError.of('CSRF_REFUSED', 'Send the csrf_token of GET /v1/session in the X-CSRF-Token header');
    }
    next();
  };
}
