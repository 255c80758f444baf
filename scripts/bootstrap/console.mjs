// The reviewer console to dist/console/, when one of its sources has changed since the last time.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { fingerprint, listFiles } from './compile.mjs';
import { step } from './progress.mjs';
import { BootstrapError, capture } from './programs.mjs';

const SETTINGS = ['package.json', 'package-lock.json'];

/** Bundled and nothing more: its types are checked where all types are, so that `npm start` need not wait for them. */
export async function ensureConsole(root, { quiet = false } = {}) {
  const stamp = join(root, 'dist', '.console-built');
  const wanted = fingerprint(root, [...listFiles(join(root, 'console')), ...SETTINGS.map((name) => join(root, name))]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(join(root, 'dist', 'console'))) return;

  rmSync(stamp, { force: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join('console', 'vite.config.mts');
  await step(
    'Building the console',
    async () => {
      const { code, output } = await capture(process.execPath, [vite, 'build', '--config', config], { cwd: root });
      if (code !== 0) throw new BootstrapError(`The console cannot be built:\n${output.trim()}`);
    },
    { quiet },
  );
  writeFileSync(stamp, wanted);
}
