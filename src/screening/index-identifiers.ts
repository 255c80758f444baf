/** Finds the entries that list a number: passports, national ids, registrations. */
import { countryCode } from './country-code';
import type { IdentifierType, ListEntry, ListedIdentifier } from './entry';

export interface QueryIdentifier {
  readonly type: IdentifierType;
  readonly value: string;
  /** A country's name, alpha-2 or alpha-3. */
  readonly country?: string;
}

export interface IdentifierHit {
  readonly entry: ListEntry;
  readonly type: IdentifierType;
  /** `full`: number, type and country agree; `partial`: the number does, and type or country cannot be compared. */
  readonly strength: 'full' | 'partial';
}

export interface IdentifierIndex {
  find(identifiers: readonly QueryIdentifier[]): readonly IdentifierHit[];
}

/** Shorter numbers are equal by chance too often to say anything. */
const SHORTEST = 5;
/** Unique in the world: they need no country. */
const WITHOUT_COUNTRY: ReadonlySet<IdentifierType> = new Set(['crypto_address', 'email', 'bank', 'vessel', 'aircraft']);

function normalise(value: string): string {
  return value
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function compare(asked: QueryIdentifier, listed: ListedIdentifier): IdentifierHit['strength'] | null {
  const country = asked.country === undefined ? null : countryCode(asked.country);
  const sameType = asked.type === listed.type;
  if (sameType && WITHOUT_COUNTRY.has(listed.type)) return 'full';
  if (country !== null && listed.country !== null && country !== listed.country) return null;
  if (country === null || listed.country === null) return sameType ? 'partial' : null;
  return sameType ? 'full' : 'partial';
}

/** Indexes every listed number of at least five characters; spaces, dots and hyphens do not count. */
export function indexIdentifiers(entries: readonly ListEntry[]): IdentifierIndex {
  const byValue = new Map<string, { entry: ListEntry; listed: ListedIdentifier }[]>();
  for (const entry of entries) {
    for (const listed of entry.identifiers) {
      const value = normalise(listed.value);
      if (value.length < SHORTEST) continue;
      const others = byValue.get(value);
      if (others) others.push({ entry, listed });
      else byValue.set(value, [{ entry, listed }]);
    }
  }
  return {
    find: (identifiers) =>
      identifiers.flatMap((asked) =>
        (byValue.get(normalise(asked.value)) ?? []).flatMap(({ entry, listed }) => {
          const strength = compare(asked, listed);
          return strength === null ? [] : [{ entry, type: listed.type, strength }];
        }),
      ),
  };
}
