import { Link } from '@tanstack/react-router';

import type { Case } from '../api/generated';
import { Facts } from '../components/facts';
import { MaskedValue } from '../components/masked-value';
import { Panel } from '../components/panel';
import { StatusWord } from '../components/status-word';
import { spoken } from '../components/tones';
import { When } from '../components/when';
import { factRows } from './fact-rows';

/** Who it is about. What identifies them stays masked until somebody asks. */
export function CustomerPanel({ of: { customer, verification } }: { readonly of: Case }) {
  const masked = (field: string, name: string, value: string | null) =>
    value ? <MaskedValue customerId={customer.id} field={field} name={name} masked={value} /> : null;
  return (
    <Panel
      title="Customer"
      aside={
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          Open
        </Link>
      }
    >
      <Facts
        of={[
          ['Name', customer.name],
          ['Kind', spoken(customer.kind)],
          ['Status', <StatusWord key="status" word={customer.status} />],
          ['Country', customer.country_code],
          ['E-mail', masked('email', 'the e-mail address', customer.email_masked)],
          ['Phone', masked('phone', 'the phone number', customer.phone_masked)],
          ['Born', masked('date_of_birth', 'the date of birth', customer.date_of_birth_masked)],
          ...factRows(customer.id, customer.facts, 'the business'),
          ['Created', <When key="created" at={customer.created_at} />],
          [
            'Run',
            verification.temporal_url ? (
              <a href={verification.temporal_url} target="_blank" rel="noreferrer">
                Temporal Web UI
              </a>
            ) : null,
          ],
        ]}
      />
    </Panel>
  );
}
