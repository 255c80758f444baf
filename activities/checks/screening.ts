import { checkScreening, SCREENING_ENGINE } from '../../src/screening/check-screening';
import type { ActivityDeps } from '../deps';
import type { PlannedCheck } from '../planned-check';
import { screeningSubject } from '../screening-subject';
import type { Snapshot } from '../snapshot';

export function planScreening({ lists }: Pick<ActivityDeps, 'lists'>, { record, cleared }: Snapshot): PlannedCheck[] {
  const subject = screeningSubject(record);
  const { screener, versions } = lists.current();
  return [
    {
      kind: 'screening',
      subject: 'customer',
      input: {
        ...subject,
        cleared: cleared.map((match) => ({ ...match })),
        lists: versions,
        engine: SCREENING_ENGINE.version,
      },
      run: () => checkScreening({ screener, subject, clearedMatches: cleared }),
    },
  ];
}
