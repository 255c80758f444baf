/**
 * How many single-letter slips (missing, extra, wrong, or two neighbours swapped) part two words: the optimal string
 * alignment distance. Answers `most + 1` as soon as it is certain to be more than `most`.
 */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return most + 1;
    before = above;
    above = current;
  }
  return Math.min(above[right.length] ?? most + 1, most + 1);
}

/** Slips forgiven in a word of this length: none in short ones, where a slip makes another name (Iran, Iraq). */
export function forgivenSlips(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** One bit for each of the letters a to z that a word has. A slip changes at most two of them. */
function letterSet(word: string): number {
  let bits = 0;
  for (let place = 0; place < word.length; place += 1) bits |= 1 << ((word.charCodeAt(place) - 97) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * The one entry whose key is nearest to the word, within the slips its length forgives. A second entry as near makes it
 * ambiguous, which is `undefined`: never a guess.
 */
export function nearest<T>(word: string, entries: Iterable<readonly [key: string, value: T]>): T | undefined {
  const most = forgivenSlips(word.length);
  if (most === 0) return undefined;
  let distance = most + 1;
  let found: T | undefined;
  let ambiguous = false;
  const letters = letterSet(word);
  for (const [key, value] of entries) {
    // Sparing the table for words of other letters makes a miss ten times cheaper.
    if (Math.abs(key.length - word.length) > most || bitCount(letters ^ letterSet(key)) > 2 * most) continue;
    const next = editDistance(word, key, most);
    // Two slips, one of them in the first letter, make another word (Ruritania is not Mauritania).
    if (next > 1 && key[0] !== word[0]) continue;
    if (next < distance) {
      distance = next;
      found = value;
      ambiguous = false;
    } else if (next === distance && value !== found) ambiguous = true;
  }
  return distance > most || ambiguous ? undefined : found;
}
