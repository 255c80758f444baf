import type { IncomingFile } from '../../domain/intake';
import { decodeBase64File } from '../../files/decode-base64';
import { inspectFile } from '../../files/inspect-file';
import type { FieldErrors } from '../field-errors';
import type { ApiLimits } from '../limits';

/** What every reading of a request needs besides the text itself. */
export interface Reading {
  readonly errors: FieldErrors;
  readonly limits: ApiLimits;
}

type Path = readonly PropertyKey[];

/** Base64 to a file that is whole, of an allowed type and safe to decode. Absent and empty mean: not given. */
export function readFile(text: string | undefined, path: Path, { errors, limits }: Reading): IncomingFile | undefined {
  if (!text) return undefined;
  const decoded = decodeBase64File(text, { maxBytes: limits.fileBytes });
  const inspected = decoded.ok ? inspectFile(decoded.bytes, { maxBytes: limits.fileBytes }) : decoded;
  if (inspected.ok) return { bytes: inspected.content, mediaType: inspected.mediaType };
  errors.addFile(path, inspected);
  return undefined;
}
