import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { packageRoot } from '../../../src/package-root';

const SOURCES = join(packageRoot, 'src', 'documents');

/** Everything of ours that a file imports, itself, and what these import. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import|require)\s*\(?\s*'(\.[^']+)'/g)) {
    const target = `${join(dirname(file), path)}.ts`;
    if (existsSync(target)) reachedFrom(target, reached);
  }
  return reached;
}

const names = (files: Set<string>) => [...files].map((file) => relative(SOURCES, file));

test('nothing that reads a zone knows of check digits, or of what a zone means: it cannot make them fit', () => {
  const reading = names(
    new Set([...reachedFrom(join(SOURCES, 'read-page.ts')), ...reachedFrom(join(SOURCES, 'mrz/read-mrz.ts'))]),
  );

  expect(reading).toEqual(expect.arrayContaining(['mrz/place-lines.ts', 'mrz/track-places.ts', 'ocr/read-text.ts']));
  for (const judge of ['mrz/check-digit.ts', 'mrz/parse-mrz.ts', 'mrz/mrz-dates.ts', 'mrz/icao-countries.ts']) {
    expect(reading).not.toContain(judge);
  }
});

test('and what takes a zone apart does not read', () => {
  const parsing = names(reachedFrom(join(SOURCES, 'mrz/parse-mrz.ts')));

  expect(parsing).toContain('mrz/check-digit.ts');
  for (const reader of ['mrz/read-mrz.ts', 'mrz/glyphs.ts', 'mrz/place-lines.ts'])
    expect(parsing).not.toContain(reader);
});
