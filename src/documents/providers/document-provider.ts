import type { CheckedDocument, DocumentToCheck } from '../check-document';

/**
 * Who looks at documents: Clearway's own engine, or an operator's vendor behind an adapter of this shape.
 *
 * An adapter answers with findings (`document.<code>`, each with a sentence for the customer) and an outcome. What it could
 * not find out it throws: the check is then `unavailable`, and tried again until its deadline. It never answers `clear` by
 * default. See docs/documents.md for a worked example.
 */
export interface DocumentProvider {
  /** Written into the evidence of every check. */
  readonly name: string;
  check(document: DocumentToCheck, signal?: AbortSignal): Promise<CheckedDocument>;
}
