import { Link } from '@tanstack/react-router';

import type { StuckVerification as StuckItem } from '../api/generated';
import { duration } from '../app/dates';
import { DataTable } from '../components/data-table';
import { EmptyState } from '../components/empty-state';
import { StatusWord } from '../components/status-word';
import { spoken } from '../components/tones';
import { When } from '../components/when';
import { RepairButtons } from './repair-buttons';

const COLUMNS = ['Stage', 'Waits for', 'Since', 'Age', 'Longer than', 'Who can unblock', 'Repair', 'Links'];

/** Older in their stage than nearly all of their peers were. */
export function StuckTable({ items }: { readonly items: readonly StuckItem[] }) {
  if (items.length === 0) {
    return (
      <EmptyState title="Nothing is stuck.">
        A verification that stays in a stage longer than 95 of 100 others did appears here.
      </EmptyState>
    );
  }
  return (
    <DataTable caption="Stuck verifications" columns={COLUMNS} cards>
      {items.map((item) => (
        <tr key={item.verification_id}>
          <td>
            <StatusWord word={item.state} />
          </td>
          <td data-wide="">{item.waits_for}</td>
          <td>
            <When at={item.since} />
          </td>
          <td data-label="Age" className="nowrap">
            {duration(item.age_seconds)}
          </td>
          <td data-label="Longer than" className="nowrap">
            {duration(item.limit_seconds)}
            {item.peers_p95_seconds !== null && <span className="muted"> 95 of 100</span>}
          </td>
          <td data-label="Who can unblock">{spoken(item.who_can_unblock)}</td>
          <td data-wide="">
            <RepairButtons item={item} />
          </td>
          <td>
            <Link to="/customers/$customerId" params={{ customerId: item.customer_id }}>
              Customer
            </Link>{' '}
            {item.temporal_url && (
              <a href={item.temporal_url} target="_blank" rel="noreferrer">
                Temporal
              </a>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
