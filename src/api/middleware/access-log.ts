import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

import { contextOf } from '../request-context';

/**
 * One line a request, made of these fields and no others: no URL, no header, no body, so no personal data and no key.
 * An answer that the caller did not wait for is logged as `aborted`.
 */
export function createAccessLog({ logger }: { readonly logger: Logger }): RequestHandler {
  return (req, res, next) => {
    const startedAt = process.hrtime.bigint();
    res.once('close', () => {
      const { requestId, route, actor } = contextOf(res);
      logger.info(
        {
          request_id: requestId,
          method: req.method,
          route,
          status: res.statusCode,
          ms: Number(process.hrtime.bigint() - startedAt) / 1e6,
          ...(actor && { tenant_id: actor.tenantId, actor: actor.id }),
          ...(!res.writableFinished && { aborted: true }),
        },
        'request',
      );
    });
    next();
  };
}
