/** What stands in place of a letter or a digit that is not shown. */
export const MASK = '•';

const HIDDEN = /[\p{L}\p{M}\p{N}]/gu;

/** Every letter and digit hidden; signs between them, and so the form and length of the value, stay. */
export function masked(text: string): string {
  return text.replaceAll(HIDDEN, MASK);
}

/** The first letter and the domain stay: `a•••••••@example.com`. A domain of a person's own shows who they are, but so does their name. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1) return masked(email);
  const [first = '', ...rest] = Array.from(email.slice(0, at));
  // A local part of one letter would stand there whole.
  return `${rest.length > 0 ? first : MASK}${masked(rest.join(''))}${email.slice(at)}`;
}

/** The last two digits stay, so that one can tell two numbers apart on the telephone: `+•••••••••••67`. */
export function maskedPhone(phone: string): string {
  const kept = phone.length > 6 ? 2 : 0;
  return `${masked(phone.slice(0, phone.length - kept))}${phone.slice(phone.length - kept)}`;
}

/** Words hidden but those that also stand in `shown`, in whatever case and with or without accents. */
export function maskedWords(line: string, shown: ReadonlySet<string>): string {
  return line.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) => (shown.has(foldedWord(word)) ? word : masked(word)));
}

/** The words of the texts, as `maskedWords` compares them. */
export function wordsOf(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldedWord)));
}

function foldedWord(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase();
}
