/**
 * The name field of `length` characters: primary identifier, `<<`, secondary identifiers, filled with `<`. A name that does
 * not fit is cut so that some letters of the given names stay and the last place holds a letter, by which a reader can tell
 * (Doc 9303-4, truncation of names).
 *
 * @param surname in the letters of the zone, its parts divided by `<`
 * @param givenNames the same; empty for a single name
 * @throws RangeError for a name of so many parts that their first letters alone do not fit
 */
export function composeName(
  surname: string,
  givenNames: string,
  length: number,
): { readonly field: string; readonly truncated: boolean } {
  const whole = givenNames === '' ? surname : `${surname}<<${givenNames}`;
  const excess = whole.length - length;
  if (excess <= 0) return { field: whole.padEnd(length, '<'), truncated: false };
  if (givenNames === '') return { field: shorten(surname, excess), truncated: true };
  // The given names lose letters first; the surname gives up its own only so that eight of the others remain.
  const fewer = Math.max(0, surname.length + 2 + Math.min(8, givenNames.length) - length);
  const kept = `${shorten(surname, fewer)}<<`;
  return { field: kept + cut(givenNames, length - kept.length), truncated: true };
}

/** Takes letters from the last part of a name, then from the one before it; the first letter of each part stays. */
function shorten(name: string, letters: number): string {
  const parts = name.split('<');
  let left = letters;
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at] as string;
    const taken = Math.min(left, part.length - 1);
    parts[at] = part.slice(0, part.length - taken);
    left -= taken;
  }
  if (left > 0) throw new RangeError('the name has too many parts for its field');
  return parts.join('<');
}

/** The beginning of the names; where it would end between two of them, one gives a letter so that the next can begin. */
function cut(names: string, length: number): string {
  const beginning = names.slice(0, length);
  if (!beginning.endsWith('<')) return beginning;
  const made = names.slice(0, length + 1).replace(/([A-Z])[A-Z](?=<)/, '$1');
  if (made.length !== length) throw new RangeError('the name has too many parts for its field');
  return made;
}
