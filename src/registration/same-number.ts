import { checkRegistrationNumber } from './check-registration-number';

/** Which number of which register. */
export interface ClaimedNumber {
  readonly country: string;
  readonly number: string;
  readonly type?: string | undefined;
}

/**
 * Whether another text is the same number: both as the register writes them, leading zeros aside. A register of a court may
 * leave its court out, or the customer may.
 */
export function isSameNumber({ country, number, type }: ClaimedNumber, other: string, today: string): boolean {
  const [one, two] = [number, other].map(
    (text) => checkRegistrationNumber({ country, number: text, type }, today).normalised ?? text.toUpperCase(),
  ) as [string, string];
  if (one.endsWith(` ${two}`) || two.endsWith(` ${one}`)) return true;
  return signsOf(one) === signsOf(two);
}

/** Letters and digits alone, without the zeros before them. */
export function signsOf(number: string): string {
  return number.replaceAll(/[^\p{L}\p{N}]/gu, '').replace(/^0+/, '');
}
