import type { ListStanding } from '../api/generated';
import { duration } from '../app/dates';
import { DataTable } from '../components/data-table';
import { EmptyState } from '../components/empty-state';
import { StatusMark } from '../components/status-mark';
import { When } from '../components/when';

const COLUMNS = ['List', 'Standing', 'Dated', 'Age', 'Entries', 'In use since', 'Last looked up', 'Version'];

/** The lists that screening holds customers against, and how old they are. */
export function ListsTable({ items }: { readonly items: readonly ListStanding[] }) {
  if (items.length === 0) {
    return (
      <EmptyState title="No worker has said which lists it has.">
        The worker says so when it starts. Without a list nobody is clear.
      </EmptyState>
    );
  }
  return (
    <DataTable caption="Lists in use" columns={COLUMNS} cards>
      {items.map((list) => (
        <tr key={list.list}>
          <td>
            {list.list} {list.required && <span className="muted">required</span>}
          </td>
          <td>
            <StatusMark tone={list.stale ? 'bad' : list.loaded ? 'good' : 'warn'}>
              {!list.loaded ? 'not loaded' : list.stale ? 'stale' : 'current'}
            </StatusMark>
          </td>
          <td data-label="Dated">{list.dated ?? '–'}</td>
          <td data-label="Age" className="nowrap">
            {list.age_seconds === null ? '–' : duration(list.age_seconds)}
          </td>
          <td data-label="Entries">{list.entries?.toLocaleString('en') ?? '–'}</td>
          <td data-label="In use since">{list.taken_at ? <When at={list.taken_at} /> : '–'}</td>
          <td data-label="Last looked up">
            {list.looked_up_at ? (
              <>
                {list.last_lookup} <When at={list.looked_up_at} />
              </>
            ) : (
              '–'
            )}
          </td>
          <td>
            <code title={list.version ?? undefined}>{list.version?.slice(0, 16) ?? '–'}</code>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
