import { text } from 'node:stream/consumers';

import { Argument, Option } from 'commander';
import type { Command } from 'commander';
import { v7 as uuidv7 } from 'uuid';

import type { Transaction } from '../db/database';
import { listPeople, personByEmail } from '../db/people';
import { ensureTenant, listTenants } from '../db/tenants';
import { transact } from '../db/transaction';
import { PERSON_ROLES } from '../domain/person';
import type { PersonRole } from '../domain/person';
import { foldEmail } from '../people/email';
import { requireFitPassword } from '../people/fit-password';
import { addPerson, changePerson, newPassword, personView, prepareIntake } from '../people/manage-people';
import { createPasswords } from '../people/password';
import type { PersonChange, PersonView, PersonWithPassword } from '../people/people';
import { answering, NotFound, table } from './answer';
import { withDatabase } from './system';

interface AddOptions {
  readonly tenant: string;
  readonly email: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly mode: 'live' | 'test';
  readonly passwordStdin?: boolean;
  readonly password: boolean;
}

/** In audit rows. Who sits at the terminal, the machine's own records know. */
const OPERATOR = { actor: 'operator' } as const;
const role = new Argument('<role>', 'what they may do').choices(PERSON_ROLES);
const FROM_STDIN = ['--password-stdin', 'read the password from standard input (default: generate one)'] as const;

export function addPeople(program: Command): void {
  const people = program.command('people').description('who signs in to the console, and what they may do');

  people
    .command('add')
    .description('let somebody sign in; a generated password is shown once and kept nowhere')
    .requiredOption('--tenant <name>', 'a tenant that is not there yet is made')
    .requiredOption('--email <address>', 'they sign in with it')
    .requiredOption('--name <name>', 'as colleagues know them')
    .addOption(new Option('--role <role>', 'what they may do').choices(PERSON_ROLES).makeOptionMandatory())
    .addOption(new Option('--mode <mode>', 'for a tenant that is made now').choices(['live', 'test']).default('live'))
    .option(...FROM_STDIN)
    .option('--no-password', 'none: the identity provider alone vouches for them')
    .addHelpText(
      'after',
      '\nExample:\n  $ clearway people add --tenant acme --email ada@example.com --name "Ada Example" --role admin',
    )
    .action(answering(add));

  people
    .command('list')
    .description('everybody, or the people of one tenant')
    .option('--tenant <name>')
    .action(answering(list));

  const change = (name: string, description: string) =>
    people.command(name).description(description).argument('<email>', 'the address they sign in with');
  change('disable', 'let somebody sign in no more; they are signed out now').action(changing({ active: false }));
  change('enable', 'let somebody sign in again').action(changing({ active: true }));
  change('reset-totp', 'let somebody enrol a second factor anew').action(changing({ reset: ['totp'] }));
  change('reset-password', 'a new password; the old one and its sessions end')
    .option(...FROM_STDIN)
    .action(
      answering(async (email: string, options: { passwordStdin?: boolean }) =>
        answer(email, { reset: ['password'] }, options.passwordStdin ? await passwordFrom(process.stdin) : undefined),
      ),
    );
  change('set-role', 'what somebody may do; they sign in again to do it')
    .addArgument(role)
    .action(answering(async (email: string, given: PersonRole) => answer(email, { role: given })));
}

async function add(options: AddOptions) {
  const { email, name, mode } = options;
  const given = options.passwordStdin ? await passwordFrom(process.stdin) : undefined;
  const intake = { email, name, role: options.role, password: options.password ? given : null };
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error('--email: this is no e-mail address');
  const prepared = await prepareIntake(createPasswords({}), intake);
  return withDatabase('clearway_operator', async (database) => {
    const tenant = await ensureTenant(database, { id: uuidv7(), name: options.tenant, mode });
    return shown(await transact(database, (tx) => addPerson(tx, tenant.id, prepared, OPERATOR)));
  });
}

async function list({ tenant }: { readonly tenant?: string }) {
  return withDatabase('clearway_operator', async (database) => {
    const tenants = new Map((await listTenants(database)).map(({ id, name }) => [id, name]));
    const found = (await listPeople(database)).filter((each) => !tenant || tenants.get(each.tenantId) === tenant);
    const rows = found.map((each) => ({ tenant: tenants.get(each.tenantId) ?? '', ...personView(each) }));
    const cells = rows.map((each) => [each.email, each.tenant, each.role, ...statesOf(each), each.name]);
    return { json: rows, text: table(['EMAIL', 'TENANT', 'ROLE', 'STATE', 'SIGNS IN WITH', 'NAME'], cells) };
  });
}

function statesOf({ active, signsInWith, totp }: PersonView): [string, string] {
  return [active ? 'active' : 'disabled', [...signsInWith, ...(totp ? ['totp'] : [])].join('+') || 'nothing yet'];
}

function changing(change: PersonChange) {
  return answering(async (email: string) => answer(email, change));
}

async function answer(email: string, change: PersonChange, given?: string) {
  if (given !== undefined) requireFitPassword(given, email, 'password');
  const passwords = createPasswords({});
  const password = change.reset?.includes('password')
    ? given === undefined
      ? await newPassword(passwords)
      : { text: given, hash: await passwords.hash(given) }
    : undefined;
  const work = async (tx: Transaction) => {
    const person = await personByEmail(tx, foldEmail(email));
    if (!person) throw new NotFound('nobody signs in with this e-mail address');
    return changePerson(tx, person.tenantId, person.id, change, password, OPERATOR);
  };
  const changed = await withDatabase('clearway_operator', (database) => transact(database, work));
  if (!changed) throw new NotFound('nobody signs in with this e-mail address');
  return shown(given === undefined ? changed : { person: changed.person });
}

function shown({ person, password }: PersonWithPassword) {
  const { email, name, active } = person;
  const said = `${name} (${email}) is ${active ? 'active' : 'disabled'}, ${person.role}.`;
  return {
    json: { ...person, ...(password !== undefined && { password }) },
    text: password === undefined ? said : `${password}\n\n${said} The password is shown only now.`,
  };
}

/** The whole input, without the line end that a terminal or `echo` adds. */
async function passwordFrom(input: NodeJS.ReadableStream): Promise<string> {
  return (await text(input)).replace(/\r?\n$/, '');
}
