import type { Customer } from '../api/generated';
import { Facts } from '../components/facts';
import { MaskedValue } from '../components/masked-value';
import { Panel } from '../components/panel';
import { StatusWord } from '../components/status-word';
import { spoken } from '../components/tones';
import { When } from '../components/when';

/** What identifies them stays masked until somebody asks. */
export function CustomerFacts({ customer }: { readonly customer: Customer }) {
  const masked = (field: string, name: string) => (
    <MaskedValue customerId={customer.id} field={field} name={name} masked="••••••" />
  );
  return (
    <Panel title="Customer" aside={<StatusWord word={customer.status} />}>
      <Facts
        of={[
          ['Kind', spoken(customer.kind)],
          ['Country', customer.country_code],
          ['E-mail', masked('email', 'the e-mail address')],
          ['Phone', masked('phone', 'the phone number')],
          ['Born', customer.kind === 'individual' ? masked('date_of_birth', 'the date of birth') : null],
          [
            'Number',
            customer.business?.registration_number ? masked('registration_number', 'the registration number') : null,
          ],
          ['Created', <When key="created" at={customer.created_at} />],
          ['Changed', <When key="changed" at={customer.updated_at} />],
          ['Next review', customer.kyc.next_review_at && <When key="next" at={customer.kyc.next_review_at} />],
        ]}
      />
    </Panel>
  );
}
