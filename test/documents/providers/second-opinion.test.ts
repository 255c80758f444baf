import * as fc from 'fast-check';

import { CHECK_OUTCOMES, gravestOutcome } from '../../../src/domain/evidence';
import type { CheckOutcome, JsonObject } from '../../../src/domain/evidence';
import { documentFinding } from '../../../src/documents/document-findings';
import type { DocumentProvider } from '../../../src/documents/providers/document-provider';
import { createFakeProvider } from '../../../src/documents/providers/fake-provider';
import { withSecondOpinion } from '../../../src/documents/providers/second-opinion';

const DOCUMENT = { idType: 'passport', field: 'documents.passport', today: '2026-06-01' };

/** A vendor that always says the same. */
function vendor(name: string, outcome: CheckOutcome, sealed?: JsonObject): DocumentProvider {
  const finding = documentFinding('sources_unclear', 'documents.passport.front_doc', { from: name });
  return {
    name,
    async check() {
      return {
        result: {
          outcome,
          findings: [finding],
          engine: { name: `engine-${name}`, version: '2' },
          data: { [name]: 'v1' },
          ...(sealed && { sealed }),
        },
        fingerprints: [{ side: 'front', dhash: name }],
      };
    },
  };
}

test('the graver outcome holds, whoever says it', async () => {
  const outcome = fc.constantFrom(...CHECK_OUTCOMES);
  await fc.assert(
    fc.asyncProperty(outcome, outcome, async (one, other) => {
      const { result } = await withSecondOpinion(vendor('a', one), vendor('b', other)).check(DOCUMENT);
      expect(result.outcome).toBe(gravestOutcome([one, other]));
    }),
  );
});

test('everything that both found is in the answer, and who both are', async () => {
  const both = withSecondOpinion(vendor('a', 'clear', { read: 1 }), vendor('b', 'consider', { read: 2 }));
  expect(both.name).toBe('a+b');
  const { result, fingerprints } = await both.check(DOCUMENT);
  expect(result.findings.map(({ detail }) => detail)).toEqual([{ from: 'a' }, { from: 'b' }]);
  expect(result.engine).toEqual({ name: 'engine-a+engine-b', version: '2+2' });
  expect(result.data).toEqual({ a: 'v1', b: 'v1' });
  expect(result.sealed).toEqual({ read: 1, b: { read: 2 } });
  expect(fingerprints.map(({ dhash }) => dhash)).toEqual(['a', 'b']);
});

test('who seals nothing adds nothing sealed', async () => {
  const { result } = await withSecondOpinion(vendor('a', 'clear'), vendor('b', 'clear')).check(DOCUMENT);
  expect(result).not.toHaveProperty('sealed');
});

test('trouble of one is trouble, however clear it is to the other', async () => {
  const asked = { ...DOCUMENT, number: 'FAKE-UNAVAILABLE' };
  const [fake, clear] = [createFakeProvider(), vendor('a', 'clear')];
  await expect(withSecondOpinion(clear, fake).check(asked)).rejects.toThrow(/unavailable/);
  await expect(withSecondOpinion(fake, clear).check(asked)).rejects.toThrow(/unavailable/);
});
