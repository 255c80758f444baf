import type { CONTROLS } from '../api/customers';

export type Control = keyof typeof CONTROLS;

interface ControlWords {
  readonly name: string;
  readonly says: string;
  readonly reasonCode: string;
  readonly dangerous: boolean;
}

/** How the console says what a person can do to a customer outside of a review. */
export const CONTROL_WORDS: Readonly<Record<Control, ControlWords>> = {
  lock: {
    name: 'Lock',
    says: 'Only an unlock that two people sign opens it again.',
    reasonCode: 'under_investigation',
    dangerous: true,
  },
  unlock: {
    name: 'Unlock',
    says: 'It takes effect when a second person asks for it too.',
    reasonCode: 'investigation_closed',
    dangerous: false,
  },
  restrict: {
    name: 'Restrict',
    says: 'It outlives decisions until somebody lifts it.',
    reasonCode: 'under_investigation',
    dangerous: true,
  },
  'lift-restriction': {
    name: 'Lift restriction',
    says: 'The status follows the decisions again.',
    reasonCode: 'investigation_closed',
    dangerous: false,
  },
};
