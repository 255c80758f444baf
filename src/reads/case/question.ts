import type { Reason } from '../../domain/decision';
import type { CheckKind } from '../../domain/evidence';

/** What a reason asks of the reviewer, where the code alone does not say it well. */
const PHRASES: Readonly<Record<string, string>> = {
  'customer.under_age': 'the customer is under age',
  'customer.declined_before': 'declined before, and changed since',
  'risk.high_tier': 'high risk: look more closely',
  'identity_number.no_country_rule': 'no rule for this number: compare the document',
  'screening.match_open': 'a list match is open',
};

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

/**
 * What a review asks, in one sentence that fits a line of the queue: list matches first, then the other reasons in the
 * policy's order, the first two in words and the rest counted. Made of codes, so nothing of the customer's is in it.
 *
 * @param matches how many list entries the evidence names
 */
export function questionOf(reasons: readonly Reason[], matches: number): string {
  const codes = [...new Set(reasons.map(({ code }) => code))];
  const certain = codes.includes('screening.match');
  const phrases = [
    ...(codes.some((code) => MATCH_CODES.has(code)) ? [matchPhrase(certain, matches)] : []),
    ...new Set(codes.filter((code) => !MATCH_CODES.has(code)).map(phraseOf)),
  ];
  if (phrases.length === 0) return 'Nothing says what is asked: look at the evidence.';
  const more = phrases.length - MOST;
  const said = [...phrases.slice(0, MOST), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

function matchPhrase(certain: boolean, matches: number): string {
  const counted = matches > 1 ? `, ${matches} entries` : matches === 1 ? ', 1 entry' : '';
  return `${certain ? 'nearly certain' : 'possible'} list match${counted}`;
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
