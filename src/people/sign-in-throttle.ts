import type { Knex } from 'knex';

import { forgetOldFailures, forgive, takeAttempt } from '../db/sign-in-failures';
import type { SignInSubject } from '../db/sign-in-failures';
import { transact } from '../db/transaction';
import type { SignInKeys } from '../storage/sign-in-keys';
import { PeopleRefusal } from './people';

/** A hundred people may sit behind one address, and one person mistypes a few times. */
const FREE = { email: 5, browser: 5, person: 5, address: 30 } as const;

/** An attempt that was let through. What is not forgiven was wrong. */
export interface Attempt {
  /** The proof was right: what was wrong before does not count any more. */
  right(): Promise<void>;
  /** It neither was wrong nor proved anything. */
  undecided(): Promise<void>;
}

export interface SignInThrottle {
  /**
   * Counts by e-mail address, whether or not it is somebody's, and by network address; from a browser that this person has
   * signed in from, by that browser alone: whoever guesses at their password from elsewhere cannot keep them out.
   */
  signIn(name: {
    readonly email: string;
    readonly address: string;
    readonly browser?: string | undefined;
  }): Promise<Attempt>;
  /** Somebody signed in, who is asked again. */
  person(personId: string): Promise<Attempt>;
}

export function createSignInThrottle({
  database,
  keys,
}: {
  readonly database: Knex;
  readonly keys: SignInKeys;
}): SignInThrottle {
  type Kind = keyof typeof FREE;
  const subjectOf = (kind: Kind, value: string) => ({ kind, hash: keys.subject(kind, value), free: FREE[kind] });

  async function take(subjects: readonly (SignInSubject & { readonly kind: Kind })[]): Promise<Attempt> {
    // In one order for everybody, or two attempts would wait for each other.
    const ordered = subjects.toSorted((a, b) => Buffer.compare(a.hash, b.hash));
    await transact(database, async (tx) => {
      await forgetOldFailures(tx);
      for (const subject of ordered) {
        const seconds = await takeAttempt(tx, subject);
        if (seconds > 0) throw tooMany(seconds);
      }
    });
    const settle = (of: (kind: Kind) => 'one' | 'all') => async () =>
      transact(database, async (tx) => {
        for (const { hash, kind } of ordered) await forgive(tx, hash, of(kind));
      });
    return {
      // Of an address only this one: its other people's mistakes are not undone by one who signs in.
      right: settle((kind) => (kind === 'address' ? 'one' : 'all')),
      undecided: settle(() => 'one'),
    };
  }

  return {
    signIn: ({ email, address, browser }) =>
      take(
        browser === undefined
          ? [subjectOf('email', email), subjectOf('address', address)]
          : [subjectOf('browser', browser)],
      ),
    person: (personId) => take([subjectOf('person', personId)]),
  };
}

export function tooMany(seconds: number): PeopleRefusal {
  return new PeopleRefusal('TOO_MANY_SIGN_INS', `Too many wrong sign-ins; try again in ${seconds} s`, {
    retryAfterSeconds: seconds,
  });
}
