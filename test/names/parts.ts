import type { ClaimedName } from '../../src/names/compare-names';

/** `Anna | Test` is a given and a family name, `Anna Test` a whole one. */
export function parts(text: string): ClaimedName {
  const [given = '', family] = text.split('|').map((part) => part.trim());
  return family === undefined ? { full: given } : { given, family };
}
