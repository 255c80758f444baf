import type { z } from 'zod';

import type { PersonChangeBody } from '../schemas/person';
import { personActor } from '../../domain/person';
import type { PersonChange, PersonView, PersonWithPassword } from '../../people/people';
import type { PersonAnswer, PersonWithPasswordAnswer } from '../schemas/answers/person';
import { wireInstant } from './instant';

/** Names and roles are for everybody who works here, the rest is between a person and the admins. */
export function wirePerson(
  person: PersonView,
  { toAdmin }: { readonly toAdmin: boolean },
): z.infer<typeof PersonAnswer> {
  const { id, name, role, active, email, totp, signsInWith, lastSignInAt } = person;
  return {
    id: personActor(id),
    name,
    role,
    active,
    email: toAdmin ? email : null,
    totp: toAdmin ? totp : null,
    signs_in_with: toAdmin ? [...signsInWith] : null,
    last_sign_in_at: toAdmin && lastSignInAt !== undefined ? wireInstant(lastSignInAt) : null,
  };
}

export function wireWithPassword({ person, password }: PersonWithPassword): z.infer<typeof PersonWithPasswordAnswer> {
  return { person: wirePerson(person, { toAdmin: true }), password: password ?? null };
}

export function readPersonChange({ name, role, active, reset }: z.infer<typeof PersonChangeBody>): PersonChange {
  return {
    ...(name !== undefined && { name }),
    ...(role && { role }),
    ...(active !== undefined && { active }),
    ...(reset && { reset: [...new Set(reset)] }),
  };
}
