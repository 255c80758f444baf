import type { Finding } from '../../domain/evidence';
import { documentFinding } from '../document-findings';
import type { DocumentProvider } from './document-provider';

/** Document numbers that the fake knows, and what it answers. Everything else is `clear`. */
const ANSWERS: Readonly<Record<string, 'consider' | 'hit' | 'unavailable'>> = {
  'FAKE-CONSIDER': 'consider',
  'FAKE-HIT': 'hit',
  'FAKE-UNAVAILABLE': 'unavailable',
};

/**
 * A provider that looks at nothing, for trying out how a vendor is plugged in. It says so in every answer; a production
 * process refuses to start with it (`src/config.ts`).
 */
export function createFakeProvider(): DocumentProvider {
  return {
    name: 'fake',
    async check({ field, number }) {
      const answer = ANSWERS[number ?? ''] ?? 'clear';
      if (answer === 'unavailable') throw new Error('The fake document provider was asked to be unavailable');
      const findings = answer === 'clear' ? [] : [documentFinding('sources_unclear', `${field}.front_doc`)];
      return {
        result: {
          outcome: answer,
          findings: [...findings, saysItIsFake(`${field}.front_doc`)],
          engine: { name: 'fake-document-provider', version: '1' },
          data: {},
        },
        fingerprints: [],
      };
    },
  };
}

function saysItIsFake(field: string): Finding {
  return {
    code: 'document.fake_provider',
    severity: 'info',
    field,
    retryable: false,
    customer_message: 'The document was received.',
    staff_note: 'A fake provider answered: nobody has looked at the document.',
  };
}
