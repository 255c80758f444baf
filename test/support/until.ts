const LOOK_AGAIN_MS = 10;
let patienceMs = 20_000;

/** For a test file in which pages are really read: that takes seconds, and many of them on a machine that is busy. */
export function setPatience(ms: number): void {
  patienceMs = ms;
}

/** Waits for a condition instead of guessing a time. Answers what made it true; fails with `what` when patience ends. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
