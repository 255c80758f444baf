import type { Actor } from '../commands/command';
import type { SignInMethod } from '../db/sessions';
import type { PersonRole } from '../domain/person';
import type { Oidc, OidcIdentity } from './oidc';

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

export interface SignedInHere extends SignedIn {
  /** For a cookie that lasts: this person has signed in from this browser. */
  readonly browser: string;
}

/** What the browser has of earlier sign-ins. */
export interface BrowserCookies {
  readonly session?: string | undefined;
  readonly browser?: string | undefined;
}

/** To type or to scan. Counts once a code has confirmed it. */
export interface ProposedTotp {
  /** Base32. */
  readonly secret: string;
  /** `otpauth://totp/...`, for a QR code. */
  readonly url: string;
}

/** What an admin sees of a person. */
export interface PersonView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly active: boolean;
  /** A second factor is enrolled. */
  readonly totp: boolean;
  readonly signsInWith: readonly SignInMethod[];
  readonly lastSignInAt?: string;
}

export interface PersonIntake {
  readonly email: string;
  readonly name: string;
  readonly role: PersonRole;
  /** Absent: one is generated. Null: none, for those whom the identity provider vouches for. */
  readonly password?: string | null | undefined;
}

export type PersonReset = 'password' | 'totp' | 'identity';

export interface PersonChange {
  readonly name?: string;
  readonly role?: PersonRole;
  readonly active?: boolean;
  /** A new password is generated; the second factor is enrolled anew; the provider vouches for the e-mail address anew. */
  readonly reset?: readonly PersonReset[];
}

export interface PersonWithPassword {
  readonly person: PersonView;
  /** Generated now, shown now and kept nowhere. */
  readonly password?: string;
}

/** The people who work here, as the API needs them. */
export interface People {
  /** The session of a token: `good` or over. Undefined when there never was one. Being seen keeps it from being idle. */
  sessionOf(token: string): Promise<{ readonly session: Session; readonly good: boolean } | undefined>;
  /** Whether it is good still. Asking does not keep it from being idle: an open page is nobody who is there. */
  isGood(token: string): Promise<boolean>;
  /** A new session, and the end of the one that the browser had. */
  signIn(attempt: SignInAttempt, from: From, cookies: BrowserCookies): Promise<SignedInHere>;
  /** The identity provider, where one is configured. */
  readonly oidc: Oidc | undefined;
  /** Somebody whom the identity provider vouches for; undefined when nobody may sign in as that. */
  signInByProvider(identity: OidcIdentity, from: From, before?: string): Promise<SignedIn | undefined>;
  /** Safe to repeat. */
  signOut(token: string, actor: Actor): Promise<void>;
  /** Everywhere else the person is signed out; here with a new session. */
  changePassword(
    session: Session,
    passwords: { readonly old: string; readonly new: string },
    from: From,
  ): Promise<SignedIn>;

  /** A second factor to enrol, in place of one that no code has confirmed. */
  proposeTotp(session: Session): Promise<ProposedTotp>;
  /** The session is replaced by a new one, which may do what needs a second factor. */
  confirmTotp(
    session: Session,
    given: { readonly code: string; readonly token: string },
    from: From,
  ): Promise<SignedIn>;

  list(tenantId: string): Promise<readonly PersonView[]>;
  add(actor: Actor, intake: PersonIntake): Promise<PersonWithPassword>;
  /** Undefined: there is no such person. Nobody takes rights from themselves, so one admin always remains. */
  change(actor: Actor, personId: string, change: PersonChange): Promise<PersonWithPassword | undefined>;
}

export type PeopleRefusalCode =
  | 'UNAUTHENTICATED'
  | 'CODE_NEEDED'
  | 'TOO_MANY_SIGN_INS'
  | 'TOTP_ENROLLED'
  | 'NOT_ONESELF'
  | 'OIDC_OFF';

/** One field of a request is unfit, for a reason that its form does not show. */
export class UnfitField extends Error {
  override readonly name = 'UnfitField';

  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

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
