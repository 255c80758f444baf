import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { ClientConnectConfig } from '@temporalio/envconfig';
import { z } from 'zod';

import { createKeyRing, isSampleKey, parseKey, parseKeyRing, sampleKeyIds } from './storage/key-ring';

/** At most `most`: what is longer does not fit a timer of Node (2^31 ms), which would then fire without a pause. */
const duration = (fallback: string, most: '1d' | '3650d' = '3650d') =>
  z
    .string()
    .regex(/^\d{1,9}(ms|s|m|h|d)$/, 'a number and a unit: ms, s, m, h or d, for example 14d')
    .refine(
      (text) => milliseconds(text) > 0 && milliseconds(text) <= milliseconds(most),
      `more than 0, at most ${most}`,
    )
    .default(fallback)
    .transform(milliseconds);

const count = (fallback: number, most = 1_000_000_000) => z.coerce.number().int().min(1).max(most).default(fallback);
const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');
const words = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );

/** Every variable that Clearway reads. README and docs/operations.md show them in a table. */
const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  CLEARWAY_DATA_DIR: z.string().min(1).default('.data'),

  HOST: z.string().default('127.0.0.1'),
  PORT: port(3000),
  WORKER_PORT: port(3001),
  CODEC_PORT: port(3002),
  TEMPORAL_PORT: port(7233),
  TEMPORAL_UI_PORT: port(8233),
  POSTGRES_PORT: port(5433),

  DATABASE_URL: z.string().min(1).optional(),
  MIGRATION_DATABASE_URL: z.string().min(1).optional(),
  DATABASE_POOL_SIZE: count(20, 500),

  TEMPORAL_ADDRESS: z.string().min(1).optional(),
  TEMPORAL_CLI: z.string().min(1).optional(),
  TEMPORAL_UI_URL: z.url().optional(),
  CODEC_TOKEN: z.string().min(16).optional(),

  CLEARWAY_KEY_ENCRYPTION_KEYS: z.string().min(1).optional(),
  CLEARWAY_BLIND_INDEX_KEY: z.string().min(1).optional(),
  CLEARWAY_PAYLOAD_KEYS: z.string().min(1).optional(),

  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ENDPOINT: z.url().optional(),
  S3_FORCE_PATH_STYLE: flag,

  WATCHLISTS_DIR: z.string().min(1).optional(),
  REQUIRED_WATCHLISTS: words
    .pipe(z.array(z.string().regex(/^[a-z][a-z0-9_]*$/, 'the id of a list')))
    .default(['us_ofac']),
  WATCHLIST_SOURCES: z.string().default(''),
  WATCHLIST_MAX_SHRINK_PERCENT: z.coerce.number().int().min(0).max(100).default(20),
  WATCHLIST_RELOAD_EVERY: duration('60s', '1d'),

  MAX_BODY_BYTES: count(15 * 1024 * 1024),
  MAX_FILE_BYTES: count(8 * 1024 * 1024),
  RATE_LIMIT_REQUESTS: count(600),
  RATE_LIMIT_SECONDS: count(60, 86_400),
  API_KEY_IN_QUERY: flag,
  DRAIN_TIMEOUT: duration('20s', '1d'),

  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(
      (text) => URL.canParse(text) && new URL(text).pathname === '/' && !/[?#]/.test(text),
      'an origin, for example https://kyc.example.com',
    )
    .optional(),
  TRUST_PROXY: z
    .string()
    .regex(/^(?:\d{1,2}|[0-9a-fA-F.:/, ]+|loopback)$/, 'how many proxies stand in front, or their addresses')
    .default('0'),
  CONSOLE_REQUIRE_TOTP: z.enum(['true', 'false']).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60).default('single sign-on'),
  SESSION_IDLE: duration('30m', '1d'),
  SESSION_LIFETIME: duration('12h', '1d'),

  RETRY_FIRST: duration('5s'),
  RETRY_MAX: duration('5m'),
  RECONCILE_EVERY: duration('60s', '1d'),

  WORKFLOW_TASKS: count(40, 1000),
  BLOCKED_REGIONS: z.string().default(''),
  PROOF_MAX_AGE_DAYS: count(90, 3650),
  ADDRESS_PROVIDER: z.enum(['local', 'fake', 'local+fake']).default('local'),
  REGISTER_EXTRACT_MAX_AGE_DAYS: count(90, 3650),
  REGISTRY_PROVIDER: z.enum(['none', 'fake']).default('none'),
  DOCUMENT_TASKS: count(2, 100),
  DOCUMENT_THREADS: count(1, 64),
  DOCUMENT_TIMEOUT: duration('30s', '1d'),
  DOCUMENT_MEMORY_MB: count(1000, 100_000),
  DOCUMENT_PROVIDER: z.enum(['local', 'fake', 'local+fake']).default('local'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

type Environment = z.infer<typeof Environment>;
export type Config = ReturnType<typeof configFrom>;

/** A variable is missing or unfit. Names the variable and what it takes; never repeats a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the environment. The only place that does. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(set);
  if (parsed.success && parsed.data.NODE_ENV === 'production') {
    for (const provider of ['DOCUMENT_PROVIDER', 'ADDRESS_PROVIDER', 'REGISTRY_PROVIDER'] as const) {
      if (parsed.data[provider].includes('fake')) {
        throw new ConfigError(`${provider}: the fake looks at nothing and is not for production`);
      }
    }
  }
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  }
  return configFrom(parsed.data);
}

/** The environment as it is, for programs that we start and that read their own part of it. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}

function configFrom(env: Environment) {
  return {
    production: env.NODE_ENV === 'production',
    dataDir: env.CLEARWAY_DATA_DIR,
    logLevel: env.LOG_LEVEL,
    host: env.HOST,
    ports: {
      api: env.PORT,
      worker: env.WORKER_PORT,
      codec: env.CODEC_PORT,
      temporal: env.TEMPORAL_PORT,
      temporalUi: env.TEMPORAL_UI_PORT,
      postgres: env.POSTGRES_PORT,
    },
    database: {
      url: env.DATABASE_URL,
      migrationUrl: env.MIGRATION_DATABASE_URL ?? env.DATABASE_URL,
      poolSize: env.DATABASE_POOL_SIZE,
    },
    temporal: { address: env.TEMPORAL_ADDRESS, cli: env.TEMPORAL_CLI, uiUrl: env.TEMPORAL_UI_URL },
    codecToken: env.CODEC_TOKEN,
    secrets: {
      keyEncryptionKeys: env.CLEARWAY_KEY_ENCRYPTION_KEYS,
      blindIndexKey: env.CLEARWAY_BLIND_INDEX_KEY,
      payloadKeys: env.CLEARWAY_PAYLOAD_KEYS,
    },
    s3: env.S3_BUCKET
      ? {
          bucket: env.S3_BUCKET,
          region: env.S3_REGION,
          forcePathStyle: env.S3_FORCE_PATH_STYLE,
          ...(env.S3_ENDPOINT && { endpoint: env.S3_ENDPOINT }),
        }
      : undefined,
    watchlistsDir: env.WATCHLISTS_DIR,
    requiredLists: env.REQUIRED_WATCHLISTS,
    screening: {
      sources: env.WATCHLIST_SOURCES,
      maxShrinkShare: env.WATCHLIST_MAX_SHRINK_PERCENT / 100,
      reloadEveryMs: env.WATCHLIST_RELOAD_EVERY,
    },
    limits: { bodyBytes: env.MAX_BODY_BYTES, fileBytes: env.MAX_FILE_BYTES },
    rateLimit: { points: env.RATE_LIMIT_REQUESTS, seconds: env.RATE_LIMIT_SECONDS },
    allowKeyInQuery: env.API_KEY_IN_QUERY,
    drainMs: env.DRAIN_TIMEOUT,
    trustProxy: /^\d{1,2}$/.test(env.TRUST_PROXY) ? Number(env.TRUST_PROXY) : env.TRUST_PROXY,
    publicOrigin: env.PUBLIC_URL && new URL(env.PUBLIC_URL).origin,
    oidc: oidcFrom(env),
    people: {
      idleSeconds: env.SESSION_IDLE / 1000,
      lifetimeSeconds: env.SESSION_LIFETIME / 1000,
      requireTotp: env.CONSOLE_REQUIRE_TOTP ? env.CONSOLE_REQUIRE_TOTP === 'true' : env.NODE_ENV === 'production',
    },
    timers: { retryFirst: env.RETRY_FIRST, retryMax: env.RETRY_MAX },
    reconcileEveryMs: env.RECONCILE_EVERY,
    workflowTasks: env.WORKFLOW_TASKS,
    addresses: {
      provider: env.ADDRESS_PROVIDER,
      maxAgeDays: env.PROOF_MAX_AGE_DAYS,
      blockedRegions: env.BLOCKED_REGIONS,
    },
    registry: { provider: env.REGISTRY_PROVIDER, extractMaxAgeDays: env.REGISTER_EXTRACT_MAX_AGE_DAYS },
    documents: {
      provider: env.DOCUMENT_PROVIDER,
      processes: env.DOCUMENT_TASKS,
      threads: env.DOCUMENT_THREADS,
      timeoutMs: env.DOCUMENT_TIMEOUT,
      maxMegabytes: env.DOCUMENT_MEMORY_MB,
    },
  };
}

/** All of it, or nothing. The provider sends browsers back to an address that nobody who asks can choose. */
function oidcFrom(env: Environment) {
  const { OIDC_ISSUER: issuer, PUBLIC_URL: publicUrl } = env;
  if (issuer === undefined) return undefined;
  const allowHttp = env.NODE_ENV !== 'production';
  if (!allowHttp && !issuer.startsWith('https:')) {
    throw new ConfigError('OIDC_ISSUER: plain HTTP is not for production');
  }
  return {
    issuer,
    clientId: required(env.OIDC_CLIENT_ID, 'OIDC_CLIENT_ID'),
    clientSecret: required(env.OIDC_CLIENT_SECRET, 'OIDC_CLIENT_SECRET'),
    name: env.OIDC_NAME,
    redirectUri: new URL('/v1/session/oidc/callback', required(publicUrl, 'PUBLIC_URL')).href,
    allowHttp,
  };
}

/** The value, or an error that names the variable. */
export function required<T>(value: T | undefined, variable: string): T {
  if (value === undefined) throw new ConfigError(`${variable} is not set`);
  return value;
}

/** The three secrets, each for one purpose. Keys that stand in the documentation are refused in production. */
export function readSecrets(secrets: Config['secrets'], production: boolean) {
  const keyEncryptionKeys = parseKeyRing(
    required(secrets.keyEncryptionKeys, 'CLEARWAY_KEY_ENCRYPTION_KEYS'),
    'CLEARWAY_KEY_ENCRYPTION_KEYS',
  );
  const payloadKeys = parseKeyRing(required(secrets.payloadKeys, 'CLEARWAY_PAYLOAD_KEYS'), 'CLEARWAY_PAYLOAD_KEYS');
  const blindIndexKey = parseKey(
    required(secrets.blindIndexKey, 'CLEARWAY_BLIND_INDEX_KEY'),
    'CLEARWAY_BLIND_INDEX_KEY',
  );
  if (production) {
    const samples = [
      ...sampleKeyIds(keyEncryptionKeys).map((id) => `CLEARWAY_KEY_ENCRYPTION_KEYS (${id})`),
      ...sampleKeyIds(payloadKeys).map((id) => `CLEARWAY_PAYLOAD_KEYS (${id})`),
      ...(isSampleKey(blindIndexKey) ? ['CLEARWAY_BLIND_INDEX_KEY'] : []),
    ];
    if (samples.length > 0) {
      throw new ConfigError(
        `${samples.join(', ')}: this key stands in the documentation; make your own with "clearway generate-key"`,
      );
    }
  }
  return { keyEncryptionKeys, payloadKeys, blindIndexKey };
}

/** A development start without secrets: the ones that were generated for this data directory. */
export function secretsFrom(generated: { keyEncryptionKey: string; blindIndexKey: string; payloadKey: string }) {
  const ring = (text: string, label: string) => createKeyRing([{ id: 'dev', key: parseKey(text, label) }]);
  return {
    keyEncryptionKeys: ring(generated.keyEncryptionKey, 'the generated key-encryption key'),
    payloadKeys: ring(generated.payloadKey, 'the generated payload key'),
    blindIndexKey: parseKey(generated.blindIndexKey, 'the generated blind-index key'),
  };
}

export type Secrets = ReturnType<typeof readSecrets>;

/** A Temporal cluster as the SDK's environment configuration has it: address, namespace, TLS, API key, profile file. */
export function temporalCluster(environment: NodeJS.ProcessEnv = process.env): ClientConnectConfig {
  const set = Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return loadClientConnectConfig({ overrideEnvVars: set });
}

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function milliseconds(text: string): number {
  const [, amount = '0', unit = 'ms'] = /^(\d+)(\D+)$/.exec(text) ?? [];
  return Number(amount) * (UNITS[unit] ?? 1);
}
