import type { Case, CaseDocument } from '../api/generated';
import { Panel } from '../components/panel';
import { Picture } from '../components/picture';
import { spoken } from '../components/tones';
import classes from './document-panels.module.css';
import { ComparedFields } from './compared-fields';

/** Each document: as it was sent, as it was laid flat, and what was read from it beside what is claimed. */
export function DocumentPanels({ of: { documents, customer } }: { readonly of: Case }) {
  return documents.map((document) => <DocumentPanel key={document.id} document={document} customerId={customer.id} />);
}

function DocumentPanel({ document, customerId }: { readonly document: CaseDocument; readonly customerId: string }) {
  const name = spoken(document.id_type);
  return (
    <Panel title={`Document: ${name}`} anchor={`document-${document.id}`}>
      {document.sides.map(({ side, sent_url: sent, straightened_url: straightened }) => (
        <div key={side} className={classes.side}>
          <Picture url={sent} name={`${name}, ${side}, as sent`} />
          {straightened && <Picture url={straightened} name={`${name}, ${side}, laid flat`} />}
        </div>
      ))}
      {document.fields.length > 0 && (
        <ComparedFields caption={`Fields of the ${name}`} customerId={customerId} fields={document.fields} />
      )}
    </Panel>
  );
}
