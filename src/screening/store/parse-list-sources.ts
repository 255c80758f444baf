/** Where lists come from, as an operator writes it. */
import { OWN_LIST } from './list-kind';
import { defaultSources, ofacFiles, type ListSources, OFFICIAL_SOURCES, type SourceFile } from './official-sources';
import { mayBeFetched } from './source-address';

export interface ParsedSources {
  /** In the order of their ids. */
  readonly sources: readonly ListSources[];
  /** Each names its list, and shows no address: it may hold a token. Sources with problems are not to be used. */
  readonly problems: readonly string[];
}

const OPEN_SANCTIONS_FILES = ['targets.nested.json', 'entities.ftm.json', 'targets.simple.csv'];
const KEPT_AS: Readonly<Record<string, string>> = {
  un_csl: 'consolidated',
  eu_fsf: 'eu_fsf',
  uk_sanctions: 'UK-Sanctions-List',
  us_csl: 'consolidated',
};
const FILE_NAME = /^\w[\w.-]*\.(?:csv|xml|json)$/i;

function addressOf(list: string, text: string): URL {
  if (!URL.canParse(text)) throw new Error(`${list}: not an address`);
  const url = new URL(text);
  if (!mayBeFetched(url)) throw new Error(`${list}: the address must be https`);
  return url;
}

/** The form stands at the end of the address, or, as at the EU's, inside of it. */
function extensionOf(url: URL): string | undefined {
  const last = /\.(csv|xml|json)$/i.exec(url.pathname)?.[1];
  return (last ?? /(csv|xml|json)/i.exec(url.pathname)?.[1])?.toLowerCase();
}

/** One address stands for all of a list: of OFAC's, the folder that its files are in. */
function filesUnder(list: string, text: string): ListSources['files'] {
  const url = addressOf(list, text);
  if (list === 'us_ofac') {
    if (url.pathname.endsWith('/') && url.search === '') return ofacFiles(url.href);
    throw new Error(`${list}: the address must end in "/"; its files are looked for under it`);
  }
  if (list.startsWith('opensanctions_')) {
    const file = OPEN_SANCTIONS_FILES.find((name) => url.pathname.endsWith(`/${name}`));
    if (file === undefined)
      throw new Error(`${list}: the address must end in one of ${OPEN_SANCTIONS_FILES.join(', ')}`);
    return [{ file, url: url.href }];
  }
  const extension = extensionOf(url);
  if (extension === undefined) throw new Error(`${list}: the address does not say whether it is csv, xml or json`);
  return [{ file: `${KEPT_AS[list] ?? list}.${extension}`, url: url.href }];
}

function filesOf(list: string, value: unknown): ListSources['files'] | undefined {
  const official = Object.hasOwn(OFFICIAL_SOURCES, list) ? OFFICIAL_SOURCES[list] : undefined;
  if (!official && !OWN_LIST.test(list) && !/^opensanctions_[a-z0-9_]+$/.test(list)) {
    const known = Object.keys(OFFICIAL_SOURCES).filter((one) => !one.startsWith('opensanctions_'));
    throw new Error(
      `${list}: no list has this name; there are ${known.join(', ')}, opensanctions_<dataset>, own_deny, own_allow`,
    );
  }
  if (value === false || value === 'off') return undefined;
  if (value === true || value === 'on') {
    if (official?.files) return official.files;
    throw new Error(`${list}: has no address of its own, give one`);
  }
  if (typeof value === 'string') return filesUnder(list, value);
  const [first, ...others] = Object.entries(
    value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {},
  ).map(([file, address]): SourceFile => {
    if (!FILE_NAME.test(file)) throw new Error(`${list}: a file must be named like "list.csv"`);
    return { file, url: addressOf(list, typeof address === 'string' ? address : '').href };
  });
  if (first) return [first, ...others];
  throw new Error(`${list}: must be an address, "on", "off" or {"file": "address"}`);
}

function readPairs(text: string): readonly (readonly [string, unknown])[] {
  if (text.startsWith('{')) return Object.entries(JSON.parse(text) as Record<string, unknown>);
  // A comma or a space inside of an address is followed by no `name=`.
  return text.split(/[\s,]+(?=\w+=)/).map((pair) => {
    const at = pair.indexOf('=');
    if (at < 0) throw new Error('must be JSON, or "list=address" with spaces between');
    return [pair.slice(0, at), pair.slice(at + 1).replace(/[\s,]+$/, '')] as const;
  });
}

/**
 * `un_csl=https://mirror.example/un.xml uk_sanctions=off`, or the same as JSON:
 * `{"un_csl": "https://…", "uk_sanctions": false, "own_deny": {"deny.csv": "https://…"}}`. What is not named stays as
 * `defaultSources` has it. Never throws.
 */
export function parseListSources(text: string): ParsedSources {
  const sources = new Map(defaultSources().map((one) => [one.list, one]));
  const problems: string[] = [];
  let pairs: readonly (readonly [string, unknown])[] = [];
  try {
    if (text.trim() !== '') pairs = readPairs(text.trim());
  } catch (error) {
    // What the parser of JSON says repeats the text.
    problems.push(error instanceof SyntaxError ? 'not JSON that can be read' : (error as Error).message);
  }
  for (const [list, value] of pairs) {
    try {
      const files = filesOf(list, value);
      if (files) sources.set(list, { list, files });
      else sources.delete(list);
    } catch (error) {
      sources.delete(list);
      problems.push((error as Error).message);
    }
  }
  return { sources: [...sources.values()].sort((a, b) => (a.list < b.list ? -1 : 1)), problems };
}
