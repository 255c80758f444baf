import { useQuery } from '@tanstack/react-query';

import { accessQuery } from '../api/customers';
import { ActorName } from '../components/actor-name';
import { DataTable } from '../components/data-table';
import { EmptyState } from '../components/empty-state';
import { Loaded } from '../components/loaded';
import { Panel } from '../components/panel';
import { When } from '../components/when';

/** Who has seen or done what. */
export function AccessPanel({ customerId }: { readonly customerId: string }) {
  const access = useQuery(accessQuery(customerId));
  return (
    <Panel title="Access log" flush>
      <Loaded query={access} what="the access log">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Nobody has looked yet." />
          ) : (
            <DataTable caption="Who has seen or done what" columns={['When', 'Who', 'What', 'About']} cards>
              {items.map((entry) => (
                <tr key={`${entry.at} ${entry.action} ${JSON.stringify(entry.detail)}`}>
                  <td className="nowrap">
                    <When at={entry.at} />
                  </td>
                  <td>{entry.actor_name ?? <ActorName id={entry.actor} />}</td>
                  <td>
                    <code>{entry.action}</code>
                  </td>
                  <td>
                    {Object.entries(entry.detail)
                      .map(([name, value]) => `${name.replaceAll('_', ' ')}: ${String(value)}`)
                      .join(', ')}
                  </td>
                </tr>
              ))}
            </DataTable>
          )
        }
      </Loaded>
    </Panel>
  );
}
