import type { CaseMatch } from '../api/generated';
import { StatusMark } from '../components/status-mark';
import { spoken } from '../components/tones';
import classes from './matches-panel.module.css';

/** What else was compared, and whether it spoke for or against the two being one. */
export function FeatureTable({ match }: { readonly match: CaseMatch }) {
  if (match.features.length === 0) return null;
  return (
    <table className={classes.table}>
      <caption>Beside the name</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">{match.party_id === null ? 'Customer' : 'Party'}</th>
          <th scope="col">List entry</th>
          <th scope="col" className={classes.number}>
            Speaks
          </th>
        </tr>
      </thead>
      <tbody>
        {match.features.map(({ feature, ours, theirs, relation, effect }) => (
          <tr key={`${feature} ${relation}`}>
            <th scope="row">
              {spoken(feature)} <span className="muted">{spoken(relation)}</span>
            </th>
            <td>{ours ?? '–'}</td>
            <td>{theirs ?? '–'}</td>
            <td className={classes.number}>
              {effect === 0 ? (
                'neither'
              ) : (
                <StatusMark tone={effect > 0 ? 'bad' : 'good'}>
                  {effect > 0 ? `for, +${effect.toFixed(2)}` : `against, −${Math.abs(effect).toFixed(2)}`}
                </StatusMark>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
