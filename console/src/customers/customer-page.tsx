import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { customerQuery, ownershipQuery } from '../api/customers';
import type { Customer } from '../api/generated';
import { Loaded } from '../components/loaded';
import { PageHeading } from '../components/page-heading';
import { Panel } from '../components/panel';
import { RequirementList } from '../components/requirement-list';
import { StatusWord } from '../components/status-word';
import { AccessPanel } from './access-panel';
import { CustomerControls } from './customer-controls';
import { CustomerFacts } from './customer-facts';
import { CustomerOwnership } from './customer-ownership';
import classes from './customer-page.module.css';
import { DecisionPanel } from './decision-panel';
import { EvidencePanel } from './evidence-panel';
import { nameOf } from './name-of';
import { VerificationsPanel } from './verifications-panel';

/** A customer: where they stand, how they came there, and who has looked. */
export function CustomerPage() {
  const { customerId } = useParams({ from: '/inside/customers/$customerId' });
  const customer = useQuery(customerQuery(customerId));
  return (
    <Loaded query={customer} what="the customer" page="Customer">
      {(shown) => <CustomerView key={customerId} customer={shown} />}
    </Loaded>
  );
}

function CustomerView({ customer }: { readonly customer: Customer }) {
  const { kyc } = customer;
  const ownership = useQuery({ ...ownershipQuery(customer.id), enabled: customer.kind === 'business' });
  return (
    <>
      <PageHeading
        title={nameOf(customer)}
        above={
          <>
            <Link to="/customers">Customers</Link> / {customer.id}
          </>
        }
        aside={<CustomerControls customer={customer} />}
      />
      {kyc.review && (
        <p className={classes.review}>
          <StatusWord word="in_review" />{' '}
          <Link to="/reviews/$reviewId" params={{ reviewId: kyc.review.id }}>
            Open its review
          </Link>
        </p>
      )}
      <div className={classes.columns}>
        <div className={classes.column}>
          <CustomerFacts customer={customer} />
          <DecisionPanel kyc={kyc} />
          <Panel title="Requirements">
            <RequirementList of={kyc.requirements} parties={ownership.data?.parties ?? []} />
          </Panel>
        </div>
        <div className={classes.column}>
          {customer.kind === 'business' ? (
            <Loaded query={ownership} what="the ownership">
              {(shown) => (
                <>
                  <CustomerOwnership of={shown} />
                  <EvidencePanel verificationId={kyc.verification_id} ownership={shown} />
                </>
              )}
            </Loaded>
          ) : (
            <EvidencePanel verificationId={kyc.verification_id} />
          )}
          <VerificationsPanel customerId={customer.id} />
          <AccessPanel customerId={customer.id} />
        </div>
      </div>
    </>
  );
}
