import type { Reason } from '../../domain/decision';
import type { CheckKind } from '../../domain/evidence';

/** What a reason asks of the reviewer, where the code alone does not say it well. */
const PHRASES: Readonly<Record<string, string>> = {
  'customer.under_age': 'the customer is under age',
  'customer.declined_before': 'declined before, and changed since',
  'risk.high_tier': 'high risk: look more closely',
  'identity_number.no_country_rule': 'no rule for this number: compare the document',
  'screening.match_open': 'a list match is open',
  'screening.further_matches': 'more list matches than are shown',
  'screening.no_name': 'no name to search the lists for',
  'screening.name_not_comparable': 'the lists cannot be searched for this name',
  'screening.name_too_long': 'the name is too long to be searched for',
  'screening.name_unusual': 'the name is unusual, so search the lists by hand',
  'screening.name_too_frequent': 'the name is too frequent to be searched for to the end',
  'document.mrz_invalid': 'the machine-readable zone may have been altered',
  'document.barcode_invalid': 'the barcode may have been altered',
  'document.sources_disagree': 'zone, barcode and print of the document disagree',
  'document.someone_else': 'the document is of somebody else',
  'document.not_yet_valid': 'the document is not valid yet',
  'document.dates_implausible': 'the dates of the document do not go together',
  'document.image_reused': 'the picture was sent for another customer',
  'document.portrait_reused': 'the portrait was sent for another customer',
  'document.number_reused': 'the document number is another customer’s too',
  'document.face_unlike': 'the faces are not alike',
  'document.picture_generated': 'the picture may be made up',
  'document.pdf_changed_after_signing': 'the PDF was changed after it was signed',
  'document.pdf_covered': 'something in the PDF is covered up',
  'document.pdf_text_disagrees': 'the PDF shows something else than it says',
  'identity_number.check_digit_unconfirmed': 'a check digit of the number is unconfirmed',
  'identity_number.sex_mismatch': 'the number says another sex',
  'identity_number.unknown_country': 'no rule for numbers of this country',
  'identity_number.unknown_id_type': 'no rule for numbers of this kind',
  'address.blocked_region': 'a territory that is not served',
  'address.fake_doubt': 'the FAKE address provider has a doubt',
  'address.proof_reused': 'the letter was sent for another customer',
  'address.proof_in_future': 'the letter is dated in the future',
  'address.proof_date_ambiguous': 'the date of the letter can be read in two ways',
  'address.proof_date_unclear': 'the date of the letter is unclear',
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
