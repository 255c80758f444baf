import { createHash } from 'node:crypto';

import { MAX_JSON_DEPTH, MAX_JSON_VALUES } from './limits';

/**
 * Is a parsed body small enough in structure to be walked safely? Goes without recursion: ten thousand opening brackets
 * are a short text, and a stack overflow in whatever reads them.
 */
export function isTooComplex(body: unknown): boolean {
  let level: object[] = isObject(body) ? [body] : [];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= MAX_JSON_DEPTH) return true;
    const next: object[] = [];
    for (const each of level) {
      const inner: unknown[] = Array.isArray(each) ? each : Object.values(each);
      values += inner.length;
      if (values > MAX_JSON_VALUES) return true;
      for (const value of inner) if (isObject(value)) next.push(value);
    }
    level = next;
  }
  return false;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * SHA-256 of a JSON value in which the order of keys does not count. The body must have passed `isTooComplex`. Feeds the
 * hash piece by piece: a body with files is never held as a second long text.
 */
export function canonicalHash(body: unknown): Buffer {
  const hash = createHash('sha256');
  const feed = (value: unknown): void => {
    if (Array.isArray(value)) {
      hash.update('[');
      for (const each of value) {
        feed(each);
        hash.update(',');
      }
      hash.update(']');
    } else if (isObject(value)) {
      hash.update('{');
      for (const [key, each] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
        hash.update(`${JSON.stringify(key)}:`);
        feed(each);
        hash.update(',');
      }
      hash.update('}');
    } else {
      hash.update(JSON.stringify(value) ?? 'null');
    }
  };
  feed(body);
  return hash.digest();
}
