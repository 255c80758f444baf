import { cancellationSignal } from '@temporalio/activity';

import { proofSentByAnother } from '../src/db/addresses';
import { asTenant } from '../src/db/database';
import { withReusedProof } from '../src/address/proof/reused-proof';
import type { CheckResult } from '../src/domain/evidence';
import type { DocumentStep, ProofTask } from '../src/domain/steps';
import type { ActivityDeps } from './deps';
import { loadChecked } from './load-checked';
import { orUndefined } from './or-undefined';
import { proofClaims } from './proof-claims';
import { unavailableResult } from './unavailable';
import { whileBeating } from './while-beating';
import { writeFileCheck } from './write-file-check';

export function createCheckProof(deps: ActivityDeps) {
  return {
    /**
     * Looks at the letter that should prove an address: loads it, asks the address provider, writes one row of evidence.
     *
     * Safe to repeat: the evidence of an attempt has a fixed id. When the engine or the blob store is in trouble the
     * evidence says `unavailable`; when Postgres is, the activity fails and is retried.
     */
    async checkProof(task: ProofTask): Promise<DocumentStep> {
      return whileBeating(async () => {
        const started = deps.now();
        const loaded = await load(task);
        const result = loaded ? await answer(loaded) : unavailableResult('address', 'engine_failed');
        return writeFileCheck(deps, task, aboutProof(task), result, started);
      });
    },

    /** The documents queue gave up. Safe to repeat: evidence of an attempt is written once. */
    async recordProofUnavailable(task: ProofTask): Promise<DocumentStep> {
      return writeFileCheck(deps, task, aboutProof(task), unavailableResult('address', 'gave_up'), deps.now());
    },
  };

  async function load(task: ProofTask) {
    const { tenantId, customerId, addressId } = task;
    return asTenant(deps.database, tenantId, async (tx) => {
      const checked = await loadChecked(deps, tx, customerId, aboutProof(task).subject);
      const address = checked?.record.addresses.find(({ id }) => id === addressId);
      if (!checked || !address?.proofBlobId) return undefined;
      return {
        claims: proofClaims(checked.record, address),
        blobId: address.proofBlobId,
        seal: checked.seal,
        sameFile: await proofSentByAnother(tx, addressId),
      };
    });
  }

  type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

  async function answer({ claims, blobId, seal, sameFile }: Loaded): Promise<CheckResult> {
    const today = deps.now().toISOString().slice(0, 10);
    const result = await orUndefined('proof', async () =>
      deps.addresses.checkProof({ ...claims, file: await seal.blobs.get(blobId), today }, cancellationSignal()),
    );
    if (!result) return unavailableResult('address', 'engine_failed');
    return sameFile ? withReusedProof(result, claims.field) : result;
  }
}

function aboutProof({ addressId, subject = `proof:${addressId}` }: ProofTask) {
  return { kind: 'address', subject } as const;
}
