import type { Customer } from '../api/generated';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { StatusWord } from '../components/status-word';
import { spoken } from '../components/tones';
import { When } from '../components/when';

export function CustomerFacts({ customer }: { readonly customer: Customer }) {
  return (
    <Panel title="Customer" aside={<StatusWord word={customer.status} />}>
      <Facts
        of={[
          ['Kind', spoken(customer.kind)],
          ['Country', customer.country_code],
          ['E-mail', customer.email],
          ['Phone', `${customer.dial_code} ${customer.phone}`],
          ['Born', customer.meta.date_of_birth],
          ['Number', customer.business?.registration_number],
          ['Created', <When key="created" at={customer.created_at} />],
          ['Changed', <When key="changed" at={customer.updated_at} />],
          ['Next review', customer.kyc.next_review_at && <When key="next" at={customer.kyc.next_review_at} />],
        ]}
      />
    </Panel>
  );
}
