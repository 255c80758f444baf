import type { Random } from '../random';
import type { Truth } from '../truth';

type Printed = Pick<
  Truth,
  'issuer' | 'surname' | 'givenNames' | 'birthDate' | 'sex' | 'documentNumber' | 'issueDate' | 'expiryDate'
>;

/**
 * What the QR code of a national card says. No standard rules it and states differ, so four shapes come in turn: named lines,
 * JSON, values between bars, and a link that says nothing about the person.
 */
export function composeQrText(truth: Printed, random: Random): string {
  const expiry = truth.expiryDate ?? '';
  switch (random.whole(0, 3)) {
    case 0:
      return [
        `ID:${truth.documentNumber}`,
        `SURNAME:${truth.surname}`,
        `GIVEN:${truth.givenNames}`,
        `DOB:${truth.birthDate}`,
        `SEX:${truth.sex}`,
        `EXP:${expiry}`,
      ].join('\n');
    case 1:
      return JSON.stringify({
        issuer: truth.issuer,
        number: truth.documentNumber,
        surname: truth.surname,
        given_names: truth.givenNames,
        date_of_birth: truth.birthDate,
        sex: truth.sex,
      });
    case 2:
      return [truth.documentNumber, truth.surname, truth.givenNames, truth.birthDate, truth.sex, expiry].join('|');
    default:
      return `https://id.example/${truth.issuer.toLowerCase()}/v?t=${Math.floor(random.next() * 2 ** 48).toString(36)}`;
  }
}
