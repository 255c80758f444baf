/** The folder of this user, outside any checkout, for what takes long to get and is the same for all of them. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Names and values of the environment, as `src/config.ts` hands them on. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** By the customs of each system: XDG base directories, `~/Library/Caches`, `%LOCALAPPDATA%`. */
export function cacheDir(
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'clearway');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'clearway');
  return join(environment['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'clearway');
}
