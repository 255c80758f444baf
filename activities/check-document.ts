import { cancellationSignal, heartbeat, log } from '@temporalio/activity';

import { findBlobs, sentByAnotherCustomer } from '../src/db/blobs';
import { insertChecks } from '../src/db/checks';
import { loadRecord } from '../src/db/customer-record';
import { findCustomer, touchCustomer } from '../src/db/customers';
import { asTenant } from '../src/db/database';
import {
  documentsWithAnothersNumber,
  insertFingerprint,
  similarPageOfAnotherCustomer,
  similarPortraitOfAnotherCustomer,
} from '../src/db/documents';
import { lockVerification, setStanding } from '../src/db/verifications';
import type { CheckResult } from '../src/domain/evidence';
import type { DocumentStep, DocumentTask } from '../src/domain/steps';
import type { SideFingerprint } from '../src/documents/check-document';
import { SAME_IMAGE_DISTANCE } from '../src/documents/fingerprint';
import { withReuse } from '../src/documents/reuse';
import { SAME_PORTRAIT_DISTANCE } from '../src/documents/tamper/portrait-hash';
import type { ActivityDeps } from './deps';
import { documentClaims } from './document-claims';
import { toStoredCheck } from './stored-check';
import { unavailableResult } from './unavailable';

/** Several times within the workflow's `heartbeatTimeout`: a worker that dies is noticed then, and not after a minute. */
const HEARTBEAT_MS = 3_000;

export function createCheckDocument(deps: ActivityDeps) {
  return {
    /**
     * Looks at the images of one document: loads them, asks the document provider, writes one row of evidence.
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
        claims: documentClaims(record, document),
        seal,
        sameFile: await sentByAnotherCustomer(tx, customerId, hashes),
        sameNumber: (await documentsWithAnothersNumber(tx, customerId)).has(documentId),
      };
    });
  }

  type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

  async function answer({ task, document, claims, seal, sameFile, sameNumber }: Loaded): Promise<CheckResult> {
    const checked = await orUndefined(async () => {
      const { frontBlobId, backBlobId } = document;
      const [front, back] = await Promise.all([
        frontBlobId ? seal.blobs.get(frontBlobId) : undefined,
        backBlobId ? seal.blobs.get(backBlobId) : undefined,
      ]);
      const today = deps.now().toISOString().slice(0, 10);
      const sent = { ...claims, ...(front && { front }), ...(back && { back }), today };
      return deps.documents.check(sent, cancellationSignal());
    });
    if (!checked) return unavailableResult('document', 'engine_failed');
    const seen = await seenWithAnother(task, checked.fingerprints);
    return withReuse(checked.result, claims.field, {
      image: sameFile || seen.image,
      portrait: seen.portrait,
      number: sameNumber,
    });
  }

  /** Compares the document with those of other customers, then remembers it for those who come after. */
  async function seenWithAnother(
    { tenantId, customerId, documentId }: DocumentTask,
    fingerprints: readonly SideFingerprint[],
  ): Promise<{ image: boolean; portrait: boolean }> {
    return asTenant(deps.database, tenantId, async (tx) => {
      let [image, portrait] = [false, false];
      for (const { side, ...prints } of fingerprints) {
        // Fronts only: backs of one kind of card differ in too little for a likeness to mean anything.
        if (side === 'front' && prints.dhash) {
          image ||= await similarPageOfAnotherCustomer(tx, customerId, prints.dhash, SAME_IMAGE_DISTANCE);
        }
        if (prints.portrait) {
          portrait ||= await similarPortraitOfAnotherCustomer(tx, customerId, prints.portrait, SAME_PORTRAIT_DISTANCE);
        }
        await insertFingerprint(tx, { documentId, side, tenantId, customerId, ...prints });
      }
      return { image, portrait };
    });
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
      const unavailable = check.outcome === 'unavailable';
      if (unavailable && verification.state === 'checking') {
        await setStanding(tx, verification.id, { blockedOn: 'check:document' });
      }
      return { evidenceId: check.id, unavailable };
    });
  }
}

/** The engine or the blob store is in trouble: we have not found out. What broke is for the log, without its message. */
async function orUndefined<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    log.error('A document could not be looked at', { error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
}
