import type { CountryRules } from '../../src/address/country-rules';

const withOneMore = (code: string): string => `${code}7`;
const withTwoMore = (code: string): string => `${code}XQ`;
const withOneLess = (code: string): string => code.slice(0, -1);
const withLetter = (code: string): string => code.replace(/\d(?=\D*$)/, 'X');
const withSign = (code: string): string => code.replace(/\d/, '?');
const withDigits = (code: string): string => code.replace(/[A-Z](?=[^A-Z]*$)/, '4');
const MUTATIONS = [withOneMore, withTwoMore, withOneLess, withLetter, withSign, withDigits];

/**
 * The examples of a country, each spoilt in several ways, without what its pattern still takes in any spacing: 1000 with one
 * digit more is a code where four and five digits are both in use.
 */
export function mutatedCodes({
  postalCode,
  postalCodeExamples,
  postalCodePrefix = '',
}: CountryRules): readonly string[] {
  if (postalCode === undefined) return [];
  const spoilt = postalCodeExamples.flatMap((example) => MUTATIONS.map((mutate) => mutate(example)));
  const isTaken = (code: string): boolean => spacings(code).some((spaced) => postalCode.test(spaced));
  // What is left when the letters of international mail are taken off may be a code too.
  const bare = (code: string): string =>
    code.startsWith(postalCodePrefix) ? code.slice(postalCodePrefix.length) : code;
  return [...new Set(spoilt)].filter(
    // Nothing but zeros is how people say that there is no code.
    (code) => !/^0*$/.test(code) && !postalCodeExamples.includes(code) && !isTaken(code) && !isTaken(bare(code)),
  );
}

/** The code as it is, without blanks and dashes, and with one of either at each place. */
function spacings(code: string): string[] {
  const compact = code.replace(/[ -]/g, '');
  const places = Array.from({ length: compact.length }, (_none, at) => at).slice(1);
  return [
    code,
    compact,
    ...places.flatMap((at) => [' ', '-'].map((gap) => `${compact.slice(0, at)}${gap}${compact.slice(at)}`)),
  ];
}
