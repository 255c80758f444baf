import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';

import { BlobNotFoundError, BlobStoreError, isBlobKey, requireBlobKey, type BlobStore } from './blob-store';

export interface S3BlobsOptions {
  readonly bucket: string;
  readonly region: string;
  /** For S3-compatible stores, for example `https://minio.internal:9000`. Without it: AWS. */
  readonly endpoint?: string;
  /** True where the store wants `endpoint/bucket/key` instead of `bucket.endpoint/key`, as most compatible ones do. */
  readonly forcePathStyle?: boolean;
  /** Without them the SDK looks for its own, for example the role of the machine. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export interface S3Blobs extends BlobStore {
  /** Closes the connections. To be called once, after the last use. */
  close(): void;
}

const CONNECTION_TIMEOUT_MS = 3_000;
const REQUEST_TIMEOUT_MS = 30_000;
const ATTEMPTS = 3;

/**
 * Blobs in S3 or a store that speaks its protocol. Every call is tried up to three times, by the SDK's own backoff.
 * In a bucket that keeps versions, deleting leaves the old version: it goes when the customer's data key is destroyed.
 */
export function createS3Blobs(options: S3BlobsOptions): S3Blobs {
  const { bucket, region, endpoint, credentials } = options;
  const client = new S3Client({
    region,
    forcePathStyle: options.forcePathStyle ?? false,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
    maxAttempts: ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
    // Not every compatible store understands the SDK's own checksums, on by default; the seal detects every change.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

  return {
    async put(key, bytes) {
      const Key = requireBlobKey(key);
      try {
        await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: bytes }));
      } catch (error) {
        throw unavailable('written', error);
      }
    },

    async get(key) {
      const Key = requireBlobKey(key);
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
        if (!Body) throw new TypeError('the store answered without a body');
        return Buffer.from(await Body.transformToByteArray());
      } catch (error) {
        // By its name and not by status 404: a bucket that is gone is 404 too, and must not look like erased blobs.
        if (error instanceof NoSuchKey) throw new BlobNotFoundError(key);
        throw unavailable('read', error);
      }
    },

    async delete(key) {
      const Key = requireBlobKey(key);
      try {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
      } catch (error) {
        throw unavailable('deleted', error);
      }
    },

    async *list(prefix = '') {
      try {
        for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
          for (const { Key } of page.Contents ?? []) if (Key !== undefined && isBlobKey(Key)) yield Key;
        }
      } catch (error) {
        throw unavailable('listed', error);
      }
    },

    close: () => client.destroy(),
  };
}

function unavailable(done: string, cause: unknown): BlobStoreError {
  return new BlobStoreError('blob_store_unavailable', `the blob could not be ${done}`, { cause });
}
