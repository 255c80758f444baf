import { insertAuditEvents } from '../db/audit-events';
import { asTenant } from '../db/database';
import { enterAsPerson, findPerson, rehashPassword } from '../db/people';
import type { StoredPerson } from '../db/people';
import { transact } from '../db/transaction';
import { personActor } from '../domain/person';
import type { PeopleDeps } from './deps';
import { foldEmail } from './email';
import { GateFull } from './gate';
import { openSession } from './open-session';
import { PeopleRefusal } from './people';
import type { BrowserCookies, From, SignedInHere, SignInAttempt } from './people';
import { takeCode } from './second-factor';
import { tooMany } from './sign-in-throttle';

/** How long a browser is known: half a year after the last sign-in from it. */
export const BROWSER_KNOWN_SECONDS = 180 * 86_400;
/** What whoever comes while too many hash is told to wait. */
const BUSY_SECONDS = 5;

/**
 * With e-mail address and password, and with a code where a second factor is enrolled. Whatever of the first two is wrong,
 * the answer and the time that it takes are the same.
 */
export async function signIn(
  deps: PeopleDeps,
  given: SignInAttempt,
  from: From,
  cookies: BrowserCookies,
): Promise<SignedInHere> {
  const { database, keys, throttle, now } = deps;
  const email = foldEmail(given.email);
  const seconds = Math.floor(now() / 1000);
  const browser = cookies.browser === undefined ? undefined : keys.readBrowser(cookies.browser, email, seconds);
  const attempt = await throttle.signIn({ email, address: from.address, browser });

  const person = await transact(database, async (tx) => {
    const id = await enterAsPerson(tx, { email });
    return id === undefined ? undefined : findPerson(tx, id);
  });
  if (!(await isPassword(deps, given.password, person)) || !person) {
    if (person) await noteFailure(deps, person, from, 'password');
    throw new PeopleRefusal('UNAUTHENTICATED', 'E-mail address or password is wrong');
  }
  if (person.totp && given.code === undefined) {
    await attempt.undecided();
    throw new PeopleRefusal('CODE_NEEDED', 'Send the code of your second factor with it', { field: 'code' });
  }
  const opened = await asTenant(database, person.tenantId, async (tx) => {
    const code = given.code ?? '';
    if (person.totp && (await takeCode(tx, deps, person.id, code, { confirm: false })) !== 'taken') return undefined;
    const { id: personId } = person;
    return openSession(tx, deps, { personId, method: 'password', requestId: from.requestId, before: cookies.session });
  });
  if (!opened) {
    await noteFailure(deps, person, from, 'code');
    throw new PeopleRefusal('CODE_NEEDED', 'This code is wrong or was used already: send the next one', {
      field: 'code',
    });
  }
  await attempt.right();
  await keepAtTodaysCost(deps, person, given.password);
  return { ...opened, browser: keys.proveBrowser(email, seconds + BROWSER_KNOWN_SECONDS) };
}

async function isPassword({ passwords }: PeopleDeps, password: string, person: StoredPerson | undefined) {
  try {
    return await passwords.matches(password, person?.disabledAt === null ? person.passwordHash : null);
  } catch (error) {
    if (error instanceof GateFull) throw tooMany(BUSY_SECONDS);
    throw error;
  }
}

async function noteFailure({ database }: PeopleDeps, person: StoredPerson, { requestId }: From, wrong: string) {
  await asTenant(database, person.tenantId, (tx) =>
    insertAuditEvents(tx, {
      tenantId: person.tenantId,
      actor: personActor(person.id),
      action: 'person.sign_in_failed',
      detail: { wrong },
      requestId,
    }),
  );
}

/** The password is at hand only now. */
async function keepAtTodaysCost({ database, passwords }: PeopleDeps, person: StoredPerson, password: string) {
  const { passwordHash } = person;
  if (passwordHash === null || !passwords.isDated(passwordHash)) return;
  const hash = await passwords.hash(password);
  await asTenant(database, person.tenantId, (tx) => rehashPassword(tx, person.id, passwordHash, hash));
}
