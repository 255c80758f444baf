import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = join(__dirname, '..');
const source = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');

const dependency = z.enum(['service_started', 'service_healthy', 'service_completed_successfully']);
const service = z.object({
  image: z.string(),
  build: z.unknown().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z.record(z.string(), z.object({ condition: dependency })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  restart: z.string(),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  configs: z.array(z.object({ source: z.string(), target: z.string() })).default([]),
  networks: z.array(z.string()),
});
const compose = z
  .object({
    services: z.record(z.string(), service),
    configs: z.record(z.string(), z.object({ content: z.string() })),
    networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
    volumes: z.record(z.string(), z.null()),
  })
  .parse(parse(source, { merge: true }));

const services = Object.entries(compose.services);
/** Those that end by themselves: the others wait for their success. */
const ONE_SHOTS = ['migrate', 'temporal-schema', 'temporal-namespace'];
const SECRET = /PASSWORD|PWD|KEY|TOKEN|SECRET/;

/** Every `${...}` with what is inside the braces. */
function variables(text: string): string[] {
  return [...text.matchAll(/(?<!\$)\$\{([^}]*)\}/g)].map(([, inner]) => inner ?? '');
}

describe('docker-compose.yml', () => {
  test('has everything that production needs', () => {
    expect(services.map(([name]) => name).toSorted()).toEqual([
      'api',
      'migrate',
      'postgres',
      'temporal',
      'temporal-namespace',
      'temporal-postgres',
      'temporal-schema',
      'temporal-ui',
      'worker',
    ]);
  });

  test.each(services)('%s says whether it is healthy, or ends by itself', (name, { healthcheck, restart }) => {
    const endsByItself = ONE_SHOTS.includes(name);
    expect(healthcheck === undefined).toBe(endsByItself);
    expect(restart).toBe(endsByItself ? 'no' : 'unless-stopped');
  });

  test.each(services)('%s runs an image of one exact version', (_, { image, build }) => {
    const tag = image.replace(/\$\{CLEARWAY_VERSION:-([\d.]+)\}/, '$1').split(':')[1] ?? '';
    expect(tag).toMatch(build === undefined ? /^\d+\.\d+(\.\d+)?(-[\w.-]+)?$/ : /^\d+\.\d+\.\d+$/);
  });

  test.each(services)('%s waits for what it needs, and for the right thing', (_, { depends_on }) => {
    for (const [needed, { condition }] of Object.entries(depends_on)) {
      expect(compose.services).toHaveProperty(needed);
      expect(condition).toBe(ONE_SHOTS.includes(needed) ? 'service_completed_successfully' : 'service_healthy');
    }
  });

  test('api and worker start only after the migration', () => {
    for (const name of ['api', 'worker']) {
      expect(compose.services[name]?.depends_on).toMatchObject({ migrate: {}, postgres: {} });
    }
    expect(compose.services['worker']?.depends_on).toMatchObject({ temporal: {} });
    expect(compose.services['api']?.depends_on).not.toHaveProperty('temporal');
  });

  test.each(services)('%s gets every secret from the environment, and none has a default', (_, { environment }) => {
    for (const [name, value] of Object.entries(environment)) {
      const isSecret = SECRET.test(name) || /^\w+:\/\/\w+:/.test(value);
      if (!isSecret) continue;
      const [variable = '', ...more] = variables(value);
      expect(more).toEqual([]);
      expect(variable).toMatch(/^[A-Z_]+:\?.{10,}$/);
    }
  });

  test('no password stands in the file', () => {
    const named = source.replace(/\$\{([A-Z_]+)[^}]*\}/g, '<$1>');
    const passwords = [...named.matchAll(/\w+:\/\/\w+:([^@\s]*)@/g)].map(([, password]) => password);
    expect(passwords).toEqual(['<CLEARWAY_SERVICE_PASSWORD>', '<CLEARWAY_OWNER_PASSWORD>']);
    for (const { content } of Object.values(compose.configs)) {
      expect(content).not.toMatch(/password\s+'(?!\s)/i);
    }
  });

  test('a variable without a default says what it is for', () => {
    for (const inner of variables(source.replaceAll('$$', ''))) {
      expect(inner).toMatch(/^[A-Z_]+(:\?.{10,}|:-[\w.]+)$/);
    }
  });

  test('only the migration knows the owner of the tables', () => {
    const knowing = services.filter(([, { environment }]) => JSON.stringify(environment).includes('OWNER_PASSWORD'));
    expect(knowing.map(([name]) => name).toSorted()).toEqual(['migrate', 'postgres']);
    for (const name of ['api', 'worker']) {
      const url = compose.services[name]?.environment['DATABASE_URL'];
      expect(url).toMatch(/^postgres:\/\/clearway_service:/);
    }
    expect(compose.configs['clearway-login']?.content).toContain(
      'grant clearway_app, clearway_relay to clearway_service;',
    );
  });

  test('nothing is published to other machines', () => {
    const published = services.flatMap(([, { ports }]) => ports);
    expect(published).toHaveLength(2);
    for (const port of published) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(compose.networks['data']).toEqual({ internal: true });
    for (const name of ['postgres', 'temporal-postgres', 'temporal']) {
      expect(compose.services[name]?.networks).toEqual(['data']);
    }
  });

  test('what must outlive a container lies on a volume that is declared', () => {
    const mounted = services.flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(':')[0] ?? ''));
    const named = mounted.filter((name) => /^[a-z-]+$/.test(name));
    expect(new Set(named)).toEqual(new Set(Object.keys(compose.volumes)));
    // PostgreSQL 18's image keeps its data one level higher than the images before it.
    expect(compose.services['postgres']?.volumes).toEqual(['clearway-postgres:/var/lib/postgresql']);
    expect(compose.services['temporal-postgres']?.volumes).toEqual(['temporal-postgres:/var/lib/postgresql/data']);
  });

  test('every config that a service mounts is there', () => {
    for (const [, { configs }] of services) {
      for (const { source: name } of configs) expect(compose.configs).toHaveProperty(name);
    }
  });

  const composes = spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0;
  (composes ? test : test.skip)('docker compose accepts it (skipped where the client has no compose plugin)', () => {
    const names = [...source.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => [name ?? '', 'a-value-for-the-test']);
    const { status, stderr } = spawnSync('docker', ['compose', '--project-directory', ROOT, 'config', '--quiet'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...Object.fromEntries(names) },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
  });
});

describe('the image', () => {
  const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
  const stages = dockerfile.split(/^FROM /m).slice(1);
  const last = stages.at(-1) ?? '';

  test('runs an unprivileged user, without development dependencies, and says whether it is healthy', () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toContain('COPY --from=dependencies /app/node_modules');
    expect(stages.find((stage) => stage.startsWith('base AS dependencies'))).toContain('npm ci --omit=dev');
    expect(stages[0]).toMatch(/^node:\d+\.\d+\.\d+-/);
  });

  test('is built from a list of what may go in', () => {
    const [first] = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('*');
  });
});
