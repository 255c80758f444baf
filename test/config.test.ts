import * as fc from 'fast-check';

import { ConfigError, readConfig, readSecrets, required, temporalCluster } from '../src/config';
import { generateKey, SAMPLE_KEYS } from '../src/storage/key-ring';

const messageOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('It was accepted');
};

describe('without any variable', () => {
  test('everything has a value that suits one machine', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      dataDir: '.data',
      host: '127.0.0.1',
      ports: { api: 3000, worker: 3001, temporal: 7233, temporalUi: 8233, postgres: 5433 },
      database: { url: undefined, migrationUrl: undefined, poolSize: 20 },
      limits: { bodyBytes: 15 * 1024 * 1024, fileBytes: 8 * 1024 * 1024 },
      allowKeyInQuery: false,
      s3: undefined,
    });
  });

  test('an empty one counts as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', NODE_ENV: '' })).toEqual(readConfig({}));
  });
});

test('what is set is taken', () => {
  const config = readConfig({
    NODE_ENV: 'production',
    PORT: '8080',
    DATABASE_URL: 'postgres://app@db/clearway',
    RETRY_FIRST: '250ms',
    API_KEY_IN_QUERY: 'true',
    S3_BUCKET: 'blobs',
    S3_ENDPOINT: 'https://s3.example.com',
  });
  expect(config).toMatchObject({
    production: true,
    ports: { api: 8080 },
    // Migrations go with the same login unless another is named.
    database: { url: 'postgres://app@db/clearway', migrationUrl: 'postgres://app@db/clearway' },
    timers: { retryFirst: 250 },
    allowKeyInQuery: true,
    s3: { bucket: 'blobs', region: 'us-east-1', endpoint: 'https://s3.example.com' },
  });
});

test('a second factor is required in production and where it is asked for', () => {
  const requireTotp = (environment: NodeJS.ProcessEnv) => readConfig(environment).people.requireTotp;
  expect(requireTotp({})).toBe(false);
  expect(requireTotp({ NODE_ENV: 'production' })).toBe(true);
  expect(requireTotp({ NODE_ENV: 'production', CONSOLE_REQUIRE_TOTP: 'false' })).toBe(false);
  expect(requireTotp({ CONSOLE_REQUIRE_TOTP: 'true' })).toBe(true);
});

test('an identity provider comes with everything that it needs, or not at all', () => {
  const OIDC = { OIDC_ISSUER: 'https://id.example.com', OIDC_CLIENT_ID: 'clearway', OIDC_CLIENT_SECRET: 'secret' };
  const all = { ...OIDC, PUBLIC_URL: 'https://kyc.example.com' };
  expect(readConfig({}).oidc).toBeUndefined();
  expect(readConfig({ ...all, NODE_ENV: 'production' }).oidc).toMatchObject({
    redirectUri: 'https://kyc.example.com/v1/session/oidc/callback',
    allowHttp: false,
  });
  for (const missing of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL']) {
    expect(messageOf(() => readConfig({ ...all, [missing]: '' }))).toContain(missing);
  }
  const plain = { ...all, OIDC_ISSUER: 'http://id.example.com' };
  expect(messageOf(() => readConfig({ ...plain, NODE_ENV: 'production' }))).toContain('OIDC_ISSUER');
});

describe('a value that does not fit is refused by the name of its variable', () => {
  test.each([
    ['NODE_ENV', 'staging'],
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['DATABASE_POOL_SIZE', '0'],
    ['DATABASE_POOL_SIZE', '2.5'],
    ['DATABASE_POOL_SIZE', '501'],
    ['MAX_BODY_BYTES', 'NaN'],
    ['RATE_LIMIT_SECONDS', '999999999'],
    ['PUBLIC_URL', 'kyc.example.com'],
    ['PUBLIC_URL', 'https://kyc.example.com/console'],
    ['TRUST_PROXY', 'everybody'],
    ['SESSION_LIFETIME', '2d'],
    ['API_KEY_IN_QUERY', 'yes'],
    ['S3_FORCE_PATH_STYLE', '1'],
    ['S3_ENDPOINT', 'not an address'],
    ['TEMPORAL_UI_URL', 'localhost'],
    ['CODEC_TOKEN', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['DOCUMENT_PROVIDER', 'somebody'],
    ['DOCUMENT_TASKS', '0'],
    ['DOCUMENT_THREADS', '65'],
    ['DOCUMENT_TIMEOUT', '2d'],
    ['RETRY_MAX', '14'],
    ['RETRY_MAX', 'a fortnight'],
    ['RETRY_MAX', '-1d'],
    ['RETRY_MAX', '0d'],
    ['RETRY_MAX', '99999d'],
    ['RETRY_FIRST', '0ms'],
    // A timer of Node that is longer than 2^31 ms fires at once, again and again.
    ['RECONCILE_EVERY', '30d'],
    ['DRAIN_TIMEOUT', '25h'],
  ])('%s=%s', (variable, value) => {
    const message = messageOf(() => readConfig({ [variable]: value }));
    expect(message).toContain(`${variable}: `);
  });

  test('all of them at once, so that nobody mends one at a time', () => {
    const message = messageOf(() => readConfig({ PORT: 'http', LOG_LEVEL: 'loud', RETRY_MAX: 'soon' }));
    for (const variable of ['PORT', 'LOG_LEVEL', 'RETRY_MAX']) expect(message).toContain(variable);
  });

  test('as a ConfigError', () => {
    expect(() => readConfig({ PORT: 'http' })).toThrow(ConfigError);
    expect(() => required(undefined, 'DATABASE_URL')).toThrow('DATABASE_URL is not set');
    expect(required('postgres://db', 'DATABASE_URL')).toBe('postgres://db');
  });
});

describe('a provider that looks at nothing', () => {
  test.each([
    ['DOCUMENT_PROVIDER', 'fake'],
    ['DOCUMENT_PROVIDER', 'local+fake'],
    ['ADDRESS_PROVIDER', 'fake'],
    ['ADDRESS_PROVIDER', 'local+fake'],
    ['REGISTRY_PROVIDER', 'fake'],
  ])('is refused in production: %s=%s', (variable, provider) => {
    const set = { [variable]: provider, NODE_ENV: 'production' };
    expect(() => readConfig(set)).toThrow(ConfigError);
    expect(messageOf(() => readConfig(set))).toContain(`${variable}: `);
  });

  test.each(['development', 'test'])('may be tried out elsewhere: %s', (environment) => {
    const { documents } = readConfig({ DOCUMENT_PROVIDER: 'local+fake', NODE_ENV: environment });
    expect(documents.provider).toBe('local+fake');
  });

  test('is nobody’s unless asked for: the engine on this machine looks', () => {
    expect(readConfig({ NODE_ENV: 'production' }).documents).toEqual({
      provider: 'local',
      processes: 2,
      threads: 1,
      timeoutMs: 30_000,
      maxMegabytes: 1_000,
    });
  });
});

test('any whole duration within bounds is read to the millisecond', () => {
  const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
  const anyUnit = fc.constantFrom(...(Object.keys(units) as (keyof typeof units)[]));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3650 }), anyUnit, (amount, unit) => {
      expect(readConfig({ RETRY_MAX: `${amount}${unit}` }).timers.retryMax).toBe(amount * units[unit]);
    }),
  );
});

describe('a secret', () => {
  const KEYS = `k1:${generateKey()}`;
  const given = { keyEncryptionKeys: KEYS, payloadKeys: `p1:${generateKey()}`, blindIndexKey: generateKey() };
  const BAD = 'very-secret-but-malformed-0123456789abcdef';

  test('is never repeated in an error, whatever variable it was put into', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'CODEC_TOKEN',
          'PORT',
          'RETRY_MAX',
          'S3_ENDPOINT',
          'LOG_LEVEL',
          'DATABASE_POOL_SIZE',
          'NODE_ENV',
        ),
        fc.base64String({ minLength: 8, maxLength: 12 }),
        (variable, secret) => {
          let message = '';
          try {
            readConfig({ [variable]: secret });
          } catch (error) {
            message = String(error);
          }
          expect(message.includes(secret)).toBe(false);
        },
      ),
    );
  });

  test.each(['keyEncryptionKeys', 'payloadKeys', 'blindIndexKey'] as const)(
    'in %s that is malformed or missing is named by its variable and not repeated',
    (name) => {
      const variable = {
        keyEncryptionKeys: 'CLEARWAY_KEY_ENCRYPTION_KEYS',
        payloadKeys: 'CLEARWAY_PAYLOAD_KEYS',
        blindIndexKey: 'CLEARWAY_BLIND_INDEX_KEY',
      }[name];
      const malformed = messageOf(() => readSecrets({ ...given, [name]: BAD }, false));
      expect(malformed).toContain(variable);
      expect(malformed).not.toContain(BAD);
      expect(messageOf(() => readSecrets({ ...given, [name]: undefined }, false))).toBe(`${variable} is not set`);
    },
  );

  test('of our own is good everywhere, and prints as nothing', () => {
    const secrets = readSecrets(given, true);
    expect(secrets.keyEncryptionKeys.ids).toEqual(['k1']);
    expect(JSON.stringify(secrets)).not.toContain(KEYS.slice(3));
  });

  test.each(SAMPLE_KEYS)(
    'out of the documentation (%s) is refused in production, in each of the three places',
    (sample) => {
      const places = [
        [{ ...given, keyEncryptionKeys: `k1:${sample}` }, 'CLEARWAY_KEY_ENCRYPTION_KEYS (k1)'],
        [{ ...given, keyEncryptionKeys: `${KEYS},old:${sample}` }, 'CLEARWAY_KEY_ENCRYPTION_KEYS (old)'],
        [{ ...given, payloadKeys: `p1:${sample}` }, 'CLEARWAY_PAYLOAD_KEYS (p1)'],
        [{ ...given, blindIndexKey: sample }, 'CLEARWAY_BLIND_INDEX_KEY'],
      ] as const;
      for (const [secrets, named] of places) {
        const message = messageOf(() => readSecrets(secrets, true));
        expect(message).toContain(named);
        expect(message).not.toContain(sample);
        expect(() => readSecrets(secrets, false)).not.toThrow();
      }
    },
  );
});

test('a Temporal cluster is read as the SDK has it', () => {
  const cluster = temporalCluster({ TEMPORAL_ADDRESS: 'temporal.example.com:7233', TEMPORAL_NAMESPACE: 'kyc' });
  expect(cluster).toMatchObject({ connectionOptions: { address: 'temporal.example.com:7233' }, namespace: 'kyc' });
});
