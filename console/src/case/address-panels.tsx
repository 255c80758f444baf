import type { Case, CaseAddress } from '../api/shapes';
import { DataTable } from '../components/data-table';
import { Difference } from '../components/difference';
import { markDifferences } from '../components/mark-differences';
import { Panel } from '../components/panel';
import { Picture } from '../components/picture';
import { StatusMark } from '../components/status-mark';
import { spoken } from '../components/tones';
import classes from './address-panels.module.css';

/** The proof of each address beside the address that is claimed. */
export function AddressPanels({ of: { addresses } }: { readonly of: Case }) {
  return addresses.map((address) => <AddressPanel key={address.id} address={address} />);
}

function AddressPanel({ address: { id, purpose, claimed, proof } }: { readonly address: CaseAddress }) {
  return (
    <Panel title={`Address: ${spoken(purpose)}`} anchor={`address-${id}`}>
      <div className={classes.address}>
        {proof && <Picture url={proof.sent_url} name={`proof of address, ${spoken(purpose)}, as sent`} />}
        <div className={classes.read}>
          <p className="muted small">Claimed</p>
          <p className={classes.claimed}>{claimed}</p>
          {proof ? <ProofFields fields={proof.fields} /> : <p className="muted">No proof of this address was sent.</p>}
        </div>
      </div>
    </Panel>
  );
}

function ProofFields({ fields }: { readonly fields: NonNullable<CaseAddress['proof']>['fields'] }) {
  if (fields.length === 0) return <p className="muted">Nothing could be read in it.</p>;
  return (
    <DataTable caption="What the proof says" columns={['Field', 'Claimed', 'On the proof', '']} cards>
      {fields.map(({ field, claimed, found, agrees }) => (
        <tr key={field}>
          <th scope="row">{spoken(field)}</th>
          <td data-label="Claimed">{claimed ?? '–'}</td>
          <td data-label="On the proof">
            {found === null ? (
              'not found'
            ) : agrees || claimed === null ? (
              found
            ) : (
              <Difference pieces={markDifferences(claimed, found).theirs} />
            )}
          </td>
          <td>
            <StatusMark tone={agrees ? 'good' : 'warn'}>{agrees ? 'agrees' : 'differs'}</StatusMark>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
