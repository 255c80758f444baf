/** A FAKE of the people who work here, in memory, for the tests of the HTTP side alone. Whoever is let in is let in. */
import { randomUUID } from 'node:crypto';

import type { Actor } from '../../src/commands/command';
import type { PersonRole } from '../../src/domain/person';
import { PeopleRefusal } from '../../src/people/people';
import type { People, PersonIntake, PersonView, Session } from '../../src/people/people';
import { csrfToken, mintToken } from '../../src/people/session-token';

const EXPIRES = '2026-11-23T20:15:49.238398+00:00';

export const FAKE_PASSWORD = 'correct horse battery staple';

/** The headers of a browser that is signed in: its cookie, and what a page of ours adds to change something. */
export type BrowserHeaders = Readonly<Record<'Cookie' | 'X-CSRF-Token' | 'Sec-Fetch-Site', string>>;

export function createFakePeople() {
  const kept = new Map<string, { tenantId: string; view: PersonView }>();
  const sessions = new Map<string, { session: Session; good: boolean }>();

  function open(role: PersonRole, tenantId: string, changes: Partial<Session> = {}): string {
    const { token } = mintToken();
    const person = { id: randomUUID(), name: 'Ada Example', email: 'ada.example@example.com', role };
    const tenant = { id: tenantId, name: 'acme', mode: 'test' } as const;
    const session = { person, tenant, method: 'password', totp: 'off', expiresAt: EXPIRES, ...changes } as const;
    sessions.set(token, { session, good: true });
    return token;
  }

  const people = {
    sessionOf: async (token: string) => sessions.get(token),
    signIn: async ({ password }: { password: string }) => {
      if (password !== FAKE_PASSWORD) throw new PeopleRefusal('UNAUTHENTICATED', 'E-mail address or password is wrong');
      const token = open('reviewer', randomUUID());
      return { token, session: (sessions.get(token) as { session: Session }).session, browser: 'known' };
    },
    proposeTotp: async () => ({ secret: 'A'.repeat(32), url: 'otpauth://totp/Clearway' }),
    confirmTotp: async ({ person, tenant }: Session) => {
      const token = open(person.role, tenant.id, { totp: 'enrolled' });
      return { token, session: (sessions.get(token) as { session: Session }).session };
    },
    isGood: async (token: string) => sessions.get(token)?.good ?? false,
    oidc: undefined,
    signInByProvider: async () => undefined,
    signOut: async (token: string) => end(token),
    changePassword: async ({ person, tenant }: Session) => {
      const token = open(person.role, tenant.id);
      return { token, session: (sessions.get(token) as { session: Session }).session };
    },
    list: async (tenantId: string) =>
      [...kept].filter(([, each]) => each.tenantId === tenantId).map(([, { view }]) => view),
    add: async ({ tenantId }: Actor, { email, name, role }: PersonIntake) => {
      const view: PersonView = {
        id: randomUUID(),
        email,
        name,
        role,
        active: true,
        totp: false,
        signsInWith: ['password'],
      };
      kept.set(view.id, { tenantId, view });
      return { person: view, password: FAKE_PASSWORD };
    },
    change: async ({ tenantId }: Actor, id: string) => {
      const found = kept.get(id);
      return found?.tenantId === tenantId ? { person: found.view } : undefined;
    },
  } satisfies People;

  function end(token: string): void {
    const found = sessions.get(token);
    if (found) sessions.set(token, { ...found, good: false });
  }

  const addPerson = (tenantId: string): string => {
    const id = randomUUID();
    const view: PersonView = {
      id,
      email: `${id}@example.com`,
      name: 'Ada',
      role: 'viewer',
      active: true,
      totp: false,
      signsInWith: [],
    };
    kept.set(id, { tenantId, view });
    return id;
  };

  return { people, addPerson, open, end, isGood: (token: string) => sessions.get(token)?.good ?? false };
}

export function browserHeaders(token: string): BrowserHeaders {
  return { Cookie: `__Host-clearway=${token}`, 'X-CSRF-Token': csrfToken(token), 'Sec-Fetch-Site': 'same-origin' };
}
