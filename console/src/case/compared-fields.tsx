import type { CaseDocument } from '../api/generated';
import { DataTable } from '../components/data-table';
import { Difference } from '../components/difference';
import { markSpans } from '../components/mark-differences';
import { ShowButton } from '../components/show-button';
import { StatusMark } from '../components/status-mark';
import { spoken } from '../components/tones';
import { useReveal } from '../components/use-reveal';

type Field = CaseDocument['fields'][number];
type Column = Field['differs'][number]['column'];

const COLUMNS = ['Field', 'Claimed', 'Printed', 'Machine-readable', ''];

interface ComparedFieldsProps {
  readonly caption: string;
  readonly customerId: string;
  readonly fields: readonly Field[];
}

/** Claimed beside read. Whether and where they differ, the API says, of masked values too. */
export function ComparedFields({ caption, customerId, fields }: ComparedFieldsProps) {
  return (
    <DataTable caption={caption} columns={COLUMNS} cards>
      {fields.map((field) => (
        <FieldRow key={field.field} customerId={customerId} field={field} />
      ))}
    </DataTable>
  );
}

function FieldRow({ customerId, field }: { readonly customerId: string; readonly field: Field }) {
  const name = spoken(field.field);
  const revealing = useReveal(customerId, field.reveal ?? '');
  const said = (column: Column) => {
    const text = revealing.data?.[`${field.reveal}.${column}`] ?? field[column];
    if (text === null) return '–';
    return (
      <Difference
        pieces={markSpans(
          text,
          field.differs.filter((span) => span.column === column),
        )}
      />
    );
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label="Claimed">{said('claimed')}</td>
      <td data-label="Printed">{said('printed')}</td>
      <td data-label="Machine-readable">{said('machine')}</td>
      <td>
        {field.differs.length > 0 && <StatusMark tone="warn">differs</StatusMark>}
        {field.reveal !== null && <ShowButton name={`the ${name}`} revealing={revealing} />}
      </td>
    </tr>
  );
}
