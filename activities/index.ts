import { createApplyVerdict } from './apply-verdict';
import { createCheckCertificate } from './check-certificate';
import { createCheckDocument } from './check-document';
import { createCheckProof } from './check-proof';
import { createDecideVerification } from './decide-verification';
import type { ActivityDeps } from './deps';
import { createMonitoring } from './monitoring/create-monitoring';
import { createPassDeadline } from './pass-deadline';
import { createRunChecks } from './run-checks';

export function createActivities(deps: ActivityDeps) {
  return {
    ...createRunChecks(deps),
    ...createCheckDocument(deps),
    ...createCheckProof(deps),
    ...createCheckCertificate(deps),
    ...createDecideVerification(deps),
    ...createApplyVerdict(deps),
    ...createPassDeadline(deps),
    ...createMonitoring(deps),
  };
}

/** What workflows may call. Workflows import this type and never the code behind it. */
export type Activities = ReturnType<typeof createActivities>;
