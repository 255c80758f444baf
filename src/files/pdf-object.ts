import { readName } from './pdf-names';

/** A PDF value as far as it is needed here: names as `/Name`, numbers, containers; everything else is `null`. */
export type PdfValue = string | number | null | readonly PdfValue[] | PdfDictionary;

export interface PdfDictionary {
  readonly entries: ReadonlyMap<string, PdfValue>;
  /** Keys given more than once: readers differ in which one they take. */
  readonly repeated: ReadonlySet<string>;
}

export interface PdfObject {
  readonly value: PdfValue;
  /** Every name in it, at any depth. */
  readonly names: ReadonlySet<string>;
  readonly end: number;
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value !== null && 'entries' in value && value.entries instanceof Map;
}

const MAX_DEPTH = 32;
const ARRAY_END = Symbol(']');
const DICTIONARY_END = Symbol('>>');
type Token = PdfValue | typeof ARRAY_END | typeof DICTIONARY_END;

/** Thrown inside this file only: the value does not end where it may. */
class Unfinished extends Error {}

/**
 * Reads the one value that starts at `from` (ISO 32000-1, 7.3), as leniently as viewers do: what has no business where it
 * stands is skipped.
 *
 * @param until offset at which to stop, so that crafted nonsense costs a bounded amount of work
 * @returns `undefined` when no value ends before `until`
 */
export function readPdfObject(data: Buffer, from: number, until: number): PdfObject | undefined {
  const reader = new Reader(data, from, Math.min(until, data.length));
  try {
    const value = reader.readValue();
    return { value, names: reader.names, end: reader.at };
  } catch (error) {
    if (error instanceof Unfinished) return undefined;
    throw error;
  }
}

/** The offset of the next byte that is neither white space nor in a comment. */
export function skipBlanks(data: Buffer, from: number, until: number): number {
  let at = from;
  while (at < until) {
    const byte = data[at];
    if (byte === 0x25) {
      while (at < until && data[at] !== 0x0a && data[at] !== 0x0d) at += 1;
    } else if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00) {
      at += 1;
    } else {
      break;
    }
  }
  return at;
}

class Reader {
  readonly names = new Set<string>();

  constructor(
    private readonly data: Buffer,
    public at: number,
    private readonly until: number,
  ) {}

  readValue(): PdfValue {
    const token = this.readToken(0);
    return typeof token === 'symbol' ? null : token;
  }

  private readToken(depth: number): Token {
    const { data, until } = this;
    this.at = skipBlanks(data, this.at, until);
    if (this.at >= until || depth > MAX_DEPTH) throw new Unfinished();
    const byte = data[this.at];
    if (byte === 0x2f) return this.readNameToken();
    if (byte === 0x28) return this.skipString();
    if (byte === 0x5b) return this.readArray(depth);
    if (byte === 0x5d) return this.take(1, ARRAY_END);
    const doubled = data[this.at + 1] === byte;
    if (byte === 0x3c) return doubled ? this.readDictionary(depth) : this.skipHexString();
    if (byte === 0x3e && doubled) return this.take(2, DICTIONARY_END);
    return this.readWord();
  }

  private readNameToken(): string {
    const { name, end } = readName(this.data, this.at);
    this.at = end;
    this.names.add(name);
    return `/${name}`;
  }

  private readArray(depth: number): PdfValue {
    this.at += 1;
    const items: PdfValue[] = [];
    for (let token = this.readToken(depth + 1); token !== ARRAY_END; token = this.readToken(depth + 1)) {
      if (typeof token !== 'symbol') items.push(token);
    }
    return items;
  }

  private readDictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    const repeated = new Set<string>();
    let key: string | undefined;
    for (let token = this.readToken(depth + 1); token !== DICTIONARY_END; token = this.readToken(depth + 1)) {
      if (key === undefined) {
        if (typeof token === 'string') key = token.slice(1);
        continue;
      }
      if (entries.has(key)) repeated.add(key);
      entries.set(key, typeof token === 'symbol' ? null : token);
      key = undefined;
    }
    return { entries, repeated };
  }

  /** A literal string nests balanced parentheses; a backslash takes the next byte's meaning away. */
  private skipString(): null {
    let open = 0;
    for (; this.at < this.until; this.at += 1) {
      const byte = this.data[this.at];
      if (byte === 0x5c) this.at += 1;
      else if (byte === 0x28) open += 1;
      else if (byte === 0x29 && (open -= 1) === 0) return this.take(1, null);
    }
    throw new Unfinished();
  }

  private skipHexString(): null {
    const end = this.data.indexOf(0x3e, this.at);
    if (end === -1 || end >= this.until) throw new Unfinished();
    return this.take(end + 1 - this.at, null);
  }

  /** A number, a keyword, or a stray byte. An indirect reference (`12 0 R`) is one value, and not a number. */
  private readWord(): PdfValue {
    const word = /^[^\0\t\n\f\r ()<>[\]{}/%]*/.exec(this.data.toString('latin1', this.at, this.at + 32))?.[0] ?? '';
    const after = this.at + Math.max(1, word.length);
    this.at = after;
    if (!/^[+-]?\d+(?:\.\d*)?$/.test(word)) return null;
    const reference = /^[\0\t\n\f\r ]+\d{1,10}[\0\t\n\f\r ]+R(?![A-Za-z0-9])/.exec(
      this.data.toString('latin1', after, after + 24),
    );
    if (reference === null) return Number(word);
    return this.take(reference[0].length, null);
  }

  private take<T>(length: number, token: T): T {
    this.at += length;
    return token;
  }
}
