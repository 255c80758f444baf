import type { Knex } from 'knex';

import type { SignInKeys } from '../storage/sign-in-keys';
import type { Oidc } from './oidc';
import type { Passwords } from './password';
import type { SignInThrottle } from './sign-in-throttle';

export interface PeopleSettings {
  /** Without a request for this long, a session is over. */
  readonly idleSeconds: number;
  /** However busy it is. */
  readonly lifetimeSeconds: number;
  /** Whoever signs in with a password needs a second factor. */
  readonly requireTotp: boolean;
}

export interface PeopleDeps {
  /** As `clearway_app`. */
  readonly database: Knex;
  readonly passwords: Passwords;
  readonly keys: SignInKeys;
  readonly throttle: SignInThrottle;
  /** Absent: there is no identity provider. */
  readonly oidc?: Oidc | undefined;
  /** Milliseconds since 1970, for the codes of second factors. */
  readonly now: () => number;
  readonly settings: PeopleSettings;
}
