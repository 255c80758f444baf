import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

import { ERROR_CODES } from '../../src/api/error-codes';
import {
  DEFAULT_LIMITS,
  MAX_DOCUMENTS,
  MAX_JSON_DEPTH,
  MAX_JSON_VALUES,
  MAX_METADATA_BYTES,
  MAX_METADATA_KEYS,
  MAX_PAGE_OFFSET,
} from '../../src/api/limits';
import { OPEN_ROUTES, ROUTES } from '../../src/api/routes';
import { FailureAnswer, ValidationFailureAnswer, successOf } from '../../src/api/schemas/answers/envelopes';
import { MAX_PARTIES } from '../../src/domain/related-party';
import { ID_TYPES } from '../../src/domain/identity-types';
import { EMPLOYMENT_STATUSES, EXPECTED_MONTHLY_PAY, PRIMARY_PURPOSES, SOURCES_OF_FUNDS } from '../../src/domain/funds';
import { DEFAULT_FILE_LIMITS } from '../../src/files/file-limits';

const text = readFileSync(join(__dirname, '../../docs/api.md'), 'utf8');

/** The part of the page under one endpoint's heading. */
function sectionOf(name: string): string {
  const start = text.indexOf(`### \`${name}\``);
  if (start < 0) throw new Error(`docs/api.md has no section ${name}`);
  const end = text.slice(start + 3).search(/^##/m);
  return text.slice(start, end < 0 ? undefined : start + 3 + end);
}

function jsonBlocks(part: string): { status?: unknown }[] {
  return [...part.matchAll(/```json\n([\s\S]*?)```/g)].map(
    ([, json]) => JSON.parse(String(json)) as { status?: unknown },
  );
}

describe('docs/api.md', () => {
  test.each(
    [...ROUTES, ...OPEN_ROUTES].map(
      (route) => [`${route.method.toUpperCase()} ${route.path.replace(/:(\w+)/, '{$1}')}`, route] as const,
    ),
  )('describes %s with examples that the schemas accept', (name, { endpoint }) => {
    for (const example of jsonBlocks(sectionOf(name))) {
      const isAnswer = typeof example.status === 'boolean';
      const schema: z.ZodType | undefined = isAnswer ? successOf(endpoint.answer) : endpoint.body;
      expect(schema?.safeParse(example).error).toBeUndefined();
    }
  });

  test('has an example of most endpoints', () => {
    const withExamples = ROUTES.filter(({ method, path }) => {
      return jsonBlocks(sectionOf(`${method.toUpperCase()} ${path.replace(/:(\w+)/, '{$1}')}`)).length > 0;
    });
    expect(withExamples.length).toBeGreaterThanOrEqual(8);
  });

  test('shows the failure and the validation shape as they are', () => {
    const [, failure, validation] = jsonBlocks(text.slice(text.indexOf('## Answers'), text.indexOf('## Idempotency')));
    expect(FailureAnswer.parse(failure)).toEqual(failure);
    expect(ValidationFailureAnswer.parse(validation)).toEqual(validation);
  });

  test('has every error code with its status and meaning, and no other', () => {
    const rows = [...text.matchAll(/^\| `([A-Z0-9_]+)` \| (\d{3}) \| (.+) \|$/gm)];
    const printed = Object.fromEntries(
      rows.map(([, code, status, meaning]) => [code, { status: Number(status), meaning }]),
    );
    expect(printed).toEqual(ERROR_CODES);
  });

  test('prints the limits that hold', () => {
    const megabytes = (bytes: number) => `${bytes / (1024 * 1024)} MB (${bytes} bytes)`;
    for (const printed of [
      megabytes(DEFAULT_LIMITS.bodyBytes),
      megabytes(DEFAULT_LIMITS.fileBytes),
      `${DEFAULT_FILE_LIMITS.maxPixels / 1_000_000} megapixels, ${DEFAULT_FILE_LIMITS.maxSide} pixels`,
      `${MAX_JSON_DEPTH} levels, ${MAX_JSON_VALUES} values`,
      `${DEFAULT_LIMITS.failedKeysPerMinute} a minute`,
      `at most ${MAX_DOCUMENTS}, one of each`,
      `at most ${MAX_PARTIES} in both lists`,
      `at most ${MAX_METADATA_KEYS} keys, ${MAX_METADATA_BYTES} bytes`,
      `at most ${MAX_PAGE_OFFSET.toLocaleString('en')}`,
    ]) {
      expect(text).toContain(printed);
    }
  });

  test('lists every value that a field may have', () => {
    expect(text).toContain(`| ${ID_TYPES.join(', ')} |`);
    for (const values of [EMPLOYMENT_STATUSES, PRIMARY_PURPOSES, SOURCES_OF_FUNDS]) {
      expect(text).toContain(`| ${values.join(', ')} |`);
    }
    for (const value of EXPECTED_MONTHLY_PAY) expect(text).toContain(value);
  });
});
