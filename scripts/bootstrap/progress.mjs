// What the person at the terminal sees before anything is installed: the small sister of src/dev/progress.ts.

const TICK_MS = 200;
const FIRST_WORD_MS = 2_000;
const NEXT_WORD_MS = 10_000;

/**
 * Runs `work` and prints `✓ title (3.2 s)` on standard error: standard output belongs to the command itself.
 * `quiet` prints nothing about what is done within two seconds.
 */
export async function step(title, work, { quiet = false, stream = process.stderr } = {}) {
  const started = Date.now();
  const lasted = () => Date.now() - started;
  const seconds = () => `${(lasted() / 1_000).toFixed(1)} s`;
  const clear = stream.isTTY ? '\r\u001b[K' : '';
  let nextWord = FIRST_WORD_MS;
  const timer = setInterval(() => {
    if (stream.isTTY && (!quiet || lasted() > FIRST_WORD_MS)) {
      stream.write(`${clear}… ${title} (${seconds()})`);
    } else if (lasted() >= nextWord) {
      stream.write(`  ${title} ... (${seconds()})\n`);
      nextWord += nextWord === FIRST_WORD_MS ? NEXT_WORD_MS - FIRST_WORD_MS : NEXT_WORD_MS;
    }
  }, TICK_MS);
  const end = (mark) => {
    clearInterval(timer);
    if (!quiet || mark === '✗' || lasted() > FIRST_WORD_MS) stream.write(`${clear}${mark} ${title} (${seconds()})\n`);
  };
  try {
    const result = await work();
    end('✓');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  }
}
