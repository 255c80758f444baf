import {
  checkIdentityNumbers,
  IDENTITY_NUMBER_ENGINE,
  STDNUM_VERSION,
} from '../../src/documents/identity-number/check-identity-numbers';
import type { CheckedSubject } from '../checked-subject';
import type { PlannedCheck } from '../planned-check';

export function planIdentityNumbers({ record, today }: CheckedSubject): PlannedCheck[] {
  if (record.kind !== 'individual') return [];
  const numbers = record.documents.flatMap(({ idType, number, issuingCountry }) =>
    number ? [{ idType, number, country: issuingCountry ?? record.countryCode }] : [],
  );
  if (numbers.length === 0) return [];
  const { dateOfBirth, gender } = record.claims;
  const claim = { numbers, ...(dateOfBirth && { dateOfBirth }), ...(gender && { sex: gender }) };
  return [
    {
      kind: 'identity_number',
      subject: 'customer',
      input: { ...claim, engine: IDENTITY_NUMBER_ENGINE.version, stdnum: STDNUM_VERSION },
      run: () => checkIdentityNumbers({ ...claim, today }),
    },
  ];
}
