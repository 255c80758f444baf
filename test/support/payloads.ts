/** Every payload's data, however deep it lies. */
export function payloadsIn(value: unknown): Uint8Array[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if ('data' in value && value.data instanceof Uint8Array && 'metadata' in value) return [value.data];
  return Object.values(value).flatMap(payloadsIn);
}
