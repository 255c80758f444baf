/** Does at most so many of these at once, started in their order. Answers stand where their jobs stood. */
export async function inPool<T>(most: number, jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const answers: T[] = [];
  const waiting = jobs.entries();
  const run = async (): Promise<void> => {
    for (const [at, job] of waiting) answers[at] = await job();
  };
  await Promise.all(Array.from({ length: Math.min(most, jobs.length) }, run));
  return answers;
}
