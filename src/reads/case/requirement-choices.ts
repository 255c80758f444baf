import { partiesOf } from '../../domain/parties-of';
import { sentenceOf } from '../../domain/requirement-sentences';
import type { Requirements } from '../../domain/requirements';
import type { CustomerRecord, DocumentView, PartyView } from '../../domain/views';

export interface RequirementChoice {
  readonly field: string;
  readonly customerMessage: string;
}

/**
 * What a reviewer may ask this customer for, each with the sentence that they will read: first what the decision already
 * found wanting, then what this customer, and everybody behind a business, has sent and could send again.
 */
export function requirementChoices(record: CustomerRecord, requirements: Requirements): RequirementChoice[] {
  const wanting = requirements.errors.map(({ field }) => field);
  const fields =
    record.kind === 'individual'
      ? ['first_name', 'last_name', 'date_of_birth', 'proof_of_funds.source_of_funds']
      : ['business.legal_name', 'business.registration_number', 'owners', 'controllers'];
  const all = [
    ...wanting,
    ...documentFields(record.documents),
    'documents',
    'address.document',
    'address',
    'email',
    'phone',
    ...fields,
    ...partiesOf(record).flatMap(partyFields),
  ];
  return [...new Set(all)].map((field) => ({ field, customerMessage: sentenceOf(field) }));
}

/** Of somebody who is a customer already nothing is asked here. */
function partyFields({ path, claims, documents }: PartyView): string[] {
  if (claims.kind === 'customer') return [];
  const own =
    claims.kind === 'person' ? ['first_name', 'last_name', 'date_of_birth'] : ['legal_name', 'registration_number'];
  const all = [...documentFields(documents), 'documents', 'address.document', 'address', ...own];
  return all.map((field) => `${path}.${field}`);
}

function documentFields(documents: readonly DocumentView[]): string[] {
  return documents.flatMap(({ idType, frontBlobId, backBlobId, number }) => [
    `documents.${idType}.front_doc`,
    ...(frontBlobId && backBlobId ? [`documents.${idType}.back_doc`] : []),
    ...(number ? [`documents.${idType}.id_number`] : []),
  ]);
}
