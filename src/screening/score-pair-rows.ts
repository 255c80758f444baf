/** Rows of `clearway screen --pairs`: two names each, compared directly. */
import { comparePair } from './match/compare-pair';

export type PairRow = Readonly<Record<string, string>>;

const COLUMNS = ['schema', 'name1', 'name2'] as const;
const SCHEMAS = ['Person', 'Organization', 'Vessel', 'Aircraft'] as const;

/**
 * The score of one row, 0 to 1 with four decimals. An empty `schema` is a person.
 *
 * @throws RangeError naming the column, when one is missing or holds what it may not
 */
export function scorePairRow(row: PairRow): string {
  const missing = COLUMNS.find((column) => row[column] === undefined);
  if (missing !== undefined) throw new RangeError(`there is no column ${missing}`);
  const schema = SCHEMAS.find((known) => known === (row['schema'] || 'Person'));
  if (schema === undefined) throw new RangeError(`schema is none of ${SCHEMAS.join(', ')}`);
  return comparePair(row['name1'] ?? '', row['name2'] ?? '', schema).toFixed(4);
}

/** RFC 4180: in quotes where it has to be. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
