const PARTY = /^party:([^/]+)(?:\/(.+))?$/;

/** Whom and what evidence is about: `party:<id>/document:<id>`, or `document:<id>` of the customer. */
export function subjectParts(subject: string): { readonly partyId: string | undefined; readonly within: string } {
  const [whole, partyId, within = ''] = PARTY.exec(subject) ?? [];
  return whole === undefined ? { partyId: undefined, within: subject } : { partyId, within };
}

/** The id of the related party that evidence is about; undefined where it is about the customer. */
export function partyOf(subject: string): string | undefined {
  return subjectParts(subject).partyId;
}
