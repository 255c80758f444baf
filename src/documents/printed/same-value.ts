import { digitBehind } from './confused-signs';
import type { ReadDate } from './read-date';

/** `possible`: one of the readings of an ambiguous date. */
export type DateAgreement = 'same' | 'possible' | 'different';

/** @param claimed `YYYY-MM-DD` */
export function sameDate(claimed: string, read: Pick<ReadDate, 'iso' | 'ambiguous' | 'alternatives'>): DateAgreement {
  if (read.iso === claimed) return read.ambiguous ? 'possible' : 'same';
  return read.alternatives.includes(claimed) ? 'possible' : 'different';
}

export interface NumberAgreement {
  /**
   * `same`: sign for sign, but for blanks, hyphens, dots and slashes. `confusable`: other signs, all of which text
   * recognition takes for one another; not the same number. `unknown`: one of the two is empty.
   */
  readonly outcome: 'same' | 'confusable' | 'different' | 'unknown';
  /** How many signs are confusable. */
  readonly confusable: number;
}

const PARTING = /[\s\p{Pd}._/\\·]+/gu;

/** Compares two document numbers. */
export function sameNumber(claimed: string, read: string): NumberAgreement {
  const [one, other] = [claimed, read].map((number) => number.normalize('NFKC').replace(PARTING, '').toUpperCase());
  if (one === undefined || other === undefined || one === '' || other === '')
    return { outcome: 'unknown', confusable: 0 };
  if (one === other) return { outcome: 'same', confusable: 0 };
  if (one.length !== other.length) return { outcome: 'different', confusable: 0 };
  let confusable = 0;
  for (let at = 0; at < one.length; at += 1) {
    const [left, right] = [one.charAt(at), other.charAt(at)];
    if (left === right) continue;
    if (kindOf(left) !== kindOf(right)) return { outcome: 'different', confusable: 0 };
    confusable += 1;
  }
  return { outcome: 'confusable', confusable };
}

/** 0 of 0, O, Q and D; 1 of 1 and I; and so on: what is taken for one another has one kind. */
function kindOf(sign: string): string {
  // A J without its hook. It is in no date and no number of digits, so that nothing there is read as one.
  return sign === 'J' ? '1' : (digitBehind(sign) ?? sign);
}
