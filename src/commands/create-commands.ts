import { approvePolicy, rejectPolicy } from './answer-proposal';
import { changeCustomer } from './change-customer';
import { claimReview } from './claim-review';
import type { Commands } from './command';
import { controlCustomer } from './control-customer';
import { createCustomer } from './create-customer';
import type { CommandDeps } from './deps';
import { giveVerdict } from './give-verdict';
import { reassignReview, releaseReview } from './hand-over-review';
import { revealFields } from './reveal-fields';
import { showFile } from './show-file';
import { repairVerification } from './repair-verification';
import { overrideFinding } from './override-finding';
import { withdrawOverride } from './withdraw-override';
import { createTurns } from './in-turn';
import { moveOpenCases } from './move-open-cases';
import { proposePolicy } from './propose-policy';
import { replayPolicy } from './replay-policy';
import { createIntakeWriter } from './write-intakes';

/** Everything that may be asked for, wired. */
export function createCommands(deps: CommandDeps): Commands {
  const writeIntake = createIntakeWriter(deps);
  const inTurn = createTurns();
  return {
    createCustomer: (request, intake) => createCustomer({ ...deps, writeIntake }, request, intake),
    changeCustomer: (request, customerId, change) => changeCustomer(deps, request, customerId, change),
    controlCustomer: (request, customerId, control) => controlCustomer(deps, request, customerId, control),
    claimReview: (request, reviewId) => claimReview(deps, request, reviewId),
    releaseReview: (request, reviewId) => releaseReview(deps, request, reviewId),
    reassignReview: (request, reviewId, to) => reassignReview(deps, request, reviewId, to),
    revealFields: (request, customerId, fields) => revealFields(deps, request, customerId, fields),
    showFile: (request, file) => showFile(deps, request, file),
    giveVerdict: (request, reviewId, verdict) => giveVerdict(deps, request, reviewId, verdict),
    repairVerification: (request, repair) => repairVerification(deps, request, repair),
    overrideFinding: (request, reviewId, override) => overrideFinding(deps, request, reviewId, override),
    withdrawOverride: (request, overrideId, why) => withdrawOverride(deps, request, overrideId, why),
    proposePolicy: (request, proposal) => proposePolicy(deps, request, proposal),
    approvePolicy: (request, version, answer) => approvePolicy(deps, request, version, answer),
    rejectPolicy: (request, version, answer) => rejectPolicy(deps, request, version, answer),
    // It goes through all of the tenant's past, in the process that answers everybody.
    replayPolicy: (request, version, which) =>
      inTurn(request.actor.tenantId, () => replayPolicy(deps, request, version, which)),
    moveOpenCases: (request, version, order) => moveOpenCases(deps, request, version, order),
  };
}
