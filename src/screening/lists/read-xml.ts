/** Records of an XML file as they stream past: each a small tree, dropped when the next one begins. */
import { SaxesParser } from 'saxes';
import { type ListSource, malformed } from './list-source';
import { readText } from './read-text';

export interface XmlElement {
  /** Without the namespace's prefix: the lists change theirs. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The character data directly inside, not that of children. */
  readonly text: string;
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

export interface XmlOptions {
  /** The names of the elements that are records. One inside of another belongs to the outer one. */
  readonly records: readonly string[];
  /** The root's name: a page that says "try again later" is well-formed too. */
  readonly root: string;
}

const MAX_DEPTH = 64;
const MAX_RECORD_ELEMENTS = 100_000;
const MAX_RECORD_CHARACTERS = 5_000_000;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Streams the records. A document type is refused as such: no list has one, and entities that are declared there are how a
 * small file becomes a huge one, or reads another file (OWASP, XML External Entity Prevention).
 * @throws WatchlistError naming line and element for what is not well-formed, cut off, too deep or too large.
 */
export async function* readXml(source: ListSource, { records, root }: XmlOptions): AsyncGenerator<XmlElement> {
  const wanted = new Set(records);
  const parser = new SaxesParser();
  const path: string[] = [];
  const open: OpenElement[] = [];
  let done: XmlElement[] = [];
  let elements = 0;
  let characters = 0;
  const refuse = (reason: string): never => {
    throw malformed(source, path.length === 0 ? reason : `${reason}, in <${path.at(-1)}>`, parser.line);
  };
  const measure = (length: number): void => {
    characters += length;
    if (characters > MAX_RECORD_CHARACTERS) refuse('the record is larger than any record');
  };
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (!element) return;
    measure(text.length);
    element.text += text;
  };
  // The parser's own texts repeat what the file says.
  parser.on('error', () => refuse('not well-formed XML'));
  parser.on('doctype', () => refuse('the file has a document type, which no list has'));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ name: full, attributes }) => {
    const name = local(full);
    if (path.length === 0 && name !== root) refuse(`the file is not this list: its root is not <${root}>`);
    path.push(name);
    if (path.length > MAX_DEPTH) refuse('elements are nested deeper than in any list');
    if (open.length === 0 && !wanted.has(name)) return;
    const element: OpenElement = { name, attributes, children: [], text: '', line: parser.line };
    elements += 1;
    if (elements > MAX_RECORD_ELEMENTS) refuse('the record has more elements than any record');
    for (const value of Object.values(attributes)) measure(value.length);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    path.pop();
    const element = open.pop();
    if (!element || open.length > 0) return;
    done.push(element);
    elements = 0;
    characters = 0;
  });
  for await (const text of readText(source)) {
    parser.write(text);
    yield* done;
    done = [];
  }
  parser.close();
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The trimmed text of the first child of that name; empty when there is none. */
export function textOf(element: XmlElement | undefined, name: string): string {
  return childOf(element, name)?.text.trim() ?? '';
}

/** All elements of that name inside, at any depth. */
export function* allOf(element: XmlElement | undefined, name: string): Generator<XmlElement> {
  for (const child of element?.children ?? []) {
    if (child.name === name) yield child;
    yield* allOf(child, name);
  }
}
