const WEIGHTS = [7, 3, 1] as const;

/** What a character counts: digits as they are, A to Z as 10 to 35, the filler as 0. Undefined for any other. */
function valueOf(character: string): number | undefined {
  if (character === '<') return 0;
  if (/^[0-9]$/.test(character)) return Number(character);
  if (/^[A-Z]$/.test(character)) return character.charCodeAt(0) - 55;
  return undefined;
}

/** ICAO Doc 9303-3, 4.9: the weights 7, 3, 1 again and again, modulo 10. Undefined when a character is none of an MRZ. */
export function checkDigit(text: string): string | undefined {
  let sum = 0;
  for (const [place, character] of Array.from(text).entries()) {
    const value = valueOf(character);
    if (value === undefined) return undefined;
    sum += value * (WEIGHTS[place % 3] as number);
  }
  return String(sum % 10);
}
