import { readConfig } from '../../config';
import { listTenants } from '../../db/tenants';
import type { Tenant } from '../../db/tenants';
import type { Reads } from '../../commands/command';
import { createRoomKeys } from '../../processes/room-keys';
import type { RoomKeys } from '../../processes/room-keys';
import { createReads } from '../../reads/create-reads';
import { NotFound } from '../answer';
import { findDatabaseUrl, findSecrets, withDatabase } from '../system';

/** One tenant by name, or all. */
export async function tenantsNamed(name: string | undefined): Promise<readonly Tenant[]> {
  const tenants = await withDatabase('clearway_operator', listTenants);
  if (name === undefined) return tenants;
  const found = tenants.filter((each) => each.name === name);
  if (found.length === 0) throw new NotFound(`no tenant ${name}`);
  return found;
}

/** Opens the rooms of the system, works, and lets go, so that the command ends. */
export async function withReads<T>(work: (at: { rooms: RoomKeys; reads: Reads }) => Promise<T>): Promise<T> {
  const rooms = createRoomKeys({
    config: readConfig(),
    secrets: await findSecrets(),
    databaseUrl: await findDatabaseUrl(),
  });
  try {
    return await work({ rooms, reads: createReads(rooms) });
  } finally {
    await rooms.close();
  }
}
