/** The US Consolidated Screening List in JSON: `{"results": [...]}`. */
import { cslEntry, type CslOptions } from './csl-entry';
import { jsonText } from './entry-hash';
import type { ListSource } from './list-source';
import type { ListedEntry } from './listed-entry';
import { objectsOf, readJsonArray, textsOf } from './read-json';

/** Streams the entries as `us_csl:<id>`. */
export async function* loadCslJson(source: ListSource, options: CslOptions = {}): AsyncGenerator<ListedEntry> {
  for await (const { value } of readJsonArray(source, 'results')) {
    const one = (name: string): string => textsOf(value[name])[0] ?? '';
    const entry = cslEntry(
      {
        id: one('id') || one('_id'),
        row: [JSON.stringify(value)],
        said: jsonText(value),
        source: one('source'),
        number: one('entity_number'),
        type: one('type'),
        name: one('name'),
        remarks: one('remarks'),
        flag: one('vessel_flag'),
        callSign: one('call_sign'),
        end: one('end_date'),
        programmes: textsOf(value['programs']),
        aliases: textsOf(value['alt_names']),
        birthDates: textsOf(value['dates_of_birth']),
        birthPlaces: textsOf(value['places_of_birth']),
        nationalities: textsOf(value['nationalities']),
        citizenships: textsOf(value['citizenships']),
        addressCountries: objectsOf(value['addresses']).flatMap((address) => textsOf(address['country'])),
        identifiers: objectsOf(value['ids']).map((id) => ({
          type: textsOf(id['type'])[0] ?? '',
          value: textsOf(id['number'])[0] ?? '',
          country: textsOf(id['country'])[0] ?? '',
        })),
      },
      options,
    );
    if (entry) yield entry;
  }
}
