import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { policiesQuery } from '../api/policies';
import { sessionQuery } from '../api/session';
import { ActionButton } from '../components/action-button';
import { DataTable } from '../components/data-table';
import { Dialog } from '../components/dialog';
import { EmptyState } from '../components/empty-state';
import { Loaded } from '../components/loaded';
import { PageHeading } from '../components/page-heading';
import { Sheet } from '../components/sheet';
import { StatusWord } from '../components/status-word';
import { useRows } from '../components/use-rows';
import { When } from '../components/when';
import { ProposeForm } from './propose-form';

const COLUMNS = ['Name', 'State', 'Version', 'Proposed', 'Approved', 'Open cases', 'Replay'];

/** Every version of the policy: what decides now, what is proposed, what decided once. */
export function PoliciesPage() {
  const policies = useQuery(policiesQuery);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const rows = useRows<HTMLDivElement>();
  const [proposing, setProposing] = useState(false);
  return (
    <>
      <PageHeading
        title="Policies"
        aside={
          <ActionButton
            variant="default"
            whyNot={session.person.role === 'admin' ? null : 'An admin proposes a policy.'}
            onClick={() => setProposing(true)}
          >
            Propose a policy
          </ActionButton>
        }
      />
      {proposing && (
        <Dialog title="Propose a policy" onClose={() => setProposing(false)}>
          <ProposeForm onProposed={() => setProposing(false)} />
        </Dialog>
      )}
      <Sheet ref={rows.ref}>
        <Loaded query={policies} what="the policies">
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title="No policy is stored yet.">
                The one of the release is stored with the first decision.
              </EmptyState>
            ) : (
              <DataTable caption="Versions of the policy" columns={COLUMNS} cards>
                {items.map((policy) => (
                  <tr key={policy.version}>
                    <td data-wide="">
                      <Link to="/policies/$version" params={{ version: policy.version }} data-row={policy.version}>
                        {policy.name}
                      </Link>{' '}
                      {policy.shipped && <span className="muted">came with the release</span>}
                    </td>
                    <td>
                      <StatusWord word={policy.state} />
                    </td>
                    <td>
                      <code title={policy.version}>{policy.version.replace('sha256:', '').slice(0, 12)}</code>
                    </td>
                    <td data-label="Proposed">{policy.proposed_at ? <When at={policy.proposed_at} /> : '–'}</td>
                    <td data-label="Approved">{policy.approved_at ? <When at={policy.approved_at} /> : '–'}</td>
                    <td data-label="Open cases">{policy.open_cases.toLocaleString('en')}</td>
                    <td data-label="Replay">
                      {policy.replay
                        ? `${(policy.replay.result.decisions - policy.replay.result.same).toLocaleString('en')} of ${policy.replay.result.decisions.toLocaleString('en')} flip`
                        : 'none'}
                    </td>
                  </tr>
                ))}
              </DataTable>
            )
          }
        </Loaded>
      </Sheet>
    </>
  );
}
