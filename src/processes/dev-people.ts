import { v7 as uuidv7 } from 'uuid';

import { connectDatabase } from '../db/database';
import { personByEmail } from '../db/people';
import { ensureTenant } from '../db/tenants';
import { transact } from '../db/transaction';
import { PERSON_ROLES } from '../domain/person';
import type { PersonRole } from '../domain/person';
import { addPerson, changePerson, newPassword, prepareIntake } from '../people/manage-people';
import type { Passwords } from '../people/password';

export interface DevPerson {
  readonly email: string;
  readonly password: string;
  readonly role: PersonRole;
}

const NAMES: Readonly<Record<PersonRole, string>> = {
  viewer: 'Vera Viewer',
  reviewer: 'Rita Reviewer',
  approver: 'Aldo Approver',
  admin: 'Ada Admin',
};
const BY = { actor: 'operator' } as const;

/**
 * One person of each role for the sandbox of a development machine, with the passwords of the last start while they are
 * good: a browser that is signed in stays so. A password that the file does not know is replaced.
 */
export async function ensureDevPeople(
  databaseUrl: string,
  passwords: Passwords,
  before: readonly DevPerson[],
): Promise<DevPerson[]> {
  const operator = connectDatabase({ url: databaseUrl, role: 'clearway_operator', poolSize: 1 });
  try {
    const tenant = await ensureTenant(operator, { id: uuidv7(), name: 'development', mode: 'test' });
    const ensure = async (role: PersonRole): Promise<DevPerson> => {
      const email = `${role}@clearway.localhost`;
      const known = before.find((each) => each.email === email)?.password;
      const stored = await transact(operator, (tx) => personByEmail(tx, email));
      if (!stored) {
        const intake = { email, name: NAMES[role], role, ...(known !== undefined && { password: known }) };
        const prepared = await prepareIntake(passwords, intake);
        const { password } = await transact(operator, (tx) => addPerson(tx, tenant.id, prepared, BY));
        return { email, password: password ?? known ?? '', role };
      }
      if (known !== undefined && (await passwords.matches(known, stored.passwordHash))) {
        return { email, password: known, role };
      }
      const fresh = await newPassword(passwords);
      await transact(operator, (tx) =>
        changePerson(tx, stored.tenantId, stored.id, { reset: ['password'] }, fresh, BY),
      );
      return { email, password: fresh.text, role };
    };
    return await Promise.all(PERSON_ROLES.map(ensure));
  } finally {
    await operator.destroy();
  }
}
