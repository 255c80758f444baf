/** Patterns of finding codes: the code itself, with `*` for anything, so that `document.*` is every finding of the documents. */

export function createCodePattern(pattern: string): (code: string) => boolean {
  if (!pattern.includes('*')) return (code) => code === pattern;
  const parts = pattern.split('*').map((part) => part.replaceAll('.', '\\.'));
  const expression = new RegExp(`^${parts.join('.*')}$`);
  return (code) => expression.test(code);
}

/** Most codes that are looked up are the same few: what names them is found once. Bounded, because a vendor may invent codes. */
const MOST_REMEMBERED = 2_000;

/** Of rules with patterns, those that match a code, in their order. */
export function createCodeIndex<Rule extends { matches(code: string): boolean }>(
  rules: readonly Rule[],
): (code: string) => readonly Rule[] {
  const known = new Map<string, readonly Rule[]>();
  return (code) => {
    const found = known.get(code) ?? rules.filter((rule) => rule.matches(code));
    if (known.size < MOST_REMEMBERED) known.set(code, found);
    return found;
  };
}

/** True when everything that `other` matches is matched by `pattern` too. */
export function coversPattern(pattern: string, other: string): boolean {
  // `*` stands for nothing in particular in the narrower one, so a sign that no code has may take its place.
  return createCodePattern(pattern)(other.replaceAll('*', '~'));
}
