export type WatchlistErrorCode =
  | 'directory_unreadable'
  | 'list_unknown'
  | 'list_required'
  | 'list_gone'
  | 'list_empty'
  | 'file_missing'
  | 'file_unreadable'
  | 'file_malformed';

/** The one thing thrown by the loaders. The message names file and line, never a path and never what the line says. */
export class WatchlistError extends Error {
  readonly code: WatchlistErrorCode;
  readonly file: string | undefined;
  readonly line: number | undefined;

  constructor(code: WatchlistErrorCode, reason: string, where: { file?: string; line?: number; cause?: unknown } = {}) {
    const place = where.file === undefined ? '' : `${where.file}${where.line ? ` line ${where.line}` : ''}: `;
    super(`${place}${reason}`, { cause: where.cause });
    this.name = 'WatchlistError';
    this.code = code;
    this.file = where.file;
    this.line = where.line;
  }
}
