/** PostgreSQL refuses to run as root; this is whom it runs as instead. */
import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';

import { SetupError } from './setup-error';

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/**
 * Null when we are not root: then Postgres simply runs as we do. As root, the system's `postgres` user, made when there
 * is none (no password, no home, no login); where that cannot be done, `nobody`.
 */
export function unprivilegedUser(): SystemUser | null {
  if (process.platform === 'win32' || userInfo().uid !== 0) return null;
  const user = lookUp(NAME) ?? create() ?? lookUp('nobody');
  if (user !== null) return user;
  throw new SetupError(
    'PostgreSQL refuses to run as root, and this system has neither a "postgres" user nor a way to add one. ' +
      'Start Clearway as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function create(): SystemUser | null {
  const shell = ['--no-create-home', '--shell', '/usr/sbin/nologin'];
  const { status } = spawnSync('useradd', ['--system', '--user-group', ...shell, NAME], { stdio: 'ignore' });
  return status === 0 ? lookUp(NAME) : null;
}

function lookUp(name: string): SystemUser | null {
  const [uid, gid] = [ask('-u', name), ask('-g', name)];
  return uid === null || gid === null || uid === 0 ? null : { name, uid, gid };
}

function ask(flag: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 && /^\d+\s*$/.test(stdout) ? Number(stdout) : null;
}
