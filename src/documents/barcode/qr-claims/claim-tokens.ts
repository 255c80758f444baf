import { readWrittenDate } from './written-date';

/** A longer one is no number or name but a signature, a picture or a ciphertext. */
const LONGEST_TOKEN = 40;

/** Zeros of scripts whose digits documents are printed in: Arabic, Persian, Devanagari, Bengali, Thai, Khmer. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x17e0];

/**
 * A value as tokens that can be compared: an ISO date for what can only be one, numbers without the spaces and marks in
 * them, words; in capitals, without accents.
 */
export function claimTokens(value: string): string[] {
  const plain = foldDigits(value.normalize('NFKD').replaceAll(/[\u0300-\u036f]/g, ''))
    .normalize('NFC')
    .toUpperCase();
  const isOne = isGrouped(plain) || readWrittenDate(plain) !== undefined;
  const tokens = isOne ? numberTokens(plain) : plain.split(/\s+/).flatMap(wordTokens);
  return [...new Set(tokens)].filter((token) => token !== '' && token.length <= LONGEST_TOKEN);
}

/** One number written in groups: 1234 5678 9012, AB-12.34. */
function isGrouped(text: string): boolean {
  return /^\p{Lu}{0,4}[\s./-]*\d[\d\s./-]*\p{Lu}{0,2}$/u.test(text.trim());
}

function wordTokens(word: string): string[] {
  return /\d/.test(word) ? numberTokens(word) : word.split(/[^\p{L}\p{M}]+/u);
}

/** Eight digits can be a number and a date: they are both. What is written like a date is nothing else. */
function numberTokens(text: string): string[] {
  const date = readWrittenDate(text);
  if (date === undefined) return [compact(text)];
  return /^\d+$/.test(text.trim()) ? [date, compact(text)] : [date];
}

function compact(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function foldDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
