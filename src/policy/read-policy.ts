import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { z } from 'zod';

import { PolicyFile } from './policy-schema';
import { PolicyError } from './policy-error';
import type { PolicyProblem } from './policy-error';

/** A policy that a person can read aloud is far shorter. */
const MOST_CHARACTERS = 256 * 1024;
/** Told at once. Whoever wrote more wrong mends these first, and an answer is no larger than a policy. */
const MOST_PROBLEMS = 100;
/**
 * What a reader does not see, or sees in another order than it stands in: a rule could hide behind a comment (Unicode TR 36,
 * "Trojan Source"). Line ends, tabs, and the marks that some scripts need within words stay.
 */
const UNSEEN = /[\p{Cc}\u{2028}-\u{202E}\u{2066}-\u{2069}\u{E0000}-\u{E007F}]/u;
type Path = readonly PropertyKey[];

export interface PolicyText {
  readonly file: PolicyFile;
  /** Line and name of what stands at a path of the file. */
  readonly at: (path: Path) => { readonly line: number; readonly rule: string };
}

/** Text to a policy file. Throws `PolicyError` with every problem of the syntax, or else every problem of the shape. */
export function readPolicy(text: string): PolicyText {
  if (text.length > MOST_CHARACTERS) {
    throw new PolicyError([{ line: 1, rule: 'policy', message: `is longer than ${MOST_CHARACTERS} characters` }]);
  }
  refuseUnseen(text);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2', schema: 'core' });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    throw new PolicyError(
      broken
        .slice(0, MOST_PROBLEMS)
        .map(({ message, pos: [start] }) => ({ line: lines.linePos(start).line, rule: 'policy', message })),
    );
  }
  const at = (path: Path) => ({ line: lineOf(document, lines, path), rule: nameOf(document, path) });
  const parsed = PolicyFile.safeParse(contentOf(document), { reportInput: true });
  if (!parsed.success) {
    const { issues } = parsed.error;
    throw new PolicyError(
      issues
        .slice(0, MOST_PROBLEMS)
        .flatMap((issue) => problemsOf(issue, at))
        .slice(0, MOST_PROBLEMS),
    );
  }
  return { file: parsed.data, at };
}

function refuseUnseen(text: string): void {
  const problems = text.split('\n').flatMap((line, index) => {
    const found = UNSEEN.exec(line.replaceAll('\t', ' ').replace(/\r$/, ''))?.[0].codePointAt(0);
    if (found === undefined) return [];
    const name = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
    return [{ line: index + 1, rule: 'policy', message: `holds a character that readers do not see: ${name}` }];
  });
  if (problems.length > 0) throw new PolicyError(problems.slice(0, MOST_PROBLEMS));
}

/** Anchors would have a rule stand in two places, and be read aloud in one. */
function contentOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new PolicyError([{ line: 1, rule: 'policy', message: 'uses an alias (*name): write the rule out' }]);
  }
}

function problemsOf(issue: z.core.$ZodIssue, at: PolicyText['at']): PolicyProblem[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        ...at([...issue.path, key]),
        message: `has a key that means nothing: ${key}`,
      }));
    case 'invalid_type':
      return [
        { ...at(issue.path), message: issue.input === undefined ? 'is missing' : `must be ${aOf(issue.expected)}` },
      ];
    case 'invalid_value':
      return [{ ...at(issue.path), message: `must be ${issue.values.map(String).join(', ')}` }];
    case 'invalid_union':
      return [{ ...at(issue.path), message: 'must be the code of a finding, or a list of them' }];
    case 'invalid_key':
      return [{ ...at(issue.path), message: 'has a name that must be small letters, digits and _' }];
    case 'too_small':
    case 'too_big': {
      const least = issue.code === 'too_small';
      const amount = String(least ? issue.minimum : issue.maximum);
      const what = issue.origin === 'array' ? ' entries' : issue.origin === 'string' ? ' characters' : '';
      return [{ ...at(issue.path), message: `must have at ${least ? 'least' : 'most'} ${amount}${what}` }];
    }
    case 'custom':
    case 'invalid_format':
    case 'invalid_element':
    case 'not_multiple_of':
    default:
      return [{ ...at(issue.path), message: issue.message }];
  }
}

function aOf(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    object: 'a group of keys',
    array: 'a list',
    record: 'a group of keys',
    int: 'a whole number',
    boolean: 'true or false',
    string: 'text (in quotes where YAML would read something else)',
  };
  return words[expected] ?? `a ${expected}`;
}

/** Of the node, or of the nearest thing around it that is there. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const start = startOf(document, path.slice(0, length));
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}

function startOf(document: Document, path: Path): number | undefined {
  const parent = path.length === 0 ? undefined : nodeAt(document, path.slice(0, -1));
  const last = path.at(-1);
  if (isMap<{ value?: unknown; range?: readonly number[] }>(parent)) {
    // The key rather than its value, which may begin a line later.
    return parent.items.find(({ key }) => key.value === last)?.key.range?.[0];
  }
  return nodeAt(document, path)?.range?.[0];
}

function nodeAt(document: Document, path: Path): Node | undefined {
  return (document.getIn(path, true) as Node | undefined | null) ?? undefined;
}

/** `findings[12] document.expired`: a rule is named by its place and by what it is about. */
function nameOf(document: Document, path: Path): string {
  const [section, index] = path;
  if (section === undefined) return 'policy';
  if (typeof index !== 'number' || !isSeq(nodeAt(document, [section]))) return path.map(String).join('.');
  const read = (key: string): unknown => document.getIn([section, index, key]);
  const about = [read('code'), document.getIn([section, index, 'code', 0]), read('check'), read('reason')];
  const what = about.find((each) => typeof each === 'string');
  return `${String(section)}[${index}]${typeof what === 'string' ? ` ${what}` : ''}`;
}
