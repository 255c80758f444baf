import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Whoever opens it for reading waits until somebody writes. */
export function namedPipe(folder: string): string {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  return path;
}
