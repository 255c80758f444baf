/** What the UK sanctions list says of an entry, whichever form it is in. */
import { readDateRange } from './date-range';
import { clean, type EntryDraft } from './entry-draft';
import type { EntrySchema } from './listed-entry';

/** Individual, Entity or Ship; null for another word. */
export function ukSchema(word: string): EntrySchema | null {
  if (/^individual$/i.test(word)) return 'Person';
  if (/^(?:entity|organi[sz]ation)$/i.test(word)) return 'Organization';
  return /^(?:ship|vessel)$/i.test(word) ? 'Vessel' : null;
}

/** `parts`: Name 1 to Name 6; the sixth is the surname, or all of the name of what is no person. */
export function addUkName(draft: EntryDraft, parts: readonly string[], type: string, strength: string): void {
  const primary = /^primary name$/i.test(clean(type));
  draft.addName(parts.join(' '), /low/i.test(strength) ? 'weak' : primary ? 'primary' : 'strong');
}

export function addUkBirthDate(draft: EntryDraft, text: string): void {
  if (clean(text) !== '') draft.addBirthDate(readDateRange(text));
}
