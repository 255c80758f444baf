import type { ReactNode } from 'react';

import classes from './data-table.module.css';

interface DataTableProps {
  /** What the table is, for screen readers. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
  /** At 360 px every row becomes a card; each cell then says its column by `data-label`. */
  readonly cards?: boolean;
}

export function DataTable({ caption, columns, children, cards = false }: DataTableProps) {
  return (
    <table className={classes.table} data-cards={cards || undefined}>
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column || <span className="hidden-text">Standing</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
