import { randomUUID } from 'node:crypto';

import type { Knex } from 'knex';

import type { Request } from '../../commands/command';
import type { PolicyDeps } from '../../commands/deps';
import { connectDatabase } from '../../db/database';
import { listPeople } from '../../db/people';
import { listTenants } from '../../db/tenants';
import type { Tenant } from '../../db/tenants';
import { personActor } from '../../domain/person';
import { foldEmail } from '../../people/email';
import { shippedPolicy } from '../../policy/shipped-policy';
import { createPolicyShelf } from '../../policy-shelf/create-policy-shelf';
import { NotFound } from '../answer';
import { findDatabaseUrl } from '../system';

/** Replay reads a history in pages; a page of a long one may take longer than a request is given. */
const STATEMENT_MS = 300_000;

/** What commands about policies work with: no seal is opened, so no secret is asked for. */
export interface PolicyDesk extends PolicyDeps {
  /** All tenants, or the one named. */
  tenants(name?: string): Promise<readonly Tenant[]>;
  /** The one named, or the only one there is. */
  tenant(name?: string): Promise<Tenant>;
  /** A person of the tenant by e-mail address, who has to be an admin, as the one who asks. */
  actingAs(tenant: Tenant, email: string): Promise<Request>;
}

/** Connects, works, and lets go, so that the command ends. */
export async function atPolicyDesk<T>(work: (desk: PolicyDesk) => Promise<T>): Promise<T> {
  const url = await findDatabaseUrl();
  const database = connectDatabase({ url, role: 'clearway_app', poolSize: 3, statementTimeoutMs: STATEMENT_MS });
  const operator = connectDatabase({ url, role: 'clearway_operator', poolSize: 1 });
  try {
    return await work(createDesk(database, operator));
  } finally {
    await Promise.all([database.destroy(), operator.destroy()]);
  }
}

function createDesk(database: Knex, operator: Knex): PolicyDesk {
  const tenants = async (name?: string) => {
    const all = await listTenants(operator);
    const found = name === undefined ? all : all.filter((tenant) => tenant.name === name);
    if (found.length === 0) throw new NotFound(name === undefined ? 'there is no tenant yet' : `no tenant ${name}`);
    return found;
  };
  return {
    database,
    policies: createPolicyShelf(shippedPolicy()),
    // Relays look by themselves every second.
    wakeRelay: () => undefined,
    tenants,
    async tenant(name) {
      const [tenant, ...others] = await tenants(name);
      if (!tenant || others.length > 0) throw new Error('which tenant? Name it with --tenant');
      return tenant;
    },
    async actingAs(tenant, email) {
      const people = await listPeople(operator, tenant.id);
      const person = people.find((each) => each.email === foldEmail(email));
      if (!person) throw new NotFound(`${tenant.name} has nobody with that e-mail address: see "clearway people list"`);
      if (person.disabledAt !== null || person.role !== 'admin')
        throw new Error('only an admin who is not disabled may do that');
      const { id: tenantId, mode } = tenant;
      return {
        actor: { tenantId, mode, id: personActor(person.id), role: person.role, requestId: `cli-${randomUUID()}` },
      };
    },
  };
}
