/** What people who sign in may do, from the least to the most: each may also do what those before it may. */
export const PERSON_ROLES = ['viewer', 'reviewer', 'approver', 'admin'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

const PREFIX = 'person:';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** How a person is named wherever somebody acts: in claims, verdicts, controls and audit rows. */
export function personActor(personId: string): string {
  return `${PREFIX}${personId}`;
}

/** The id of the person that an actor is; undefined for keys, for the policy and for Clearway itself. */
export function personOf(actor: string): string | undefined {
  const id = actor.startsWith(PREFIX) ? actor.slice(PREFIX.length) : '';
  return UUID.test(id) ? id.toLowerCase() : undefined;
}
