import type * as OpenidClient from 'openid-client';

export interface OidcSettings {
  /** Where `/.well-known/openid-configuration` is, below it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** On the button. */
  readonly name: string;
  /** Of `/v1/session/oidc/callback` of this server, as browsers reach it. */
  readonly redirectUri: string;
  /** Plain HTTP is for providers on one's own machine. */
  readonly allowHttp: boolean;
}

/** Hears of everything that went wrong at the provider, an answer that does not hold included: it may be a setting. */
export type OidcTrouble = (error: unknown) => void;

/** What the browser keeps while it is at the provider: all of it is random, and good for one way back. */
export interface OidcTrip {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the provider vouches for. */
export interface OidcIdentity {
  /** Issuer and subject, with a blank between: who it is, for good. */
  readonly identity: string;
  /** Only an address that the provider has verified. */
  readonly email?: string;
}

export interface Oidc {
  readonly name: string;
  /** Undefined: the provider cannot be reached. */
  start(): Promise<{ readonly url: string; readonly trip: OidcTrip } | undefined>;
  /** Undefined: the provider's answer does not hold, or it cannot be asked. */
  finish(answer: URLSearchParams, trip: OidcTrip): Promise<OidcIdentity | undefined>;
}

const TIMEOUT_SECONDS = 10;
const SCOPE = 'openid email';

/**
 * OpenID Connect: authorization code with PKCE (RFC 7636), state and nonce; the ID token's signature is checked although
 * it comes over TLS. The provider's own description is fetched at the first use and kept; a failure is asked about again.
 */
export function createOidc(settings: OidcSettings, trouble: OidcTrouble): Oidc {
  // Loaded only where a provider is configured.
  const client = require('openid-client') as typeof OpenidClient;
  const { issuer, clientId, clientSecret, redirectUri, allowHttp } = settings;
  let found: Promise<OpenidClient.Configuration> | undefined;

  function provider(): Promise<OpenidClient.Configuration> {
    const asked = (found ??= client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: TIMEOUT_SECONDS,
      execute: [client.enableNonRepudiationChecks, ...(allowHttp ? [client.allowInsecureRequests] : [])],
    }));
    asked.catch(() => {
      if (found === asked) found = undefined;
    });
    return asked;
  }

  return {
    name: settings.name,
    start: () => heard(start),
    finish: (answer, trip) => heard(() => finish(answer, trip)),
  };

  async function heard<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      trouble(error);
      return undefined;
    }
  }

  async function start() {
    const trip = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(await provider(), {
      redirect_uri: redirectUri,
      scope: SCOPE,
      state: trip.state,
      nonce: trip.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(trip.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, trip };
  }

  async function finish(answer: URLSearchParams, trip: OidcTrip): Promise<OidcIdentity> {
    const configuration = await provider();
    const here = new URL(redirectUri);
    here.search = answer.toString();
    const tokens = await client.authorizationCodeGrant(configuration, here, {
      expectedState: trip.state,
      expectedNonce: trip.nonce,
      pkceCodeVerifier: trip.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider answered without an ID token');
    const email = await emailOf(configuration, claims, tokens.access_token);
    return { identity: `${claims.iss} ${claims.sub}`, ...(email !== undefined && { email }) };
  }

  async function emailOf(configuration: OpenidClient.Configuration, claims: OpenidClient.IDToken, accessToken: string) {
    const inToken = verifiedEmail(claims);
    if (inToken !== undefined || claims['email'] !== undefined) return inToken;
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return undefined;
    return verifiedEmail(await client.fetchUserInfo(configuration, accessToken, claims.sub));
  }
}

function verifiedEmail(claims: Readonly<Record<string, unknown>>): string | undefined {
  // Some providers send the word for it.
  const isVerified = claims['email_verified'] === true || claims['email_verified'] === 'true';
  return isVerified && typeof claims['email'] === 'string' ? claims['email'] : undefined;
}
