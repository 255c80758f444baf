import { checkContact, CONTACT_DATA, CONTACT_ENGINE } from '../../src/contact/check-contact';
import type { CheckedSubject } from '../checked-subject';
import type { PlannedCheck } from '../planned-check';

/** Every customer has to be reached; a related party only where they are said to be reachable. */
export function planContact({ record, party }: CheckedSubject): PlannedCheck[] {
  const { email, phone } = record.claims;
  if (party && !email && !phone) return [];
  const given = party ? { ...(email && { email }), ...(phone && { phone }) } : { email, phone };
  const claim = { ...given, country: record.countryCode };
  return [
    {
      kind: 'contact',
      subject: 'customer',
      input: { ...claim, engine: CONTACT_ENGINE.version, data: CONTACT_DATA },
      run: () => checkContact(claim),
    },
  ];
}
