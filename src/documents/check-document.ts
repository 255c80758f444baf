import { type CheckResult, gravestOutcome } from '../domain/evidence';
import { isTaxIdType } from '../domain/identity-types';
import { documentFinding, outcomeOfFinding } from './document-findings';
import { DOCUMENTS_ENGINE } from './engine';
import { checkExpiry } from './expiry';
import type { DocumentClaims } from './judge/document-claims';
import type { DocumentSide } from './judge/document-facts';
import { judgeDocument } from './judge/judge-document';
import type { DocumentReader } from './reader/document-reader';

export { DOCUMENTS_ENGINE } from './engine';

export interface DocumentToCheck extends DocumentClaims {
  /** JPEG, PNG or PDF, as stored. */
  readonly front?: Uint8Array;
  readonly back?: Uint8Array;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What tells a side from those of other customers; each is absent where there is nothing to compare. */
export interface SideFingerprint {
  readonly side: DocumentSide;
  /** Of the whole picture (`fingerprintImage`). */
  readonly dhash?: string;
  /** Of the holder's portrait (`portraitHash`). */
  readonly portrait?: string;
}

export interface CheckedDocument {
  readonly result: CheckResult;
  readonly fingerprints: readonly SideFingerprint[];
  /** Pages as they were read, level, one a side: JPEG. A provider that lays nothing level gives none. */
  readonly straightened?: readonly { readonly side: DocumentSide; readonly jpeg: Uint8Array }[];
}

/**
 * The document check: reads what was sent and judges what it says. See `judgeDocument` for the outcomes.
 *
 * @throws DocumentEngineError when the engine is in trouble: the check is `unavailable`, never `clear`
 */
export async function checkDocument(
  reader: DocumentReader,
  document: DocumentToCheck,
  signal?: AbortSignal,
): Promise<CheckedDocument> {
  const { front, back, today, ...claims } = document;
  if (front === undefined && back === undefined) return { result: checkWithoutImages(claims, today), fingerprints: [] };
  const read = async (side: DocumentSide, bytes: Uint8Array | undefined) =>
    bytes === undefined
      ? []
      : [
          {
            side,
            reading: await reader.read({ bytes, field: `${claims.field}.${side}_doc`, straighten: true }, signal),
          },
        ];
  const sides = [...(await read('front', front)), ...(await read('back', back))];
  const { outcome, findings, sealed } = judgeDocument(sides, claims, today);
  const missing = front === undefined ? [documentFinding('image_missing', `${claims.field}.front_doc`)] : [];
  return {
    result: {
      outcome: gravestOutcome([outcome, ...missing.map(outcomeOfFinding)]),
      findings: [...missing, ...findings],
      engine: DOCUMENTS_ENGINE,
      data: {},
      sealed,
    },
    fingerprints: sides.flatMap(({ side, reading: { dhash, portrait } }) =>
      dhash || portrait ? [{ side, ...(dhash && { dhash }), ...(portrait && { portrait }) }] : [],
    ),
    straightened: sides.flatMap(({ side, reading: { straightened: jpeg } }) => (jpeg ? [{ side, jpeg }] : [])),
  };
}

/**
 * A document of which nothing was sent but its number and dates: `not_applicable` for a bare number, `consider` for a type
 * that needs an image, and for a date that has passed. A type that nobody knows needs an image, like a photo document.
 */
export function checkWithoutImages({ idType, field, validUntil }: DocumentClaims, today: string): CheckResult {
  const image = `${field}.front_doc`;
  const findings = [
    ...(isTaxIdType(idType) ? [] : [documentFinding('image_missing', image)]),
    ...checkExpiry({ today, field: image, ...(validUntil === undefined ? {} : { validUntil }) }),
  ];
  return { outcome: gravestOutcome(findings.map(outcomeOfFinding)), findings, engine: DOCUMENTS_ENGINE, data: {} };
}
