import type { FileRefusal } from '../files/file-refusal';
import { inspectFile, type InspectedFile } from '../files/inspect-file';
import type { DecodeLimits } from './decode-image';

/**
 * Inspects a file that intake accepted once: what is stored may be older than today's rules. Its size in bytes was
 * intake's to limit, and a lower limit set later does not make it bad.
 */
export function inspectStoredFile(bytes: Uint8Array, { maxPixels }: DecodeLimits): InspectedFile | FileRefusal {
  return inspectFile(bytes, { maxBytes: Number.MAX_SAFE_INTEGER, maxPixels });
}
