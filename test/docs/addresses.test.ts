import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as form from '../../src/address/address-findings';
import { COUNTRIES_WITH_RULES, countryRules } from '../../src/address/country-rules';
import { outcomeOfProofFinding, proofFinding, type ProofFindingCode } from '../../src/address/proof/proof-findings';
import { withReusedProof } from '../../src/address/proof/reused-proof';
import type { Finding } from '../../src/domain/evidence';
import { packageRoot } from '../../src/package-root';

const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8');
const page = read('docs/addresses.md');

/** Of no country: the sentences without a country's own words. */
const NOWHERE = countryRules('');

/** Every finding of the form; a key that is missing here does not compile. */
const FORM: { readonly [name in keyof typeof form]: readonly Finding[] } = {
  countryMissing: [form.countryMissing()],
  countryUnknown: [form.countryUnknown()],
  countryDiffers: [form.countryDiffers()],
  blockedRegion: [form.blockedRegion('KP')],
  fieldMissing: (['street', 'city', 'state', 'postal_code'] as const).map((field) => form.fieldMissing(field, NOWHERE)),
  notAResidence: [form.notAResidence('street', 'kept_mail'), form.notAResidence('street', 'mail_drop')],
  regionUnknown: [form.regionUnknown(NOWHERE)],
  postalCodeInvalid: [form.postalCodeInvalid(NOWHERE)],
  regionPostalCodeMismatch: [form.regionPostalCodeMismatch()],
  townElsewhere: [form.townElsewhere()],
  townPostalCodeMismatch: [form.townPostalCodeMismatch()],
  postalCodeUnused: [form.postalCodeUnused()],
  phoneFar: [form.phoneFar()],
  networkFar: [form.networkFar()],
  proofNotGiven: [form.proofNotGiven()],
};

/** Codes are the keys of the table of sentences. */
function proofCodes(): ProofFindingCode[] {
  const [, sentences = ''] =
    /const SENTENCES = \{\n(.*?)\n\} as const/s.exec(read('src/address/proof/proof-findings.ts')) ?? [];
  return [...sentences.matchAll(/^ {2}(\w+): \{$/gm)].map(([, code = '']) => code as ProofFindingCode);
}

function rows(findings: readonly Finding[]): string[] {
  return findings.map((finding) => {
    const outcome = outcomeOfProofFinding(finding);
    const shown = outcome === 'not_applicable' ? '' : `\`${outcome}\``;
    const code = finding.code.replace('address.', '');
    return `| \`${code}\` | ${shown} | ${finding.retryable ? 'yes' : ''} | ${finding.customer_message} | ${finding.staff_note} |`;
  });
}

function tableIn(name: string): string[] {
  const [, table = ''] = new RegExp(`<!-- ${name}: .*?-->\\n\\n(.*?)\\n\\n<!-- /${name} -->`, 's').exec(page) ?? [];
  return table.split('\n');
}

const HEAD = [
  '| code | outcome | can be put right | the customer reads | staff read |',
  '| --- | --- | --- | --- | --- |',
];

test('the table of findings of the form is what the code says', () => {
  expect(tableIn('form findings')).toEqual([...HEAD, ...rows(Object.values(FORM).flat())]);
});

test('the table of findings of a proof is what the code says', () => {
  const codes = proofCodes();
  expect(codes.length).toBeGreaterThan(15);
  const nothing = { outcome: 'clear', findings: [], engine: { name: '', version: '' }, data: {} } as const;
  const reused = withReusedProof(nothing, '').findings;
  expect(tableIn('proof findings')).toEqual([
    ...HEAD,
    ...rows([...codes.map((code) => proofFinding(code, '')), ...reused]),
  ]);
});

test('every setting is named with its default, and the number of countries is right', () => {
  const config = read('src/config.ts');
  expect(config).toMatch(/PROOF_MAX_AGE_DAYS: count\(90,/);
  expect(config).toMatch(/ADDRESS_PROVIDER: z\.enum\(\['local', 'fake', 'local\+fake'\]\)\.default\('local'\)/);
  expect(config).toMatch(/BLOCKED_REGIONS: z\.string\(\)\.default\(''\)/);
  for (const row of ['`PROOF_MAX_AGE_DAYS` | `90` |', '`ADDRESS_PROVIDER` | `local` |', '`BLOCKED_REGIONS` | none |']) {
    expect(page).toContain(row);
  }
  expect(page).toContain(`Rules of ${COUNTRIES_WITH_RULES.length} countries`);
});
