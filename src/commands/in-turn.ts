/**
 * Lets long work of one owner be done one piece after the other, in the order it came, and that of several at once: a
 * tenant that asks for a hundred replays waits for its own, and nobody else for them.
 */
export function createTurns() {
  const last = new Map<string, Promise<unknown>>();

  return async function inTurn<T>(owner: string, work: () => Promise<T>): Promise<T> {
    const before = last.get(owner) ?? Promise.resolve();
    // What became of the one before is for whoever asked for it.
    const mine = before.then(work, work);
    last.set(owner, mine);
    try {
      return await mine;
    } finally {
      if (last.get(owner) === mine) last.delete(owner);
    }
  };
}
