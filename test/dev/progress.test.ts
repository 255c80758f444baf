import { createProgress } from '../../src/dev/progress';

function fakeStream(isTTY: boolean): { isTTY: boolean; written: string; write(text: string): void } {
  return {
    isTTY,
    written: '',
    write(text) {
      this.written += text;
    },
  };
}

/** A step that ends when told. */
function pending<T>(): { promise: Promise<T>; resolve(value: T): void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('progress outside a terminal', () => {
  test('a short step is one line with its result and how long it took', async () => {
    const stream = fakeStream(false);
    const work = pending<number>();
    const step = createProgress(stream).step(
      'Starting PostgreSQL',
      () => work.promise,
      (major) => `PostgreSQL ${major} ready`,
    );
    await jest.advanceTimersByTimeAsync(800);
    work.resolve(18);

    await expect(step).resolves.toBe(18);
    expect(stream.written).toBe('✓ PostgreSQL 18 ready (0.8 s)\n');
  });

  test('a step that lasts says so after two seconds, after ten, and so on', async () => {
    const stream = fakeStream(false);
    const work = pending<void>();
    const step = createProgress(stream).step('Building', () => work.promise);
    await jest.advanceTimersByTimeAsync(1_900);
    expect(stream.written).toBe('');
    await jest.advanceTimersByTimeAsync(30_000);
    work.resolve();
    await step;

    expect(stream.written.split('\n')).toEqual([
      '  Building ... (2.0 s)',
      '  Building ... (10.0 s)',
      '  Building ... (20.0 s)',
      '  Building ... (30.0 s)',
      '✓ Building (31.9 s)',
      '',
    ]);
  });

  test('a note stands beside the title', async () => {
    const stream = fakeStream(false);
    const work = pending<void>();
    const step = createProgress(stream).step('Downloading', (note) => {
      note('12 MB');
      return work.promise;
    });
    await jest.advanceTimersByTimeAsync(2_000);
    work.resolve();
    await step;

    expect(stream.written).toContain('  Downloading: 12 MB ... (2.0 s)\n');
  });

  test('a step that fails is marked, and its error passes on', async () => {
    const stream = fakeStream(false);
    const step = createProgress(stream).step('Starting', () => Promise.reject(new Error('no')));

    await expect(step).rejects.toThrow('no');
    expect(stream.written).toBe('✗ Starting (0.0 s)\n');
  });
});

describe('progress in a terminal', () => {
  test('the line moves at once and is gone when the result is there', async () => {
    const stream = fakeStream(true);
    const work = pending<void>();
    const step = createProgress(stream).step('Compiling', () => work.promise);
    await jest.advanceTimersByTimeAsync(500);
    const moving = stream.written;
    work.resolve();
    await step;

    expect(moving).toContain('Compiling (0.0 s)');
    expect(moving).toContain('Compiling (0.4 s)');
    expect(stream.written.slice(moving.length)).toBe('\r\u001b[K✓ Compiling (0.5 s)\n');
  });

  test('steps side by side share the line: only one moves', async () => {
    const stream = fakeStream(true);
    const [first, second] = [pending<void>(), pending<void>()];
    const progress = createProgress(stream);
    const steps = [progress.step('First', () => first.promise), progress.step('Second', () => second.promise)];
    await jest.advanceTimersByTimeAsync(1_000);
    first.resolve();
    second.resolve();
    await Promise.all(steps);

    expect(stream.written).not.toMatch(/[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] Second/);
    expect(stream.written).toContain('✓ Second (1.0 s)\n');
  });
});
