import type { Person } from '../api/generated';

export const ROLES: readonly { readonly role: Person['role']; readonly may: string }[] = [
  { role: 'viewer', may: 'looks, and changes nothing' },
  { role: 'reviewer', may: 'gives verdicts' },
  { role: 'approver', may: 'agrees as the second person, reassigns, repairs' },
  { role: 'admin', may: 'all of that, people and policies' },
];
