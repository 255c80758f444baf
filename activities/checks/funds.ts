import { checkFunds, FUNDS_ENGINE } from '../../src/domain/funds';
import type { PlannedCheck } from '../planned-check';
import type { Snapshot } from '../snapshot';

export function planFunds({ record }: Snapshot): PlannedCheck[] {
  const { funds } = record.claims;
  if (!funds) return [];
  return [
    {
      kind: 'funds',
      subject: 'customer',
      input: { ...funds, engine: FUNDS_ENGINE.version },
      run: () => checkFunds(funds),
    },
  ];
}
