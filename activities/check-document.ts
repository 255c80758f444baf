import { heartbeat, log } from '@temporalio/activity';

import { findBlobs, sentByAnotherCustomer } from '../src/db/blobs';
import { insertChecks } from '../src/db/checks';
import { loadRecord } from '../src/db/customer-record';
import { findCustomer, touchCustomer } from '../src/db/customers';
import { asTenant } from '../src/db/database';
import { documentsWithAnothersNumber, insertFingerprint, similarPageOfAnotherCustomer } from '../src/db/documents';
import { lockVerification } from '../src/db/verifications';
import type { CheckResult } from '../src/domain/evidence';
import type { DocumentStep, DocumentTask } from '../src/domain/steps';
import { checkDocument } from '../src/documents/check-document';
import { fingerprintImage, SAME_IMAGE_DISTANCE } from '../src/documents/fingerprint';
import type { ActivityDeps } from './deps';
import { toStoredCheck } from './run-checks';
import { unavailableResult } from './unavailable';

/** Several times within the workflow's `heartbeatTimeout`: a worker that dies is noticed then, and not after a minute. */
const HEARTBEAT_MS = 3_000;

export function createCheckDocument(deps: ActivityDeps) {
  return {
    /**
     * Looks at the images of one document: loads and opens them, asks the document engine, writes one row of evidence.
     *
     * Safe to repeat: the evidence of an attempt has a fixed id, and a page's first fingerprint stays. When the engine or
     * the blob store is in trouble the evidence says `unavailable`; when Postgres is, the activity fails and is retried.
     */
    async checkDocument(task: DocumentTask): Promise<DocumentStep> {
      const started = deps.now();
      const beating = setInterval(() => heartbeat(), HEARTBEAT_MS);
      try {
        const loaded = await load(task);
        const result = loaded ? await answer(loaded) : unavailableResult('document', 'engine_failed');
        return await writeDown(task, result, started);
      } finally {
        clearInterval(beating);
      }
    },

    /** The document queue gave up. Safe to repeat: evidence of an attempt is written once. */
    async recordDocumentUnavailable(task: DocumentTask): Promise<DocumentStep> {
      return writeDown(task, unavailableResult('document', 'gave_up'), deps.now());
    },
  };

  async function load(task: DocumentTask) {
    const { tenantId, customerId, documentId } = task;
    return asTenant(deps.database, tenantId, async (tx) => {
      const customer = await findCustomer(tx, customerId);
      if (!customer) return undefined;
      const seal = deps.sealOf(customer);
      const record = await loadRecord(tx, customer, seal);
      const document = record.documents.find(({ id }) => id === documentId);
      if (!document) return undefined;
      const blobIds = [document.frontBlobId, document.backBlobId].flatMap((id) => id ?? []);
      const hashes = (await findBlobs(tx, blobIds)).map(({ fileHash }) => fileHash);
      return {
        task,
        document,
        seal,
        sameFile: await sentByAnotherCustomer(tx, customerId, hashes),
        sameNumber: (await documentsWithAnothersNumber(tx, customerId)).has(documentId),
      };
    });
  }

  async function answer(loaded: NonNullable<Awaited<ReturnType<typeof load>>>): Promise<CheckResult> {
    const { task, document, seal, sameFile, sameNumber } = loaded;
    try {
      const [front, back] = await Promise.all([
        document.frontBlobId ? seal.blobs.get(document.frontBlobId) : undefined,
        document.backBlobId ? seal.blobs.get(document.backBlobId) : undefined,
      ]);
      const sameImage = sameFile || (await looksLikeAnothers(task, { front, back }));
      const { result } = await checkDocument({
        idType: document.idType,
        field: `documents.${document.idType}`,
        ...(front && { front }),
        ...(back && { back }),
        ...(document.validUntil && { validUntil: document.validUntil }),
        today: deps.now().toISOString().slice(0, 10),
        reuse: { imageUsedByOtherCustomer: sameImage, numberUsedByOtherCustomer: sameNumber },
      });
      return result;
    } catch (error) {
      log.error('A document could not be looked at', { error: error instanceof Error ? error.name : 'unknown' });
      return unavailableResult('document', 'engine_failed');
    }
  }

  /** Compares the page with those of other customers, then remembers it for those who come after. */
  async function looksLikeAnothers(
    { tenantId, customerId, documentId }: DocumentTask,
    pages: { front: Buffer | undefined; back: Buffer | undefined },
  ): Promise<boolean> {
    let alike = false;
    for (const side of ['front', 'back'] as const) {
      const page = pages[side];
      const dhash = page && (await fingerprintImage(page))?.dhash;
      if (!dhash) continue;
      await asTenant(deps.database, tenantId, async (tx) => {
        if (await similarPageOfAnotherCustomer(tx, customerId, dhash, SAME_IMAGE_DISTANCE)) alike = true;
        await insertFingerprint(tx, { documentId, side, tenantId, customerId, dhash });
      });
    }
    return alike;
  }

  async function writeDown(task: DocumentTask, result: CheckResult, started: Date): Promise<DocumentStep> {
    const { tenantId, customerId, verificationId, documentId, inputHash, attempt } = task;
    return asTenant(deps.database, tenantId, async (tx) => {
      await touchCustomer(tx, customerId);
      const customer = await findCustomer(tx, customerId);
      const verification = customer && (await lockVerification(tx, verificationId));
      if (!verification) throw new Error('A document of a customer that is not there');
      const check = toStoredCheck(
        result,
        { kind: 'document', subject: `document:${documentId}` },
        {
          snapshot: { verification, seal: deps.sealOf(customer) },
          inputHash,
          attempt,
          started,
          finished: deps.now(),
        },
      );
      await insertChecks(tx, tenantId, customerId, [check]);
      return { evidenceId: check.id, unavailable: check.outcome === 'unavailable' };
    });
  }
}
