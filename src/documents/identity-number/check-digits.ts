/** The check-digit arithmetic that national schemes share. Input has been matched against a pattern before. */

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Sum of each character times its weight; the weights start again when they run out. `A` counts 10, `Z` 35. */
export function weightedSum(text: string, weights: readonly number[]): number {
  return Array.from(text).reduce(
    (sum, each, at) => sum + ALPHANUMERIC.indexOf(each) * (weights[at % weights.length] ?? 0),
    0,
  );
}

/** The digits from right to left, for weights that are counted from the end. */
export function reversed(digits: string): string {
  return Array.from(digits).reverse().join('');
}

/** ISO/IEC 7812-1 annex B: the last digit makes the sum a multiple of ten. */
export function luhnIsValid(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, each, at) => {
      const value = Number(each) * (at % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** ISO/IEC 7064 MOD 11,10, as Germany's identification number uses it. */
export function mod11And10IsValid(digits: string): boolean {
  const product = Array.from(digits.slice(0, -1)).reduce((carry, each) => {
    const sum = (carry + Number(each)) % 10 || 10;
    return (sum * 2) % 11;
  }, 10);
  return (11 - product) % 10 === Number(digits.at(-1));
}

/** The remainder of a decimal number of any length. */
export function remainder(digits: string, modulus: number): number {
  return Array.from(digits).reduce((carry, each) => (carry * 10 + Number(each)) % modulus, 0);
}

/** ICAO Doc 9303 part 3, 4.9: weights 7, 3, 1, letters count from A = 10. */
export function icaoCheckDigit(text: string): number {
  return weightedSum(text, [7, 3, 1]) % 10;
}

const MULTIPLY = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const PERMUTE = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Verhoeff's check over the dihedral group of order ten: zero when the last digit fits. */
export function verhoeffIsValid(digits: string): boolean {
  const checksum = Array.from(digits)
    .reverse()
    .reduce((carry, each, at) => Number(MULTIPLY[carry]?.charAt(Number(PERMUTE[at % 8]?.charAt(Number(each))))), 0);
  return checksum === 0;
}
