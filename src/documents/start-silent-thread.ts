import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { packageRoot } from '../package-root';

/**
 * Starts a thread that sees no environment, and whose output goes nowhere: it may quote the file that it works on. Whoever
 * starts it listens to its `error` at once: without a listener, that ends the process.
 *
 * @param file of the thread's module, resolved by who knows where it lies
 * @param maxHeapMegabytes what its JavaScript side may hold; pixels are not counted
 */
export function startSilentThread(file: string, maxHeapMegabytes: number): Worker {
  const worker = new Worker(file, {
    // Compiled code runs as it is. From source, as in a test, a thread has to be told how to read TypeScript.
    execArgv: file.endsWith('.ts') ? ['--require', join(packageRoot, 'test/support/run-typescript.cjs')] : [],
    env: {},
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
