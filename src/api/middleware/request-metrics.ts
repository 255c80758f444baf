import type { RequestHandler } from 'express';
import { Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

import { contextOf } from '../request-context';

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']);

/** Labels are patterns and codes, never ids: the number of series stays the number of endpoints. */
export function createRequestMetrics({ metrics }: { readonly metrics: Registry }): RequestHandler {
  const duration = new Histogram({
    name: 'clearway_http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer, by route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 10],
    registers: [metrics],
  });
  const underWay = new Gauge({
    name: 'clearway_http_requests_under_way',
    help: 'Requests that are being answered, this one included.',
    registers: [metrics],
  });
  return (req, res, next) => {
    const startedAt = process.hrtime.bigint();
    underWay.inc();
    res.once('close', () => {
      underWay.dec();
      const method = METHODS.has(req.method) ? req.method : 'OTHER';
      const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
      duration.observe({ method, route: contextOf(res).route, status: String(res.statusCode) }, seconds);
    });
    next();
  };
}
