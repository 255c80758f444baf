import type { Finding, JsonObject, Severity } from '../domain/evidence';
import type { FileRefusal } from '../files/file-refusal';

interface Sentences {
  readonly severity: Severity;
  readonly retryable: boolean;
  readonly customer: string;
  readonly staff: string;
}

const retake = { severity: 'warning', retryable: true } as const;
const forPerson = { severity: 'critical', retryable: false } as const;
const remark = { severity: 'info', retryable: false } as const;

const SENTENCES = {
  low_resolution: {
    ...retake,
    customer:
      'The photo is too small to read: please move closer, let the document fill the picture, and take it again.',
    staff: 'The picture has too few pixels for its print to be read.',
  },
  blurred: {
    ...retake,
    customer: 'The photo is blurred: please take it in daylight, without flash, and hold the camera still.',
    staff: 'The picture is out of focus or shaken.',
  },
  glare: {
    ...retake,
    customer:
      'Light reflects on the document and hides a part of it: please tilt it a little, without flash, and retake it.',
    staff: 'A reflection blanks out a part of the document.',
  },
  dark: {
    ...retake,
    customer: 'The photo is too dark: please take it in daylight or under a lamp.',
    staff: 'The picture is too dark for its print to be told apart.',
  },
  unreadable: {
    ...retake,
    customer: 'The picture cannot be opened: please take a new photo and send that.',
    staff: 'The decoder refuses the picture: damaged, or not what its header says.',
  },
  image_missing: {
    ...retake,
    customer: 'The photo of the document is missing: please send a photo of its front.',
    staff: 'A document with a photo was named, but no image of its front was sent.',
  },
  expired: {
    ...retake,
    customer: 'The document has expired: please send one that is still valid.',
    staff: 'The date given as the last day of validity has passed.',
  },
  expiry_invalid: {
    ...retake,
    customer:
      'The expiry date is not a date of the calendar: please send it as YYYY-MM-DD, as printed on the document.',
    staff: 'The date given as the last day of validity does not exist or is written otherwise.',
  },
  expires_soon: {
    ...remark,
    retryable: true,
    customer: 'The document expires soon: please have a new one ready.',
    staff: 'The document is valid today and expires within the notice period.',
  },
  image_reused: {
    ...forPerson,
    customer: 'A colleague of ours will look at this document: there is nothing you need to do now.',
    staff: 'The same picture was sent for another customer: compare the two before deciding.',
  },
  number_reused: {
    ...forPerson,
    customer: 'A colleague of ours will look at this document: there is nothing you need to do now.',
    staff: 'The same document number is on file for another customer: find out whose it is before deciding.',
  },
  pdf_not_rendered: {
    ...remark,
    customer: 'The document was received as a PDF.',
    staff: 'The PDF was checked for safety only: its pages were not looked at, nor compared with those of others.',
  },
} as const satisfies Record<string, Sentences>;

export type DocumentFindingCode = keyof typeof SENTENCES;

/** A finding `document.<code>` about one field of the request. `detail` takes measures, nothing personal. */
export function documentFinding(code: DocumentFindingCode, field: string, detail?: JsonObject): Finding {
  const { severity, retryable, customer, staff } = SENTENCES[code];
  return {
    code: `document.${code}`,
    severity,
    field,
    retryable,
    customer_message: customer,
    staff_note: staff,
    ...(detail === undefined ? {} : { detail }),
  };
}

/** What intake would have refused already, found again behind it: under the same code, for the customer to send anew. */
export function refusedFileFinding({ code, message }: FileRefusal, field: string): Finding {
  return {
    code: `document.${code}`,
    severity: 'warning',
    field,
    retryable: true,
    customer_message: message,
    staff_note: `The stored file does not pass inspection (${code}): treat it with care.`,
  };
}
