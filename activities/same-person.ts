import type { BusinessRecord, PartyView } from '../src/domain/views';
import { nameWords } from '../src/storage/blind-index';

interface Known {
  readonly node: string;
  readonly record: string;
  readonly birthDate: string | undefined;
}

/**
 * Who of the people behind these businesses is one person named twice: a share is not split by being said in two entries. It is
 * one where all words of first and last name are the same and so is the birth date; within one business also where a birth date
 * was left out, because leaving it out must not be how a share is split. Two who are two tell that by their birth dates.
 *
 * @param records the business itself first
 * @returns by the id of the party, the id of the first entry of that person
 */
export function samePersons(records: readonly BusinessRecord[]): ReadonlyMap<string, string> {
  const byName = new Map<string, Known[]>();
  const nodes = new Map<string, string>();
  for (const { id: record, parties } of records) {
    // Birth dates first: who has none is then whoever is known best.
    for (const { id, claims } of parties.toSorted((a, b) => Number(!bornOn(a.claims)) - Number(!bornOn(b.claims)))) {
      if (claims.kind !== 'person') continue;
      const words = nameWords([claims.firstName, claims.lastName]).toSorted();
      if (words.length === 0) continue;
      const name = words.join(' ');
      const birthDate = bornOn(claims);
      const alike = byName.get(name) ?? [];
      const known = alike.find((each) => (birthDate ? each.birthDate === birthDate : each.record === record));
      if (known) nodes.set(id, known.node);
      else byName.set(name, [...alike, { node: id, record, birthDate }]);
    }
  }
  return nodes;
}

const bornOn = (claims: PartyView['claims']): string | undefined =>
  claims.kind === 'person' ? claims.dateOfBirth || undefined : undefined;
