import type { MatchedPair } from '../src/db/match-verdicts';
import { partyOf, partySubject } from '../src/domain/evidence-subject';
import type { ListedEntry } from '../src/domain/open-matches';
import { partiesOf } from '../src/domain/parties-of';
import { partyRecord } from '../src/domain/party-record';
import type { CustomerRecord, PartyView } from '../src/domain/views';
import type { ActivityDeps } from './deps';
import { featuresHash } from './screening-subject';
import type { Snapshot } from './snapshot';

/** Whom the checks look at: the customer, or a related party as if they were one. */
export interface CheckedSubject extends Pick<Snapshot, 'today' | 'reusedNumbers' | 'policy'> {
  /** Absent for the customer. */
  readonly party?: PartyView;
  readonly record: CustomerRecord;
  /** List entries that a person said are somebody else, of whoever it is as they are now. */
  readonly cleared: readonly ListedEntry[];
  readonly unjudged: readonly ListedEntry[];
}

/** The customer first, then their related parties in their order. Who is a customer already is none of them. */
export function checkedSubjects(deps: Pick<ActivityDeps, 'blindIndex'>, snapshot: Snapshot): CheckedSubject[] {
  const { record } = snapshot;
  const own = lookedAt(deps, snapshot, 'customer', record);
  return [
    { ...own, unjudged: [...own.unjudged, ...ofRemoved(snapshot)] },
    ...partiesOf(record).flatMap((party) => {
      const asCustomer = partyRecord(record, party);
      if (!asCustomer) return [];
      return [{ party, ...lookedAt(deps, snapshot, partySubject(party.id), asCustomer) }];
    }),
  ];
}

/**
 * Who was matched with a list entry is not shaken off by being removed: until a person has judged it, the match is one of the
 * business, for everybody to see who decides about it.
 */
function ofRemoved({ record, unjudged }: Snapshot): ListedEntry[] {
  const parties = new Set(partiesOf(record).map(({ id }) => id));
  const own = new Set(unjudged.filter(({ subject }) => subject === 'customer').map(({ entryId }) => entryId));
  const removed = unjudged.filter(({ subject, entryId, isJudgedOfCustomer }) => {
    const party = partyOf(subject);
    return party !== undefined && !parties.has(party) && !isJudgedOfCustomer && !own.has(entryId);
  });
  return [...new Map(removed.map((pair) => [pair.entryId, entryOf(pair)])).values()];
}

function lookedAt(
  { blindIndex }: Pick<ActivityDeps, 'blindIndex'>,
  { scope, today, reusedNumbers, policy, cleared, unjudged }: Snapshot,
  subject: string,
  record: CustomerRecord,
): CheckedSubject {
  const judged = cleared.filter((pair) => pair.subject === subject);
  const features = judged.length > 0 && featuresHash(blindIndex, scope.tenantId, record);
  return {
    today,
    reusedNumbers,
    policy,
    record,
    cleared: judged.filter((pair) => pair.featuresHash === features).map(entryOf),
    unjudged: unjudged.filter((pair) => pair.subject === subject).map(entryOf),
  };
}

function entryOf({ entryId, entryHash }: MatchedPair): ListedEntry {
  return { entryId, entryHash };
}
