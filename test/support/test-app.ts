import pino from 'pino';
import { Registry } from 'prom-client';

import { mintApiKey, sameKeyHash } from '../../src/api/api-key';
import { createApp } from '../../src/api/app';
import type { AppDependencies } from '../../src/api/app';
import type { KeyHolder } from '../../src/api/key-cache';
import type { PersonRole } from '../../src/domain/person';
import type { Session } from '../../src/people/people';
import { createFakeCommands } from './fake-commands';
import type { Watcher } from '../../src/reads/review-events';
import { browserHeaders, createFakePeople } from './fake-people';

export const TENANT = '11111111-1111-4111-8111-111111111111';
const OTHER_TENANT = '22222222-2222-4222-8222-222222222222';

/** The real app on top of fake commands: everything HTTP is as in production, nothing is stored. */
export function createTestApp(changes: Partial<AppDependencies> = {}) {
  const fake = createFakeCommands();
  const keys = createKeyRing();
  const fakePeople = createFakePeople();
  const lines: string[] = [];
  const metrics = new Registry();
  const app = createApp({
    commands: fake.commands,
    reads: fake.reads,
    authenticate: keys.authenticate,
    people: fakePeople.people,
    reviewEvents: { mayWatch: () => true, watch: nothingToHear, stop: async () => undefined },
    readiness: async () => ({ ready: true, details: { postgres: 'up', temporal: 'degraded' } }),
    logger: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }),
    metrics,
    rateLimit: { points: 100_000, seconds: 60 },
    allowKeyInQuery: false,
    version: '0.0.0-test',
    limits: { failedKeysPerMinute: 100_000 },
    ...changes,
  });
  return {
    app,
    fake,
    fakePeople,
    /** The headers of a browser in which somebody of that role is signed in. */
    browser: (role: PersonRole, tenantId = TENANT, changes: Partial<Session> = {}) =>
      browserHeaders(fakePeople.open(role, tenantId, changes)),
    strangeBrowser: (role: PersonRole) => browserHeaders(fakePeople.open(role, OTHER_TENANT)),
    keys,
    metrics,
    logLines: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    integrator: keys.mint('integrator'),
    reviewer: keys.mint('reviewer'),
    stranger: keys.mint('integrator', OTHER_TENANT),
    strangeReviewer: keys.mint('reviewer', OTHER_TENANT),
  };
}

/** A stream that is over as soon as it is open. */
function nothingToHear(_whose: unknown, watcher: Watcher): () => void {
  queueMicrotask(watcher.over);
  return () => undefined;
}

export type TestApp = ReturnType<typeof createTestApp>;

function createKeyRing() {
  const stored = new Map<string, { holder: KeyHolder; hash: Buffer; revoked: boolean }>();
  let lookUps = 0;
  return {
    mint: (role: KeyHolder['role'], tenantId = TENANT): string => {
      const { id, hash, text } = mintApiKey('test');
      stored.set(id, { holder: { tenantId, mode: 'test', role, keyId: id }, hash, revoked: false });
      return text;
    },
    revoke: (text: string) => {
      const entry = stored.get(idOf(text));
      if (entry) entry.revoked = true;
    },
    lookUps: () => lookUps,
    authenticate: async (keyId: string, hash: Buffer): Promise<KeyHolder | undefined> => {
      lookUps += 1;
      const entry = stored.get(keyId);
      return entry && !entry.revoked && sameKeyHash(entry.hash, hash) ? entry.holder : undefined;
    },
  };
}

function idOf(key: string): string {
  return key.split('_')[2] ?? '';
}
