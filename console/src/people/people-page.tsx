import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { peopleQuery } from '../api/people';
import { ActionButton } from '../components/action-button';
import { DataTable } from '../components/data-table';
import { Dialog } from '../components/dialog';
import { EmptyState } from '../components/empty-state';
import { Loaded } from '../components/loaded';
import { PageHeading } from '../components/page-heading';
import { Sheet } from '../components/sheet';
import { AddPersonForm } from './add-person-form';
import { PersonRow } from './person-row';

/** Who may sign in, and as what. For admins. */
export function PeoplePage() {
  const people = useQuery(peopleQuery);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeading title="People" aside={<ActionButton onClick={() => setAdding(true)}>Add a person</ActionButton>} />
      {adding && (
        <Dialog title="Add a person" onClose={() => setAdding(false)}>
          <AddPersonForm onClose={() => setAdding(false)} />
        </Dialog>
      )}
      <Sheet>
        <Loaded query={people} what="the people">
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title="Nobody can sign in yet." />
            ) : (
              <DataTable caption="People" columns={['Name', 'Role', 'State', 'Code', 'Signed in', 'Change']} cards>
                {items.map((person) => (
                  <PersonRow key={person.id} person={person} />
                ))}
              </DataTable>
            )
          }
        </Loaded>
      </Sheet>
    </>
  );
}
