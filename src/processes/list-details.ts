import type { ScreenedLists } from '../screening/screened-lists';
import type { Readiness } from './readiness';

/**
 * What an operator wants to know of the lists before trusting a worker: how old each one is, and what keeps everybody from
 * being `clear`. No reason to take a worker out of service: customers are still accepted, and screened later.
 */
export function listDetails(lists: ScreenedLists, now: Date): Readiness['details'] {
  const { screener, problems } = lists.current();
  const missing = screener?.missing ?? [];
  const wrong = [...new Set([...missing, ...problems.map(({ list }) => list)])].filter((list) => list !== '');
  const state = wrong.length > 0 ? `degraded: ${wrong.join(', ')}` : screener ? 'ok' : 'none loaded';
  const ages = [...lists.ages(now)].map(([list, days]) => [`watchlist_${list}_age_days`, days] as const);
  return { watchlists: state, ...Object.fromEntries(ages) };
}
