import type { DecisionTimes } from '../api/generated';
import { duration } from '../app/dates';
import { DataTable } from '../components/data-table';
import { EmptyState } from '../components/empty-state';

const STAGES = [
  ['total', 'From opened to decided'],
  ['customer', 'With the customer'],
  ['reviewer', 'With the reviewer who claimed it'],
  ['queue', 'In the queue'],
  ['machine', 'With the machine'],
] as const;

export function DecisionTimesTable({ times }: { readonly times: DecisionTimes }) {
  if (times.count === 0) {
    return <EmptyState title="Nothing was decided in this time.">Choose a longer one.</EmptyState>;
  }
  const said = (seconds: number | null) => (seconds === null ? '–' : duration(seconds));
  return (
    <DataTable
      caption={`Times of ${times.count} decided verifications`}
      columns={['Where', 'Verifications', 'Half within', '95 of 100 within']}
      cards
    >
      {STAGES.map(([stage, name]) => (
        <tr key={stage}>
          <th scope="row">{name}</th>
          <td data-label="Verifications">{times.stages[stage].count.toLocaleString('en')}</td>
          <td data-label="Half within">{said(times.stages[stage].p50_seconds)}</td>
          <td data-label="95 of 100 within">{said(times.stages[stage].p95_seconds)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
