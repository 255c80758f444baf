/** One entry of what two parts of a list say about the same one: OFAC has some in both of its lists. */
import { entryHash } from '../lists/entry-hash';
import type { EntryName, ListedEntry } from '../lists/listed-entry';

/** Each value once, by what it is. */
function union<T>(one: readonly T[] = [], other: readonly T[] = []): readonly T[] {
  return [...new Map([...one, ...other].map((value) => [JSON.stringify(value), value])).values()];
}

function mergeNames(one: ListedEntry, other: ListedEntry): readonly EntryName[] {
  const names = new Map<string, EntryName>();
  const others = other.names.map((name): EntryName =>
    name.quality === 'primary' ? { ...name, quality: 'strong' } : name,
  );
  for (const name of [...one.names, ...others]) {
    const known = names.get(name.text);
    if (!known || (known.quality === 'weak' && name.quality === 'strong')) names.set(name.text, name);
  }
  return [...names.values()];
}

/** `one` keeps its primary name, schema and sex; everything else is what either says. The hash changes with either. */
export function mergeEntries(one: ListedEntry, other: ListedEntry): ListedEntry {
  const countries = (kind: keyof ListedEntry['countries']): readonly string[] =>
    [...union(one.countries[kind], other.countries[kind])].sort();
  const remarks = union([one.remarks ?? ''], [other.remarks ?? '']).filter((text) => text !== '');
  const topics = [...union(one.topics, other.topics)].sort();
  const relations = union(one.relations, other.relations);
  const sex = one.sex ?? other.sex;
  return {
    ...one,
    names: mergeNames(one, other),
    birthDates: union(one.birthDates, other.birthDates),
    ...(one.birthDateUnread || other.birthDateUnread ? { birthDateUnread: true } : {}),
    birthPlaces: union(one.birthPlaces, other.birthPlaces),
    countries: {
      nationalities: countries('nationalities'),
      citizenships: countries('citizenships'),
      addresses: countries('addresses'),
      births: countries('births'),
      others: countries('others'),
    },
    ...(sex === undefined ? {} : { sex }),
    identifiers: union(one.identifiers, other.identifiers),
    programmes: union(one.programmes, other.programmes),
    ...(remarks.length === 0 ? {} : { remarks: remarks.join('\n') }),
    ...(topics.length === 0 ? {} : { topics }),
    ...(relations.length === 0 ? {} : { relations }),
    hash: entryHash([one.hash, other.hash]),
  };
}
