import type { Case, CaseAddress } from '../api/generated';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { Picture } from '../components/picture';
import { ShowButton } from '../components/show-button';
import { spoken } from '../components/tones';
import { useReveal } from '../components/use-reveal';
import classes from './address-panels.module.css';
import { ProofFields } from './proof-fields';

/** The proof of each address beside the address that is claimed. */
export function AddressPanels({ of: { addresses, customer } }: { readonly of: Case }) {
  return addresses.map((address) => <AddressPanel key={address.id} address={address} customerId={customer.id} />);
}

function AddressPanel({ address, customerId }: { readonly address: CaseAddress; readonly customerId: string }) {
  const { id, purpose, claimed, proof, reveal } = address;
  const revealing = useReveal(customerId, reveal);
  const street = revealing.data?.[`${reveal}.street`] ?? claimed.street;
  const excerpt = revealing.data?.[`${reveal}.excerpt`]?.split('\n') ?? proof?.excerpt ?? [];
  const lines = [street, `${claimed.postal_code} ${claimed.city}`.trim(), claimed.state, claimed.country].filter(
    Boolean,
  );
  return (
    <Panel
      title={`Address: ${spoken(purpose)}`}
      anchor={`address-${id}`}
      aside={<ShowButton name={`the ${spoken(purpose)} address`} revealing={revealing} />}
    >
      <div className={classes.address}>
        <div className={classes.claimed}>
          <h3>Claimed</h3>
          <p>{lines.join('\n')}</p>
        </div>
        {proof && (
          <div className={classes.claimed}>
            <h3>On the proof</h3>
            {excerpt.length > 0 ? <p>{excerpt.join('\n')}</p> : <p className="muted">No address was read in it.</p>}
          </div>
        )}
      </div>
      {proof ? (
        <div className={classes.address}>
          <Picture url={proof.sent_url} name={`proof of address, ${spoken(purpose)}, as sent`} />
          <div className={classes.read}>
            <Facts
              of={[
                ['Issuer', proof.issuer],
                ['Issued', proof.issued],
              ]}
            />
            <ProofFields fields={proof.fields} />
          </div>
        </div>
      ) : (
        <p className="muted">No proof of this address was sent.</p>
      )}
    </Panel>
  );
}
