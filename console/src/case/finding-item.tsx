import { useState } from 'react';

import type { CaseFinding } from '../api/generated';
import { ActionButton } from '../components/action-button';
import { ActorName } from '../components/actor-name';
import { StatusMark } from '../components/status-mark';
import { StatusWord } from '../components/status-word';
import { toneOf } from '../components/tones';
import { When } from '../components/when';
import classes from './checks-panel.module.css';
import { OverrideDialog } from './override-dialog';

interface FindingItemProps {
  readonly reviewId: string;
  readonly checkId: string;
  readonly finding: CaseFinding;
}

/** One finding: what staff read, what the policy makes of it and by which rule, and whether a person set it aside. */
export function FindingItem({ reviewId, checkId, finding }: FindingItemProps) {
  const [asking, setAsking] = useState<'override' | 'withdraw' | null>(null);
  const { override } = finding;
  return (
    <li className={classes.finding} data-severity={finding.severity}>
      <div className="row spread">
        <StatusMark tone={toneOf(finding.severity)}>{finding.severity}</StatusMark>
        {override && (
          <ActionButton
            size="compact-sm"
            variant="default"
            aria-label={`Withdraw the override of ${finding.code}`}
            onClick={() => setAsking('withdraw')}
          >
            Withdraw
          </ActionButton>
        )}
        {!override && finding.meaning !== null && finding.meaning !== 'clear' && (
          <ActionButton
            size="compact-sm"
            variant="default"
            whyNot={finding.can_override ? null : (finding.why_not_override ?? 'This finding cannot be overridden.')}
            aria-label={`Override ${finding.code}`}
            onClick={() => setAsking('override')}
          >
            Override
          </ActionButton>
        )}
      </div>
      <p>{finding.staff_note}</p>
      <p className={`${classes.code} muted row`}>
        <code>{finding.code}</code>
        {finding.field && <code>{finding.field}</code>}
        <span>policy: {finding.meaning ? <StatusWord word={finding.meaning} /> : 'nothing'}</span>
        {finding.rule && <code>{finding.rule}</code>}
      </p>
      {override && (
        <p className="small">
          Overridden by <ActorName id={override.by} /> <When at={override.at} />: {override.reason_code}
        </p>
      )}
      {asking && (
        <OverrideDialog
          reviewId={reviewId}
          checkId={checkId}
          finding={finding}
          withdraws={asking === 'withdraw'}
          onClose={() => setAsking(null)}
        />
      )}
    </li>
  );
}
