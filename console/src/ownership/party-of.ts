const PARTY = /^party:([^/]+)/;

/** The id of the related party that evidence is about; undefined where it is about the customer. */
export function partyOf(subject: string): string | undefined {
  return PARTY.exec(subject)?.[1];
}
