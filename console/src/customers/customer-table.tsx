import { Link } from '@tanstack/react-router';

import type { CustomerRecord } from '../api/generated';
import { DataTable } from '../components/data-table';
import { StatusWord } from '../components/status-word';
import { spoken } from '../components/tones';
import { When } from '../components/when';
import { nameOf } from './name-of';

interface CustomerTableProps {
  readonly customers: readonly CustomerRecord[];
  readonly total: number;
  /** Nothing was sought: these are the newest. */
  readonly newest: boolean;
}

const COLUMNS = ['Name', 'Status', 'Kind', 'Country', 'Created'];

export function CustomerTable({ customers, total, newest }: CustomerTableProps) {
  return (
    <DataTable
      caption={newest ? `The newest ${customers.length} of ${total} customers` : 'Customers that were found'}
      columns={COLUMNS}
      cards
    >
      {customers.map((customer) => (
        <tr key={customer.id}>
          <td data-wide="">
            <Link to="/customers/$customerId" params={{ customerId: customer.id }} data-row={customer.id}>
              {nameOf(customer)}
            </Link>
          </td>
          <td>
            <StatusWord word={customer.status} />
          </td>
          <td>{spoken(customer.kind)}</td>
          <td>{customer.country_code}</td>
          <td data-label="Created">
            <When at={customer.created_at} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
