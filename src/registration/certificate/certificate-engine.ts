/** Raise the version with every change of a rule: stored evidence names it, and evidence of another is not used again. */
export const CERTIFICATE_ENGINE = { name: 'certificate', version: '1' } as const;

/** An extract may be so many days old unless the operator says otherwise; a certificate of incorporation does not age. */
export const EXTRACT_MAX_AGE_DAYS = 90;
