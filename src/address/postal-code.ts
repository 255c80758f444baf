import type { CountryRules, Region } from './country-rules';
import { plainDigits } from './fold-text';

/** Signs that older envelopes put before the code; the ISO code and the post's own prefix are known already. */
const VEHICLE_SIGNS: { readonly [country: string]: string } = {
  AT: 'A',
  BE: 'B',
  DE: 'D',
  ES: 'E',
  FI: 'FIN',
  FR: 'F',
  HU: 'H',
  IT: 'I',
  LU: 'L',
  NO: 'N',
  PT: 'P',
  SE: 'S',
};

/** Upper case, one kind of dash and digit, no postal mark, single spaces. */
function cleaned(text: string): string {
  return plainDigits(text)
    .toUpperCase()
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFF0D]/g, '-')
    .replace(/[〒.,]/g, ' ')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutCountry(rules: CountryRules, code: string): string | undefined {
  for (const sign of [rules.postalCodePrefix, rules.country]) {
    if (sign !== undefined && code.startsWith(sign)) return code.slice(sign.length).replace(/^[ -]/, '');
  }
  const sign = VEHICLE_SIGNS[rules.country];
  return sign !== undefined && code.startsWith(`${sign}-`) ? code.slice(sign.length + 1) : undefined;
}

/** Letters that every code of the country begins with (`AD`, `LV`), read off the pattern; people leave them out. */
function constantLetters(pattern: RegExp): string | undefined {
  return /^\^\(\?:([A-Z]{2,})[ -]?[\\[]/.exec(pattern.source)?.[1];
}

const shapeOf = (code: string): string => code.replace(/[A-Z]/g, 'A').replace(/\d/g, '9');
const compactOf = (code: string): string => code.replace(/[ -]/g, '');

/** The code with the spaces and dashes that the country's own examples have, if one of them fits. */
function spaced(examples: readonly string[], compact: string): readonly string[] {
  const sameLength = examples.filter((example) => compactOf(example).length === compact.length);
  const sameShape = sameLength.filter((example) => shapeOf(compactOf(example)) === shapeOf(compact));
  return [...sameShape, ...sameLength].map((example) => {
    let next = 0;
    return example.replace(/[^ -]/g, () => compact.charAt(next++));
  });
}

function accepted(examples: readonly string[], pattern: RegExp, code: string): string | undefined {
  const compact = compactOf(code);
  const letters = constantLetters(pattern);
  const candidates = [...spaced(examples, compact), code, compact];
  if (letters !== undefined && /^\d+$/.test(compact)) {
    candidates.push(...spaced(examples, letters + compact), letters + compact);
  }
  return candidates.find((candidate) => pattern.test(candidate));
}

/**
 * The postal code as its country writes it: `sw1a1aa` gives `SW1A 1AA`, `CH-8001` gives `8001`, `1010` in Latvia gives
 * `LV-1010`. `undefined` when it is no postal code of the country. Where no pattern is known the code is only cleaned.
 * A region with postal rules of its own (Hong Kong within China) is judged by those.
 */
export function canonicalPostalCode(rules: CountryRules, text: string, region?: Region): string | undefined {
  const code = cleaned(text);
  const pattern = region?.postalCodeInstead ?? rules.postalCode;
  if (pattern === undefined) return code;
  if (code === '') return undefined;
  const examples = region?.postalCodeInstead === undefined ? rules.postalCodeExamples : region.postalCodeExamples;
  const direct = accepted(examples, pattern, code);
  if (direct !== undefined) return direct;
  const rest = withoutCountry(rules, code);
  return rest === undefined ? undefined : accepted(examples, pattern, rest);
}

/** True unless every region the text can mean has postal codes of its own that this one is not among. */
export function postalCodeFits(regions: readonly Region[], code: string): boolean {
  return regions.length === 0 || regions.some((region) => region.postalCodePrefix?.test(code) ?? true);
}
