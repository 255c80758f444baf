import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../db/audit-events';
import type { Transaction } from '../db/database';
import { changePerson as writeChange, findPerson, insertPerson, releaseIdentity, setPassword } from '../db/people';
import type { StoredPerson } from '../db/people';
import { deleteTotp } from '../db/totp-secrets';
import { personActor } from '../domain/person';
import { foldEmail } from './email';
import { requireFitPassword } from './fit-password';
import { generatePassword } from './password';
import type { Passwords } from './password';
import { UnfitField } from './people';
import type { PersonChange, PersonIntake, PersonReset, PersonView, PersonWithPassword } from './people';

/** Who changes people: an admin, or an operator at the terminal. */
interface By {
  readonly actor: string;
  readonly requestId?: string;
}

/**
 * A new person. Their first password is generated where none is given; `null` is for those who sign in by an identity
 * provider alone. The hashing comes before the transaction: it takes a third of a second.
 */
export async function prepareIntake(
  passwords: Passwords,
  intake: PersonIntake,
): Promise<PersonIntake & { readonly generated?: string; readonly passwordHash?: string }> {
  if (intake.password === null) return intake;
  const generated = intake.password === undefined ? generatePassword() : undefined;
  const password = generated ?? intake.password ?? '';
  requireFitPassword(password, intake.email, 'password');
  return { ...intake, ...(generated && { generated }), passwordHash: await passwords.hash(password) };
}

export async function addPerson(
  tx: Transaction,
  tenantId: string,
  prepared: Awaited<ReturnType<typeof prepareIntake>>,
  by: By,
): Promise<PersonWithPassword> {
  const { name, role, passwordHash, generated } = prepared;
  const id = uuidv7();
  const made = await insertPerson(tx, {
    id,
    tenantId,
    email: foldEmail(prepared.email),
    name,
    role,
    ...(passwordHash && { passwordHash }),
    createdBy: by.actor,
  });
  if (!made) throw new UnfitField('email', 'Somebody signs in with this e-mail address already');
  await note(tx, tenantId, by, 'person.added', { person_id: personActor(id), role });
  return { person: await viewOf(tx, id), ...(generated !== undefined && { password: generated }) };
}

/** A reset password comes with its hash, made before the transaction; see `prepareIntake`. */
export async function changePerson(
  tx: Transaction,
  tenantId: string,
  personId: string,
  change: PersonChange,
  newPassword: { readonly text: string; readonly hash: string } | undefined,
  by: By,
): Promise<PersonWithPassword | undefined> {
  const before = await findPerson(tx, personId, 'for update of p');
  if (!before || before.tenantId !== tenantId) return undefined;
  const resets: readonly PersonReset[] = change.reset ?? [];
  await writeChange(tx, personId, change);
  if (newPassword) await setPassword(tx, personId, newPassword.hash);
  if (resets.includes('totp')) await deleteTotp(tx, personId);
  if (resets.includes('identity')) await releaseIdentity(tx, personId);
  await note(tx, tenantId, by, 'person.changed', {
    person_id: personActor(personId),
    ...(change.role && change.role !== before.role && { role: change.role, role_before: before.role }),
    ...(change.active !== undefined && { active: change.active }),
    ...(change.name !== undefined && { renamed: true }),
    ...(resets.length > 0 && { reset: [...resets] }),
  });
  return { person: await viewOf(tx, personId), ...(newPassword && { password: newPassword.text }) };
}

export async function newPassword(passwords: Passwords): Promise<{ readonly text: string; readonly hash: string }> {
  const text = generatePassword();
  return { text, hash: await passwords.hash(text) };
}

export function personView(stored: StoredPerson): PersonView {
  const { id, email, name, role, disabledAt, totp, passwordHash, oidcIdentity, lastSignInAt } = stored;
  return {
    id,
    email,
    name,
    role,
    active: disabledAt === null,
    totp,
    signsInWith: [...(passwordHash === null ? [] : ['password' as const]), ...(oidcIdentity ? ['oidc' as const] : [])],
    ...(lastSignInAt !== null && { lastSignInAt }),
  };
}

async function viewOf(tx: Transaction, personId: string): Promise<PersonView> {
  const stored = await findPerson(tx, personId);
  if (!stored) throw new Error('A person who was just written cannot be read');
  return personView(stored);
}

async function note(
  tx: Transaction,
  tenantId: string,
  { actor, requestId }: By,
  action: string,
  detail: Record<string, string | boolean | string[]>,
): Promise<void> {
  await insertAuditEvents(tx, { tenantId, actor, action, detail, ...(requestId && { requestId }) });
}
