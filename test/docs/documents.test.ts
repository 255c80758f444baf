import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { documentFinding, outcomeOfFinding, type DocumentFindingCode } from '../../src/documents/document-findings';
import { tamperFinding, type TamperCode } from '../../src/documents/tamper/tamper-findings';
import type { Finding } from '../../src/domain/evidence';
import { FILE_REFUSAL_CODES } from '../../src/files/file-refusal';
import { packageRoot } from '../../src/package-root';

const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8');
const page = read('docs/documents.md');

/** Codes are the keys of the table of sentences in each file. */
function codesIn(path: string): string[] {
  const [, sentences = ''] = /const SENTENCES = \{\n(.*?)\n\} as const/s.exec(read(path)) ?? [];
  return [...sentences.matchAll(/^ {2}(\w+): \{$/gm)].map(([, code = '']) => code);
}

function row(finding: Finding): string {
  const outcome = outcomeOfFinding(finding);
  const shown = outcome === 'not_applicable' ? '' : `\`${outcome}\``;
  const code = finding.code.replace('document.', '');
  return `| \`${code}\` | ${shown} | ${finding.retryable ? 'yes' : ''} | ${finding.customer_message} | ${finding.staff_note} |`;
}

test('the table of findings is what the code says', () => {
  const own = codesIn('src/documents/document-findings.ts').map((code) =>
    documentFinding(code as DocumentFindingCode, ''),
  );
  const tamper = codesIn('src/documents/tamper/tamper-findings.ts').map((code) =>
    tamperFinding({ code: code as TamperCode, detail: {} }, ''),
  );
  expect([own.length > 30, tamper.length > 10]).toEqual([true, true]);
  const [, table = ''] = /<!-- findings:.*?-->\n\n(.*?)\n\n<!-- \/findings -->/s.exec(page) ?? [];
  expect(table.split('\n')).toEqual([
    '| code | outcome | can be put right | the customer reads | staff read |',
    '| --- | --- | --- | --- | --- |',
    ...[...own, ...tamper].map(row),
  ]);
});

test('every refusal of a file is named', () => {
  expect(FILE_REFUSAL_CODES.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});

test('every setting of the document check is named, with its default', () => {
  const settings = [...read('src/config.ts').matchAll(/^ {2}(DOCUMENT_\w+): (?:count|duration)\('?(\w+)/gm)];
  expect(settings.length).toBeGreaterThan(3);
  for (const [, name, value] of settings) expect(page).toContain(`| \`${name}\` | \`${value}\` |`);
  expect(page).toContain('| `DOCUMENT_PROVIDER` | `local` |');
});
