import type { FileRefusal, FileRefusalCode } from '../files/file-refusal';
import type { ErrorItem } from './envelope';
import { ApiError } from './errors';
import { fieldPath } from './field-path';

/** Enough to mend any honest request at once. */
const MOST_FIELDS = 100;

/** Files that are broken on the way (400) or too large (413); what is wrong inside a file is a wrong field (422). */
const STATUS_OF_FILE: Partial<Record<FileRefusalCode, { status: number; code: string }>> = {
  base64_invalid: { status: 400, code: 'BASE64_INVALID' },
  file_too_large: { status: 413, code: 'FILE_TOO_LARGE' },
};

/** Collects everything that is wrong with a request, so that the caller hears it all in one answer. */
export class FieldErrors {
  private readonly messages = new Map<string, string[]>();
  private readonly files: (ErrorItem & { status: number })[] = [];

  add(path: readonly PropertyKey[], message: string): void {
    const field = fieldPath(path);
    const known = this.messages.get(field);
    if (known) known.push(message);
    else if (this.messages.size < MOST_FIELDS) this.messages.set(field, [message]);
  }

  addFile(path: readonly PropertyKey[], { code, message }: FileRefusal): void {
    const answer = STATUS_OF_FILE[code];
    if (!answer) return this.add(path, message);
    this.files.push({ ...answer, message, field: fieldPath(path) });
  }

  /** Wrong fields first: a file is not worth sending again while the form around it is wrong. */
  throwIfAny(): void {
    if (this.messages.size > 0) throw ApiError.invalid(Object.fromEntries(this.messages));
    const [first] = this.files;
    if (!first) return;
    throw ApiError.ofItems(
      first.status,
      this.files.map(({ code, message, field }) => ({ code, message, ...(field && { field }) })),
    );
  }
}
