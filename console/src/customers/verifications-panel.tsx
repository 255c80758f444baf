import { useQuery } from '@tanstack/react-query';

import { verificationsQuery } from '../api/customers';
import { Loaded } from '../components/loaded';
import { Panel } from '../components/panel';
import { VerificationTable } from '../components/verification-table';

export function VerificationsPanel({ customerId }: { readonly customerId: string }) {
  const verifications = useQuery(verificationsQuery(customerId));
  return (
    <Panel title="Verifications" flush>
      <Loaded query={verifications} what="the verifications">
        {({ items }) => <VerificationTable verifications={items} />}
      </Loaded>
    </Panel>
  );
}
