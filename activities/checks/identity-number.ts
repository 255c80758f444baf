import {
  checkIdentityNumbers,
  IDENTITY_NUMBER_ENGINE,
  STDNUM_VERSION,
} from '../../src/documents/identity-number/check-identity-numbers';
import type { PlannedCheck } from '../planned-check';
import type { Snapshot } from '../snapshot';

export function planIdentityNumbers({ record, today }: Snapshot): PlannedCheck[] {
  if (record.kind !== 'individual') return [];
  const numbers = record.documents.flatMap(({ idType, number, issuingCountry }) =>
    number ? [{ idType, number, country: issuingCountry ?? record.countryCode }] : [],
  );
  if (numbers.length === 0) return [];
  const { dateOfBirth, gender } = record.claims;
  const claim = { numbers, dateOfBirth, ...(gender && { sex: gender }) };
  return [
    {
      kind: 'identity_number',
      subject: 'customer',
      input: { ...claim, engine: IDENTITY_NUMBER_ENGINE.version, stdnum: STDNUM_VERSION },
      run: () => checkIdentityNumbers({ ...claim, today }),
    },
  ];
}
