import { alpha3ToAlpha2 } from 'i18n-iso-countries';

/** Whether 08/12 is the 8th of December or the 12th of August where a document comes from. */
export type DayMonthOrder = 'day_first' | 'month_first' | 'unsettled';

/** The United States and what follows its habits: driver licences by AAMVA's design standard print MM/DD/YYYY. */
const MONTH_FIRST: ReadonlySet<string> = new Set(['USA', 'ASM', 'GUM', 'MNP', 'VIR', 'UMI', 'FSM', 'MHL', 'PLW']);
/** Where authorities print both: the order of one document says nothing about the next. */
const BOTH_IN_USE: ReadonlySet<string> = new Set(['CAN', 'PHL', 'PRI', 'PAN', 'LBR', 'BHS', 'CYM', 'BLZ']);
/** Where a date of two-digit parts may begin with the year. */
const YEAR_FIRST: ReadonlySet<string> = new Set([
  'HUN',
  'SWE',
  'LTU',
  'ZAF',
  'CHN',
  'TWN',
  'HKG',
  'MAC',
  'JPN',
  'KOR',
  'PRK',
  'MNG',
  'IRN',
  'CAN',
]);

/** @param country alpha-3; one that ISO 3166-1 does not have settles nothing */
export function dayMonthOrder(country: string | undefined): DayMonthOrder {
  if (country === undefined || BOTH_IN_USE.has(country)) return 'unsettled';
  if (MONTH_FIRST.has(country)) return 'month_first';
  return alpha3ToAlpha2(country) === undefined && country !== 'XKX' ? 'unsettled' : 'day_first';
}

export function mayBeginWithYear(country: string | undefined): boolean {
  return country !== undefined && YEAR_FIRST.has(country);
}
