import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json: data files lie beside it, wherever the compiled code lies. */
export const packageRoot = rootAbove(__dirname);

function rootAbove(folder: string): string {
  // `dist` has a package.json of its own, copied by the compiler because the version is read from it.
  if (existsSync(join(folder, 'package-lock.json')) || existsSync(join(folder, 'data', 'watchlists'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json is not above the code');
  return rootAbove(parent);
}
