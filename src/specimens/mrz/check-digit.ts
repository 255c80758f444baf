const WEIGHTS = [7, 3, 1] as const;

/**
 * The check digit of ICAO Doc 9303-3: each character's value times 7, 3, 1 in turn, the sum modulo 10. A digit
 * is its own value, A to Z are 10 to 35, the filler `<` is 0.
 *
 * @throws RangeError for a character outside the alphabet of the zone
 */
export function checkDigit(characters: string): string {
  let sum = 0;
  for (let place = 0; place < characters.length; place += 1) {
    sum += valueOf(characters.charAt(place)) * (WEIGHTS[place % 3] as number);
  }
  return String(sum % 10);
}

function valueOf(character: string): number {
  if (character === '<') return 0;
  if (/^[0-9A-Z]$/.test(character)) return parseInt(character, 36);
  throw new RangeError('a machine readable zone holds A to Z, 0 to 9 and <');
}
