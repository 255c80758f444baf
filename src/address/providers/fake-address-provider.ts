import type { CheckOutcome, CheckResult, Finding } from '../../domain/evidence';
import type { AddressProvider } from './address-provider';

/** Words in the street that the fake knows, and what it answers. Everything else is `clear`. */
const ANSWERS: Readonly<Record<string, 'consider' | 'hit' | 'unavailable'>> = {
  'FAKE-CONSIDER': 'consider',
  'FAKE-HIT': 'hit',
  'FAKE-UNAVAILABLE': 'unavailable',
};

/**
 * A provider that looks at nothing, for trying out how an address service is plugged in. It says so in every answer; a
 * production process refuses to start with it (`src/config.ts`).
 */
export function createFakeAddressProvider(): AddressProvider {
  return {
    name: 'fake',
    checkAddress: ({ address }) => answerTo(address?.street),
    checkProof: async ({ address }) => answerTo(address.street),
  };
}

function answerTo(street = ''): CheckResult {
  const word = Object.keys(ANSWERS).find((each) => street.includes(each));
  const answer = word === undefined ? 'clear' : ANSWERS[word];
  if (answer === 'unavailable') throw new Error('The fake address provider was asked to be unavailable');
  const outcome: CheckOutcome = answer ?? 'clear';
  const doubt: Finding[] =
    outcome === 'clear'
      ? []
      : [
          {
            code: 'address.fake_doubt',
            severity: 'warning',
            field: 'address.street',
            retryable: false,
            customer_message: 'A colleague of ours will look at your address: there is nothing you need to do now.',
            staff_note: 'The fake address provider was asked for a doubt.',
          },
        ];
  return {
    outcome,
    findings: [...doubt, SAYS_IT_IS_FAKE],
    engine: { name: 'fake-address-provider', version: '1' },
    data: {},
  };
}

const SAYS_IT_IS_FAKE: Finding = {
  code: 'address.fake_provider',
  severity: 'info',
  field: 'address',
  retryable: false,
  customer_message: 'The address was received.',
  staff_note: 'A fake provider answered: nobody has looked at the address.',
};
