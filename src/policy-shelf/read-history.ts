import type { Knex } from 'knex';

import { readAsTenant } from '../db/database';
import { FROM_THE_FIRST, pastDecisions } from '../db/decision-history';
import type { PastDecision } from '../domain/replay';

/** Small enough that an API process answers others in between. */
const PAGE = 250;
/** For a process that serves nobody else. */
export const LARGE_PAGE = 2_000;

/**
 * Hands over every past decision of a tenant with all that it saw, page after page; the next page is on its way while one is
 * looked at. `since`: RFC 3339, of the decisions.
 */
export async function readHistory(
  database: Knex,
  tenantId: string,
  { since = null, page = PAGE }: { readonly since?: string | null; readonly page?: number },
  look: (decisions: readonly PastDecision[]) => Promise<void> | void,
): Promise<void> {
  const read = (after: string) =>
    readAsTenant(database, tenantId, (tx) => pastDecisions(tx, { since, after, size: page }));
  for (let next = read(FROM_THE_FIRST); ;) {
    const decisions = await next;
    const last = decisions.at(-1);
    if (!last) return;
    next = read(last.id);
    // Awaited above; should looking fail first, this one's failure is not left unheard.
    next.catch(() => undefined);
    await look(decisions);
  }
}
