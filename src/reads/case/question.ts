import type { Reason } from '../../domain/decision';
import type { CheckKind } from '../../domain/evidence';
import { PHRASES } from './question-phrases';
import { whoseWords } from './whose-words';
import type { Nouns } from './whose-words';

const MATCH_CODES: ReadonlySet<string> = new Set([
  'screening.possible_match',
  'screening.match',
  'screening.namesake_set_aside',
]);

const SUBJECTS: Readonly<Record<CheckKind, string>> = {
  document: 'document',
  identity_number: 'identity number',
  address: 'address',
  screening: 'watchlists',
  contact: 'contact details',
  funds: 'source of funds',
  registration: 'registration',
  ownership: 'ownership',
};

const MOST = 2;

/** What the evidence of a review is about, beside its reasons. */
export interface Asked {
  /** How many list entries it names. */
  readonly matches: number;
  /** Ids of the related parties whom the lists may mean; undefined stands for the customer. */
  readonly matched?: readonly (string | undefined)[];
  /** What each related party is, in a word. */
  readonly nouns?: Nouns;
}

/**
 * What a review asks, in one sentence that fits a line of the queue: list matches first, then the other reasons in the
 * policy's order, the first two in words and the rest counted. Several reasons about related parties are one: so many are not
 * verified. Made of codes and roles, so nothing of anybody's is in it.
 */
export function questionOf(reasons: readonly Reason[], { matches, matched = [], nouns = new Map() }: Asked): string {
  const codes = [...new Set(reasons.map(({ code }) => code))];
  const certain = codes.includes('screening.match');
  const others = reasons.filter(({ code }) => !MATCH_CODES.has(code));
  const phrases = [
    ...(codes.some((code) => MATCH_CODES.has(code)) ? [matchPhrase(certain, matches, matched, nouns)] : []),
    ...new Set(others.flatMap((reason) => (aboutParties(reason) ? [] : phraseOf(reason.code)))),
    ...partyPhrases(others.filter(aboutParties), nouns),
  ];
  if (phrases.length === 0) return 'Nothing says what is asked: look at the evidence.';
  const more = phrases.length - MOST;
  const said = [...phrases.slice(0, MOST), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

function aboutParties({ parties = [] }: Reason): boolean {
  return parties.length > 0;
}

/** One thing about parties is said with whose it is; of several, only whom they are about. */
function partyPhrases(reasons: readonly Reason[], nouns: Nouns): string[] {
  const phrases = new Set(reasons.map(({ code }) => phraseOf(code)));
  if (phrases.size === 0) return [];
  const parties = [...new Set(reasons.flatMap(({ parties: ids = [] }) => ids))];
  const [only] = phrases.size === 1 ? phrases : [];
  const whose = whoseWords(parties, nouns);
  return [only === undefined ? `${whose} ${parties.length > 1 ? 'are' : 'is'} not verified` : `${only} (${whose})`];
}

function matchPhrase(certain: boolean, matches: number, matched: Asked['matched'] = [], nouns: Nouns): string {
  const parties = [...new Set(matched)].flatMap((id) => id ?? []);
  const own = matched.includes(undefined) ? ['the business'] : [];
  const whose = parties.length > 0 ? ` of ${[...own, whoseWords(parties, nouns)].join(' and ')}` : '';
  const counted = matches > 1 ? `, ${matches} entries` : matches === 1 ? ', 1 entry' : '';
  return `${certain ? 'nearly certain' : 'possible'} list match${whose}${counted}`;
}

/** `document.name_differs` reads as `document: name differs`, `check.address_unavailable` as `address: could not find out`. */
function phraseOf(code: string): string {
  const known = PHRASES[code];
  if (known) return known;
  const unanswered = /^check\.(\w+)_(unavailable|missing|unexplained|unknown)$/.exec(code);
  if (unanswered) {
    const why = { unavailable: 'could not find out', missing: 'has no result' }[unanswered[2] ?? ''] ?? 'is unclear';
    return `${subjectOf(unanswered[1] ?? '')}: ${why}`;
  }
  const [kind = '', ...rest] = code.split('.');
  return rest.length === 0 ? spoken(kind) : `${subjectOf(kind)}: ${spoken(rest.join(' '))}`;
}

function subjectOf(kind: string): string {
  return (SUBJECTS as Readonly<Record<string, string>>)[kind] ?? spoken(kind);
}

function spoken(code: string): string {
  return code.replaceAll(/[_.]/g, ' ');
}
