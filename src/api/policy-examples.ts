/** One policy of the documentation, from its proposal to the move of the open cases. The tests hold each against its schema. */

const CUSTOMER_ID = '0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10';
const VERIFICATION_ID = '0192f0c1-7a4b-7d02-8a11-3c9f0e6b7d21';
const PROPOSED = '2026-11-23T08:15:49.238398+00:00';
const REPLAYED = '2026-11-23T08:19:50.004112+00:00';
const APPROVED = '2026-11-24T08:15:50.004112+00:00';
const POLICY_VERSION = 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

export const REPLAY_EXAMPLE = {
  policy_version: POLICY_VERSION,
  since: '2026-06-01T00:00:00.000Z',
  verifications: 18240,
  decisions: 21377,
  same: 21376,
  flips: [
    {
      decision_id: '0192f0c1-9b10-7e55-b1c4-0d2f7a8e9c34',
      customer_id: CUSTOMER_ID,
      verification_id: VERIFICATION_ID,
      from: 'approve',
      to: 'refer',
      by_rules: ['findings[14] document.expires_soon'],
      human: false,
    },
  ],
  flips_by_rule: { 'findings[14] document.expires_soon': 1 },
  matrix: { approve: { approve: 19402, refer: 1 }, refer: { refer: 1974 } },
  review_load: { before: 1974, after: 1975, per_day_before: 11.28, per_day_after: 11.29 },
  human_verdicts: 1871,
  builtin: 0,
  open_cases: { decisions: 103, flips: 1 },
  ms: 2204,
  per_second: 8276,
};

export const POLICY_EXAMPLE = {
  version: POLICY_VERSION,
  name: 'ours',
  state: 'active',
  shipped: false,
  proposed_by: 'person:0192f0c0-1a2b-7c3d-8e4f-5a6b7c8d9e0f',
  proposed_at: PROPOSED,
  note: 'A document that expires soon is for a person.',
  approved_by: 'person:0192f0c0-2b3c-7d4e-9f50-6b7c8d9e0f1a',
  approved_at: APPROVED,
  rejected_by: null,
  rejected_at: null,
  answer_note: 'Read rule by rule; the replay flips what we expect.',
  replay: { result: REPLAY_EXAMPLE, made_by: 'person:0192f0c0-1a2b-7c3d-8e4f-5a6b7c8d9e0f', made_at: REPLAYED },
  open_cases: 17,
  text: 'policy: ours\n…',
};

export const PROPOSED_POLICY_EXAMPLE = {
  ...POLICY_EXAMPLE,
  state: 'proposed',
  approved_by: null,
  approved_at: null,
  answer_note: null,
  replay: null,
  open_cases: 0,
};

export const REJECTED_POLICY_EXAMPLE = {
  ...PROPOSED_POLICY_EXAMPLE,
  state: 'rejected',
  rejected_by: POLICY_EXAMPLE.approved_by,
  rejected_at: APPROVED,
  answer_note: 'The replay doubles the review load.',
};

const { text: _text, ...POLICY_SUMMARY_EXAMPLE } = POLICY_EXAMPLE;
export const POLICY_LIST_EXAMPLE = { items: [POLICY_SUMMARY_EXAMPLE] };

export const POLICY_MOVES_EXAMPLE = {
  policy_version: POLICY_VERSION,
  moved: 50,
  held_back: 1,
  moved_so_far: 50,
  flips_so_far: 0,
  percent_allowed: 0.97,
  stopped: null,
  remaining: 53,
};
