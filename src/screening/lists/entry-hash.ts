/**
 * What a list says of an entry, as one text whose hash changes when, and only when, the list says something else: not with
 * the order of aliases, of columns or of the file, not with empty fields, not with what we make of it.
 */
import { contentHash } from '../entry';
import type { NamedRow } from './read-csv';
import type { XmlElement } from './read-xml';

const collapse = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The fields of a row that hold something, by the names of their columns. `leaveOut` holds names as `plainColumn` writes them. */
export function rowText({ columns, fields }: NamedRow, leaveOut: ReadonlySet<string> = new Set()): string {
  const said = columns.flatMap((column, at) => {
    const text = collapse(fields[at] ?? '');
    return text === '' || leaveOut.has(column) ? [] : [[column, text] as const];
  });
  return JSON.stringify(said.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

/** An element with all that is in it, siblings in any order. `leaveOut` holds names of elements. */
export function xmlText(element: XmlElement, leaveOut: ReadonlySet<string> = new Set()): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => [name, collapse(value)] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const children = element.children.filter(({ name }) => !leaveOut.has(name)).map((child) => xmlText(child, leaveOut));
  return JSON.stringify([element.name, attributes, collapse(element.text), children.sort()]);
}

/** A value of JSON, keys and elements in any order. `leaveOut` holds keys, at any depth. */
export function jsonText(value: unknown, leaveOut: ReadonlySet<string> = new Set()): string {
  if (Array.isArray(value))
    return `[${value
      .map((one) => jsonText(one, leaveOut))
      .sort()
      .join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const said = Object.entries(value)
    .filter(([key]) => !leaveOut.has(key))
    .map(([key, one]) => `${JSON.stringify(key)}:${jsonText(one, leaveOut)}`);
  return `{${said.sort().join()}}`;
}

/** `sha256:<hex>` over the texts, in any order, each once. */
export function entryHash(texts: Iterable<string>): string {
  return contentHash([...new Set([...texts].map((text) => contentHash([text])))].sort());
}

export interface Said {
  add(id: string, text: string): void;
  /** `entryHash` of the texts that were added under `id`. */
  hashOf(id: string): string;
}

/** For lists whose entries are only complete at the end of the file: keeps hashes, not the whole file as text. */
export function createSaid(): Said {
  const hashes = new Map<string, Set<string>>();
  return {
    add: (id, text) => {
      const known = hashes.get(id);
      if (known) known.add(contentHash([text]));
      else hashes.set(id, new Set([contentHash([text])]));
    },
    hashOf: (id) => contentHash([...(hashes.get(id) ?? [])].sort()),
  };
}
