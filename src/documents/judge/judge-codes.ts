import type { Finding } from '../../domain/evidence';
import { claimTokens } from '../barcode/qr-claims/claim-tokens';
import { documentFinding } from '../document-findings';
import { compareNumbers, signsOf } from './compare-values';
import type { DocumentFacts } from './document-facts';
import type { IdentitySource } from './identity-source';

/**
 * A QR code in open form against the print. Most codes are links, signed or encrypted, and say nothing that can be compared;
 * a value that is missing in one means nothing either. But a code that names the holder or the birth date of the print, and
 * with it a number of the very form of the printed one that is another number, was made for another document:
 * `document.sources_unclear`, for a new photo or a person.
 */
export function judgeCodes({ codes }: DocumentFacts, sources: readonly IdentitySource[], field: string): Finding[] {
  const isContradicted = sources.some((source) => codes.some((values) => contradicts(new Set(values), source)));
  return isContradicted ? [documentFinding('sources_unclear', field, { fields: ['number'], code: 'qr' })] : [];
}

function contradicts(values: ReadonlySet<string>, { name, birthDate, number }: IdentitySource): boolean {
  if (!number?.sure) return false;
  const holds = (text: string | undefined): boolean => {
    const tokens = text === undefined ? [] : claimTokens(text);
    return tokens.length > 0 && tokens.every((token) => values.has(token));
  };
  if (holds(number.value) || !(holds(name?.family ?? name?.full) || holds(birthDate?.iso))) return false;
  const numbers = [...values].filter((value) => formOf(value) === formOf(number.value));
  return numbers.length > 0 && numbers.every((value) => compareNumbers(number.value, value) === 'different');
}

/** Letters and digits by place: two numbers of one series have one form. */
function formOf(number: string): string {
  return signsOf(number).replaceAll(/\p{L}/gu, 'A').replaceAll(/\p{N}/gu, '9');
}
