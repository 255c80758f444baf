import type { z } from 'zod';

import { MAX_PARTIES, PARTY_LISTS } from '../../domain/related-party';

interface Entry {
  readonly id?: string | undefined;
  readonly reference?: string | undefined;
}

type List = string | readonly Entry[] | undefined;

/** What owners and controllers may not say together: names that mean two of them, and more than can be looked at. */
export function checkBothLists(
  { owners, controllers }: { readonly owners?: List; readonly controllers?: List },
  issues: z.core.$ZodRawIssue[],
): void {
  const lists = { owners, controllers };
  const seen = { id: new Set<string>(), reference: new Set<string>() };
  let count = 0;
  for (const list of PARTY_LISTS) {
    const entries = lists[list];
    if (typeof entries !== 'object') continue;
    count += entries.length;
    if (count > MAX_PARTIES && list === 'controllers') {
      const message = `Owners and controllers together must have at most ${MAX_PARTIES} items`;
      issues.push({ code: 'custom', path: [list], input: undefined, message });
    }
    entries.forEach((entry, index) => {
      for (const field of ['id', 'reference'] as const) {
        const name = entry[field];
        if (name === undefined) continue;
        const message = `There is another entry with this ${field}`;
        if (seen[field].has(name)) issues.push({ code: 'custom', path: [list, index, field], input: name, message });
        seen[field].add(name);
      }
    });
  }
}
