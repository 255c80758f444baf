/** Whose register a certificate is drawn in the manner of; alpha-2. */
export type CertificateCountry = 'GB' | 'NG' | 'DE' | 'US' | 'FR';
export const CERTIFICATE_COUNTRIES: readonly CertificateCountry[] = ['GB', 'NG', 'DE', 'US', 'FR'];

/** What makes a certificate no proof. What is printed then differs from `CertificateTruth.claims` in that one thing. */
export type CertificateFault =
  | 'other_number'
  | 'other_name'
  | 'longer_name'
  | 'other_form'
  | 'other_date'
  | 'dissolved'
  /** Of an extract: made long ago. A certificate with this fault is genuine. */
  | 'old'
  | 'edited_pdf';
export const CERTIFICATE_FAULTS: readonly CertificateFault[] = [
  'other_number',
  'other_name',
  'longer_name',
  'other_form',
  'other_date',
  'dissolved',
  'old',
  'edited_pdf',
];

/** What a business says of itself, and a genuine certificate confirms. */
export interface CertifiedBusiness {
  readonly legalName: string;
  readonly legalForm: string;
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly incorporated: string;
}

/** Everything about a certificate that a reader can be held against. Of no company: all of it is invented. */
export interface CertificateTruth {
  readonly seed: number;
  readonly country: CertificateCountry;
  readonly isExtract: boolean;
  readonly fault?: CertificateFault;
  readonly claims: CertifiedBusiness;
  readonly printed: CertifiedBusiness & {
    readonly dissolved: boolean;
    /** `YYYY-MM-DD`: of which day an extract is. */
    readonly made: string;
  };
  /** `YYYY-MM-DD`, the day on which it is looked at. */
  readonly today: string;
}
