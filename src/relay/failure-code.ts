/** A code that is fit for a log and a column: never a message, which might quote a row. */
export function failureCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const cause = 'cause' in error ? error.cause : undefined;
  for (const each of [cause, error]) {
    if (typeof each === 'object' && each !== null && 'code' in each) return String(each.code).slice(0, 40);
  }
  return error instanceof Error || 'name' in error ? String((error as Error).name).slice(0, 40) : 'unknown';
}
