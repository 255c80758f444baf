import type { CaseAddress } from '../api/generated';
import { DataTable } from '../components/data-table';
import { StatusMark } from '../components/status-mark';
import { spoken } from '../components/tones';

type Field = NonNullable<CaseAddress['proof']>['fields'][number];

/** Part by part, whether the proof says what is claimed. */
export function ProofFields({ fields }: { readonly fields: readonly Field[] }) {
  if (fields.length === 0) return <p className="muted">Nothing could be read in it.</p>;
  return (
    <DataTable caption="What the proof says" columns={['Part', 'Claimed', 'On the proof', '']} cards>
      {fields.map(({ field, claimed, found, agrees }) => (
        <tr key={field}>
          <th scope="row">{spoken(field)}</th>
          <td data-label="Claimed">{claimed || '–'}</td>
          <td data-label="On the proof">{found ?? 'not found'}</td>
          <td>
            {agrees === null ? (
              <StatusMark tone="quiet">not read</StatusMark>
            ) : (
              <StatusMark tone={agrees ? 'good' : 'warn'}>{agrees ? 'agrees' : 'differs'}</StatusMark>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
