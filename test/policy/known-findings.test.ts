/** Reads the engines: whoever gives a finding a new code has to say in the policy what it means. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CHECK_KINDS } from '../../src/domain/evidence';
import { FILE_REFUSAL_CODES } from '../../src/files/file-refusal';
import { KNOWN_FINDINGS } from '../../src/policy/known-findings';
import { NAME_DOUBTS } from '../../src/screening/name-doubts';

const ROOT = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The codes that a table of sentences has, by its keys. */
function tableOf(path: string, table: string): string[] {
  const [, body = ''] = new RegExp(`const ${table}\\b[^=]*= \\{\\n(.*?)\\n\\}`, 's').exec(read(path)) ?? [];
  return [...body.matchAll(/^ {2}(\w+):/gm)].map(([, key = '']) => key);
}

/** What is given to `finding(...)` by name. */
function givenIn(path: string): string[] {
  return [...read(path).matchAll(/\bfinding\(\s*'(\w+)'/g)].map(([, what = '']) => what);
}

/** Codes that are written out, in an engine, an activity, or the domain. */
function writtenOut(): string[] {
  const code = new RegExp(`\\bcode: '((?:${CHECK_KINDS.join('|')})\\.\\w+)'`, 'g');
  return [
    'src/documents',
    'src/address',
    'src/contact',
    'src/screening',
    'src/registration',
    'src/ownership',
    'src/domain',
    'activities',
  ].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [...read(join(folder, path)).matchAll(code)].map(([, each = '']) => each)),
  );
}

const FUNDS_FIELDS = ['employment_status', 'primary_purpose', 'source_of_funds', 'expected_monthly_pay'];
const TABLES = {
  document: [
    ...tableOf('src/documents/document-findings.ts', 'SENTENCES'),
    ...tableOf('src/documents/tamper/tamper-findings.ts', 'SENTENCES'),
    ...tableOf('src/documents/faces/judge-faces.ts', 'SENTENCES').map((outcome) => `face_${outcome}`),
    ...FILE_REFUSAL_CODES,
  ],
  identity_number: tableOf('src/documents/identity-number/identity-number-findings.ts', 'WORDINGS'),
  address: [
    ...givenIn('src/address/address-findings.ts'),
    ...['street', 'city', 'state', 'postal_code'].map((field) => `${field}_missing`),
    ...tableOf('src/address/proof/proof-findings.ts', 'SENTENCES').map((what) => `proof_${what}`),
  ],
  screening: [
    ...NAME_DOUBTS,
    ...[...read('src/screening/screening-findings.ts').matchAll(/'screening\.(\w+)'/g)].map(([, what = '']) => what),
  ],
  registration: [
    ...tableOf('src/registration/registration-findings.ts', 'WORDINGS'),
    ...tableOf('src/registration/certificate/certificate-findings.ts', 'SENTENCES').map(
      (what) => `certificate_${what}`,
    ),
  ],
  ownership: tableOf('src/ownership/ownership-findings.ts', 'SENTENCES'),
  contact: givenIn('src/contact/contact-findings.ts'),
  funds: [
    ...FUNDS_FIELDS.flatMap((field) => [`${field}_missing`, `${field}_unknown`]),
    'occupation_missing',
    ...givenIn('src/domain/funds.ts'),
    ...[...read('src/domain/funds-contradictions.ts').matchAll(/what: '(\w+)'/g)].map(([, what = '']) => what),
  ],
};

test('every code that an engine gives is known, and every known one is given', () => {
  const given = [
    ...Object.entries(TABLES).flatMap(([kind, what]) => what.map((each) => `${kind}.${each}`)),
    ...writtenOut(),
    ...CHECK_KINDS.flatMap((kind) => [`${kind}.unavailable`, `${kind}.simulated`]),
  ];
  expect([...new Set(given)].toSorted()).toEqual(KNOWN_FINDINGS.toSorted());
});

test('the tables are really read', () => {
  for (const [kind, what] of Object.entries(TABLES)) expect([kind, what.length > 9]).toEqual([kind, true]);
});
