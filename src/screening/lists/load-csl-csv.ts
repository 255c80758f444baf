/** The US Consolidated Screening List in CSV: several values of one field are joined by `; `. */
import { cslEntry, type CslFields, type CslOptions } from './csl-entry';
import { rowText } from './entry-hash';
import type { ListSource } from './list-source';
import type { ListedEntry } from './listed-entry';
import { readNamedRows } from './read-csv';

const split = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `CO, 1978075, Matricula Mercantil No`, or without the country: number, kind. */
function readIdentifier(text: string): CslFields['identifiers'][number] {
  const parts = text.split(', ');
  const country = parts.length > 2 && /^[A-Z]{2}$/.test(parts[0] ?? '') ? (parts.shift() ?? '') : '';
  return { type: parts.pop() ?? '', value: parts.join(', '), country };
}

/** Streams the entries as `us_csl:<_id>`; of older files, which have no id, one made of what the entry is. */
export async function* loadCslCsv(source: ListSource, options: CslOptions = {}): AsyncGenerator<ListedEntry> {
  /** Older files repeat some rows word for word. */
  const seen = new Set<string>();
  for await (const row of readNamedRows(source, ['source', 'name', 'alt_names'])) {
    const { fields, get } = row;
    const entry = cslEntry(
      {
        id: get('_id'),
        row: fields,
        said: rowText(row),
        source: get('source'),
        number: get('entity_number'),
        type: get('type'),
        name: get('name'),
        remarks: get('remarks'),
        flag: get('vessel_flag'),
        callSign: get('call_sign'),
        end: get('end_date'),
        programmes: split(get('programs')),
        aliases: split(get('alt_names')),
        birthDates: split(get('dates_of_birth')),
        birthPlaces: split(get('places_of_birth')),
        nationalities: split(get('nationalities')),
        citizenships: split(get('citizenships')),
        // The last part of an address is the country's code, when it has one.
        addressCountries: split(get('addresses')).map((address) => /(?:^|, )([A-Z]{2})$/.exec(address)?.[1] ?? ''),
        identifiers: split(get('ids')).map(readIdentifier),
      },
      options,
    );
    if (!entry || (get('_id') === '' && seen.has(entry.id))) continue;
    seen.add(entry.id);
    yield entry;
  }
}
