/** Patterns of finding codes: the code itself, with `*` for anything, so that `document.*` is every finding of the documents. */

export function createCodePattern(pattern: string): (code: string) => boolean {
  if (!pattern.includes('*')) return (code) => code === pattern;
  const parts = pattern.split('*').map((part) => part.replaceAll('.', '\\.'));
  const expression = new RegExp(`^${parts.join('.*')}$`);
  return (code) => expression.test(code);
}

/** True when everything that `other` matches is matched by `pattern` too. */
export function coversPattern(pattern: string, other: string): boolean {
  // `*` stands for nothing in particular in the narrower one, so a sign that no code has may take its place.
  return createCodePattern(pattern)(other.replaceAll('*', '~'));
}
