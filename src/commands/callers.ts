import { PERSON_ROLES, personOf } from '../domain/person';
import type { PersonRole } from '../domain/person';
import type { Actor, KeyRole } from './command';

/** Who may ask: a key by what it was made for, or a person by role. A key's `reviewer` is not a person's. */
export type Caller = `${KeyRole}_key` | PersonRole;

export const INTEGRATORS: readonly Caller[] = ['integrator_key'];
/** Everybody who works here, and the keys that stand for them. */
export const STAFF: readonly Caller[] = [...PERSON_ROLES, 'reviewer_key'];
/** Who may work on a review and control a customer. */
export const REVIEWERS: readonly Caller[] = ['reviewer', 'approver', 'admin', 'reviewer_key'];
/** Who may agree as the second person, and repair. Two reviewer keys agree with each other. */
export const APPROVERS: readonly Caller[] = ['approver', 'admin', 'reviewer_key'];
/** Who may change people and policies. People only: whoever does that has to be somebody. */
export const ADMINS: readonly Caller[] = ['admin'];
/** Everybody with a session. */
export const PEOPLE: readonly Caller[] = PERSON_ROLES;

export function callerOf({ id, role }: Pick<Actor, 'id' | 'role'>): Caller {
  if (personOf(id) !== undefined && role !== 'integrator') return role;
  // A role that no key has, on something that is no person, may do nothing.
  if (role === 'integrator' || role === 'reviewer') return `${role}_key`;
  throw new Error('An actor that is no person has the role of one');
}

export function isApprover(actor: Pick<Actor, 'id' | 'role'>): boolean {
  return APPROVERS.includes(callerOf(actor));
}
