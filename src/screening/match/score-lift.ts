/** How far a birth date and a country may lift a name's score, and which names they may lift over a threshold. */
import { BIRTH_EFFECTS } from './compare-birth';
import { COUNTRY_AGREES, shifted } from './feature-effects';
import type { SearchQuery } from './search-query';

const BISECTIONS = 24;

/** The most that a name's score becomes when everything the query says agrees. Rises with the score. */
function mostLifted(nameScore: number, query: SearchQuery): number {
  const born = query.birthDate === undefined ? nameScore : shifted(nameScore, BIRTH_EFFECTS.day);
  return query.countries === undefined || query.countries.length === 0 ? born : shifted(born, COUNTRY_AGREES);
}

/** No name that scores less by itself reaches `score` by whatever else agrees; numbers apart, which are looked up. */
export function leastNameScore(score: number, query: SearchQuery): number {
  if (mostLifted(score, query) === score) return score;
  let low = 0;
  let high = score;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (mostLifted(middle, query) < score) low = middle;
    else high = middle;
  }
  return low;
}
