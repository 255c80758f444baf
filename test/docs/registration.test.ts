import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { packageRoot } from '../../src/package-root';
import { certificateFinding, CERTIFICATE_CODES } from '../../src/registration/certificate/certificate-findings';

import { KINDS_BY_COUNTRY } from '../../src/registration/kinds-by-country';
import type { CountryKinds } from '../../src/registration/number-kind';

const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8');
const page = read('docs/registration.md');

test('the table of findings of a certificate is what the code says', () => {
  const [, table = ''] =
    /<!-- certificate findings: .*?-->\n\n(.*?)\n\n<!-- \/certificate findings -->/s.exec(page) ?? [];
  const rows = CERTIFICATE_CODES.map((code) => {
    const { retryable, customer_message, staff_note } = certificateFinding(code, '');
    return `| \`${code}\` | ${retryable ? 'yes' : ''} | ${customer_message} | ${staff_note} |`;
  });
  expect(table.split('\n')).toEqual([
    '| code | can be put right | the customer reads | staff read |',
    '| --- | --- | --- | --- |',
    ...rows,
  ]);
});

function typesOf(kinds: CountryKinds, purposes: readonly string[]): string {
  return kinds.flatMap(({ type, purpose }) => (purposes.includes(purpose) ? [`\`${type}\``] : [])).join(', ');
}

test('the table of numbers is what the code knows', () => {
  const [, table = ''] = /<!-- kinds of number: .*?-->\n\n(.*?)\n\n<!-- \/kinds of number -->/s.exec(page) ?? [];
  const countries = Object.entries(KINDS_BY_COUNTRY).toSorted(([one], [other]) => one.localeCompare(other));
  expect(table.split('\n')).toEqual([
    '| country | registration number | tax number |',
    '| --- | --- | --- |',
    ...countries.map(
      ([country, kinds]) =>
        `| ${country} | ${typesOf(kinds, ['registry', 'both'])} | ${typesOf(kinds, ['tax', 'both'])} |`,
    ),
  ]);
});

test('every setting is named with its default', () => {
  const config = read('src/config.ts');
  expect(config).toMatch(/REGISTER_EXTRACT_MAX_AGE_DAYS: count\(90,/);
  expect(config).toMatch(/REGISTRY_PROVIDER: z\.enum\(\['none', 'fake'\]\)\.default\('none'\)/);
  for (const row of ['`REGISTER_EXTRACT_MAX_AGE_DAYS` | `90` |', '`REGISTRY_PROVIDER` | `none` |']) {
    expect(page).toContain(row);
    expect(read('docs/operations.md')).toContain(row);
  }
});
