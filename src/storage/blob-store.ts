/** Why a blob store could not do what it was asked. */
export type BlobErrorCode = 'blob_not_found' | 'blob_key_malformed' | 'blob_store_unavailable';

/** The one thrown type of this layer. Match on `code`; `cause` is what the store below said. */
export class BlobStoreError extends Error {
  override readonly name: string = 'BlobStoreError';
  constructor(
    readonly code: BlobErrorCode,
    message: string,
    options?: { readonly cause: unknown },
  ) {
    super(message, options);
  }
}

/** There is nothing under this key. Anything else that keeps a blob from being read is `blob_store_unavailable`. */
export class BlobNotFoundError extends BlobStoreError {
  override readonly name = 'BlobNotFoundError';
  constructor(readonly key: string) {
    super('blob_not_found', `no blob under "${key}"`);
  }
}

/**
 * Bytes under a key. A key is made of ids and carries no personal data: 1 to 200 characters, parts of lower-case letters,
 * digits, dots, dashes and underscores joined by slashes. What is put here is sealed already (`sealed-blobs.ts`).
 */
export interface BlobStore {
  /** On return the bytes are durable. Replaces what was there; a reader sees the old bytes or the new, never a part. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** `BlobNotFoundError` when there is nothing. */
  get(key: string): Promise<Buffer>;
  /** Safe to repeat: deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** The keys that start with `prefix` (by text, not by part; all of them without one), in no promised order. */
  list(prefix?: string): AsyncIterable<string>;
}

const MAX_KEY_CHARACTERS = 200;
/** Starts and ends with a letter or digit: no `.`, no `..`, no hidden file. */
const PART = '[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?';
const KEY = new RegExp(`^${PART}(?:/${PART})*$`);

export function isBlobKey(text: string): boolean {
  return text.length <= MAX_KEY_CHARACTERS && KEY.test(text);
}

/**
 * Lets only a well-formed key through. Lower case, because some file systems hold `A` and `a` for the same name.
 * The refused key is not quoted: it came from who knows where.
 */
export function requireBlobKey(key: string): string {
  if (!isBlobKey(key)) {
    throw new BlobStoreError(
      'blob_key_malformed',
      `a blob key is 1 to ${MAX_KEY_CHARACTERS} characters: lower-case letters, digits, dots, dashes and underscores in parts joined by slashes`,
    );
  }
  return key;
}
