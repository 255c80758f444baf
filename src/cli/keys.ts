import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { v7 as uuidv7 } from 'uuid';

import { mintApiKey } from '../api/api-key';
import { insertKey, listKeys, revokeKey } from '../db/api-keys';
import type { ApiKeyRecord } from '../db/api-keys';
import { ensureTenant } from '../db/tenants';
import { answering, NotFound, table } from './answer';
import { withDatabase } from './system';

const DAY_MS = 86_400_000;

interface CreateOptions {
  readonly tenant: string;
  readonly role: 'integrator' | 'reviewer';
  readonly name: string;
  readonly mode: 'live' | 'test';
  readonly days?: number;
}

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('API keys of the tenants');

  keys
    .command('create')
    .description('make a key; it is shown once and kept nowhere. A tenant that is not there yet is made')
    .requiredOption('--tenant <name>', 'lower-case letters, digits and dashes', tenantName)
    .requiredOption('--role <role>', 'integrator or reviewer', oneOf('integrator', 'reviewer'))
    .requiredOption('--name <name>', 'what or who uses it, for the list', keyName)
    .option('--mode <mode>', 'live or test, for a tenant that is made now', oneOf('live', 'test'), 'live')
    .option('--days <days>', 'how long it is good for (default: until revoked)', days)
    .addHelpText('after', '\nExample:\n  $ clearway keys create --tenant acme --role reviewer --name "A. Reviewer"')
    .action(
      answering(async (options: CreateOptions) =>
        withDatabase('clearway_operator', async (database) => {
          const tenant = await ensureTenant(database, { id: uuidv7(), name: options.tenant, mode: options.mode });
          const key = mintApiKey(tenant.mode);
          const expiresAt = options.days && new Date(Date.now() + options.days * DAY_MS).toISOString();
          await insertKey(database, {
            id: key.id,
            tenantId: tenant.id,
            role: options.role,
            name: options.name,
            secretHash: key.hash,
            ...(expiresAt && { expiresAt }),
          });
          const json = { id: key.id, key: key.text, tenant: tenant.name, mode: tenant.mode, role: options.role };
          return {
            json,
            text: `${key.text}\n\nKey ${key.id}, ${options.role} of ${tenant.name} (${tenant.mode}). It is shown only now.`,
          };
        }),
      ),
    );

  keys
    .command('list')
    .description('all keys, or those of one tenant; never their secrets')
    .option('--tenant <name>')
    .action(
      answering(async ({ tenant }: { tenant?: string }) => {
        const found = await withDatabase('clearway_operator', (database) => listKeys(database, tenant));
        return { json: found, text: table(['ID', 'TENANT', 'MODE', 'ROLE', 'NAME', 'STATE'], found.map(row)) };
      }),
    );

  keys
    .command('revoke')
    .description('end a key now; requests with it are refused within a second')
    .argument('<id>', 'the eight characters that name it')
    .action(
      answering(async (id: string) => {
        const key = await withDatabase('clearway_operator', (database) => revokeKey(database, id));
        if (!key) throw new NotFound(`no key ${id}`);
        return { json: key, text: `Key ${id} of ${key.tenantName} is revoked.` };
      }),
    );
}

function row(key: ApiKeyRecord): string[] {
  const expired = key.expiresAt !== null && Date.parse(key.expiresAt) < Date.now();
  const state = key.revokedAt ? 'revoked' : expired ? 'expired' : 'good';
  return [key.id, key.tenantName, key.mode, key.role, key.name, state];
}

function oneOf(...allowed: readonly string[]) {
  return (value: string): string => {
    if (!allowed.includes(value)) throw new InvalidArgumentError(`It takes ${allowed.join(' or ')}.`);
    return value;
  };
}

/** As the constraints of the tables have them, in words. */
function tenantName(value: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,62}$/.test(value)) return value;
  throw new InvalidArgumentError('It takes 1 to 63 lower-case letters, digits and dashes, no dash first.');
}

function keyName(value: string): string {
  if (value.length >= 1 && value.length <= 100) return value;
  throw new InvalidArgumentError('It takes 1 to 100 characters.');
}

function days(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It takes a whole number of days.');
  return number;
}
