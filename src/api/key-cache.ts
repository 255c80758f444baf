import type { Actor, KeyRole } from '../commands/command';
import { parseApiKey } from './api-key';

export interface KeyHolder {
  readonly tenantId: string;
  readonly mode: Actor['mode'];
  readonly role: KeyRole;
  readonly keyId: string;
}

/** Finds the holder of a stored, unexpired, unrevoked key with this id and hash. */
export type Authenticate = (keyId: string, hash: Buffer) => Promise<KeyHolder | undefined>;

/** A revoked key is refused within this time. Counted from the start of the look-up, so it is never longer. */
const KEPT_MS = 1_000;
const MOST_KEPT = 10_000;

/**
 * From the text of a key to its holder. A text that cannot be a key of ours costs no look-up; a good one is looked up
 * once a second, however many requests come with it. Only successes are kept.
 */
export function createKeyCache({
  authenticate,
  now,
}: {
  readonly authenticate: Authenticate;
  readonly now: () => number;
}) {
  const kept = new Map<string, { readonly holder: Promise<KeyHolder | undefined>; readonly until: number }>();

  async function lookUp(id: string, hash: Buffer, mode: KeyHolder['mode']): Promise<KeyHolder | undefined> {
    const holder = await authenticate(id, hash);
    return holder?.mode === mode ? holder : undefined;
  }

  return async (text: string): Promise<KeyHolder | undefined> => {
    const key = parseApiKey(text);
    if (!key) return undefined;
    const name = `${key.mode} ${key.id} ${key.hash.toString('base64')}`;
    const known = kept.get(name);
    if (known && known.until > now()) return known.holder;

    const entry = { holder: lookUp(key.id, key.hash, key.mode), until: now() + KEPT_MS };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, entry);
    const forget = () => kept.get(name) === entry && kept.delete(name);
    try {
      const holder = await entry.holder;
      if (!holder) forget();
      return holder;
    } catch (error) {
      forget();
      throw error;
    }
  };
}
