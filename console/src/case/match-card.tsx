import { useId } from 'react';

import type { CaseMatch } from '../api/shapes';
import { ActionButton } from '../components/action-button';
import { Facts } from '../components/facts';
import { StatusWord } from '../components/status-word';
import { When } from '../components/when';
import { FeatureTable } from './feature-table';
import classes from './matches-panel.module.css';
import type { MatchVerdict } from './matches-panel';
import { TokenTable } from './token-table';

interface MatchCardProps {
  readonly match: CaseMatch;
  /** The verdict that this match is picked for. */
  readonly picked: string | null;
  readonly whyNot: (action: MatchVerdict) => string | null;
  readonly onJudge: (action: MatchVerdict) => void;
}

export function MatchCard({ match, picked, whyNot, onJudge }: MatchCardProps) {
  const heading = useId();
  const { entry } = match;
  return (
    <li className={classes.match} data-picked={picked ?? undefined}>
      <div data-match={match.entry_id} tabIndex={-1} role="group" aria-labelledby={heading}>
        <div className={classes.head}>
          <div>
            <h3 id={heading}>{entry.name}</h3>
            <p className="muted">
              {match.list}
              {match.programme && ` · ${match.programme}`}
            </p>
          </div>
          <div className="row">
            {match.state === 'open' ? (
              <>
                <ActionButton
                  size="xs"
                  variant={picked === 'clear_match' ? 'filled' : 'default'}
                  aria-pressed={picked === 'clear_match'}
                  aria-label={`Clear: ${entry.name}`}
                  whyNot={whyNot('clear_match')}
                  shortcut="x"
                  onClick={() => onJudge('clear_match')}
                >
                  Clear
                </ActionButton>
                <ActionButton
                  size="xs"
                  color="red"
                  variant={picked === 'confirm_match' ? 'filled' : 'default'}
                  aria-pressed={picked === 'confirm_match'}
                  aria-label={`Confirm: ${entry.name}`}
                  whyNot={whyNot('confirm_match')}
                  shortcut="m"
                  onClick={() => onJudge('confirm_match')}
                >
                  Confirm
                </ActionButton>
              </>
            ) : (
              <span>
                <StatusWord word={match.state} />{' '}
                {match.judged_by && <span className="muted">by {match.judged_by}</span>}{' '}
                {match.judged_at && <When at={match.judged_at} />}
              </span>
            )}
          </div>
        </div>
        <div className={classes.tables}>
          <TokenTable match={match} />
          <FeatureTable match={match} />
        </div>
        <Facts
          of={[
            ['Entry', `${match.entry_id} · ${entry.kind}`],
            ['Born', entry.dates_of_birth.join(', ')],
            ['Countries', entry.countries.join(', ')],
            ['Identifiers', entry.identifiers.join(', ')],
            ['List of', match.dataset_dated ? <When key="dated" at={match.dataset_dated} /> : match.dataset_version],
          ]}
        />
      </div>
    </li>
  );
}
