/** The names of a list as numbers: a vocabulary of tokens, rows of token ids, and for each token the rows that hold it. */
import type { EntrySchema, ListEntry } from './entry';
import { isLightToken, prepareName } from './normalise-name';
import { NAME_WEIGHTS } from './thresholds';

/** A row is one reading of one listed name. Filled once, read-only afterwards. */
export interface NameTable {
  readonly rows: number;
  readonly idOf: ReadonlyMap<string, number>;
  readonly textOf: readonly string[];
  /** By token id: 1 for particles and legal forms; and what a token weighs, the rarer the more. */
  readonly light: Uint8Array;
  readonly weightOf: Float64Array;
  /** The rows that hold token `t` stand at `postStart[t]` to `postStart[t + 1]`, with how often each holds it. */
  readonly postStart: Uint32Array;
  readonly postRow: Uint32Array;
  readonly postTimes: Uint16Array;
  /** The tokens of row `r` stand in `rowTokens` at `rowStart[r]` to `rowStart[r + 1]`. */
  readonly rowStart: Uint32Array;
  readonly rowTokens: Uint32Array;
  /** By row: index of the entry, index of the name in it, tokens that are not light, weight of all tokens. */
  readonly rowEntry: Uint32Array;
  readonly rowName: Uint32Array;
  readonly rowCore: Uint16Array;
  readonly rowWeight: Float64Array;
}

function readRows(entries: readonly ListEntry[], schema: EntrySchema) {
  const idOf = new Map<string, number>();
  const textOf: string[] = [];
  const entriesWith: number[] = [];
  const lastEntryWith: number[] = [];
  const rowEntry: number[] = [];
  const rowName: number[] = [];
  const rowStart: number[] = [0];
  const rowTokens: number[] = [];
  const idFor = (token: string, entry: number): number => {
    let id = idOf.get(token);
    if (id === undefined) {
      id = textOf.push(token) - 1;
      idOf.set(token, id);
      entriesWith[id] = 0;
    }
    if (lastEntryWith[id] !== entry) entriesWith[id] = (entriesWith[id] ?? 0) + 1;
    lastEntryWith[id] = entry;
    return id;
  };
  for (const [entry, { names }] of entries.entries()) {
    for (const [name, { text }] of names.entries()) {
      for (const reading of prepareName(text, schema).readings) {
        for (const token of reading) rowTokens.push(idFor(token, entry));
        rowEntry.push(entry);
        rowName.push(name);
        rowStart.push(rowTokens.length);
      }
    }
  }
  return { idOf, textOf, entriesWith, rowEntry, rowName, rowStart, rowTokens };
}

/** 1 for a token that next to no entry has, down to a floor for frequent ones; particles and legal forms lower still. */
function weighTokens(entriesWith: readonly number[], light: Uint8Array, entries: number): Float64Array {
  const population = Math.max(entries, NAME_WEIGHTS.smallestListForRarity) + 1;
  return Float64Array.from(entriesWith, (count, id) => {
    if (light[id] === 1) return NAME_WEIGHTS.lightToken;
    return Math.max(NAME_WEIGHTS.commonToken, Math.log(population / (count + 1)) / Math.log(population));
  });
}

/** Builds the table of the names of `entries`, which are all of one schema. */
export function tabulateNames(entries: readonly ListEntry[], schema: EntrySchema): NameTable {
  const read = readRows(entries, schema);
  const rows = read.rowEntry.length;
  const light = Uint8Array.from(read.textOf, (text) => (isLightToken(text, schema) ? 1 : 0));
  const weightOf = weighTokens(read.entriesWith, light, entries.length);
  const rowStart = Uint32Array.from(read.rowStart);
  const rowTokens = Uint32Array.from(read.rowTokens);
  const rowCore = new Uint16Array(rows);
  const rowWeight = new Float64Array(rows);
  const postStart = new Uint32Array(read.textOf.length + 1);
  const distinct: ReadonlyMap<number, number>[] = [];
  for (let row = 0; row < rows; row++) {
    const times = new Map<number, number>();
    for (const id of rowTokens.subarray(rowStart[row], rowStart[row + 1])) {
      times.set(id, (times.get(id) ?? 0) + 1);
      rowCore[row] = (rowCore[row] ?? 0) + (light[id] === 1 ? 0 : 1);
      rowWeight[row] = (rowWeight[row] ?? 0) + (weightOf[id] ?? 0);
    }
    for (const id of times.keys()) postStart[id + 1] = (postStart[id + 1] ?? 0) + 1;
    distinct.push(times);
  }
  for (let id = 0; id < read.textOf.length; id++) postStart[id + 1] = (postStart[id + 1] ?? 0) + (postStart[id] ?? 0);
  const free = postStart.slice();
  const postRow = new Uint32Array(postStart.at(-1) ?? 0);
  const postTimes = new Uint16Array(postRow.length);
  for (const [row, times] of distinct.entries()) {
    for (const [id, count] of times) {
      const at = free[id] ?? 0;
      free[id] = at + 1;
      postRow[at] = row;
      postTimes[at] = count;
    }
  }
  return {
    rows,
    idOf: read.idOf,
    textOf: read.textOf,
    light,
    weightOf,
    postStart,
    postRow,
    postTimes,
    rowStart,
    rowTokens,
    rowEntry: Uint32Array.from(read.rowEntry),
    rowName: Uint32Array.from(read.rowName),
    rowCore,
    rowWeight,
  };
}
