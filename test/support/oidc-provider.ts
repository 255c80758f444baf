/** A small, real OpenID Connect provider: discovery, authorization code with PKCE, RS256-signed ID tokens, a user info. */
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Who is signed in at the provider, and what it says of them. */
export interface ProviderUser {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** What a broken or hostile provider does. */
export interface Mischief {
  readonly nonce?: string;
  readonly audience?: string;
  readonly issuer?: string;
  readonly expired?: boolean;
  readonly signedBy?: KeyObject;
  /** The address is not in the ID token, only at the user info endpoint. */
  readonly emailInUserInfo?: boolean;
  readonly down?: boolean;
}

export const CLIENT = { clientId: 'clearway', clientSecret: 'the secret of clearway' } as const;

export async function startOidcProvider() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { readonly asked: URLSearchParams; readonly user: ProviderUser }>();
  const accessTokens = new Map<string, ProviderUser>();
  let user: ProviderUser = { sub: 'nobody' };
  let mischief: Mischief = {};
  let issuer = '';

  const routes: Record<string, (req: IncomingMessage, res: ServerResponse, url: URL) => Promise<void> | void> = {
    '/.well-known/openid-configuration': (_req, res) =>
      json(res, 200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      }),
    '/jwks': (_req, res) =>
      json(res, 200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }] }),
    '/authorize': (_req, res, { searchParams: asked }) => {
      const back = new URL(String(asked.get('redirect_uri')));
      const code = randomBytes(16).toString('hex');
      codes.set(code, { asked, user });
      back.searchParams.set('code', code);
      back.searchParams.set('state', String(asked.get('state')));
      res.writeHead(302, { Location: back.href }).end();
    },
    '/token': async (req, res) => {
      const sent = new URLSearchParams(await text(req));
      const code = String(sent.get('code'));
      const issued = codes.get(code);
      codes.delete(code);
      const challenge = createHash('sha256')
        .update(String(sent.get('code_verifier')))
        .digest('base64url');
      const isClient = sent.get('client_id') === CLIENT.clientId && sent.get('client_secret') === CLIENT.clientSecret;
      if (!isClient || !issued || issued.asked.get('code_challenge') !== challenge) {
        return json(res, 400, { error: 'invalid_grant' });
      }
      const accessToken = randomBytes(16).toString('hex');
      accessTokens.set(accessToken, issued.user);
      json(res, 200, { access_token: accessToken, token_type: 'Bearer', expires_in: 60, id_token: idToken(issued) });
    },
    '/userinfo': (req, res) => {
      const known = accessTokens.get(String(req.headers.authorization).replace('Bearer ', ''));
      if (known) json(res, 200, known);
      else json(res, 401, {});
    },
  };

  function idToken({ asked, user: signedIn }: { asked: URLSearchParams; user: ProviderUser }): string {
    const now = Math.floor(Date.now() / 1000);
    const { sub, ...about } = signedIn;
    return sign(
      {
        iss: mischief.issuer ?? issuer,
        sub,
        aud: mischief.audience ?? CLIENT.clientId,
        iat: now,
        exp: mischief.expired ? now - 3600 : now + 60,
        nonce: mischief.nonce ?? asked.get('nonce'),
        ...(mischief.emailInUserInfo ? {} : about),
      },
      mischief.signedBy ?? privateKey,
    );
  }

  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', issuer);
    const route = routes[url.pathname];
    if (mischief.down) return void res.writeHead(503).end();
    if (!route) return void res.writeHead(404).end();
    void Promise.resolve(route(req, res, url)).catch(() => res.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    signInAs: (next: ProviderUser, how: Mischief = {}) => {
      user = next;
      mischief = how;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function json(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function sign(claims: object, key: KeyObject): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const input = `${encode({ alg: 'RS256', kid: '1' })}.${encode(claims)}`;
  return `${input}.${createSign('sha256').update(input).sign(key, 'base64url')}`;
}
