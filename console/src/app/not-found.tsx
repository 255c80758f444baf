import { Link } from '@tanstack/react-router';

import { EmptyState } from '../components/empty-state';
import { PageHeading } from '../components/page-heading';

export function NotFound() {
  return (
    <>
      <PageHeading title="There is no such screen" />
      <EmptyState title="Nothing is at this address.">
        <Link to="/reviews">Go to the reviews</Link>
      </EmptyState>
    </>
  );
}
