/** JSON as it streams past: one value a line, or the elements of one array, without the file in memory. */
import { type ListSource, malformed } from './list-source';
import { readText } from './read-text';

export type JsonObject = Readonly<Record<string, unknown>>;

/** An entry of OpenSanctions with all that hangs on it has up to a few MB. */
const MAX_VALUE_CHARACTERS = 32_000_000;

function parseObject(source: ListSource, text: string, line: number): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed(source, 'not JSON that can be read', line);
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as JsonObject;
  throw malformed(source, 'the value is not an object', line);
}

export interface JsonRecord {
  readonly value: JsonObject;
  readonly line: number;
}

/** One object a line; empty lines are skipped. @throws WatchlistError naming the line; also when the last one is cut off. */
export async function* readJsonLines(source: ListSource): AsyncGenerator<JsonRecord> {
  let rest = '';
  let line = 0;
  for await (const text of readText(source)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_VALUE_CHARACTERS) throw malformed(source, 'the line is longer than any entry', line + 1);
    for (const one of lines) {
      line += 1;
      if (one.trim() !== '') yield { value: parseObject(source, one, line), line };
    }
  }
  if (rest.trim() !== '') yield { value: parseObject(source, rest, line + 1), line: line + 1 };
}

/**
 * The objects of the file's array: the file itself, or the value of `key` in the object that the file is. Other keys are
 * passed over. `line` is where the object ends.
 * @throws WatchlistError for an object that is no JSON, and for a file that ends before its array does.
 */
export async function* readJsonArray(source: ListSource, key?: string): AsyncGenerator<JsonRecord> {
  let depth = 0;
  let string = false;
  let escaped = false;
  let lastString = '';
  let arrayDepth = 0;
  let value = '';
  let line = 1;
  let ended = false;
  for await (const text of readText(source)) {
    let begin = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text[at];
      if (letter === '\n') line += 1;
      if (string) {
        if (escaped) escaped = false;
        else if (letter === '\\') escaped = true;
        else if (letter === '"') string = false;
        if (string && depth === 1 && arrayDepth === 0) lastString += letter;
      } else if (letter === '"') {
        string = true;
        if (depth === 1 && arrayDepth === 0) lastString = '';
      } else if (letter === '[' || letter === '{') {
        depth += 1;
        const here = depth === 1 ? letter === '[' : depth === 2 && key !== undefined && lastString === key;
        if (arrayDepth === 0 && !ended && letter === '[' && here) arrayDepth = depth;
        else if (arrayDepth > 0 && depth === arrayDepth + 1) begin = at;
      } else if (letter === ']' || letter === '}') {
        depth -= 1;
        if (arrayDepth > 0 && depth === arrayDepth) {
          yield { value: parseObject(source, value + text.slice(begin, at + 1), line), line };
          value = '';
          begin = at + 1;
        } else if (arrayDepth > 0 && depth < arrayDepth) {
          ended = true;
          arrayDepth = 0;
        }
      }
    }
    if (arrayDepth > 0 && depth > arrayDepth) value += text.slice(begin);
    if (value.length > MAX_VALUE_CHARACTERS) throw malformed(source, 'the value is longer than any entry', line);
  }
  if (!ended || depth !== 0) throw malformed(source, 'the file ends before its list of entries does', line);
}

/** What a field holds as texts: a text, a number, or the texts and numbers of an array. */
export function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value])
    .filter((one): one is string | number => typeof one === 'string' || typeof one === 'number')
    .map(String);
}

/** The objects that a field holds. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (one): one is JsonObject => one !== null && typeof one === 'object' && !Array.isArray(one),
  );
}
