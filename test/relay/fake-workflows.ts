import type { WorkflowStarter } from '../../src/relay/workflow-starter';

type Row = Parameters<WorkflowStarter['deliver']>[0];

/** A FAKE Temporal: remembers what was delivered to it, and fails or waits as it is told. Starts no workflow. */
export function createFakeWorkflows(before: (row: Row, delivery: number) => Promise<void> | void = () => undefined) {
  const delivered: Row[] = [];
  let calls = 0;
  const starter: WorkflowStarter = {
    async deliver(row) {
      await before(row, ++calls);
      delivered.push(row);
    },
  };
  return {
    starter,
    delivered,
    calls: () => calls,
    /** Each customer once, however often they came. */
    customers: () => [...new Set(delivered.map(({ customerId }) => customerId))].toSorted(),
  };
}

/** An error as the SDK throws it: its message might quote a person. */
export class FakeTemporalDown extends Error {
  override readonly name = 'ServiceError';
  readonly code = 14;
  constructor() {
    super('UNAVAILABLE while starting kyc of Ada Example');
  }
}
