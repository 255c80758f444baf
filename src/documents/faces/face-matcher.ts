/** `alike` and `unlike` are what a program makes of two pictures. Neither says who anybody is. */
export const FACE_OUTCOMES = ['alike', 'unlike', 'not_compared'] as const;
export type FaceOutcome = (typeof FACE_OUTCOMES)[number];

/** Why there is no comparison, or why one is worth nothing. */
export const FACE_REASONS = [
  'selfie_unreadable',
  'selfie_without_face',
  'selfie_with_several_faces',
  'document_unreadable',
  'document_without_face',
  'document_with_several_faces',
  'answer_malformed',
  'fake_matcher',
] as const;
export type FaceReason = (typeof FACE_REASONS)[number];

export interface FaceComparison {
  readonly outcome: FaceOutcome;
  /** From 0 to 1, on the matcher's own scale: no probability, and not to be compared with another matcher's. */
  readonly similarity?: number;
  readonly why?: FaceReason;
}

/**
 * Who compares a selfie with the portrait on a document: a program on this machine, or an operator's vendor behind an adapter
 * of this shape. Nothing in Clearway uses one unless it is given one, and what it answers is a remark for a person at most
 * (`judgeFaces`). **It is no liveness test**: a photo of the holder, printed or on a screen, is as good as the holder.
 *
 * An adapter throws what it could not find out, and answers `not_compared` when the pictures are to blame. It keeps nothing:
 * neither the pictures nor the measures of a face, which are biometric data wherever they identify (GDPR articles 4(14) and 9).
 */
export interface FaceMatcher {
  readonly name: string;
  /**
   * @param selfie JPEG or PNG, as stored
   * @param documentFront JPEG, PNG or PDF, as stored
   * @throws DocumentEngineError of the local one; whatever an adapter throws of others
   */
  compare(selfie: Uint8Array, documentFront: Uint8Array, signal?: AbortSignal): Promise<FaceComparison>;
  /** Ends what it started. Safe to repeat. */
  close(): Promise<void>;
}
