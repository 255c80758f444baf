import type { Commands, Request } from '../../src/commands/command';
import type { Policy } from '../../src/policy/policy';
import { byPerson } from './test-system';

const NOTE = { note: 'Read by somebody in a test.' };

export const firstAdmin = (tenantId: string): Request =>
  byPerson(tenantId, 'admin', '0192f0c0-1a2b-7c3d-8e4f-5a6b7c8d9e0f');
export const secondAdmin = (tenantId: string): Request =>
  byPerson(tenantId, 'admin', '0192f0c0-2b3c-7d4e-9f50-6b7c8d9e0f1a');

/** The way that a policy becomes the active one: proposed, replayed on history, approved by another person. */
export async function publishPolicy(
  { commands }: { readonly commands: Commands },
  tenantId: string,
  policy: Policy,
): Promise<string> {
  const { version } = policy;
  await commands.proposePolicy(firstAdmin(tenantId), { policy, ...NOTE });
  await commands.replayPolicy(firstAdmin(tenantId), version, { since: null });
  await commands.approvePolicy(secondAdmin(tenantId), version, NOTE);
  return version;
}
