/** One customer on a running system, and what people do to them: the steps that the journeys are told in. */
import { rowsOf } from '../../src/db/database';
import type { CustomerIntake, CustomerChange } from '../../src/domain/intake';
import type { CustomerStatus } from '../../src/domain/customer';
import type { VerificationState } from '../../src/domain/verification';
import type { IncomingVerdict, ReviewView } from '../../src/domain/review-views';
import type { ControlAction, ControlView, CustomerView, VerificationView } from '../../src/domain/views';
import { customerChanged, reviewDecided, verificationWorkflowId } from '../../workflows/messages';
import type { Desk } from './desk';
import { by, FIRST_REVIEWER } from './test-system';
import { until } from './until';

export interface Case {
  readonly tenantId: string;
  readonly id: string;
  readonly workflowId: string;
  see(): Promise<CustomerView>;
  /** Waits until the public status is this one and, where given, the verification in that state. */
  untilStatus(status: CustomerStatus, state?: VerificationState): Promise<CustomerView>;
  untilState(state: VerificationState): Promise<CustomerView>;
  /** The latest verification, with all its evidence, decisions and moves. */
  verification(): Promise<VerificationView>;
  /** Every decision about this customer, oldest first. */
  decisions(): Promise<{ outcome: string; claimsVersion: number; decidedBy: string }[]>;
  /** Their outcomes: `['refer', 'approve']`. */
  outcomes(): Promise<string[]>;
  /** Waits until a review is open; with `than`, until another one than that is. */
  review(than?: string): Promise<ReviewView>;
  change(change: CustomerChange): Promise<void>;
  verdict(action: IncomingVerdict['action'], more?: VerdictOptions): Promise<ReviewView>;
  control(action: ControlAction, who?: string): Promise<ControlView>;
  /** A signal that somebody sends by hand: no command, nothing on record. */
  signalByHand(signal: 'customerChanged' | 'reviewDecided'): Promise<void>;
  /** Waits until the workflow has taken in all that it was sent, and has done what follows from it. */
  untilIdle(): Promise<void>;
  /** Waits until no workflow of this customer runs, and everything that was committed has been delivered. */
  untilQuiet(): Promise<void>;
}

export interface VerdictOptions extends Partial<IncomingVerdict> {
  readonly by?: string;
  /** Absent: the one that is open. */
  readonly reviewId?: string;
}

export async function openCase(system: Desk, intake: CustomerIntake, tenantId?: string): Promise<Case> {
  const tenant = tenantId ?? (await system.tenant());
  const { value } = await system.commands.createCustomer(by(tenant), intake);
  return caseOf(system, tenant, value.id);
}

export function caseOf(system: Desk, tenantId: string, id: string): Case {
  const { commands, reads, client, owner } = system;
  const workflowId = verificationWorkflowId(id);

  const see = async () => {
    const view = await reads.customer(tenantId, id);
    if (!view) throw new Error('The customer is not there');
    return view;
  };
  const review = (than?: string) =>
    until('a review is open', async () => {
      const { items } = await reads.reviews(tenantId, { customerId: id, state: 'open' }, { size: 10 });
      return items.find((open) => open.id !== than);
    });
  const decisions = () =>
    rowsOf<{ outcome: string; claimsVersion: number; decidedBy: string }>(
      owner.raw(
        `select outcome, claims_version as "claimsVersion", decided_by as "decidedBy" from decisions
         where customer_id = ? order by decided_at, version`,
        [id],
      ),
    );

  return {
    tenantId,
    id,
    workflowId,
    see,
    review,
    decisions,
    outcomes: async () => (await decisions()).map(({ outcome }) => outcome),
    untilStatus: (status, state) =>
      until(`the customer is ${status} ${state ?? ''}`, async () => {
        const view = await see();
        return view.status === status && (state === undefined || view.kyc.state === state) && view;
      }),
    untilState: (state) =>
      until(`the verification is ${state}`, async () => {
        const view = await see();
        return view.kyc.state === state && view;
      }),
    async verification() {
      const { kyc } = await see();
      const verification = await reads.verification(tenantId, kyc.verificationId);
      if (!verification) throw new Error('The verification is not there');
      return verification;
    },
    async change(change) {
      await commands.changeCustomer(by(tenantId), id, change);
    },
    async verdict(action, { by: who = FIRST_REVIEWER, reviewId, ...more } = {}) {
      const { value } = await commands.giveVerdict(by(tenantId, who), reviewId ?? (await review()).id, {
        action,
        reasonCode: 'looked_at',
        note: 'Looked at by a person in a test.',
        entryIds: [],
        requirements: [],
        ...more,
      });
      return value;
    },
    async control(action, who = FIRST_REVIEWER) {
      const { value } = await commands.controlCustomer(by(tenantId, who), id, {
        action,
        reasonCode: 'suspected_fraud',
        note: 'Reported by the payments team of a test.',
      });
      return value;
    },
    async signalByHand(signal) {
      await client.workflow.getHandle(workflowId).signal(signal === 'reviewDecided' ? reviewDecided : customerChanged);
    },
    untilIdle: () =>
      until('the workflow has nothing left to do', async () => {
        const { raw } = await client.workflow.getHandle(workflowId).describe();
        return !raw.pendingWorkflowTask;
      }).then(() => undefined),
    untilQuiet: () =>
      until('the workflow has ended and nothing waits in the outbox', async () => {
        const { rows } = await owner.raw<{ rows: unknown[] }>(
          `select from outbox where customer_id = ? and sent_at is null and topic <> 'status_changed'`,
          [id],
        );
        if (rows.length > 0) return false;
        const { status } = await client.workflow.getHandle(workflowId).describe();
        return status.name !== 'RUNNING';
      }).then(() => undefined),
  };
}
