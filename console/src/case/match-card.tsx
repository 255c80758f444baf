import { useId } from 'react';

import type { CaseMatch } from '../api/generated';
import { ActionButton } from '../components/action-button';
import { ActorName } from '../components/actor-name';
import { Facts } from '../components/facts';
import { StatusWord } from '../components/status-word';
import { When } from '../components/when';
import { FeatureTable } from './feature-table';
import classes from './matches-panel.module.css';
import type { MatchVerdict } from './match-verdict';
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
  const name = entry.name ?? match.entry_id;
  return (
    <li className={classes.match} data-picked={picked ?? undefined}>
      <div data-match={match.key} tabIndex={-1} role="group" aria-labelledby={heading}>
        <div className={classes.head}>
          <div>
            <h3 id={heading}>{name}</h3>
            <p className="muted">
              {match.list}
              {match.programmes.length > 0 && ` · ${match.programmes.join(', ')}`}
            </p>
          </div>
          <div className="row">
            {match.state === 'open' ? (
              <>
                <ActionButton
                  size="xs"
                  variant={picked === 'clear_match' ? 'filled' : 'default'}
                  aria-pressed={picked === 'clear_match'}
                  whyNot={whyNot('clear_match')}
                  shortcut="x"
                  onClick={() => onJudge('clear_match')}
                >
                  Clear<span className="hidden-text">: {name}</span>
                </ActionButton>
                <ActionButton
                  size="xs"
                  color="red"
                  variant={picked === 'confirm_match' ? 'filled' : 'default'}
                  aria-pressed={picked === 'confirm_match'}
                  whyNot={whyNot('confirm_match')}
                  shortcut="m"
                  onClick={() => onJudge('confirm_match')}
                >
                  Confirm<span className="hidden-text">: {name}</span>
                </ActionButton>
              </>
            ) : (
              <span>
                <StatusWord word={match.state} />{' '}
                {match.judged_by && (
                  <span className="muted">
                    by <ActorName id={match.judged_by} />
                  </span>
                )}{' '}
                {match.judged_at && <When at={match.judged_at} />}
              </span>
            )}
          </div>
        </div>
        <div className={classes.tables}>
          <TokenTable match={match} />
          <FeatureTable match={match} />
        </div>
        <div className={classes.entry}>
          <Facts
            of={[
              ['Entry', `${match.entry_id} · ${entry.kind}`],
              ['Born', entry.dates_of_birth.join(', ')],
              ['Countries', entry.countries.join(', ')],
              [
                'Identifiers',
                entry.identifiers
                  .map(({ type, value, country }) => [type, value, country].filter(Boolean).join(' '))
                  .join(', '),
              ],
              ['List dated', match.dataset_dated],
              [
                'List version',
                <code key="version" title={match.dataset_version}>
                  {match.dataset_version.slice(0, 19)}
                </code>,
              ],
            ]}
          />
        </div>
      </div>
    </li>
  );
}
