import type { Finding } from '../domain/evidence';
import { DEFAULT_DECODE_LIMITS, type DecodeLimits } from './decode-image';
import { documentFinding, refusedFileFinding } from './document-findings';
import { fingerprintImage } from './fingerprint';
import { inspectStoredFile } from './inspect-stored-file';
import { checkQuality } from './quality';
import { reencodeImage, type CleanImage } from './reencode';

export interface CheckedSide {
  readonly findings: readonly Finding[];
  /** Absent for a PDF and for a picture that cannot be opened. */
  readonly clean?: CleanImage;
  /** Absent where there is nothing to compare. */
  readonly dhash?: string;
}

/**
 * Looks at one file of a document: is it safe, does it open, can it be read.
 *
 * @param field path of the request's field, for example `documents.passport.front_doc`
 * @throws DocumentEngineError
 */
export async function checkSide(
  bytes: Uint8Array,
  field: string,
  limits: DecodeLimits = DEFAULT_DECODE_LIMITS,
): Promise<CheckedSide> {
  const file = inspectStoredFile(bytes, limits);
  if (!file.ok) return { findings: [refusedFileFinding(file, field)] };
  if (file.mediaType === 'application/pdf') return { findings: [documentFinding('pdf_not_rendered', field)] };

  const clean = await reencodeImage(file.content, limits);
  if (!clean.ok) return { findings: [documentFinding('unreadable', field)] };
  const quality = await checkQuality(clean.value.jpeg, file, field, limits);
  if (!quality.ok) return { findings: [documentFinding('unreadable', field)] };
  const fingerprint = await fingerprintImage(file.content, limits);
  return {
    findings: quality.value.findings,
    clean: clean.value,
    ...(fingerprint === undefined ? {} : { dhash: fingerprint.dhash }),
  };
}
