import { z } from 'zod';

/**
 * What no name, address or note holds: control characters and NUL, line separators, halves of a surrogate pair, marks
 * that turn the reading direction around, and U+FFFD, which a wrong encoding leaves behind. They break displays, exports
 * and matching, and the last one means that the real letter is already lost.
 */
const UNCLEAN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFFFD]/u;
const UNCLEAN_MULTILINE = /[^\P{Cc}\n\r\t]|[\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/** Spaces of any width and joiners alone are no name: the field would look empty to whoever reads it. */
const SOMETHING_TO_SEE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const UNCLEAN_MESSAGE = 'Holds characters that are not allowed (control characters, or a wrong encoding)';

function isCleanText(value: string): boolean {
  return !UNCLEAN.test(value);
}

/** One line of text: trimmed, Unicode NFC. Lengths are counted after that, in UTF-16 units. */
export function text({ min = 1, max }: { readonly min?: number; readonly max: number }) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .min(min)
    .max(max)
    .refine((value) => isCleanText(value), UNCLEAN_MESSAGE)
    .refine((value) => value === '' || SOMETHING_TO_SEE.test(value), 'Must not be empty');
}

/** The same, with line breaks and tabs. How much it has to say is for the field to ask. */
export function multilineText({ max }: { readonly max: number }) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .max(max)
    .refine((value) => !UNCLEAN_MULTILINE.test(value), UNCLEAN_MESSAGE);
}
