import { checkFunds, FUNDS_ENGINE } from '../../src/domain/funds';
import type { CheckedSubject } from '../checked-subject';
import type { PlannedCheck } from '../planned-check';

export function planFunds({ record }: CheckedSubject): PlannedCheck[] {
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
