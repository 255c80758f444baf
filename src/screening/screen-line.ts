/** Lines of `clearway screen`: `{qid, name, schema?, dob?, country?}` in, an answer each out. Pure. */
import { countryCode } from './country-code';
import { roundScore } from './round-score';
import type { ScreeningIndex } from './index/build-index';
import type { EntrySchema } from './index/index-entry';
import { search } from './match/search';
import type { SearchOptions, SearchQuery } from './match/search-query';

export interface ScreenAnswer {
  /** As given; null when the line has none. */
  readonly qid: string | number | null;
  /** Of the best entry, 0 to 1; 0 when there is none. */
  readonly score: number;
  /** The best entry; null when there is none. */
  readonly id: string | null;
  /** The best first. */
  readonly hits: readonly (readonly [id: string, score: number])[];
  /** What is wrong with the line; only there when something is. */
  readonly error?: string;
}

const SCHEMAS: readonly EntrySchema[] = ['Person', 'Organization', 'Vessel', 'Aircraft'];

/**
 * Searches for what one line asks. Without `schema` persons and all others are searched; `dob` is `YYYY-MM-DD`, `YYYY-MM` or
 * `YYYY`; `country` a name, alpha-2 or alpha-3, or an array of them. A line that is no object with a `qid` and a name, or
 * that has something else in a field, has an `error` and no hits. Never throws.
 */
export function answerScreenLine(index: ScreeningIndex, text: string, options: SearchOptions): ScreenAnswer {
  const line = fieldsOf(text);
  const given = line?.['qid'];
  const qid = typeof given === 'string' || typeof given === 'number' ? given : null;
  const query = line === undefined || qid === null ? 'the line is no object with a qid' : queryOf(line);
  if (typeof query === 'string') return { qid, score: 0, id: null, hits: [], error: query };
  const hits = search(index, query, options).hits.map(({ id, score }) => [id, roundScore(score)] as const);
  return { qid, score: hits[0]?.[1] ?? 0, id: hits[0]?.[0] ?? null, hits };
}

function queryOf({ name, schema, dob, country }: Readonly<Record<string, unknown>>): SearchQuery | string {
  if (typeof name !== 'string') return 'name is not a text';
  const filed = SCHEMAS.find((known) => known === schema);
  if (isGiven(schema) && filed === undefined) return `schema is none of ${SCHEMAS.join(', ')}`;
  if (isGiven(dob) && typeof dob !== 'string') return 'dob is not a text';
  const asked = isGiven(country) ? [country].flat() : [];
  if (!asked.every((one) => typeof one === 'string')) return 'country is not a text';
  const countries = asked.map(countryCode).filter((code) => code !== null);
  return {
    name,
    ...(filed && { schema: filed }),
    ...(typeof dob === 'string' && dob !== '' && { birthDate: dob }),
    ...(countries.length > 0 && { countries }),
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
