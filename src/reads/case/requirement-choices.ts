import { sentenceOf } from '../../domain/requirement-sentences';
import type { Requirements } from '../../domain/requirements';
import type { CustomerRecord } from '../../domain/views';

export interface RequirementChoice {
  readonly field: string;
  readonly customerMessage: string;
}

/**
 * What a reviewer may ask this customer for, each with the sentence that they will read: first what the decision already
 * found wanting, then what this customer has sent and could send again.
 */
export function requirementChoices(record: CustomerRecord, requirements: Requirements): RequirementChoice[] {
  const wanting = requirements.errors.map(({ field }) => field);
  const documents = record.documents.flatMap(({ idType, frontBlobId, backBlobId, number }) => [
    `documents.${idType}.front_doc`,
    ...(frontBlobId && backBlobId ? [`documents.${idType}.back_doc`] : []),
    ...(number ? [`documents.${idType}.id_number`] : []),
  ]);
  const fields =
    record.kind === 'individual'
      ? ['first_name', 'last_name', 'date_of_birth', 'proof_of_funds.source_of_funds']
      : ['business.legal_name', 'business.registration_number', 'owners', 'controllers'];
  const all = [...wanting, ...documents, 'documents', 'address.document', 'address', 'email', 'phone', ...fields];
  return [...new Set(all)].map((field) => ({ field, customerMessage: sentenceOf(field) }));
}
