import { ApiError } from './errors';
import { fieldPath } from './field-path';
import { MAX_JSON_DEPTH, MAX_JSON_VALUES } from './limits';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [COMMA, MINUS, DOT] = [0x2c, 0x2d, 0x2e];
const [ZERO, NINE] = [0x30, 0x39];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const PLUS = 0x2b;
/** Any number of so few characters without dot and exponent is exact. */
const ALWAYS_EXACT = 15;

/** An object or list that is open at a place of the text; `at` is the key or the place in it. */
interface Level {
  readonly keys: Set<string> | undefined;
  at: string | number;
}

/**
 * What is lost without a word when JSON text becomes values: a key that stands twice in one object (RFC 8259 4: the last
 * one wins here), a number that no double holds (RFC 8259 6: 1e400, integers beyond 2^53 - 1, what is too close to 0).
 * Undefined when there is neither. Reads UTF-8 once, skips texts whole and decodes nothing but keys. Text that is not
 * JSON gets any answer: the parser refuses it.
 */
export function lossInJson(text: Buffer): ApiError | undefined {
  const levels: Level[] = [];
  let level: Level | undefined;
  let keyComes = false;
  let values = 0;
  for (let place = 0; place < text.length; place += 1) {
    const byte = text[place] ?? 0;
    if (byte === QUOTE) {
      const end = closingQuote(text, place + 1);
      if (end < 0) return undefined;
      if (keyComes && level?.keys) {
        const key = keyOf(text, place, end);
        if (key === undefined) return undefined;
        level.at = key;
        keyComes = false;
        if (level.keys.has(key)) return refused(levels, 'Stands more than once in its object');
        level.keys.add(key);
      }
      place = end;
    } else if (byte === COMMA) {
      values += 1;
      if (values > MAX_JSON_VALUES) return tooComplex();
      if (typeof level?.at === 'number') level.at += 1;
      else keyComes = true;
    } else if (byte === MINUS || (byte >= ZERO && byte <= NINE)) {
      const end = endOfNumber(text, place + 1);
      if (!isExact(text, place, end)) return refused(levels, INEXACT);
      place = end - 1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (levels.length >= MAX_JSON_DEPTH) return tooComplex();
      keyComes = byte === OPEN_OBJECT;
      level = keyComes ? { keys: new Set(), at: '' } : { keys: undefined, at: 0 };
      levels.push(level);
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      levels.pop();
      level = levels.at(-1);
      keyComes = false;
    }
  }
  return undefined;
}

/** The same answer for a body whose values, once parsed, are too many: see json-shape.ts. */
export function tooComplex(): ApiError {
  const message = `The body is nested deeper than ${MAX_JSON_DEPTH} levels or holds more than ${MAX_JSON_VALUES} values`;
  return ApiError.of('JSON_TOO_COMPLEX', message);
}

const INEXACT = `Must be a number that survives JSON: at most ${Number.MAX_SAFE_INTEGER} either way; send others as text`;

function refused(levels: readonly Level[], message: string): ApiError {
  return ApiError.invalid({ [fieldPath(levels.map(({ at }) => at))]: [message] });
}

/** Of a text that begins at `from`. A quote behind an odd number of backslashes is one of its letters. */
function closingQuote(text: Buffer, from: number): number {
  for (let end = text.indexOf(QUOTE, from); end >= 0; end = text.indexOf(QUOTE, end + 1)) {
    let before = end;
    while (before > from && text[before - 1] === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return -1;
}

/** The same key can be written in several ways: `\u0061` is `a`. Undefined for what the parser will refuse. */
function keyOf(text: Buffer, open: number, close: number): string | undefined {
  const key = text.toString('utf8', open + 1, close);
  if (!key.includes('\\')) return key;
  try {
    return String(JSON.parse(`"${key}"`));
  } catch {
    return undefined;
  }
}

function endOfNumber(text: Buffer, from: number): number {
  let end = from;
  for (; end < text.length; end += 1) {
    const byte = text[end] ?? 0;
    const isPart =
      (byte >= ZERO && byte <= NINE) || byte === DOT || byte === MINUS || byte === PLUS || isExponent(byte);
    if (!isPart) break;
  }
  return end;
}

/** `e` and `E`. */
function isExponent(byte: number): boolean {
  return (byte | 0x20) === 0x65;
}

function isExact(text: Buffer, from: number, end: number): boolean {
  let plain = end - from <= ALWAYS_EXACT;
  for (let place = from; plain && place < end; place += 1) plain = !isExponent(text[place] ?? 0);
  if (plain) return true;
  const written = text.toString('latin1', from, end);
  const value = Number(written);
  // Not a number at all is for the parser to say.
  if (value === 0) return !/^[^eE]*[1-9]/.test(written);
  return Number.isNaN(value) || Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}
