import type { CaseDocument } from '../api/shapes';
import { DataTable } from '../components/data-table';
import { Difference } from '../components/difference';
import { markDifferences } from '../components/mark-differences';
import { StatusMark } from '../components/status-mark';
import { spoken } from '../components/tones';

const COLUMNS = ['Field', 'Claimed', 'Printed', 'Machine-readable', ''];

interface ComparedFieldsProps {
  readonly caption: string;
  readonly fields: CaseDocument['fields'];
}

/** Claimed beside read. Whether they differ, the API says; where, is marked here. */
export function ComparedFields({ caption, fields }: ComparedFieldsProps) {
  return (
    <DataTable caption={caption} columns={COLUMNS} cards>
      {fields.map((field) => (
        <tr key={field.field}>
          <th scope="row">{spoken(field.field)}</th>
          <td data-label="Claimed">{field.claimed ?? '–'}</td>
          <td data-label="Printed">
            <Read field={field} read={field.printed} />
          </td>
          <td data-label="Machine-readable">
            <Read field={field} read={field.machine} />
          </td>
          <td>{field.differs ? <StatusMark tone="warn">differs</StatusMark> : null}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function Read({ field, read }: { readonly field: CaseDocument['fields'][number]; readonly read: string | null }) {
  if (read === null) return '–';
  if (!field.differs || field.claimed === null) return read;
  return <Difference pieces={markDifferences(field.claimed, read).theirs} />;
}
