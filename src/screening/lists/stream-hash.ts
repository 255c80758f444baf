/** The hash that a version of a list is known by. */
import { createHash } from 'node:crypto';
import type { ListBytes } from './list-source';

/** `sha256:<hex>` of the bytes. */
export async function hashOfBytes(bytes: ListBytes): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}
