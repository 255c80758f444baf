/** The names of one entry, found by halving: they stand behind each other in the order of the entries. */
import type { ScreeningIndex } from '../index/build-index';

/** Numbers of the names under which `entry` is searched as a person, or as anything else; often none. */
export function namesOfEntry({ nameEntry, personNames }: ScreeningIndex, entry: number, person: boolean): number[] {
  const end = person ? personNames : nameEntry.length;
  let low = person ? 0 : personNames;
  for (let high = end; low < high;) {
    const middle = (low + high) >>> 1;
    if (nameEntry[middle]! < entry) low = middle + 1;
    else high = middle;
  }
  const names: number[] = [];
  for (let name = low; name < end && nameEntry[name] === entry; name++) names.push(name);
  return names;
}
