/** PDF names (ISO 32000-1, 7.3.5): `/` and the bytes up to a delimiter, where `#xx` stands for the byte xx. */

/** White space and delimiters (7.2.2) end a name. */
const ENDS_NAME = new Uint8Array(256);
for (const byte of Buffer.from('\0\t\n\f\r ()<>[]{}/%', 'latin1')) ENDS_NAME[byte] = 1;

/** Longer names are legal, but none that we look for is, however much of it is escaped. */
const MAX_RAW_LENGTH = 96;

/** Reads the name whose `/` stands at `slash`: its plain text, and the offset behind it. */
export function readName(data: Buffer, slash: number): { name: string; end: number } {
  const end = endOfName(data, slash);
  return { name: plainName(data, slash, end), end };
}

/**
 * The first of the wanted names that occurs anywhere in the bytes, escaped or not, in whatever surroundings: streams,
 * strings, comments, unreachable objects. Blind to structure on purpose: readers disagree about damaged or crafted files,
 * and no crafting hides a name from this. Only for names too long to occur in compressed data by chance.
 */
export function findName(data: Buffer, wanted: WantedNames): string | undefined {
  for (let at = data.indexOf(0x2f); at !== -1; at = data.indexOf(0x2f, at)) {
    const end = endOfName(data, at);
    if (end - at > wanted.shortest && wanted.mayStartWith[data[at + 1] as number] === 1) {
      const name = plainName(data, at, end);
      if (wanted.names.has(name)) return name;
    }
    at = end;
  }
  return undefined;
}

/** Names to look for, with what tells most other names apart from them without reading them out. */
export interface WantedNames {
  readonly names: ReadonlySet<string>;
  readonly shortest: number;
  readonly mayStartWith: Uint8Array;
}

export function wantNames(names: readonly string[]): WantedNames {
  const mayStartWith = new Uint8Array(256);
  for (const name of ['#', ...names]) mayStartWith[name.charCodeAt(0)] = 1;
  return { names: new Set(names), shortest: Math.min(...names.map((name) => name.length)), mayStartWith };
}

function endOfName(data: Buffer, slash: number): number {
  let end = slash + 1;
  while (end < data.length && ENDS_NAME[data[end] as number] === 0) end += 1;
  return end;
}

function plainName(data: Buffer, slash: number, end: number): string {
  const raw = data.toString('latin1', slash + 1, Math.min(end, slash + 1 + MAX_RAW_LENGTH));
  if (!raw.includes('#')) return raw;
  return raw.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
