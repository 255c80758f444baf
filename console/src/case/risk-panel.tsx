import type { Case } from '../api/generated';
import { Panel } from '../components/panel';
import { StatusWord } from '../components/status-word';
import { spoken } from '../components/tones';
import classes from './risk-panel.module.css';

/** The tier, and what put the customer there. */
export function RiskPanel({ of: { risk } }: { readonly of: Case }) {
  return (
    <Panel title="Risk" aside={<StatusWord word={risk.tier} />}>
      {risk.reasons.length === 0 ? (
        <p className="muted">Nothing adds to the risk.</p>
      ) : (
        <ul className={classes.reasons}>
          {risk.reasons.map(({ reason, points }) => (
            <li key={reason}>
              <span>{spoken(reason)}</span>
              {points !== null && <span className="nowrap">{points > 0 ? `+${points}` : points}</span>}
            </li>
          ))}
          {risk.points !== null && (
            <li className={classes.sum}>
              <span>Points</span>
              <span>{risk.points}</span>
            </li>
          )}
        </ul>
      )}
    </Panel>
  );
}
