/** Brazil. */
import { weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

const cpf = stdnumRule('BR', 'cpf');

/** Nine digits and two check digits; when the first sum leaves ten, two is taken off the second. */
function cnhIsValid(number: string): boolean {
  const first = weightedSum(number.slice(0, 9), [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const second = weightedSum(number.slice(0, 9), [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11;
  const adjusted = second >= 10 ? 0 : (second - (first >= 10 ? 2 : 0) + 11) % 11;
  return number.slice(9) === `${first >= 10 ? 0 : first}${adjusted >= 10 ? 0 : adjusted}`;
}

/** TSE resolution 21.538: eight digits, the state, two check digits; São Paulo and Minas turn a zero into a one. */
function tituloIsValid(number: string): boolean {
  const [serial, state] = [number.slice(0, -4), number.slice(-4, -2)];
  const digit = (sum: number): number => {
    const rest = sum % 11;
    if (rest === 10) return 0;
    return rest === 0 && (state === '01' || state === '02') ? 1 : rest;
  };
  const first = digit(weightedSum(serial.slice(0, 8), [2, 3, 4, 5, 6, 7, 8, 9]));
  return number.slice(-2) === `${first}${digit(weightedSum(`${state}${first}`, [7, 8, 9]))}`;
}

export const brazil: CountryRules = {
  nin: cpf,
  tin: firstOf(
    cpf,
    stdnumRule('BR', 'cnpj', () => ({ company: true })),
  ),
  /** The new card shows the CPF; the state cards (RG) have up to ten signs, some with an X at the end. */
  national_id: firstOf(cpf, pattern(/^([A-Z]{2})?\d{5,9}[0-9X]?$/)),
  drivers_license: numberRule({ pattern: /^\d{11}$/, check: cnhIsValid }),
  voters_card: numberRule({ pattern: /^\d{8,9}(0[1-9]|1\d|2[0-8])\d{2}$/, check: tituloIsValid }),
};
