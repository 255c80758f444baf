import type { VerificationSummary } from '../api/generated';
import { DataTable } from './data-table';
import { StatusWord } from './status-word';
import { spoken } from './tones';
import { When } from './when';

const COLUMNS = ['No.', 'State', 'Opened because', 'Risk', 'Opened', 'Ended', 'Run'];

interface VerificationTableProps {
  readonly verifications: readonly (VerificationSummary & { readonly temporal_url?: string | null })[];
}

export function VerificationTable({ verifications }: VerificationTableProps) {
  return (
    <DataTable caption="Verifications" columns={COLUMNS} cards>
      {verifications.map((each) => (
        <tr key={each.id}>
          <td>{each.number}</td>
          <td>
            <StatusWord word={each.state} />
          </td>
          <td>{spoken(each.opened_because)}</td>
          <td>{each.risk_tier ? <StatusWord word={each.risk_tier} /> : '–'}</td>
          <td data-label="Opened">
            <When at={each.opened_at} />
          </td>
          <td data-label="Ended">{each.ended_at ? <When at={each.ended_at} /> : '–'}</td>
          <td>
            {each.temporal_url ? (
              <a href={each.temporal_url} target="_blank" rel="noreferrer">
                Temporal<span className="hidden-text"> Web UI, verification {each.number}</span>
              </a>
            ) : (
              '–'
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
