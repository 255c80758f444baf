import type { CheckOutcome, Finding, JsonObject } from '../../domain/evidence';

interface Sentences {
  readonly retryable: boolean;
  readonly customer: string;
  readonly staff: string;
}

const send = { retryable: true } as const;
const LOOKED_AT = 'A colleague of ours will look at this document: there is nothing you need to do now.';
const KINDS_WANTED = 'a utility or phone bill, a bank statement, a tax notice, a lease or a letter from an authority';

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
    staff: 'Nothing on the document says that it is one of the kinds that prove an address.',
  },
  identity_document: {
    ...send,
    customer: `An identity document does not prove your address here: please send ${KINDS_WANTED}.`,
    staff: 'The document is an identity document, not a letter to an address.',
  },
  self_issued: {
    ...send,
    customer: 'The document is from the same company that it is addressed to: please send one from somebody else.',
    staff: 'Whoever issued the document bears the name of the customer.',
  },
  name_missing: {
    ...send,
    customer: 'Your name is not on the document beside the address: please send one in your own name.',
    staff: 'No name in the address block, or beside a label for the holder, can be the name of the customer.',
  },
  name_unclear: {
    ...send,
    customer: 'Your name cannot be read for sure on the document: please send a sharper copy, or the PDF itself.',
    staff: 'A name on the document may be the name of the customer, with a letter that differs or cannot be compared.',
  },
  street_missing: {
    ...send,
    customer: 'The street of your address is not on the document: please send one that shows your present address.',
    staff: 'Nothing on the document is like the claimed street.',
  },
  house_number_missing: {
    ...send,
    customer:
      'The house number on the document is not the one that you gave: please correct it, or send another document.',
    staff: 'The claimed house number does not stand beside the street, or another one does.',
  },
  city_missing: {
    ...send,
    customer: 'The town of your address is not on the document: please send one that shows your present address.',
    staff: 'The claimed town does not stand beside the street.',
  },
  postal_code_missing: {
    ...send,
    customer:
      'The postal code on the document is not the one that you gave: please correct it, or send another document.',
    staff: 'The claimed postal code does not stand beside the street, sign by sign.',
  },
  address_not_given: {
    ...send,
    customer: 'Your address needs its street and its town: please add them.',
    staff: 'The claims have no street, or neither town nor postal code: there is nothing to look for.',
  },
  date_missing: {
    ...send,
    customer: 'The document shows no day on which it was issued: please send a page with its date.',
    staff: 'No date stands beside a label of issue; due dates, periods and the like do not count.',
  },
  date_ambiguous: {
    retryable: false,
    customer: LOOKED_AT,
    staff: 'The date of issue can be read in two ways, day or month first, and they differ in whether it is recent.',
  },
  date_unclear: {
    retryable: false,
    customer: LOOKED_AT,
    staff: 'The document has several dates of issue, and they differ in whether it is recent.',
  },
  too_old: {
    ...send,
    customer: 'The document is too old: please send a recent one.',
    staff: 'The date of issue is longer ago than allowed: see the detail.',
  },
  in_future: {
    retryable: false,
    customer: LOOKED_AT,
    staff: 'The date of issue is in the future.',
  },
  verified: {
    retryable: false,
    customer: 'Your proof of address was read and agrees with the address that you gave.',
    staff: 'Name, address, kind and date of the document were read and agree with the claims: see what it rests on.',
  },
} as const satisfies Record<string, Sentences>;

export type ProofFindingCode = keyof typeof SENTENCES;

/**
 * A finding `address.proof_<code>` about the field of the proof. `detail` takes kinds and measures, nothing personal.
 *
 * @param customer another sentence than the usual one, where it can be said more exactly
 */
export function proofFinding(
  code: ProofFindingCode,
  field: string,
  { detail, customer }: { readonly detail?: JsonObject; readonly customer?: string } = {},
): Finding {
  const { retryable, customer: usual, staff } = SENTENCES[code];
  return {
    code: `address.proof_${code}`,
    severity: code === 'verified' ? 'info' : 'warning',
    field,
    retryable,
    customer_message: customer ?? usual,
    staff_note: staff,
    ...(detail === undefined ? {} : { detail }),
  };
}

/** A remark makes nothing of the whole; any doubt, of the letter or of its file, makes it `consider`. */
export function outcomeOfProofFinding({ severity }: Finding): CheckOutcome {
  return severity === 'info' ? 'not_applicable' : 'consider';
}
