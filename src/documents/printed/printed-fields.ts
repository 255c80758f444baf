import type { Correction } from './confused-signs';
import type { KindWord } from './kind-words';

/**
 * From this confidence on, and when it is not `ambiguous`, a field may be held against another source; below it a value is
 * worth showing to a person, no more. On rendered documents that nothing was tuned on, 2 of about 450 such values were wrong.
 * A number is sure but for signs that look alike (O and 0, I and 1): one in ten has such a slip. Compare it with `sameNumber`.
 */
export const SURE = 0.92;

export type PrintedFieldName =
  | 'surname'
  | 'givenNames'
  | 'fullName'
  | 'documentNumber'
  | 'birthDate'
  | 'issueDate'
  | 'expiryDate'
  | 'sex'
  | 'nationality'
  | 'issuer'
  | 'personalNumber';

/** A field as it was found among the lines of a page. */
export interface PrintedField {
  /** Dates as `YYYY-MM-DD`, sex as `M`, `F` or `X`; everything else as printed, without what stands around it. */
  readonly value: string;
  /** As it was read. */
  readonly raw: string;
  /** Places of its lines in the list that was given. */
  readonly lines: readonly number[];
  /** 0 to 1: how sure the reading of the letters is, less what speaks against their being this field. */
  readonly confidence: number;
  /** By a label in words, by a number as on driving licences, or by its form and place alone. */
  readonly how: 'label' | 'numbered' | 'pattern';
  /** A date with more than one reading; or the page says several different things under one label. */
  readonly ambiguous?: true;
  /** The other readings of an ambiguous date, or the other values. */
  readonly alternatives?: readonly string[];
  /** Signs of a date that were taken for others. */
  readonly corrected?: readonly Correction[];
}

/** What a page says about its holder and itself. A field that was not found is absent, never guessed. */
export type PrintedFields = { readonly [field in PrintedFieldName]?: PrintedField } & {
  readonly kindWords: readonly KindWord[];
};

export interface PageHints {
  /** Alpha-3 of the issuing country, when it is known. */
  readonly country?: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}
