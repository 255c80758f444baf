import type { Command } from 'commander';

import { readAsTenant } from '../../db/database';
import { explainDecision } from '../../reads/explain-decision';
import type { ExplainedDecision } from '../../reads/explain-decision';
import { answering, NotFound } from '../answer';
import { explanationText } from './explanation-text';
import { atPolicyDesk } from './policy-desk';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function addExplain(policy: Command): void {
  policy
    .command('explain')
    .description('why the last decision about a customer came out as it did: each rule that fired, and what it saw')
    .argument('<customer>', 'the customer id')
    .addHelpText('after', '\nExample:\n  $ clearway policy explain 01a2074b-c843-71b9-a3f9-7beb7c7acf71')
    .action(
      answering(async (customerId: string) => {
        if (!UUID.test(customerId)) throw new NotFound('a customer id is a UUID');
        return atPolicyDesk(async ({ database, policies, tenants }) => {
          for (const { id: tenantId } of await tenants()) {
            const found = await readAsTenant(database, tenantId, (tx) =>
              explainDecision(tx, tenantId, policies, customerId),
            );
            if (found) return answerOf(customerId, found);
          }
          throw new NotFound(`no decision about a customer ${customerId}`);
        });
      }),
    );
}

function answerOf(customerId: string, { decision, policy, explanation }: ExplainedDecision) {
  const { id, outcome, decidedAt, policyVersion, reasons, verdict, verificationId } = decision;
  const by = verdict ? `a person's verdict ${verdict.action}, carried out by the policy` : 'the policy';
  const head = [
    `${outcome} at ${decidedAt}, by ${by}`,
    policy ? `policy ${policy.name} ${policy.version}` : `policy ${policyVersion}`,
    ...reasons.map(({ code, message }) => `  ${code}: ${message}`),
  ].join('\n');
  const json = {
    customer_id: customerId,
    verification_id: verificationId,
    decision_id: id,
    outcome,
    decided_at: decidedAt,
    policy: policy ?? { version: policyVersion },
    verdict,
    reasons,
    rules: explanation?.rules ?? null,
  };
  const rules = explanation
    ? explanationText(explanation)
    : 'It was decided before policies were files: which rules fired is not on record.';
  return { json, text: `${head}\n\n${rules}` };
}
