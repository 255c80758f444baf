import type { Role } from '../api/shapes';

export const ROLES: readonly { readonly role: Role; readonly may: string }[] = [
  { role: 'viewer', may: 'looks, and changes nothing' },
  { role: 'reviewer', may: 'gives verdicts' },
  { role: 'approver', may: 'agrees as the second person, reassigns, repairs' },
  { role: 'admin', may: 'all of that, people and policies' },
];
