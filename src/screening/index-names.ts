/**
 * Finds the listed names that agree with a name, by their tokens. A query walks the postings of its own tokens and
 * allocates nothing until a name really matches. To grow into fuzzy matching, a query token brings similar tokens of the
 * vocabulary with their similarity beside the equal one; table, sums and hits stay.
 */
import type { EntrySchema, ListEntry } from './entry';
import { tabulateNames } from './name-table';
import { isLightToken } from './normalise-name';
import { NAME_WEIGHTS } from './thresholds';

/** One reading of one listed name that agrees with one reading of the customer's. */
export interface NameHit {
  readonly entry: ListEntry;
  /** Index in `entry.names`. */
  readonly name: number;
  /** The reading of the listed name that agreed. */
  readonly tokens: readonly string[];
  /** 0 to 1: the weight of what agrees against the weight of what does not. 1 only when every token agrees. */
  readonly score: number;
  /**
   * `whole`: both have the same tokens, but for particles and legal forms; `entry_in_query`: the customer's name has
   * more; `query_in_entry`: the listed name has more.
   */
  readonly relation: 'whole' | 'entry_in_query' | 'query_in_entry';
  /** How many tokens agree, particles and legal forms not counted. */
  readonly agreeing: number;
  /** True when only frequent names agree, and one of the two names has more: no match unless a birth date agrees too. */
  readonly thin: boolean;
}

export interface NameIndex {
  /** Readings of names that the index holds. */
  readonly rows: number;
  /** The listed names that agree with this reading of a name; an empty array that is always the same when none does. */
  find(reading: readonly string[]): readonly NameHit[];
}

const NONE: readonly NameHit[] = Object.freeze([]);
const LAST_GENERATION = 0xff_ff_ff_ff;

/** Indexes the names of entries that are all of one schema. Not for use by two threads at once: a query has scratch. */
export function indexNames(entries: readonly ListEntry[], schema: EntrySchema): NameIndex {
  const table = tabulateNames(entries, schema);
  const { idOf, light, weightOf, postStart, postRow, postTimes, rowStart, rowCore, rowWeight } = table;
  // Sums of the query that runs, by row; `stamp` tells them from those of an earlier query.
  const stamp = new Uint32Array(table.rows);
  const reached = new Uint32Array(table.rows);
  const sumAll = new Uint16Array(table.rows);
  const sumCore = new Uint16Array(table.rows);
  const sumDistinct = new Uint16Array(table.rows);
  const sumWeight = new Float64Array(table.rows);
  let generation = 0;

  /**
   * Every token equal, in any order, is a match whatever the name. Beyond that, weak aliases match only whole, and two
   * different tokens must agree that are neither particle nor legal form; a company of one such token may lack its form.
   */
  function judge(row: number, all: number, core: number, weight: number): NameHit | null {
    const agreeing = sumCore[row] ?? 0;
    const length = (rowStart[row + 1] ?? 0) - (rowStart[row] ?? 0);
    const exact = sumAll[row] === length && length === all;
    const wholeEntry = agreeing === rowCore[row];
    const wholeQuery = agreeing === core;
    if (!exact && !wholeEntry && !wholeQuery) return null;
    const entry = entries[table.rowEntry[row] ?? 0] as ListEntry;
    const name = table.rowName[row] ?? 0;
    if (!exact) {
      if (entry.names[name]?.quality === 'weak') return null;
      const companyWithoutForm = schema === 'Organization' && wholeEntry && wholeQuery && agreeing === 1;
      if ((sumDistinct[row] ?? 0) < 2 && !companyWithoutForm) return null;
    }
    const common = sumWeight[row] ?? 0;
    const entryOnly = NAME_WEIGHTS.entryOnly * Math.max(0, (rowWeight[row] ?? 0) - common);
    const queryOnly = NAME_WEIGHTS.queryOnly * Math.max(0, weight - common);
    const ids = table.rowTokens.subarray(rowStart[row], rowStart[row + 1]);
    return {
      entry,
      name,
      tokens: Array.from(ids, (id) => table.textOf[id] ?? ''),
      score: exact ? 1 : common / (common + entryOnly + queryOnly),
      relation: wholeEntry && wholeQuery ? 'whole' : wholeEntry ? 'entry_in_query' : 'query_in_entry',
      agreeing,
      thin: !(wholeEntry && wholeQuery) && common < NAME_WEIGHTS.partialFloor,
    };
  }

  function find(reading: readonly string[]): readonly NameHit[] {
    if (generation === LAST_GENERATION) {
      stamp.fill(0);
      generation = 0;
    }
    generation++;
    let found = 0;
    let core = 0;
    let weight = 0;
    for (let at = 0; at < reading.length; at++) {
      const token = reading[at] as string;
      const id = idOf.get(token);
      const isLight = id === undefined ? isLightToken(token, schema) : light[id] === 1;
      if (!isLight) core++;
      if (id === undefined) {
        weight += isLight ? NAME_WEIGHTS.lightToken : 1;
        continue;
      }
      const tokenWeight = weightOf[id] ?? 0;
      weight += tokenWeight;
      // A token that comes for the n-th time agrees with the rows that have it n times.
      let times = 1;
      for (let before = 0; before < at; before++) if (reading[before] === token) times++;
      const end = postStart[id + 1] ?? 0;
      for (let post = postStart[id] ?? 0; post < end; post++) {
        if ((postTimes[post] ?? 0) < times) continue;
        const row = postRow[post] ?? 0;
        if (stamp[row] !== generation) {
          stamp[row] = generation;
          reached[found++] = row;
          sumAll[row] = sumCore[row] = sumDistinct[row] = sumWeight[row] = 0;
        }
        sumAll[row] = (sumAll[row] ?? 0) + 1;
        sumWeight[row] = (sumWeight[row] ?? 0) + tokenWeight;
        if (isLight) continue;
        sumCore[row] = (sumCore[row] ?? 0) + 1;
        if (times === 1) sumDistinct[row] = (sumDistinct[row] ?? 0) + 1;
      }
    }
    let hits: NameHit[] | undefined;
    for (let at = 0; at < found; at++) {
      const hit = judge(reached[at] ?? 0, reading.length, core, weight);
      if (hit) (hits ??= []).push(hit);
    }
    return hits ?? NONE;
  }

  return { rows: table.rows, find };
}
