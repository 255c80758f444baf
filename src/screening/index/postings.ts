/** Words to the names that have them: one row of numbers, those of persons before all others. */
export interface Postings {
  /** Names with word `w`: `postings[postingsAt[w]]` to before `postings[postingsAt[w + 1]]`, ascending. */
  readonly postingsAt: Uint32Array;
  readonly postings: Uint32Array;
  /** Where among them those begin that are no persons'. */
  readonly othersAt: Uint32Array;
}

export function buildPostings(
  nameAt: Uint32Array,
  nameTokens: Uint32Array,
  personNames: number,
  words: number,
): Postings {
  const postingsAt = new Uint32Array(words + 1);
  for (const word of nameTokens) postingsAt[word + 1]!++;
  for (let word = 1; word <= words; word++) postingsAt[word]! += postingsAt[word - 1]!;
  const next = postingsAt.slice();
  const postings = new Uint32Array(nameTokens.length);
  let othersAt = next.slice(0, words);
  for (let name = 0; name + 1 < nameAt.length; name++) {
    if (name === personNames) othersAt = next.slice(0, words);
    for (let at = nameAt[name]!; at < nameAt[name + 1]!; at++) postings[next[nameTokens[at]!]!++] = name;
  }
  // Without any other name they begin where the row ends.
  if (personNames + 1 >= nameAt.length) othersAt = next.slice(0, words);
  return { postingsAt, postings, othersAt };
}

/** From where to before where the names with `word` stand that are persons', or that are not. */
export function postingsFrom({ postingsAt, othersAt }: Postings, word: number, person: boolean): number {
  return person ? postingsAt[word]! : othersAt[word]!;
}

export function postingsTo({ postingsAt, othersAt }: Postings, word: number, person: boolean): number {
  return person ? othersAt[word]! : postingsAt[word + 1]!;
}
