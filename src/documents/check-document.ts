import { gravestOutcome, type CheckOutcome, type CheckResult, type Finding } from '../domain/evidence';
import { isTaxIdType } from '../domain/identity-types';
import { checkSide, type CheckedSide } from './check-side';
import { DEFAULT_DECODE_LIMITS, type DecodeLimits } from './decode-image';
import { documentFinding } from './document-findings';
import { DOCUMENTS_ENGINE } from './engine';
import { checkExpiry } from './expiry';
import type { CleanImage } from './reencode';

export { DOCUMENTS_ENGINE } from './engine';

export interface DocumentToCheck {
  readonly idType: string;
  /** Where the document stands in the request, for example `documents.passport`. */
  readonly field: string;
  /** JPEG, PNG or PDF, as stored. */
  readonly front?: Uint8Array;
  readonly back?: Uint8Array;
  /** Last day of validity, `YYYY-MM-DD`, as the customer gave it. */
  readonly validUntil?: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What the caller found among other customers, by fingerprint or file hash and by document number. */
  readonly reuse: { readonly imageUsedByOtherCustomer: boolean; readonly numberUsedByOtherCustomer: boolean };
}

export type DocumentSide = 'front' | 'back';

export interface CheckedDocument {
  readonly result: CheckResult;
  /** One for each side that has something to compare. */
  readonly fingerprints: readonly { readonly side: DocumentSide; readonly dhash: string }[];
  /** Each picture written anew without metadata: what may be shown to a reviewer. */
  readonly cleanImages: readonly ({ readonly side: DocumentSide } & CleanImage)[];
}

/**
 * The document check: are the files safe, do they open, can they be read, is the document still valid, and was it used for
 * another customer. It does not read what is printed on it.
 *
 * Outcome: `clear` when files were looked at and nothing but remarks was found; a PDF that is safe is `clear` with the
 * remark `document.pdf_not_rendered`. `consider` for any doubt, also for a reused picture or number: a person decides.
 * `not_applicable` for a bare number without files and doubts. A type that nobody knows needs an image, like a photo
 * document.
 *
 * @throws DocumentEngineError when the engine is in trouble: the check is `unavailable`, never `clear`
 */
export async function checkDocument(
  document: DocumentToCheck,
  limits: DecodeLimits = DEFAULT_DECODE_LIMITS,
): Promise<CheckedDocument> {
  const { field, front, back } = document;
  const sides: (CheckedSide & { side: DocumentSide })[] = [];
  // One after the other: two pictures decoded at once take twice the memory and, on few cores, no less time.
  if (front !== undefined) sides.push({ side: 'front', ...(await checkSide(front, `${field}.front_doc`, limits)) });
  if (back !== undefined) sides.push({ side: 'back', ...(await checkSide(back, `${field}.back_doc`, limits)) });

  const findings = [...sides.flatMap((side) => side.findings), ...findOnDocument(document)];
  const outcome = gravestOutcome([sides.length > 0 ? 'clear' : 'not_applicable', ...findings.map(outcomeOf)]);
  return {
    result: { outcome, findings, engine: DOCUMENTS_ENGINE, data: {} },
    fingerprints: sides.flatMap(({ side, dhash }) => (dhash === undefined ? [] : [{ side, dhash }])),
    cleanImages: sides.flatMap(({ side, clean }) => (clean === undefined ? [] : [{ side, ...clean }])),
  };
}

/** What does not depend on the pixels. */
function findOnDocument({ idType, field, front, validUntil, today, reuse }: DocumentToCheck): Finding[] {
  const image = `${field}.front_doc`;
  const isMissing = front === undefined && !isTaxIdType(idType);
  return [
    ...(isMissing ? [documentFinding('image_missing', image)] : []),
    ...checkExpiry({ today, field: image, ...(validUntil === undefined ? {} : { validUntil }) }),
    ...(reuse.imageUsedByOtherCustomer ? [documentFinding('image_reused', image)] : []),
    ...(reuse.numberUsedByOtherCustomer ? [documentFinding('number_reused', `${field}.id_number`)] : []),
  ];
}

/** A remark changes nothing; a doubt of any weight is for a decision, and a reused document is never refused unseen. */
function outcomeOf({ severity }: Finding): CheckOutcome {
  return severity === 'info' ? 'not_applicable' : 'consider';
}
