/** What the person at the terminal sees while the machine is made ready. */

/** Where lines go: `process.stdout` and `process.stderr` fit. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

export interface Progress {
  /**
   * Runs `work` and prints `✓ <done or title> (0.8 s)`, or `✗ <title> (0.8 s)` when it throws; the error passes on.
   * A terminal sees a moving line at once; elsewhere a step that lasts longer than two seconds says so, and says so again.
   * `note` sets a few words beside the title: `12 MB`, `tests 3 of 9`.
   */
  step<T>(title: string, work: (note: (words: string) => void) => Promise<T>, done?: (result: T) => string): Promise<T>;
  /** One line that stays. */
  line(text: string): void;
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const FIRST_WORD_MS = 2_000;
const NEXT_WORD_MS = 10_000;
const CLEAR_LINE = '\r\u001b[K';

/** One step moves at a time: steps started side by side print only their results. */
export function createProgress(stream: ProgressStream, now: () => number = Date.now): Progress {
  let moving = false;
  const seconds = (since: number): string => ((now() - since) / 1_000).toFixed(1);

  /** Keeps the line moving until the returned function is called. */
  function move(title: string, started: number, words: () => string): () => void {
    if (moving) return () => undefined;
    moving = true;
    const text = (): string => [title, words()].filter(Boolean).join(': ');
    let frame = 0;
    let nextWord = FIRST_WORD_MS;
    const draw = (): void => {
      if (stream.isTTY) {
        frame = (frame + 1) % FRAMES.length;
        stream.write(`${CLEAR_LINE}${FRAMES[frame] ?? ''} ${text()} (${seconds(started)} s)`);
      } else if (now() - started >= nextWord) {
        stream.write(`  ${text()} ... (${seconds(started)} s)\n`);
        nextWord += nextWord === FIRST_WORD_MS ? NEXT_WORD_MS - FIRST_WORD_MS : NEXT_WORD_MS;
      }
    };
    if (stream.isTTY) draw();
    const timer = setInterval(draw, FRAME_MS);
    return () => {
      clearInterval(timer);
      if (stream.isTTY) stream.write(CLEAR_LINE);
      moving = false;
    };
  }

  return {
    async step(title, work, done) {
      const started = now();
      let words = '';
      const stop = move(title, started, () => words);
      try {
        const result = await work((next) => (words = next));
        stop();
        stream.write(`✓ ${done ? done(result) : title} (${seconds(started)} s)\n`);
        return result;
      } catch (error) {
        stop();
        stream.write(`✗ ${title} (${seconds(started)} s)\n`);
        throw error;
      }
    },
    line: (text) => void stream.write(`${moving && stream.isTTY ? CLEAR_LINE : ''}${text}\n`),
  };
}
