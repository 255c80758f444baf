import type { Case } from '../api/generated';
import { Panel } from '../components/panel';
import { VerificationTable } from '../components/verification-table';

export function EarlierPanel({ of: { earlier_verifications: earlier } }: { readonly of: Case }) {
  if (earlier.length === 0) return null;
  return (
    <Panel title="Earlier verifications" flush>
      <VerificationTable verifications={earlier} />
    </Panel>
  );
}
