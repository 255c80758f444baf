/** SQLSTATE of Postgres' deadlock_detected: of those who wait for each other in a circle, one is sent back. */
const DEADLOCK = '40P01';
/** Each has lost a second by then, so more would be worse than an error. */
const MOST = 4;

/**
 * Does the work once more when Postgres has rolled it back to let others through. Only for work that leaves nothing behind
 * when its transaction is rolled back.
 */
export async function againAfterDeadlock<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const isDeadlock = error instanceof Error && 'code' in error && error.code === DEADLOCK;
      if (!isDeadlock || attempt === MOST) throw error;
    }
  }
}
