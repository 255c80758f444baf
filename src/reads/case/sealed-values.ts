import type { Json, JsonObject } from '../../domain/evidence';

/** What engines sealed is plain JSON of whatever version wrote it: what is not of the shape asked for is not there. */

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function objectOf(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

export function entriesOf(value: Json | undefined): JsonObject[] {
  return listOf(value).flatMap((each) => {
    const entry = objectOf(each);
    return entry ? [entry] : [];
  });
}

export function textsOf(value: Json | undefined): string[] {
  return listOf(value).flatMap((each) => textOf(each) ?? []);
}
