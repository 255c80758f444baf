import { randomUUID } from 'node:crypto';

import { InvalidArgumentError } from 'commander';

import { reasoned } from '../../api/schemas/reasoned';
import { isApprover } from '../../commands/callers';
import type { Actor, Reads } from '../../commands/command';
import { repairVerification } from '../../commands/repair-verification';
import { listPeople } from '../../db/people';
import type { Tenant } from '../../db/tenants';
import { personActor } from '../../domain/person';
import type { RepairKind } from '../../domain/repair';
import { foldEmail } from '../../people/email';
import { createRelayWaker } from '../../relay/relay-waker';
import { NotFound } from '../answer';
import { withDatabase } from '../system';
import { tenantsNamed, withReads } from './with-reads';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface RepairOptions {
  /** E-mail address. */
  readonly by: string;
  readonly reason: string;
  readonly note: string;
}

/** The same command as the API has, by a person of the tenant who may order it. */
export async function orderRepair(verificationId: string, kind: RepairKind, { by, reason, note }: RepairOptions) {
  if (!UUID.test(verificationId)) throw new NotFound('a verification id is a UUID');
  return withReads(async ({ rooms, reads }) => {
    const tenant = await tenantOf(reads, verificationId);
    const actor = await approverNamed(tenant, by);
    const { value } = await repairVerification(
      { ...rooms, wakeRelay: createRelayWaker(rooms.database) },
      { actor },
      { verificationId, repair: kind, reasonCode: reason, note },
    );
    return {
      json: { tenant: tenant.name, ...value },
      text: `Ordered: ${kind} of ${verificationId} of ${tenant.name}.`,
    };
  });
}

async function tenantOf(reads: Reads, verificationId: string): Promise<Tenant> {
  for (const tenant of await tenantsNamed(undefined)) {
    if (await reads.verification(tenant.id, verificationId)) return tenant;
  }
  throw new NotFound(`no verification ${verificationId}`);
}

async function approverNamed(tenant: Tenant, email: string): Promise<Actor> {
  const people = await withDatabase('clearway_operator', (database) => listPeople(database, tenant.id));
  const found = people.find((each) => each.email === foldEmail(email) && !each.disabledAt);
  if (!found) throw new NotFound(`nobody of ${tenant.name} signs in with that address`);
  const who = { id: personActor(found.id), role: found.role };
  if (!isApprover(who)) throw new Error('only an approver or an admin may order a repair');
  return { ...who, tenantId: tenant.id, mode: tenant.mode, requestId: randomUUID() };
}

/** Why, as the API takes it. */
export function reasonOption(field: keyof typeof reasoned): (given: string) => string {
  return (given) => {
    const parsed = reasoned[field].safeParse(given);
    if (parsed.success) return parsed.data;
    throw new InvalidArgumentError(`${parsed.error.issues[0]?.message ?? 'not understood'}.`);
  };
}
