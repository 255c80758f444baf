import { z } from 'zod';

import { OwnershipError } from './ownership-error';
import { CONTROL_ROLES, HOLDING_KINDS, MAX_EDGES, MAX_PARTIES, MAX_ROLES, PARTY_KINDS } from './ownership-graph';
import type { OwnershipGraph } from './ownership-graph';

const id = z.string().min(1).max(200);
const percent = z.number().min(0).max(100);
const field = z.string().max(500).optional();

const Graph = z.strictObject({
  root: id,
  parties: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(PARTY_KINDS),
        name: z.string().max(500).optional(),
        listed: z.boolean().optional(),
        status: z.enum(['active', 'dissolved', 'unknown']).optional(),
        field,
      }),
    )
    .max(MAX_PARTIES),
  edges: z
    .array(
      z.strictObject({
        owner: id,
        owned: id,
        kind: z.enum(HOLDING_KINDS).default('shares'),
        percentage: percent.optional(),
        range: z
          .strictObject({
            min: percent,
            max: percent,
            min_exclusive: z.boolean().optional(),
            max_exclusive: z.boolean().optional(),
          })
          .optional(),
        held: z.strictObject({ as: z.enum(['nominee', 'trust']), for: id.optional() }).optional(),
        field,
      }),
    )
    .max(MAX_EDGES),
  roles: z
    .array(z.strictObject({ party: id, of: id, role: z.enum(CONTROL_ROLES) }))
    .max(MAX_ROLES)
    .default([]),
});

/** Throws `OwnershipError` with the path of the first thing that is wrong; whether the parties exist is for `indexGraph`. */
export function readGraph(given: unknown): OwnershipGraph {
  const read = Graph.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = (issue?.path ?? []).reduce<string>(
    (at, key) => (typeof key === 'number' ? `${at}[${key}]` : at === '' ? String(key) : `${at}.${String(key)}`),
    '',
  );
  throw new OwnershipError('invalid', path === '' ? 'graph' : path, issue?.message ?? 'is no graph of ownership');
}
