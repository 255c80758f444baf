/**
 * What screening says to the customer, to staff and to the policy. The customer is told the same whatever was found: a
 * warning to someone who is under suspicion ("tipping off") is an offence in most countries (FATF Recommendation 21).
 */
import type { Finding, JsonObject } from '../domain/evidence';
import type { FeatureEffect } from './match/search-query';
import type { NameDoubt } from './name-doubts';
import type { IncompleteReason } from './screen';
import type { ScreeningMatch } from './screening-match';

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
    'A name is in letters that cannot be compared with the watchlists, or mixes letters of two alphabets in one word. Search the lists for it by hand, in every usual transliteration.',
  name_too_long: 'A name is too long to be compared as a whole. Search the lists for it by hand.',
  name_unusual:
    'A name holds a digit or a sign that no name has, or no letter, so that the watchlists may not know it. Find out how it is really written and search the lists for that.',
  name_too_frequent:
    'So many listed names share the words of this name that not all of them were compared. Search the lists for it by hand, with the birth date.',
};

/** What a comparison came to, in words. Values are left out: those of the customer are nobody's to read here. */
const RELATIONS: Readonly<Record<FeatureEffect['feature'], Readonly<Record<string, string>>>> = {
  birth_date: {
    day: 'the birth date agrees',
    swapped: 'the birth date agrees with day and month swapped',
    year: 'the birth date lies within the listed year or years',
    apart: 'the birth date is another, by up to five years',
    far: 'the birth date is another, by more than five years',
  },
  country: { agrees: 'a country agrees', differs: 'no country agrees' },
  sex: { differs: 'the sex is another' },
  identifier: {
    same: 'an identity number agrees in full',
    alike: 'an identity number agrees, and its type or country does not',
  },
  weak_name: { weak: 'the list itself calls the name a weak alias' },
};

function whyOf({ name, nameScore, features }: ScreeningMatch): string {
  const byName = name === null ? 'no name agrees' : `the name agrees at ${nameScore.toFixed(2)}`;
  const others = features.map(({ feature, relation, effect }) => {
    const sign = effect < 0 ? '-' : '+';
    return `${RELATIONS[feature][relation] ?? `${feature} ${relation}`} (${sign}${Math.abs(effect).toFixed(2)})`;
  });
  return [byName, ...others].join(', ');
}

/** List entries are public; what is the customer's (which name, which tokens, which birth date) is left out. */
function matchDetail(match: ScreeningMatch): JsonObject {
  return {
    entry_id: match.entryId,
    list: match.list,
    list_kind: match.listKind,
    entry_hash: match.entryHash,
    programmes: match.programmes,
    score: match.score,
    name_score: match.nameScore,
    features: match.features.map((feature) => ({ ...feature })),
    dataset_version: match.datasetVersion,
  };
}

/** A match that a person has to judge. `changed`: it was cleared before, but for an older wording of the entry. */
export function matchFinding(match: ScreeningMatch, changed: boolean): Finding {
  const certain = match.outcome === 'hit';
  const what = certain
    ? 'A list entry is as good as certainly the person or business that was screened'
    : 'A list entry may be the person or business that was screened';
  const before = changed ? ' The match was cleared before, and the entry has changed since.' : '';
  return {
    code: certain ? 'screening.match' : 'screening.possible_match',
    severity: certain ? 'critical' : 'warning',
    retryable: false,
    customer_message: WAIT,
    staff_note: `${what}: ${whyOf(match)}.${before} Compare the entry with them, then clear or confirm the match.`,
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

/** A namesake: the name matches, and what else is known says that it is somebody else. */
export function namesakeFinding(match: ScreeningMatch): Finding {
  return {
    code: 'screening.namesake',
    severity: 'info',
    retryable: false,
    customer_message: NOTHING,
    staff_note: `A list entry bears the name and was not counted as a match: ${whyOf(match)}.`,
    detail: matchDetail(match),
  };
}

/**
 * A namesake by a birth date that a document is to prove: a match after all, unless that document is clear and its birth date
 * was read. Whoever decides looks at both.
 */
export function setAsideFinding(match: ScreeningMatch): Finding {
  return {
    code: 'screening.namesake_set_aside',
    severity: 'warning',
    retryable: false,
    customer_message: WAIT,
    staff_note: `A list entry bears the name, and the birth date sets it aside if the document proves it: ${whyOf(match)}. Where it does not, compare the two, then clear or confirm the match.`,
    detail: matchDetail(match),
  };
}

/** A match that the operator's own allow list names for this very customer: it does not count. */
export function allowedFinding(match: ScreeningMatch): Finding {
  return {
    code: 'screening.match_allowed',
    severity: 'info',
    retryable: false,
    customer_message: NOTHING,
    staff_note: 'Your own allow list says that the person or business that was screened is not the list entry.',
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
