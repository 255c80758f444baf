import type { PartyRole } from '../../domain/related-party';

export type Nouns = ReadonlyMap<string, string>;

const OF_ROLES: Readonly<Record<PartyRole, string>> = {
  beneficial_owner: 'owner',
  control_person: 'control person',
  director: 'director',
  authorized_signatory: 'signatory',
  representative: 'representative',
};
const ANYBODY = 'related party';

/** What a related party is to the business, in a word: whoever stands among the owners is one. */
export function nounOf({ path, roles }: { readonly path: string; readonly roles: readonly PartyRole[] }): string {
  const [role] = roles;
  return path.startsWith('owners') ? 'owner' : role ? OF_ROLES[role] : ANYBODY;
}

/** `a director`, `2 owners`; of several kinds together `3 related parties`. */
export function whoseWords(ids: readonly string[], nouns: Nouns): string {
  const words = new Set(ids.map((id) => nouns.get(id) ?? ANYBODY));
  const [word = ANYBODY] = words.size === 1 ? words : [];
  if (ids.length === 1) return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
  return `${ids.length} ${word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`}`;
}
