/** Making a PostgreSQL cluster: once per data directory. */
import { chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { postgresProgram } from './postgres-binaries';
import type { PostgresPlace } from './postgres-place';
import { runProgram } from './run-program';

export const POSTGRES_OWNER = 'postgres';
/** Nothing of ours: PG* variables of the person at the terminal would change what the programs do. */
export const POSTGRES_ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC' };

const UNFINISHED = '.unfinished-';

/**
 * UTF-8, sorted by code point and with Unicode case rules on every machine alike; passwords by SCRAM.
 * Made beside its place and moved there when whole: a kill in the middle leaves nothing that looks like a cluster.
 */
export async function makeCluster(place: PostgresPlace, password: string): Promise<void> {
  const { user } = place;
  await sweep(place.clusterDir);
  const unfinished = await mkdtemp(`${place.clusterDir}${UNFINISHED}`);
  const passwordFile = `${unfinished}.password`;
  try {
    await writeFile(passwordFile, `${password}\n`, { flag: 'wx', mode: 0o600 });
    if (user !== null) {
      await chown(unfinished, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
    }
    const encoding = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const login = [`--username=${POSTGRES_OWNER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const zone = ['--set=timezone=UTC', '--set=log_timezone=UTC'];
    await runProgram({
      name: 'initdb',
      executable: postgresProgram(place.nativeDir, 'initdb'),
      args: [`--pgdata=${unfinished}`, '--no-instructions', ...encoding, ...login, ...zone],
      environment: POSTGRES_ENVIRONMENT,
      ...(user && { user }),
    });
    await rename(unfinished, place.clusterDir);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** What killed starts left. One that is still being written resists; the next start takes it. */
async function sweep(clusterDir: string): Promise<void> {
  const [parent, prefix] = [dirname(clusterDir), `${basename(clusterDir)}${UNFINISHED}`];
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix)) await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
