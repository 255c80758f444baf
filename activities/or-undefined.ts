import { log } from '@temporalio/activity';

/** An engine or the blob store is in trouble: we have not found out. What broke is for the log, without its message. */
export async function orUndefined<T>(
  what: 'document' | 'proof' | 'certificate' | 'straightened picture',
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    log.error('A file could not be looked at', { what, error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
}
