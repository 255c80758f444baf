/**
 * Whom or what evidence is about: `customer`, `document:<id>`, `address:<id>`, `proof:<id>`; of a related party the same
 * behind the party, which alone stands for the party themselves: `party:<id>`, `party:<id>/document:<id>`. Pure.
 */

const PARTY = /^party:([^/]+)(?:\/(.+))?$/;

/** @param what of the party, for example `document:<id>`; absent: the party themselves */
export function partySubject(partyId: string, what?: string): string {
  return what === undefined || what === 'customer' ? `party:${partyId}` : `party:${partyId}/${what}`;
}

/** The id of the related party that it is about; undefined where it is about the customer. */
export function partyOf(subject: string): string | undefined {
  return PARTY.exec(subject)?.[1];
}

/** The same subject as if the party were the customer: `customer`, `document:<id>`. */
export function subjectWithin(subject: string): string {
  const match = PARTY.exec(subject);
  return match ? (match[2] ?? 'customer') : subject;
}
