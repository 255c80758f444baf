/** To the process: one pair at a time. */
export interface FaceRequest {
  readonly selfie: Uint8Array;
  readonly documentFront: Uint8Array;
}
