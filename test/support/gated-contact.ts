/**
 * The contact check behind a gate, so that a test can hold a customer inside their checks. A test file asks for it with
 * `jest.mock('../../src/contact/check-contact', () => jest.requireActual('../support/gated-contact').gatedContact)`.
 */
import type * as ContactCheck from '../../src/contact/check-contact';
import type { CustomerIntake } from '../../src/domain/intake';
import { openCase } from './case';
import type { Case } from './case';
import { person } from './customers';
import type { Desk } from './desk';
import { createGate } from './gate';

const real = jest.requireActual<typeof ContactCheck>('../../src/contact/check-contact');

/** By the customer's e-mail address. */
export const contactGate = createGate();

export const gatedContact = {
  ...real,
  async checkContact(claim: Parameters<typeof real.checkContact>[0]) {
    await contactGate.pass(claim.email ?? '');
    return real.checkContact(claim);
  },
};

let people = 0;

export interface Held {
  readonly held: Case;
  readonly email: string;
  go(): void;
}

/** Somebody who is inside their first checks until `go`. */
export async function heldInChecks(system: Desk, intake: CustomerIntake = person()): Promise<Held> {
  const email = `held${people++}@example.com`;
  contactGate.close(email);
  const held = await openCase(system, { ...intake, claims: { ...intake.claims, email } } as CustomerIntake);
  await contactGate.untilWaiting(email);
  return { held, email, go: () => contactGate.open(email) };
}
