import { alpha2ToAlpha3, alpha3ToAlpha2, getAlpha3Code, getSimpleAlpha3Code } from 'i18n-iso-countries';

/** ISO 3166-1 alpha-3 for a code of two or three letters in any case; undefined for anything else. */
export function alpha3Of(code: string): string | undefined {
  const upper = code.toUpperCase();
  if (/^[A-Z]{2}$/.test(upper)) return alpha2ToAlpha3(upper);
  if (!/^[A-Z]{3}$/.test(upper)) return undefined;
  // Kosovo has no official code: both user-assigned ones are in use, and one has to be kept.
  return upper === 'XKX' ? 'XKK' : alpha3ToAlpha2(upper) && upper;
}

export function alpha2Of(alpha3: string): string | undefined {
  return alpha3ToAlpha2(alpha3);
}

/** The country that an English name or a code means, where we know it. */
export function countryNamed(name: string): string | undefined {
  const trimmed = name.trim();
  return alpha3Of(trimmed) ?? getAlpha3Code(trimmed, 'en') ?? getSimpleAlpha3Code(trimmed, 'en');
}
