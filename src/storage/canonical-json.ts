/** A value that has no canonical JSON. Says of which sort, and neither the value nor its keys: both may be personal. */
export class CanonicalJsonError extends Error {
  override readonly name = 'CanonicalJsonError';
  readonly code = 'not_canonical_json';
  constructor(what: string) {
    super(`no canonical JSON for ${what}`);
  }
}

/** Deep enough for any customer, shallow enough that a cycle or a hostile value is an error and not a full stack. */
const MAX_DEPTH = 100;

/**
 * JSON in exactly one spelling (RFC 8785, JCS): no white space, keys in the order of their UTF-16 code units, numbers and
 * strings as ECMAScript writes them. Equal values give equal text, whatever order their keys were set in.
 *
 * A property that is `undefined` is left out, as `JSON.stringify` does, so a value and its copy that travelled as JSON give
 * the same text. Refused with `CanonicalJsonError`: NaN and infinities, bigint, functions, symbols, `undefined` elsewhere,
 * lone surrogates, class instances (`Date`, `Map`, `Buffer`: say which form is meant), cycles and nesting past 100.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new CanonicalJsonError('a cycle or too deep nesting');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return writeNumber(value);
  if (Array.isArray(value)) return writeArray(value, depth);
  if (typeof value === 'object') return writeObject(value, depth);
  throw new CanonicalJsonError(`a value of type ${typeof value}`);
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new CanonicalJsonError('a number that is not finite');
  return JSON.stringify(value);
}

function writeString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new CanonicalJsonError('a string with half a surrogate pair');
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], depth: number): string {
  // Array.from visits holes as undefined, which is refused; map would skip them.
  return `[${Array.from(items, (item) => write(item, depth + 1)).join(',')}]`;
}

function writeObject(object: object, depth: number): string {
  if (!isPlain(object)) throw new CanonicalJsonError('an object that is not plain data');
  const members = Object.entries(object)
    .filter(([, member]) => member !== undefined)
    // `<` compares UTF-16 code units, which is the order of RFC 8785 3.2.3; localeCompare would not be.
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${writeString(key)}:${write(member, depth + 1)}`);
  return `{${members.join(',')}}`;
}

/** By shape of the prototype chain and not by identity: a plain object of another realm has another Object.prototype. */
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
