/**
 * What screening says to the customer, to staff and to the policy. The customer is told the same whatever was found: a
 * warning to someone who is under suspicion ("tipping off") is an offence in most countries (FATF Recommendation 21).
 */
import type { Finding, JsonObject } from '../domain/evidence';
import type { IncompleteReason, NameDoubt } from './screen';
import type { ScreeningMatch } from './score-match';

const WAIT = 'We need a little more time to review your details. You do not need to do anything.';
const NOTHING = 'You do not need to do anything.';

const INCOMPLETE_NOTES: Readonly<Record<IncompleteReason, string>> = {
  no_list: 'No watchlist is loaded, so nobody can be screened. Load a list; the check is then repeated.',
  list_missing:
    'A watchlist that should be loaded is not, so this is no complete answer. Load it; the check is then repeated.',
};

const NAME_DOUBT_NOTES: Readonly<Record<NameDoubt, string>> = {
  no_name:
    'There is no name that could be compared with the watchlists. Find out who this is and search the lists for them.',
  name_not_comparable:
    'A name is not in Latin letters and cannot be compared with the watchlists yet. Search the lists for it by hand, in every usual transliteration.',
  name_too_long: 'A name is too long to be compared as a whole. Search the lists for it by hand.',
  name_unusual:
    'A name holds a digit or a sign that no name has, or no letter, so that the watchlists may not know it. Find out how it is really written and search the lists for that.',
};

/** List entries are public; what is the customer's (which name, which tokens, which birth date) is left out. */
function matchDetail(match: ScreeningMatch): JsonObject {
  return {
    entry_id: match.entryId,
    list: match.list,
    entry_hash: match.entryHash,
    programmes: match.programmes,
    score: match.score,
    dataset_version: match.datasetVersion,
  };
}

/** A match that a person has to judge. `changed`: it was cleared before, but for an older wording of the entry. */
export function matchFinding(match: ScreeningMatch, changed: boolean): Finding {
  const certain = match.outcome === 'hit';
  const what = certain
    ? 'A list entry agrees in name and birth date, or in an identity number.'
    : 'A list entry may be this customer.';
  const before = changed ? ' The match was cleared before, and the entry has changed since.' : '';
  return {
    code: certain ? 'screening.match' : 'screening.possible_match',
    severity: certain ? 'critical' : 'warning',
    retryable: false,
    customer_message: WAIT,
    staff_note: `${what}${before} Compare the entry with the customer, then clear or confirm the match.`,
    detail: { ...matchDetail(match), ...(changed ? { cleared_before: true } : {}) },
  };
}

/** A match that a reviewer cleared, and whose entry is still the same: it does not count. */
export function clearedFinding(match: ScreeningMatch): Finding {
  return {
    code: 'screening.match_cleared',
    severity: 'info',
    retryable: false,
    customer_message: NOTHING,
    staff_note: 'A reviewer cleared this match, and the list entry has not changed since.',
    detail: matchDetail(match),
  };
}

/** A namesake: the name matches in part, the birth date clearly does not. */
export function namesakeFinding(match: ScreeningMatch): Finding {
  return {
    code: 'screening.namesake',
    severity: 'info',
    retryable: false,
    customer_message: NOTHING,
    staff_note:
      'The name matches a list entry in part, and the birth date of the entry is clearly another; it was not counted as a match.',
    detail: matchDetail(match),
  };
}

export function unavailableFinding(reason: IncompleteReason, missing: readonly string[]): Finding {
  return {
    code: 'screening.unavailable',
    severity: 'warning',
    retryable: false,
    customer_message: WAIT,
    staff_note: INCOMPLETE_NOTES[reason],
    detail: reason === 'list_missing' ? { reason, missing } : { reason },
  };
}

/** A name that is searched as far as it goes and that a person has to look at, whatever was found. Nobody is asked. */
export function nameDoubtFinding(doubt: NameDoubt): Finding {
  return {
    code: `screening.${doubt}`,
    severity: 'warning',
    retryable: false,
    customer_message: WAIT,
    staff_note: NAME_DOUBT_NOTES[doubt],
  };
}

export function sampleListFinding(): Finding {
  return {
    code: 'screening.sample_list',
    severity: 'info',
    retryable: false,
    customer_message: NOTHING,
    staff_note: 'The sample list of invented people is loaded. It is for trying Clearway out and protects nobody.',
    detail: { list: 'sample' },
  };
}

/** Beyond so many matches, which no honest name has, the rest is counted and not described. */
export function furtherMatchesFinding(count: number): Finding {
  return {
    code: 'screening.further_matches',
    severity: 'warning',
    retryable: false,
    customer_message: WAIT,
    staff_note: `There are ${count} further possible matches that are not listed one by one.`,
    detail: { count },
  };
}
