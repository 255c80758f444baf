/** What the customer and the staff are told of a certificate. No number, no date, no name is ever part of it. */
import type { Finding, JsonObject } from '../../domain/evidence';

interface Sentences {
  readonly retryable: boolean;
  readonly customer: string;
  readonly staff: string;
}

const send = { retryable: true } as const;
const KINDS_WANTED = 'a certificate of incorporation, or a recent extract from the register';

const SENTENCES = {
  unreadable: {
    ...send,
    customer:
      'The document cannot be read: please send the PDF itself, or a sharp photo of the whole page in daylight.',
    staff: 'Next to no print was found on the pages.',
  },
  script_unread: {
    ...send,
    customer:
      'We cannot read the writing of this document from a photo: please send the PDF as you received it, if you have it.',
    staff: 'The letters of this script are read from PDFs only, not from pictures: a person has to read this one.',
  },
  kind_unknown: {
    ...send,
    customer: `We cannot tell what document this is: please send ${KINDS_WANTED}.`,
    staff: 'Nothing on the document says that it is a certificate or an extract from a register of companies.',
  },
  number_not_given: {
    ...send,
    customer: 'Please give the registration number of your business as it stands on the certificate.',
    staff: 'No registration number was claimed: there is nothing to look for on the certificate.',
  },
  number_missing: {
    ...send,
    customer:
      'The registration number that you gave is not on the document: please correct it, or send the document of your business.',
    staff: 'The claimed registration number does not stand on the document, sign by sign.',
  },
  name_missing: {
    ...send,
    customer: 'The legal name of your business is not on the document: please send one that shows it.',
    staff: 'Nothing on the document is like the claimed legal name.',
  },
  name_mismatch: {
    ...send,
    customer:
      'The document names another business than the legal name that you gave: please correct it, or send the document of your business.',
    staff: 'The document gives a name that is not the claimed one, or only a part of it.',
  },
  form_mismatch: {
    ...send,
    customer: 'The document has another legal form than the one that you gave: please correct it.',
    staff: 'The legal form on the document is another one than claimed.',
  },
  date_missing: {
    ...send,
    customer: 'The date of incorporation is not on the document: please send one that shows it.',
    staff: 'The claimed date of incorporation does not stand on the document, nor does another one.',
  },
  date_mismatch: {
    ...send,
    customer: 'The document has another date of incorporation than the one that you gave: please correct it.',
    staff: 'The date of incorporation on the document is another one than claimed.',
  },
  dissolved: {
    retryable: false,
    customer: 'A colleague of ours will look at this document: there is nothing you need to do now.',
    staff: 'The document says that the business is dissolved, struck off, insolvent or being wound up.',
  },
  undated: {
    ...send,
    customer: 'The extract shows no day on which it was made: please send the page with its date.',
    staff: 'No day of issue was found on the extract, or it lies in the future: how recent it is is not known.',
  },
  too_old: {
    ...send,
    customer: 'The extract is too old: please send a recent one.',
    staff: 'The extract was made longer ago than allowed: see the detail.',
  },
  verified: {
    retryable: false,
    customer: 'Your document was read and agrees with what you told us about your business.',
    staff: 'Number and name on the document agree with the claims, and so do form and date where they were claimed.',
  },
} as const satisfies Record<string, Sentences>;

export type CertificateCode = keyof typeof SENTENCES;
export const CERTIFICATE_CODES = Object.keys(SENTENCES) as readonly CertificateCode[];

/** A finding `registration.certificate_<code>` about the file. `detail` takes kinds and measures, nothing personal. */
export function certificateFinding(code: CertificateCode, field: string, detail?: JsonObject): Finding {
  const { retryable, customer, staff } = SENTENCES[code];
  return {
    code: `registration.certificate_${code}`,
    severity: code === 'verified' ? 'info' : code === 'dissolved' ? 'critical' : 'warning',
    field,
    retryable,
    customer_message: customer,
    staff_note: staff,
    ...(detail && { detail }),
  };
}
