import { cancellationSignal } from '@temporalio/activity';

import { asTenant } from '../src/db/database';
import { documentsWithAnothersNumber, fileSentByAnother } from '../src/db/document-reuse';
import type { CheckResult } from '../src/domain/evidence';
import type { DocumentStep, DocumentTask } from '../src/domain/steps';
import { withReuse } from '../src/documents/reuse';
import type { ActivityDeps } from './deps';
import { documentClaims } from './document-claims';
import { keepStraightened } from './keep-straightened';
import { loadChecked } from './load-checked';
import { openSides } from './open-sides';
import { orUndefined } from './or-undefined';
import { seenWithAnother } from './seen-with-another';
import { unavailableResult } from './unavailable';
import { whileBeating } from './while-beating';
import { writeFileCheck } from './write-file-check';

export function createCheckDocument(deps: ActivityDeps) {
  return {
    /**
     * Looks at the images of one document: loads them, asks the document provider, writes one row of evidence.
     *
     * Safe to repeat: the evidence of an attempt has a fixed id, and a page's first fingerprint stays. When the engine or
     * the blob store is in trouble the evidence says `unavailable`; when Postgres is, the activity fails and is retried.
     */
    async checkDocument(task: DocumentTask): Promise<DocumentStep> {
      return whileBeating(async () => {
        const started = deps.now();
        const loaded = await load(task);
        const result = loaded ? await answer(loaded) : unavailableResult('document', 'engine_failed');
        return writeFileCheck(deps, task, aboutDocument(task), result, started);
      });
    },

    /** The document queue gave up. Safe to repeat: evidence of an attempt is written once. */
    async recordDocumentUnavailable(task: DocumentTask): Promise<DocumentStep> {
      return writeFileCheck(deps, task, aboutDocument(task), unavailableResult('document', 'gave_up'), deps.now());
    },
  };

  async function load(task: DocumentTask) {
    const { tenantId, customerId, documentId } = task;
    return asTenant(deps.database, tenantId, async (tx) => {
      const checked = await loadChecked(deps, tx, customerId, aboutDocument(task).subject);
      const document = checked?.record.documents.find(({ id }) => id === documentId);
      if (!checked || !document) return undefined;
      return {
        task,
        document,
        claims: documentClaims(checked.record, document),
        seal: checked.seal,
        sameFile: await fileSentByAnother(tx, documentId),
        sameNumber: (await documentsWithAnothersNumber(tx, customerId)).has(documentId),
      };
    });
  }

  type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

  async function answer({ task, document, claims, seal, sameFile, sameNumber }: Loaded): Promise<CheckResult> {
    const checked = await orUndefined('document', async () => {
      const today = deps.now().toISOString().slice(0, 10);
      const sent = { ...claims, ...(await openSides(document, seal)), today };
      return deps.documents.check(sent, cancellationSignal());
    });
    if (!checked) return unavailableResult('document', 'engine_failed');
    await keepStraightened(deps, task, seal, checked.straightened ?? []);
    const seen = await seenWithAnother(deps.database, task, checked.fingerprints);
    return withReuse(checked.result, claims.field, {
      image: sameFile || seen.image,
      portrait: seen.portrait,
      number: sameNumber,
    });
  }
}

function aboutDocument({ documentId, subject = `document:${documentId}` }: DocumentTask) {
  return { kind: 'document', subject } as const;
}
