/** What one caller may ask of one process. Sizes in bytes; documented in docs/api.md. */
export interface ApiLimits {
  /** The JSON body as it comes over the wire. */
  readonly bodyBytes: number;
  /** One file after base64 decoding. */
  readonly fileBytes: number;
  /** Wrong keys from one address before it hears 429 instead of 401. */
  readonly failedKeysPerMinute: number;
  /** How often an event stream says that it is still there, and asks whether its caller still may hear it, in milliseconds. */
  readonly heartbeatMs: number;
}

export const DEFAULT_LIMITS: ApiLimits = {
  bodyBytes: 15 * 1024 * 1024,
  fileBytes: 8 * 1024 * 1024,
  failedKeysPerMinute: 10,
  // A proxy that hears nothing for a minute closes a connection.
  heartbeatMs: 15_000,
};

/** No request needs to be nested deeper; beyond it recursion over the body would not be safe. */
export const MAX_JSON_DEPTH = 20;
/** Objects, lists and values of a body, counted together. A business with 200 people, all with papers, has about 10,000. */
export const MAX_JSON_VALUES = 20_000;

export const MAX_DOCUMENTS = 10;
export const MAX_TAX_IDS = 20;
/** Holdings of one party beside the one in its entry. */
export const MAX_OTHER_HOLDINGS = 20;
export const MAX_METADATA_KEYS = 50;
export const MAX_METADATA_BYTES = 16 * 1024;
export const MAX_METADATA_DEPTH = 10;

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;
/** Page numbers skip rows one by one; past this many a cursor is asked for. */
export const MAX_PAGE_OFFSET = 100_000;
