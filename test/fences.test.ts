/** The fences between the rooms, as lint: files that cross them are written into a copy of our configuration, and refused. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..');
const RESTRICTED_IMPORT = 'eslint(no-restricted-imports)';
const ENGINES = ['documents', 'address', 'screening', 'contact', 'ownership', 'registration', 'policy'] as const;
/** The API reads policies, explains and publishes them; checks it never runs. */
const NOT_FOR_THE_API = ENGINES.filter((engine) => engine !== 'policy');

interface Crossing {
  readonly what: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

/** What stands on the other side of the fences, so that every import leads somewhere. */
const ROOMS: Readonly<Record<string, string>> = {
  'src/domain/words.ts': 'export const WORD = 1;\nexport type Word = typeof WORD;\n',
  'src/db/rows.ts': 'export const rows = [1];\nexport type Row = number;\n',
  'src/api/app.ts': 'export const app = 1;\n',
  'src/storage/seal.ts': 'export const seal = 1;\n',
  'src/config.ts': 'export const port = process.env["PORT"];\n',
  'activities/index.ts':
    'export const createActivities = () => ({ act: async () => 1 });\nexport type Activities = ReturnType<typeof createActivities>;\n',
  'workflows/messages.ts': "export const QUEUE = 'q';\n",
  ...Object.fromEntries(ENGINES.map((engine) => [`src/${engine}/engine.ts`, `export const ${engine} = 1;\n`])),
};

const importing = (what: string, file: string, code: string): Crossing => ({
  what,
  file,
  code: `${code}\n`,
  rule: RESTRICTED_IMPORT,
});

const CROSSINGS: readonly Crossing[] = [
  importing('a workflow imports zod', 'workflows/a.ts', "import { z } from 'zod';\nexport const schema = z.string();"),
  importing('a workflow imports knex', 'workflows/b.ts', "import knex from 'knex';\nexport const database = knex({});"),
  importing(
    'a workflow imports pg',
    'workflows/b2.ts',
    "import { Client } from 'pg';\nexport const client = new Client();",
  ),
  importing(
    'a workflow imports Node',
    'workflows/c.ts',
    "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID();",
  ),
  importing(
    'a workflow imports Node by its old name',
    'workflows/c2.ts',
    "import { randomUUID } from 'crypto';\nexport const id = randomUUID();",
  ),
  importing(
    'a workflow imports a part of an activity',
    'workflows/d.ts',
    "import { createActivities } from '../activities';\nexport const act = createActivities();",
  ),
  importing(
    'a workflow imports a file of the activities',
    'workflows/d2.ts',
    "import { createActivities } from '../activities/index';\nexport const act = createActivities();",
  ),
  importing(
    'a workflow imports the database',
    'workflows/e.ts',
    "import { rows } from '../src/db/rows';\nexport const all = rows;",
  ),
  importing(
    'a workflow imports a type of the database',
    'workflows/e2.ts',
    "import type { Row } from '../src/db/rows';\nexport const row: Row = 1;",
  ),
  importing(
    'a workflow imports an engine',
    'workflows/f.ts',
    "import { documents } from '../src/documents/engine';\nexport const engine = documents;",
  ),
  importing(
    'a workflow imports the client',
    'workflows/g.ts',
    "import { Client } from '@temporalio/client';\nexport const client = Client;",
  ),
  {
    what: 'a workflow asks the Temporal global for the time',
    file: 'workflows/h.ts',
    code: 'export const now = (): unknown => Temporal.Now.instant();\n',
    rule: 'eslint(no-restricted-globals)',
  },
  {
    what: 'a workflow sets an interval',
    file: 'workflows/i.ts',
    code: 'export const tick = () => setInterval(() => undefined, 1000);\n',
    rule: 'eslint(no-restricted-globals)',
  },
  {
    what: 'a workflow does not await',
    file: 'workflows/j.ts',
    code: "import { sleep } from '@temporalio/workflow';\nexport function wait(): void {\n  sleep(1000);\n}\n",
    rule: 'typescript(no-floating-promises)',
  },
  ...ENGINES.flatMap((engine) => [
    importing(
      `${engine} imports knex`,
      `src/${engine}/k.ts`,
      "import knex from 'knex';\nexport const database = knex({});",
    ),
    importing(
      `${engine} imports express`,
      `src/${engine}/x.ts`,
      "import express from 'express';\nexport const app = express();",
    ),
    importing(
      `${engine} imports Temporal`,
      `src/${engine}/t.ts`,
      "import { log } from '@temporalio/activity';\nexport const write = log;",
    ),
    importing(
      `${engine} imports the database`,
      `src/${engine}/d.ts`,
      "import { rows } from '../db/rows';\nexport const all = rows;",
    ),
    importing(
      `${engine} imports the configuration`,
      `src/${engine}/c.ts`,
      "import { port } from '../config';\nexport const here = port;",
    ),
  ]),
  ...NOT_FOR_THE_API.map((engine) =>
    importing(
      `the API imports ${engine}`,
      `src/api/${engine}.ts`,
      `import { ${engine} } from '../${engine}/engine';\nexport const engine = ${engine};`,
    ),
  ),
  importing(
    'a handler imports an engine',
    'src/api/handlers/deep.ts',
    "import { screening } from '../../screening/engine';\nexport const engine = screening;",
  ),
  importing(
    'the API imports activities',
    'src/api/activities.ts',
    "import { createActivities } from '../../activities';\nexport const act = createActivities;",
  ),
  importing(
    'the domain imports Node',
    'src/domain/n.ts',
    "import { createHash } from 'node:crypto';\nexport const hash = createHash;",
  ),
  importing('the domain imports a package', 'src/domain/p.ts', "import { z } from 'zod';\nexport const schema = z;"),
  importing(
    'the domain imports another room',
    'src/domain/r.ts',
    "import { rows } from '../db/rows';\nexport const all = rows;",
  ),
  importing(
    'the domain imports the type of another room',
    'src/domain/t.ts',
    "import type { Row } from '../db/rows';\nexport const row: Row = 1;",
  ),
  {
    what: 'a command reads the environment',
    file: 'src/commands/e.ts',
    code: 'export const port = process.env["PORT"];\n',
    rule: 'eslint(no-restricted-properties)',
  },
  importing(
    'the console imports what the API works with',
    'console/src/a.ts',
    "import { WORD } from '../../src/domain/words';\nexport const word = WORD;",
  ),
  importing(
    'the console imports Node',
    'console/src/b.ts',
    "import { join } from 'node:path';\nexport const path = join;",
  ),
  {
    what: 'the console writes raw HTML into the page',
    file: 'console/src/c.tsx',
    code: 'export const Raw = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;\n',
    rule: 'react(no-danger)',
  },
  {
    what: 'a command takes the environment as a whole',
    file: 'src/commands/e2.ts',
    code: 'export const { env } = process;\n',
    rule: 'eslint(no-restricted-properties)',
  },
  {
    what: 'a file exports by default',
    file: 'src/commands/f.ts',
    code: 'export default 1;\n',
    rule: 'import(no-default-export)',
  },
  {
    what: 'a command does not await',
    file: 'src/commands/p.ts',
    code: 'async function work(): Promise<void> {}\nexport function start(): void {\n  work();\n}\n',
    rule: 'typescript(no-floating-promises)',
  },
  {
    what: 'a command says any',
    file: 'src/commands/a.ts',
    code: 'export const anything = (it: any): number => it;\n',
    rule: 'typescript(no-explicit-any)',
  },
  {
    what: 'a command prints',
    file: 'src/commands/l.ts',
    code: "console.log('here');\nexport const here = 1;\n",
    rule: 'eslint(no-console)',
  },
];

/** What the fences let pass. */
const ALLOWED: Readonly<Record<string, string>> = {
  'workflows/allowed.ts': [
    "import { proxyActivities, sleep } from '@temporalio/workflow';",
    '',
    "import type { Activities } from '../activities';",
    "import { WORD } from '../src/domain/words';",
    "import { QUEUE } from './messages';",
    '',
    'export async function story(): Promise<number> {',
    '  await sleep(WORD);',
    "  return proxyActivities<Activities>({ taskQueue: QUEUE, startToCloseTimeout: '1s' }).act();",
    '}',
    '',
  ].join('\n'),
  'src/domain/allowed.ts': "import { WORD } from './words';\n\nexport const word = WORD;\n",
  'src/screening/allowed.ts':
    "import { createHash } from 'node:crypto';\n\nimport { WORD } from '../domain/words';\n\nexport const hash = createHash('sha256').update(String(WORD));\n",
  'src/api/allowed.ts': "import { policy } from '../policy/engine';\n\nexport const rules = policy;\n",
  'activities/allowed.ts':
    "import { rows } from '../src/db/rows';\nimport { screening } from '../src/screening/engine';\n\nexport const both = [rows, screening];\n",
};

let folder: string;
let found: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-fences-'));
  for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json'])
    await cp(join(ROOT, file), join(folder, file));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const files = { ...ROOMS, ...ALLOWED, ...Object.fromEntries(CROSSINGS.map(({ file, code }) => [file, code])) };
  for (const [file, code] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), code);
  }
  found = await lint();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Our linter with our configuration; the rules that it found broken, by file. */
async function lint(): Promise<Map<string, string[]>> {
  const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const args = [oxlint, '--type-aware', '--format', 'json', 'src', 'workflows', 'activities', 'console'];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 24 }, (_, stdout) => resolve(stdout));
  });
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string; filename: string }[] };
  const rules = new Map<string, string[]>();
  for (const { code, filename } of diagnostics) rules.set(filename, [...(rules.get(filename) ?? []), code]);
  return rules;
}

test.each(CROSSINGS)('refused: $what', ({ file, rule }) => {
  expect(found.get(file) ?? []).toContain(rule);
});

test.each(Object.keys({ ...ROOMS, ...ALLOWED }))('allowed: %s', (file) => {
  expect(found.get(file) ?? []).toEqual([]);
});
