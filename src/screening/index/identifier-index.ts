/** Numbers of documents and registers to the entries that list them. */
import type { IndexEntry } from './index-entry';

/** Shorter numbers are equal by chance too often to say anything. */
const SHORTEST = 5;

/** Capitals and digits; null when too few are left to mean anything. */
export function identifierKey(value: string): string | null {
  const key = value
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  return key.length >= SHORTEST && /\p{N}/u.test(key) ? key : null;
}

export function indexIdentifiers(entries: readonly IndexEntry[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  entries.forEach((entry, at) => {
    for (const { value } of entry.identifiers) {
      const key = identifierKey(value);
      if (key === null) continue;
      const others = index.get(key);
      if (others === undefined) index.set(key, [at]);
      else if (others[others.length - 1] !== at) others.push(at);
    }
  });
  return index;
}
