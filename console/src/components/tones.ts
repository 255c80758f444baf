import type { Tone } from './status-mark';

/** How loud each of the API's words is. A word that nobody listed is told without a tone. */
const TONES: Readonly<Record<string, Tone>> = {
  ACTIVE: 'good',
  APPROVAL_PENDING: 'info',
  RESTRICTED: 'warn',
  LOCKED: 'bad',
  clear: 'good',
  cleared: 'good',
  consider: 'warn',
  hit: 'bad',
  unavailable: 'warn',
  not_applicable: 'quiet',
  approve: 'good',
  decline: 'bad',
  refer: 'info',
  request_information: 'warn',
  confirmed: 'bad',
  confirm_match: 'bad',
  clear_match: 'good',
  open: 'info',
  low: 'good',
  medium: 'warn',
  high: 'bad',
  prohibited: 'bad',
  critical: 'bad',
  warning: 'warn',
  info: 'quiet',
  active: 'good',
  proposed: 'info',
  rejected: 'bad',
  superseded: 'quiet',
  awaiting_customer: 'warn',
  in_review: 'info',
  awaiting_second_approval: 'info',
  expired: 'bad',
  information_needed: 'warn',
  declined: 'bad',
  pending: 'info',
  not_required: 'quiet',
};

export function toneOf(word: string): Tone {
  return TONES[word] ?? 'quiet';
}

/** `request_information` as people write it. The word stays the API's. */
export function spoken(word: string): string {
  const text = word.replaceAll('_', ' ');
  return text === text.toUpperCase() ? text.toLowerCase() : text;
}
