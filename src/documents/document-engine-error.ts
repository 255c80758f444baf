export type EngineTrouble =
  | 'timeout'
  | 'aborted'
  | 'out_of_memory'
  | 'decoder_broken'
  | 'reader_died'
  | 'reader_failed';

/** The engine could not find out, and that is no fault of the file: the check is `unavailable` and is to be repeated. */
export class DocumentEngineError extends Error {
  override readonly name = 'DocumentEngineError';

  constructor(readonly code: EngineTrouble) {
    super(`The document engine could not work: ${code}`);
  }
}
