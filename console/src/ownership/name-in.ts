import type { Ownership } from '../api/generated';

/** What the business, or somebody behind it, is called. */
export function nameIn({ root, parties }: Pick<Ownership, 'root' | 'parties'>, id: string): string | undefined {
  return id === root.id ? root.name : parties.find((party) => party.id === id)?.name;
}
