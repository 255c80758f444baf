import { checkContact, CONTACT_DATA, CONTACT_ENGINE } from '../../src/contact/check-contact';
import type { PlannedCheck } from '../planned-check';
import type { Snapshot } from '../snapshot';

export function planContact({ record }: Snapshot): PlannedCheck[] {
  const claim = { email: record.claims.email, phone: record.claims.phone, country: record.countryCode };
  return [
    {
      kind: 'contact',
      subject: 'customer',
      input: { ...claim, engine: CONTACT_ENGINE.version, data: CONTACT_DATA },
      run: () => checkContact(claim),
    },
  ];
}
