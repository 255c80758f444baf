import type { Actor } from '../commands/command';
import type { SignInMethod } from '../db/sessions';
import type { PersonRole } from '../domain/person';

/** What a session says of its person, for every request that comes with it. */
export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly email: string; readonly role: PersonRole };
  readonly tenant: { readonly id: string; readonly name: string; readonly mode: 'live' | 'test' };
  readonly method: SignInMethod;
  /** `required`: until a second factor is enrolled, the session is good for that and nothing else. */
  readonly totp: 'enrolled' | 'required' | 'off';
  /** RFC 3339. The latest end; being idle ends it earlier. */
  readonly expiresAt: string;
}

/** Where a request comes from. */
export interface From {
  /** A network address, or the network of it that is counted as one. */
  readonly address: string;
  readonly requestId: string;
}

export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  readonly code?: string;
}

/** `token` is for the session's cookie. */
export interface SignedIn {
  readonly token: string;
  readonly session: Session;
}

/** The people who work here, as the API needs them. */
export interface People {
  /** The session of a token: `good` or over. Undefined when there never was one. Being seen keeps it from being idle. */
  sessionOf(token: string): Promise<{ readonly session: Session; readonly good: boolean } | undefined>;
  /** A new session, and the end of the one that the browser had. */
  signIn(attempt: SignInAttempt, from: From, before?: string): Promise<SignedIn>;
  /** Safe to repeat. */
  signOut(token: string, actor: Actor): Promise<void>;
}

export type PeopleRefusalCode = 'UNAUTHENTICATED' | 'CODE_NEEDED' | 'TOO_MANY_SIGN_INS';

/** What will not be done, for a reason the caller may know. Never says whether an e-mail address is somebody's. */
export class PeopleRefusal extends Error {
  override readonly name = 'PeopleRefusal';

  constructor(
    readonly code: PeopleRefusalCode,
    message: string,
    readonly more: { readonly field?: string; readonly retryAfterSeconds?: number } = {},
  ) {
    super(message);
  }
}
