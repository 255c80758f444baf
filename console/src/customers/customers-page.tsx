import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { customersQuery } from '../api/customers';
import { CUSTOMER_SEARCHES } from '../app/search';
import type { CustomerSearch } from '../app/search';
import { ActionButton } from '../components/action-button';
import { EmptyState } from '../components/empty-state';
import { Loaded } from '../components/loaded';
import { PageHeading } from '../components/page-heading';
import { Sheet } from '../components/sheet';
import { useRows } from '../components/use-rows';
import { useTyped } from '../components/use-typed';
import { CustomerTable } from './customer-table';
import classes from './customers-page.module.css';

const NAMES: Readonly<Record<(typeof CUSTOMER_SEARCHES)[number], string>> = {
  email: 'E-mail',
  phone: 'Phone',
  name: 'Words of the name',
  id: 'Id',
};

/** Exact search: what is sealed can be found by who knows it, and not leafed through. */
export function CustomersPage() {
  const search = useSearch({ from: '/inside/customers' });
  const rows = useRows<HTMLDivElement>();
  return (
    <>
      <PageHeading title="Customers" />
      <div className="stack-wide">
        <SearchForm search={search} />
        <Sheet ref={rows.ref}>
          <Found search={search} />
        </Sheet>
      </div>
    </>
  );
}

function Found({ search: { by = 'email', is } }: { readonly search: CustomerSearch }) {
  const found = useQuery(customersQuery(is && by !== 'id' ? { [by]: is } : {}));
  return (
    <Loaded query={found} what="the customers">
      {({ items, total }) =>
        items.length > 0 ? (
          <CustomerTable customers={items} total={total} newest={!is} />
        ) : is ? (
          <EmptyState title="Nobody is found by that.">
            The search is exact: a whole e-mail address, a number with its country code, whole words of a name.
          </EmptyState>
        ) : (
          <EmptyState title="There are no customers yet.">
            They come in through the API: <code>POST /v1/customers</code>.
          </EmptyState>
        )
      }
    </Loaded>
  );
}

function SearchForm({ search }: { readonly search: CustomerSearch }) {
  const navigate = useNavigate();
  const [by, setBy] = useTyped(search.by ?? 'email');
  const [is, setIs] = useTyped(search.is ?? '');
  return (
    <form
      role="search"
      aria-label="Find a customer"
      data-filters=""
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const sought = is.trim();
        if (by === 'id' && sought) void navigate({ to: '/customers/$customerId', params: { customerId: sought } });
        else void navigate({ to: '/customers', search: sought ? { by, is: sought } : {} });
      }}
    >
      <NativeSelect
        label="Find by"
        data={CUSTOMER_SEARCHES.map((value) => ({ value, label: NAMES[value] }))}
        value={by}
        onChange={({ currentTarget }) =>
          setBy(CUSTOMER_SEARCHES.find((each) => each === currentTarget.value) ?? 'email')
        }
      />
      <TextInput
        className={classes.is}
        label={NAMES[by]}
        autoComplete="off"
        spellCheck={false}
        value={is}
        onChange={({ currentTarget }) => setIs(currentTarget.value)}
      />
      <ActionButton type="submit">Find</ActionButton>
    </form>
  );
}
