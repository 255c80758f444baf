import { Link } from '@tanstack/react-router';

import type { ReplayResult as Result } from '../api/generated';
import { DataTable } from '../components/data-table';
import { Facts } from '../components/facts';
import { StatusWord } from '../components/status-word';
import classes from './replay-panel.module.css';

const count = (value: number) => value.toLocaleString('en');

/** Who flips, by which rule, and what that means for the queue. */
export function ReplayResult({ result }: { readonly result: Result }) {
  const flips = result.decisions - result.same;
  const rules = Object.entries(result.flips_by_rule).sort(([, a], [, b]) => b - a);
  const { review_load: load } = result;
  return (
    <div className="stack-wide">
      <Facts
        of={[
          ['Decisions', count(result.decisions)],
          ['Come out the same', count(result.same)],
          ['Flip', count(flips)],
          ['Reviews', `${count(load.before)} before, ${count(load.after)} after`],
          ['A day', `${load.per_day_before.toFixed(1)} before, ${load.per_day_after.toFixed(1)} after`],
          ['Verdicts of people', count(result.human_verdicts)],
          ['Open cases', `${count(result.open_cases.flips)} of ${count(result.open_cases.decisions)} would flip`],
        ]}
      />
      {rules.length > 0 && (
        <div className={classes.inset}>
          <DataTable caption="Flips by rule" columns={['Rule', 'Flips']}>
            {rules.map(([rule, times]) => (
              <tr key={rule}>
                <td>
                  <code>{rule}</code>
                </td>
                <td>{count(times)}</td>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
      {result.flips.length > 0 && (
        <div className={classes.inset}>
          <DataTable caption="Decisions that flip" columns={['Customer', 'From', 'To', 'By']} cards>
            {result.flips.map((flip) => (
              <tr key={flip.decision_id}>
                <td>
                  <Link to="/customers/$customerId" params={{ customerId: flip.customer_id }}>
                    {flip.customer_id.slice(0, 8)}
                  </Link>
                  {flip.human && <span className="muted"> a person’s verdict</span>}
                </td>
                <td>
                  <StatusWord word={flip.from} />
                </td>
                <td>
                  <StatusWord word={flip.to} />
                </td>
                <td>
                  <code>{flip.by_rules.join(', ')}</code>
                </td>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
    </div>
  );
}
