/** What the EU's consolidated list says of an entry, in the words of its XML; the CSV has the same under longer names. */
import { calendarRange, readDateRange } from './date-range';
import { clean, type EntryDraft } from './entry-draft';
import { identifierType } from './identifier-type';

/** Gives a field by its name in the XML; empty when there is none. */
export type EuFields = (name: string) => string;

export function addEuName(draft: EntryDraft, get: EuFields, weak: boolean, first: boolean): void {
  const name = clean(get('wholeName')) || clean([get('firstName'), get('middleName'), get('lastName')].join(' '));
  draft.addName(name, weak ? 'weak' : first ? 'primary' : 'strong');
  draft.setSex(get('gender'));
}

export function addEuBirth(draft: EntryDraft, get: EuFields): void {
  const circa = /^(?:true|1|y|yes)$/i.test(get('circa'));
  const years = [get('yearRangeFrom'), get('yearRangeTo')].filter((year) => /^[1-9]\d*$/.test(year));
  const [year, month, day] = ['year', 'month', 'day'].map((part) => Number(get(part))) as [number, number, number];
  const listed = get('birthdate') || years.join(' to ');
  if (listed !== '' || year > 0) {
    const range = get('birthdate') === '' && year > 0 ? calendarRange(year, month, day) : readDateRange(listed);
    draft.addBirthDate(range && circa ? { ...range, circa: true } : range);
  }
  draft.addBirthPlace(get('city') || get('place'), get('region'), get('countryDescription').replace(/^UNKNOWN$/i, ''));
  addEuCountry(draft, 'births', get);
}

export function addEuCountry(draft: EntryDraft, kind: 'births' | 'citizenships' | 'addresses', get: EuFields): void {
  draft.addCountry(kind, get('countryIso2Code') || get('countryDescription'));
}

/** Numbers that the list itself calls false are left out. */
export function addEuIdentification(draft: EntryDraft, get: EuFields): void {
  if (/^(?:true|1)$/i.test(get('knownFalse'))) return;
  const type = identifierType(`${get('identificationTypeCode')} ${get('identificationTypeDescription')}`);
  draft.addIdentifier(type, get('number') || get('latinNumber'), get('countryIso2Code'));
}
