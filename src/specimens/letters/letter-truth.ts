/** What a letter is, as `src/address/proof` names kinds. */
export type LetterKind = 'utility' | 'phone' | 'bank' | 'tax' | 'lease' | 'government' | 'insurance';
export const LETTER_KINDS: readonly LetterKind[] = [
  'utility',
  'phone',
  'bank',
  'tax',
  'lease',
  'government',
  'insurance',
];

/** What makes a letter no proof. What is printed then differs from `LetterTruth.claims` in that one thing. */
export type LetterFault =
  | 'other_name'
  | 'other_street'
  | 'other_number'
  | 'other_postal_code'
  | 'old'
  | 'future'
  | 'due_date_only'
  | 'ambiguous_date'
  | 'edited_pdf';
export const LETTER_FAULTS: readonly LetterFault[] = [
  'other_name',
  'other_street',
  'other_number',
  'other_postal_code',
  'old',
  'future',
  'due_date_only',
  'ambiguous_date',
  'edited_pdf',
];

export type LetterHolder = { readonly given: string; readonly family: string } | { readonly organisation: string };

export interface LetterAddress {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  /** Alpha-2. */
  readonly country: string;
}

/** Everything about a letter that a reader can be held against. Nobody and nowhere: all of it is invented. */
export interface LetterTruth {
  readonly seed: number;
  readonly kind: LetterKind;
  readonly fault?: LetterFault;
  readonly country: string;
  readonly language: string;
  readonly layout: string;
  readonly issuer: string;
  /** What the customer says; a genuine letter confirms all of it. */
  readonly claims: { readonly holders: readonly LetterHolder[]; readonly address: LetterAddress };
  /** What the letter says. */
  readonly printed: {
    readonly addressee: string;
    /** The address as lines of the block. */
    readonly addressLines: readonly string[];
    /** `YYYY-MM-DD`; absent when the letter names no day of issue. */
    readonly issued?: string;
    readonly issuedText?: string;
    readonly dueText: string;
    readonly periodText: string;
  };
  /** `YYYY-MM-DD`, the day on which it is looked at. */
  readonly today: string;
}
