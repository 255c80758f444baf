/** Why a file is not accepted, as data. The API turns it into an error for the caller, the document engine into a finding. */

export const FILE_REFUSAL_CODES = [
  'base64_invalid',
  'media_type_mismatch',
  'file_empty',
  'file_too_large',
  'file_type_not_allowed',
  'file_truncated',
  'file_unreadable',
  'trailing_bytes',
  'file_polyglot',
  'pixel_limit',
  'pdf_encrypted',
  'pdf_active_content',
] as const;
export type FileRefusalCode = (typeof FILE_REFUSAL_CODES)[number];

/** `message` says what is wrong and what to do, may be shown to the customer, and holds nothing from inside the file. */
export interface FileRefusal {
  readonly ok: false;
  readonly code: FileRefusalCode;
  readonly message: string;
}

export function refuse(code: FileRefusalCode, message: string): FileRefusal {
  return { ok: false, code, message };
}
