import type { CheckResult, Finding } from '../../src/domain/evidence';
import { gravestOutcome } from '../../src/domain/evidence';
import type { ListedEntry } from '../../src/domain/open-matches';
import { checkScreening, SCREENING_ENGINE } from '../../src/screening/check-screening';
import { DEFAULT_THRESHOLDS } from '../../src/screening/thresholds';
import type { CheckedSubject } from '../checked-subject';
import type { ActivityDeps } from '../deps';
import type { PlannedCheck } from '../planned-check';
import { screeningSubject } from '../screening-subject';

export function planScreening(
  { lists }: Pick<ActivityDeps, 'lists'>,
  { record, cleared, unjudged, policy }: CheckedSubject,
): PlannedCheck[] {
  const { screeningThresholds: thresholds = DEFAULT_THRESHOLDS } = policy;
  const subject = screeningSubject(record);
  const { screener, versions } = lists.current();
  return [
    {
      kind: 'screening',
      subject: 'customer',
      input: {
        ...subject,
        cleared: cleared.map((match) => ({ ...match })),
        unjudged: unjudged.map((match) => ({ ...match })),
        lists: versions,
        thresholds: { ...thresholds },
        engine: SCREENING_ENGINE.version,
      },
      run: () =>
        withEarlierMatches(checkScreening({ screener, subject, clearedMatches: cleared, thresholds }), unjudged),
    },
  ];
}

/** A match that nobody has judged stays open, also when the customer changed so that it would no longer be found. */
function withEarlierMatches(result: CheckResult, unjudged: readonly ListedEntry[]): CheckResult {
  const found = new Set(result.findings.map(({ detail }) => detail?.['entry_id']));
  const earlier = unjudged.filter(({ entryId }) => !found.has(entryId)).map(earlierMatch);
  if (earlier.length === 0) return result;
  return {
    ...result,
    outcome: gravestOutcome([result.outcome, 'consider']),
    findings: [...result.findings, ...earlier],
  };
}

function earlierMatch({ entryId, entryHash }: ListedEntry): Finding {
  return {
    code: 'screening.possible_match',
    severity: 'warning',
    retryable: false,
    customer_message: 'We need a little more time to review your details.',
    staff_note: `Matched list entry ${entryId} before the customer changed their details, or removed the party whom it is about; nobody has judged that yet.`,
    detail: { entry_id: entryId, entry_hash: entryHash, earlier: true },
  };
}
