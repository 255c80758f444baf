import { z } from 'zod';

/** For machines of the operator: no key, no personal data. In the document like everything else. */
export const PROBES = [
  {
    path: '/livez',
    operationId: 'livez',
    summary: 'Is the process alive? Looks at nothing else',
    type: 'application/json',
    schema: z.strictObject({ status: z.literal('alive'), version: z.string() }),
  },
  {
    path: '/readyz',
    operationId: 'readyz',
    summary: 'May requests be sent here?',
    type: 'application/json',
    schema: z.strictObject({ status: z.enum(['ready', 'not_ready', 'draining']), details: z.looseObject({}) }),
  },
  {
    path: '/metrics',
    operationId: 'metrics',
    summary: 'Metrics in the Prometheus text format',
    type: 'text/plain',
    schema: z.string(),
  },
  {
    path: '/openapi.json',
    operationId: 'openapi',
    summary: 'This document',
    type: 'application/json',
    schema: z.looseObject({}),
  },
] as const;
export type ProbePath = (typeof PROBES)[number]['path'];
