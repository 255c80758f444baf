import type { CheckOutcome, Finding, JsonObject, Severity } from '../domain/evidence';
import type { FileRefusal } from '../files/file-refusal';

/** What a finding says to whom. */
export interface Sentences {
  readonly severity: Severity;
  readonly retryable: boolean;
  readonly customer: string;
  readonly staff: string;
}

const retake = { severity: 'warning', retryable: true } as const;
const forPerson = { severity: 'critical', retryable: false } as const;
export const LOOKED_AT = 'A colleague of ours will look at this document: there is nothing you need to do now.';
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
    customer: LOOKED_AT,
    staff: 'The same picture was sent for somebody else: compare the two before deciding.',
  },
  number_reused: {
    ...forPerson,
    customer: LOOKED_AT,
    staff: 'The same document number is on file for somebody else: find out whose it is before deciding.',
  },
  page_failed: {
    ...retake,
    customer: 'A page of the PDF cannot be opened: please send a photo of the document instead.',
    staff: 'A page of the PDF took too long or broke the reader: nothing is known about it.',
  },
  print_unreadable: {
    ...retake,
    customer:
      'The print on the document cannot be read: please take a photo in daylight, with the whole document filling the picture.',
    staff: 'Next to no print was found in the picture.',
  },
  fields_unread: {
    ...retake,
    customer:
      'Not everything on the document can be read: please take a sharp photo in daylight, with the whole document filling the picture.',
    staff: 'Fields that the document should confirm were not found on it: see the list.',
  },
  mrz_missing: {
    ...retake,
    customer:
      'The lines with many "<" signs at the foot of the page cannot be read: please take a photo of the whole page with your picture on it.',
    staff: 'No machine-readable zone was found on a document that has one.',
  },
  mrz_unclear: {
    ...retake,
    customer:
      'The lines with many "<" signs cannot be read for sure: please take a sharp photo in daylight, without flash.',
    staff: 'The machine-readable zone was not read for sure, and nothing else on the document confirms it.',
  },
  mrz_invalid: {
    ...forPerson,
    customer: LOOKED_AT,
    staff: 'The machine-readable zone was read surely and does not agree with itself: it may have been altered.',
  },
  barcode_missing: {
    ...retake,
    customer: 'The barcode on the back of the licence cannot be read: please take a sharp photo of the whole back.',
    staff: 'The licence has a barcode on its back, and none was read.',
  },
  barcode_invalid: {
    ...forPerson,
    customer: LOOKED_AT,
    staff: 'The barcode was read and is not as its standard wants it: it may be self-made.',
  },
  sources_disagree: {
    ...forPerson,
    customer: LOOKED_AT,
    staff:
      'What is printed is not what the machine-readable zone or the barcode says: one of them may have been altered.',
  },
  sources_unclear: {
    ...retake,
    customer:
      'Some print on the document cannot be read for sure: please take a sharp photo in daylight, without flash.',
    staff: 'Print and machine-readable zone or barcode differ in what may be a misread sign, or an altered one.',
  },
  sides_disagree: {
    ...retake,
    customer: 'Front and back are not of the same document: please send both sides of one document.',
    staff: 'Front and back name different people or different documents.',
  },
  kind_mismatch: {
    ...retake,
    customer: 'This is another kind of document than you chose: please send the one that you chose.',
    staff: 'The document is of another kind than the declared id_type.',
  },
  kind_unknown: {
    ...retake,
    customer: 'We cannot tell what document this is: please take a photo of the whole document, with its title.',
    staff: 'Nothing on the document says what kind it is.',
  },
  name_mismatch: {
    ...retake,
    customer:
      'The name on the document is not the name that you gave: please correct the name, or send your own document.',
    staff: 'The claimed name is on no part of the document, in no spelling.',
  },
  birth_date_mismatch: {
    ...retake,
    customer:
      'The birth date on the document is not the one that you gave: please correct the date, or send your own document.',
    staff: 'The claimed birth date is not the document’s.',
  },
  number_mismatch: {
    ...retake,
    customer: 'The number that you gave is not on the document: please correct it as it is printed.',
    staff: 'The claimed number is none of the numbers of the document.',
  },
  country_mismatch: {
    ...retake,
    customer: 'The document is from another country than you gave: please correct the issuing country.',
    staff: 'The issuer of the document is not the claimed country.',
  },
  sex_mismatch: {
    ...retake,
    customer: 'The sex on the document is not the one that you gave: please correct it, or send your own document.',
    staff: 'The claimed sex is not the document’s.',
  },
  expiry_mismatch: {
    ...retake,
    customer: 'The expiry date that you gave is not the one on the document: please correct it as it is printed.',
    staff: 'The claimed last day of validity is not the document’s.',
  },
  someone_else: {
    ...forPerson,
    customer: LOOKED_AT,
    staff: 'Name and birth date of the document are not those of the customer: it is somebody else’s.',
  },
  not_yet_valid: {
    ...forPerson,
    customer: LOOKED_AT,
    staff: 'The date of issue on the document is in the future.',
  },
  dates_implausible: {
    ...forPerson,
    customer: LOOKED_AT,
    staff: 'The dates on the document cannot all be right: birth, issue and expiry, or the age that they make.',
  },
  verified: {
    ...remark,
    customer: 'The document was read and agrees with what you told us.',
    staff: 'The document was read; it agrees with itself and with the claims. Its strength says what that rests on.',
  },
} as const satisfies Record<string, Sentences>;

export type DocumentFindingCode = keyof typeof SENTENCES;

/** Signs of a document that was changed, or is about somebody else. Everything else a better picture or a person can settle. */
const HITS: ReadonlySet<string> = new Set(
  (['mrz_invalid', 'sources_disagree', 'someone_else'] satisfies DocumentFindingCode[]).map(
    (code) => `document.${code}`,
  ),
);

/** What a finding makes of the whole: a remark nothing, a doubt `consider`, and a sign of forgery `hit`. */
export function outcomeOfFinding({ code, severity }: Finding): CheckOutcome {
  if (severity === 'info') return 'not_applicable';
  return HITS.has(code) ? 'hit' : 'consider';
}

const QUALITY: ReadonlySet<string> = new Set(
  (['low_resolution', 'blurred', 'glare', 'dark'] satisfies DocumentFindingCode[]).map((code) => `document.${code}`),
);

/** Says why a picture may be hard to read. */
export function isQuality({ code }: Finding): boolean {
  return QUALITY.has(code);
}

const OF_POOR_QUALITY: ReadonlySet<string> = new Set(
  (['print_unreadable', 'fields_unread', 'mrz_missing', 'kind_unknown'] satisfies DocumentFindingCode[]).map(
    (code) => `document.${code}`,
  ),
);

/** Says that something could not be read: beside why it could not, the customer need not hear of it. */
export function followsFromQuality({ code }: Finding): boolean {
  return OF_POOR_QUALITY.has(code);
}

/** The same, as something worth recording and no doubt. */
export function asRemark(finding: Finding): Finding {
  return { ...finding, severity: 'info', retryable: false };
}

/** A finding `document.<code>` about one field of the request. `detail` takes measures, nothing personal. */
export function documentFinding(code: DocumentFindingCode, field: string, detail?: JsonObject): Finding {
  return findingOf(`document.${code}`, SENTENCES[code], field, detail);
}

export function findingOf(
  code: string,
  { severity, retryable, customer, staff }: Sentences,
  field: string,
  detail?: JsonObject,
): Finding {
  return {
    code,
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
