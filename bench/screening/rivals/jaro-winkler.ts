/** Jaro-Winkler as published (Winkler 1990): 0 to 1, with up to four equal first letters counting a tenth each from .7 on. */
const PREFIX = 4;
const SHARE = 0.1;
const BOOST_FROM = 0.7;
const LONGEST = 64;

const takenOne = new Uint8Array(LONGEST);
const takenOther = new Uint8Array(LONGEST);

export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const [length, otherLength] = [Math.min(one.length, LONGEST), Math.min(other.length, LONGEST)];
  if (length === 0 || otherLength === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(length, otherLength) / 2) - 1);
  takenOne.fill(0, 0, length);
  takenOther.fill(0, 0, otherLength);
  let matched = 0;
  for (let at = 0; at < length; at++) {
    const unit = one.charCodeAt(at);
    for (let to = Math.max(0, at - reach); to < Math.min(otherLength, at + reach + 1); to++) {
      if (takenOther[to] === 1 || other.charCodeAt(to) !== unit) continue;
      takenOne[at] = 1;
      takenOther[to] = 1;
      matched++;
      break;
    }
  }
  if (matched === 0) return 0;
  let swapped = 0;
  for (let at = 0, to = 0; at < length; at++) {
    if (takenOne[at] === 0) continue;
    while (takenOther[to] === 0) to++;
    if (one.charCodeAt(at) !== other.charCodeAt(to++)) swapped++;
  }
  const jaro = (matched / length + matched / otherLength + (matched - swapped / 2) / matched) / 3;
  if (jaro < BOOST_FROM) return jaro;
  let prefix = 0;
  while (prefix < Math.min(PREFIX, length, otherLength) && one.charCodeAt(prefix) === other.charCodeAt(prefix))
    prefix++;
  return jaro + prefix * SHARE * (1 - jaro);
}
