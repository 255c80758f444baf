import { z } from 'zod';

import type { Json, JsonObject } from '../../domain/evidence';
import { MAX_METADATA_BYTES, MAX_METADATA_DEPTH, MAX_METADATA_KEYS } from '../limits';

/** Postgres cannot keep NUL in JSON, and half a surrogate pair is no text. */
const NOT_STORABLE = /[\0\p{Cs}]/u;

/** What is wrong with a metadata object, in one sentence; undefined when nothing is. */
function metadataFault(value: unknown): string | undefined {
  if (!isPlainObject(value)) return value === undefined ? 'Required' : 'Must be an object';
  if (Object.keys(value).length > MAX_METADATA_KEYS) return `Must have at most ${MAX_METADATA_KEYS} keys`;
  return (
    faultInside(value, MAX_METADATA_DEPTH) ??
    (Buffer.byteLength(JSON.stringify(value)) > MAX_METADATA_BYTES
      ? `Must be at most ${MAX_METADATA_BYTES} bytes as JSON`
      : undefined)
  );
}

function faultInside(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return NOT_STORABLE.test(value) ? 'Must not hold NUL or broken text' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === 0) return `Must be nested at most ${MAX_METADATA_DEPTH} levels deep`;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__') return 'Must not have a key named __proto__';
    const fault = faultInside(key, depth) ?? faultInside(inner, depth - 1);
    if (fault) return fault;
  }
  return undefined;
}

function isPlainObject(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Anything that the client wants back with the customer. It comes from JSON.parse, so it is plain data already. */
export const Metadata = z
  .unknown()
  .transform((value, issues): JsonObject => {
    const fault = metadataFault(value);
    if (!fault && isPlainObject(value)) return value;
    issues.addIssue({ code: 'custom', message: fault ?? 'Must be an object' });
    return z.NEVER;
  })
  .meta({
    id: 'Metadata',
    type: 'object',
    additionalProperties: true,
    maxProperties: MAX_METADATA_KEYS,
    description:
      `JSON of your own: at most ${MAX_METADATA_KEYS} keys, ${MAX_METADATA_BYTES} bytes, ` +
      `${MAX_METADATA_DEPTH} levels. In a PATCH it merges, and null deletes its key.`,
    examples: [{ plan: 'gold' }],
  });
