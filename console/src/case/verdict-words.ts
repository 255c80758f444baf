/** How the console says the API's words for what a person can do with a case. */
interface VerdictWords {
  readonly name: string;
  readonly key: string;
  /** Said again on the button that sends it. */
  readonly send: string;
  readonly dangerous: boolean;
  /** Offered where the API lists no codes of its own; can be written over. */
  readonly reasonCodes: readonly string[];
}

export const VERDICT_WORDS: Readonly<Record<string, VerdictWords>> = {
  approve: {
    name: 'Approve',
    key: 'a',
    send: 'Approve',
    dangerous: false,
    reasonCodes: ['evidence_accepted', 'verified_with_customer', 'differences_explained'],
  },
  decline: { name: 'Decline', key: 'd', send: 'Decline', dangerous: true, reasonCodes: [] },
  request_information: {
    name: 'Request information',
    key: 'r',
    send: 'Send the request',
    dangerous: false,
    reasonCodes: ['information_missing', 'document_unreadable', 'proof_too_old'],
  },
  clear_match: {
    name: 'Clear matches',
    key: 'x',
    send: 'Clear the matches',
    dangerous: false,
    reasonCodes: ['different_person', 'different_birth_date', 'different_country'],
  },
  confirm_match: {
    name: 'Confirm match',
    key: 'm',
    send: 'Confirm the match',
    dangerous: true,
    reasonCodes: ['same_person', 'same_identifier'],
  },
  lock: {
    name: 'Lock the customer',
    key: 'l',
    send: 'Lock the customer',
    dangerous: true,
    reasonCodes: ['suspected_fraud', 'court_order', 'under_investigation'],
  },
};

export function wordsOf(action: string): VerdictWords {
  const { [action]: words } = VERDICT_WORDS;
  return words ?? { name: action.replaceAll('_', ' '), key: '', send: 'Send', dangerous: false, reasonCodes: [] };
}
