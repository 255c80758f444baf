import type { CaseCheck, CaseParty } from '../../domain/case-view';
import { partyOf } from '../../domain/evidence-subject';
import { groupBy } from '../../domain/group-by';
import type { CustomerRecord } from '../../domain/views';
import { everyoneIn } from './everyone-in';
import { factsOf, saidOfParty } from './facts-of';
import { addressesOf, documentsOf } from './file-rows';
import type { FileSources } from './file-rows';

/** What is on record of each related party: of one who is a customer, the little that was said here. */
export function partyRows(record: CustomerRecord, checks: readonly CaseCheck[], files: FileSources): CaseParty[] {
  if (record.kind === 'individual') return [];
  const people = new Map(everyoneIn(record).map((somebody) => [somebody.partyId, somebody]));
  const about = groupBy(checks, ({ subject }) => partyOf(subject));
  return record.parties.map(({ id, claims }) => {
    const somebody = people.get(id);
    return {
      id,
      facts: factsOf(saidOfParty(claims), `parties.${id}.`),
      checkIds: (about.get(id) ?? []).map((check) => check.id),
      documents: somebody ? documentsOf(somebody, files) : [],
      addresses: somebody ? addressesOf(somebody, files) : [],
    };
  });
}
