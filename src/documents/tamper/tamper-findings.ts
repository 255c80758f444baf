import type { Finding, JsonObject } from '../../domain/evidence';
import { findingOf, LOOKED_AT, type Sentences } from '../document-findings';

const sendAnew = { severity: 'warning', retryable: true } as const;
const remark = { severity: 'info', retryable: false } as const;
const forPerson = {
  severity: 'critical',
  retryable: false,
  customer: LOOKED_AT,
} as const;
const ORIGINAL_PDF =
  'The PDF was changed after it was made: please send it as you received it from whoever issued it, or send a photo.';

const SENTENCES = {
  pdf_content_updated: {
    ...sendAnew,
    customer: ORIGINAL_PDF,
    staff: 'The PDF was saved again with pages or their content replaced; the versions before are still in the file.',
  },
  pdf_changed_after_signing: {
    ...forPerson,
    staff: 'Pages or their content were replaced after the PDF was signed: what is shown is not what was signed.',
  },
  pdf_modified_later: {
    ...remark,
    customer: 'The PDF was saved again after it was made.',
    staff: 'The PDF names a time of change that is later than the time at which it was made.',
  },
  pdf_editor: {
    ...sendAnew,
    customer: ORIGINAL_PDF,
    staff: 'The PDF says that it comes from a program with which pictures or PDFs are edited.',
  },
  pdf_annotated: {
    ...sendAnew,
    customer: 'There are notes on the pages of the PDF: please send it without them, as you received it.',
    staff: 'Text, stamps or shapes were laid over the pages as annotations, which leave the page below as it was.',
  },
  pdf_form_filled: {
    ...remark,
    customer: 'The PDF is a form that was filled in.',
    staff: 'Form fields of the PDF hold text that whoever had the file could write.',
  },
  pdf_text_over_image: {
    ...sendAnew,
    customer: 'There is text on top of the photo in the PDF: please send the photo or the scan itself.',
    staff: 'A picture fills the page and a little text is drawn over it: print in a scan is part of the picture.',
  },
  pdf_covered: {
    ...forPerson,
    staff: 'White was painted over text, or over a part of a picture, in the PDF: compare it with another copy.',
  },
  pdf_text_disagrees: {
    ...forPerson,
    staff: 'What the PDF says in its text layer is not what its page shows at the same place.',
  },
  picture_edited: {
    ...sendAnew,
    customer: 'The photo was saved by a program that edits pictures: please take a new photo and send it as it is.',
    staff: 'The file bears the marks of a program with which pictures are edited. It does not say what was done.',
  },
  picture_developed: {
    ...remark,
    customer: 'The photo was saved by a program that improves photos.',
    staff: 'The file bears the marks of a program that develops photos: light, colour, cropping.',
  },
  picture_generated: {
    ...forPerson,
    staff: 'The file says of itself that a model generated the picture, or parts of it.',
  },
  screenshot: {
    ...sendAnew,
    customer: 'This looks like a screenshot: please take a photo of the document itself and send that.',
    staff: 'The picture has the marks of a screenshot: see the measures.',
  },
  photo_of_screen: {
    ...sendAnew,
    customer: 'This looks like a photo of a screen: please take a photo of the document itself and send that.',
    staff: 'The grid of a screen shows all over the picture.',
  },
  cut_off: {
    ...sendAnew,
    customer: 'A part of the document is outside the picture: please take the photo again with all four corners in it.',
    staff: 'The document or its print runs out of the picture.',
  },
  portrait_reused: {
    ...forPerson,
    staff: 'The same portrait was sent with the document of somebody else: compare the two before deciding.',
  },
} as const satisfies Record<string, Sentences>;

export type TamperCode = keyof typeof SENTENCES;

/** What a check of this folder saw. `detail` holds measures and names of programs from our own lists, nothing personal. */
export interface TamperSignal {
  readonly code: TamperCode;
  readonly detail: JsonObject;
}

/** A finding `document.<code>` about one field of the request. */
export function tamperFinding({ code, detail }: TamperSignal, field: string): Finding {
  return findingOf(`document.${code}`, SENTENCES[code], field, detail);
}
