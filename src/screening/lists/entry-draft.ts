/** Gathers what a list says of one entry, in any order, and makes the entry of it: cleaned, without repetitions. */
import { WatchlistError } from '../watchlist-error';
import { listedCountry } from './listed-country';
import type {
  DateRange,
  EntryCountries,
  EntryIdentifier,
  EntryName,
  EntryRelation,
  EntrySchema,
  IdentifierType,
  ListedEntry,
  NameQuality,
} from './listed-entry';
import { scriptOf } from './script-of';

/** No real entry comes near either: more is a broken or a hostile file. */
const MAX_VALUES = 100_000;
const MAX_NAME_CHARACTERS = 4_000;

const RANK: Readonly<Record<NameQuality, number>> = { primary: 0, strong: 1, weak: 2 };

export function clean(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}

type CountryKind = keyof EntryCountries;

export class EntryDraft {
  /** See `ListedEntry.schemaUnsure`. */
  schemaUnsure = false;
  private readonly names = new Map<string, EntryName>();
  private readonly dates = new Map<string, DateRange>();
  private readonly places = new Set<string>();
  private readonly countries: Record<CountryKind, Set<string>> = {
    nationalities: new Set(),
    citizenships: new Set(),
    addresses: new Set(),
    births: new Set(),
    others: new Set(),
  };
  private readonly identifiers = new Map<string, EntryIdentifier>();
  private readonly programmes = new Set<string>();
  private readonly remarks = new Set<string>();
  private readonly topics = new Set<string>();
  private readonly relations = new Map<string, EntryRelation>();
  private sex: ListedEntry['sex'];
  private birthDateUnread = false;
  private values = 0;

  constructor(
    readonly list: string,
    readonly id: string,
    public schema: EntrySchema,
  ) {}

  /** A name that is listed twice keeps its better quality. Empty ones are left out. */
  addName(text: string | undefined, quality: NameQuality): void {
    const name = clean(text);
    if (!/[\p{L}\p{N}]/u.test(name)) return;
    if (name.length > MAX_NAME_CHARACTERS) this.refuse('a name is longer than any name');
    const known = this.names.get(name);
    if (known && RANK[known.quality] <= RANK[quality]) return;
    const script = scriptOf(name);
    this.count();
    this.names.set(name, { text: name, quality, ...(script === null ? {} : { script }) });
  }

  /** `null`: a date is listed, and cannot be read. */
  addBirthDate(range: DateRange | null): void {
    this.count();
    if (range === null) this.birthDateUnread = true;
    else this.dates.set(`${range.from}/${range.to}/${range.circa ?? ''}`, range);
  }

  addBirthPlace(...parts: readonly (string | undefined)[]): void {
    const place = parts
      .map(clean)
      .filter((part) => part !== '')
      .join(', ');
    if (place !== '') this.remember(this.places, place);
  }

  /** A name or a code; what is no country that we know is left out. */
  addCountry(kind: CountryKind, text: string | undefined): void {
    const code = listedCountry(clean(text));
    if (code !== null) this.remember(this.countries[kind], code);
  }

  addIdentifier(type: IdentifierType, value: string | undefined, country?: string): void {
    const text = clean(value);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const code = listedCountry(clean(country));
    this.count();
    this.identifiers.set(JSON.stringify([type, text, code]), {
      type,
      value: text,
      ...(code === null ? {} : { country: code }),
    });
  }

  addProgramme(text: string | undefined): void {
    const programme = clean(text);
    if (programme !== '') this.remember(this.programmes, programme);
  }

  addRemark(text: string | undefined): void {
    const remark = (text ?? '').trim();
    if (remark !== '') this.remember(this.remarks, remark);
  }

  addTopic(text: string): void {
    if (text !== '') this.remember(this.topics, text);
  }

  addRelation(relation: EntryRelation): void {
    this.count();
    this.relations.set(JSON.stringify([relation.type, relation.id, relation.name]), relation);
  }

  /** `M`, `Male`, `F`, `female`; everything else says nothing. */
  setSex(text: string | undefined): void {
    const word = clean(text).toLowerCase();
    if (word === 'm' || word === 'male') this.sex = 'male';
    if (word === 'f' || word === 'female') this.sex = 'female';
  }

  /**
   * `hash`: see `ListedEntry.hash`.
   * @throws WatchlistError when the list gave the entry no name: an entry that can never match is not an entry.
   */
  finish(hash: string): ListedEntry {
    const names = [...this.names.values()].sort((a, b) => RANK[a.quality] - RANK[b.quality]);
    const [first, ...rest] = names;
    if (!first) return this.refuse('the entry has no name');
    const others = rest.map((name): EntryName => (name.quality === 'primary' ? { ...name, quality: 'strong' } : name));
    const sorted = (codes: ReadonlySet<string>): string[] => [...codes].sort();
    return {
      id: this.id,
      list: this.list,
      schema: this.schema,
      ...(this.schemaUnsure ? { schemaUnsure: true } : {}),
      names: [{ ...first, quality: 'primary' }, ...others],
      birthDates: [...this.dates.values()],
      ...(this.birthDateUnread ? { birthDateUnread: true } : {}),
      birthPlaces: [...this.places],
      countries: {
        nationalities: sorted(this.countries.nationalities),
        citizenships: sorted(this.countries.citizenships),
        addresses: sorted(this.countries.addresses),
        births: sorted(this.countries.births),
        others: sorted(this.countries.others),
      },
      ...(this.sex === undefined ? {} : { sex: this.sex }),
      identifiers: [...this.identifiers.values()],
      programmes: [...this.programmes],
      ...(this.remarks.size === 0 ? {} : { remarks: [...this.remarks].join('\n') }),
      ...(this.topics.size === 0 ? {} : { topics: sorted(this.topics) }),
      ...(this.relations.size === 0 ? {} : { relations: [...this.relations.values()] }),
      hash,
    };
  }

  private remember(values: Set<string>, value: string): void {
    this.count();
    values.add(value);
  }

  private count(): void {
    this.values += 1;
    if (this.values > MAX_VALUES) this.refuse('the entry holds more than any entry does');
  }

  private refuse(reason: string): never {
    throw new WatchlistError('file_malformed', reason, { file: this.id });
  }
}
