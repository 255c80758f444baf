import { partySubject } from '../../domain/evidence-subject';
import { partyRecord } from '../../domain/party-record';
import type { CustomerRecord } from '../../domain/views';

/** Somebody whose documents, addresses and checks a case shows. */
export interface Somebody {
  /** Absent: the customer. */
  readonly partyId?: string;
  /** As the checks looked at them. */
  readonly record: CustomerRecord;
  /** How evidence names them, or something of theirs: `document:<id>`. */
  readonly subjectOf: (what?: string) => string;
}

/** The customer, then every related party of whom anything is on record here. Those who are customers themselves are not. */
export function everyoneIn(record: CustomerRecord): Somebody[] {
  const customer: Somebody = { record, subjectOf: (what = 'customer') => what };
  if (record.kind === 'individual') return [customer];
  const parties = record.parties.flatMap((party): Somebody[] => {
    const own = partyRecord(record, party);
    return own ? [{ partyId: party.id, record: own, subjectOf: (what) => partySubject(party.id, what) }] : [];
  });
  return [customer, ...parties];
}
