/** The arithmetic that numbers of companies share, beside what identity numbers have. Input has been matched before. */
import { remainder, weightedSum } from '../documents/identity-number/check-digits';

/** ISO/IEC 7064 MOD 97-10 over letters and digits, A counting ten: the whole leaves one. */
export function mod97And10IsValid(text: string): boolean {
  const digits = Array.from(text, (sign) => String(weightedSum(sign, [1]))).join('');
  return remainder(digits, 97) === 1;
}

/** All digits, the check digit with its own weight, make a multiple of the modulus. */
export function sumsTo(weights: readonly number[], modulus: number): (digits: string) => boolean {
  return (digits) => weightedSum(digits, weights) % modulus === 0;
}

/** The last digit is eleven minus the remainder, and zero where that has two digits. */
export function elevenMinus(weights: readonly number[]): (digits: string) => boolean {
  return (digits) => ((11 - (weightedSum(digits.slice(0, -1), weights) % 11)) % 11) % 10 === Number(digits.at(-1));
}

/** GS1 General Specifications 7.9: EAN-13 and its kin. */
export function eanIsValid(digits: string): boolean {
  return weightedSum(digits, [1, 3]) % 10 === 0;
}

/** The place of each sign in an alphabet of the scheme's own, times its weight. */
export function alphabetSum(text: string, alphabet: string, weights: readonly number[]): number {
  return Array.from(text).reduce((sum, sign, at) => sum + alphabet.indexOf(sign) * (weights[at] ?? 0), 0);
}
