import type { Knex } from 'knex';

import type { Passwords } from './password';

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
  readonly settings: PeopleSettings;
}
