import type { CaseDocumentField } from '../../domain/case-view';

/** One thing that a paper says, beside what was claimed of it, in clear. Null: not said. */
export interface DocumentRow {
  readonly field: CaseDocumentField['field'];
  readonly claimed: string | null;
  readonly printed: string | null;
  readonly machine: string | null;
}
