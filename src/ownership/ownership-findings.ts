import type { Finding, JsonObject, Severity } from '../domain/evidence';

interface Wording {
  readonly severity: Severity;
  /** Whether the customer can put it right by another answer. */
  readonly retryable: boolean;
  readonly customer: string;
  readonly staff: string;
}

/**
 * One for each thing that the check of ownership can notice. Sentences name nobody; figures stand in `detail`. Whose rule it is:
 * FATF is its Recommendation 10, 24 (companies) or 25 (trusts) with its interpretive note; CDD is 31 CFR 1010.230; AMLR is
 * Regulation (EU) 2024/1624, articles 51 to 57; OFAC is its 50 Percent Rule (see listed-majority.ts).
 */
const SENTENCES = {
  // FATF 24, AMLR 52, CDD (d)(1): who reaches the threshold, through all chains together, is a beneficial owner.
  owner_at_threshold: {
    severity: 'info',
    retryable: false,
    customer: 'This person owns a large part of the business, so we verify them, too.',
    staff: 'The effective ownership of the person, over all chains, is at the threshold or over it.',
  },
  // A band is no excuse: whoever may be an owner is treated as one.
  owner_possibly_at_threshold: {
    severity: 'info',
    retryable: true,
    customer:
      'This person may own a large part of the business, so we verify them, too. An exact percentage would tell.',
    staff: 'The range of effective ownership straddles the threshold: the person may be a beneficial owner.',
  },
  // FATF 10, interpretive note 5(b)(i.ii), AMLR 53 and 54: control through majorities counts whatever the product of the shares is.
  controls_by_majority: {
    severity: 'info',
    retryable: false,
    customer: 'This person has the majority in the business or in its owners, so we verify them, too.',
    staff: 'Majorities at each step lead from the person to the business; detail.chain names them.',
  },
  may_control_by_majority: {
    severity: 'info',
    retryable: true,
    customer: 'This person may have the majority in the business or in its owners. An exact percentage would tell.',
    staff: 'Majorities at each step may lead from the person to the business, where bands turn out high.',
  },
  shares_over_100: {
    severity: 'warning',
    retryable: true,
    customer: 'The owners of this company have more than 100 % together. Please correct the percentages.',
    staff: 'The stated minima of the owners exceed 100 %. Each figure is taken to be too high by up to the excess.',
  },
  votes_over_100: {
    severity: 'warning',
    retryable: true,
    customer: 'The owners of this company have more than 100 % of its votes together. Please correct the percentages.',
    staff: 'The stated minima of the votes exceed 100 %.',
  },
  share_unknown: {
    severity: 'warning',
    retryable: true,
    customer: 'Please tell us what percentage this owner has.',
    staff: 'Neither a percentage nor a band was given; anything from 0 to 100 % was assumed.',
  },
  loop: {
    severity: 'warning',
    retryable: false,
    customer: 'Some of these companies own each other. We will look at that.',
    staff:
      'Companies own each other in a loop; ownership through it was computed over all rounds. detail.around names them.',
  },
  owns_itself: {
    severity: 'info',
    retryable: false,
    customer: 'This company holds shares of itself.',
    staff: 'The company holds shares of itself; they count as spread over its other owners.',
  },
  // FATF 24: a structure in which nobody is found at the end hides who is.
  closed_loop: {
    severity: 'warning',
    retryable: true,
    customer: 'These companies belong to each other alone. Please tell us which persons own them.',
    staff: 'A loop of companies belongs entirely to itself: no person is at the end of it.',
  },
  owners_unknown: {
    severity: 'warning',
    retryable: true,
    customer: 'Please tell us who owns this company.',
    staff: 'A company without any stated owner; through it somebody could be at the threshold.',
  },
  owners_unknown_below_threshold: {
    severity: 'info',
    retryable: true,
    customer: 'We do not know who owns this company. Its part is too small to matter.',
    staff: 'A company without any stated owner; whoever owns it is below the threshold through it.',
  },
  owner_may_hide: {
    severity: 'warning',
    retryable: true,
    customer: 'The owners of this company have much less than 100 % together. Please tell us who owns the rest.',
    staff: 'An unknown person could be at the threshold through what is left of this company.',
  },
  owner_may_hide_in_all: {
    severity: 'warning',
    retryable: true,
    customer:
      'Large parts of the business and its owners are owned by nobody we know. Please tell us who owns the rest.',
    staff: 'No remainder is large enough alone, but one unknown person could be at the threshold through all of them.',
  },
  votes_may_hide_owner: {
    severity: 'warning',
    retryable: true,
    customer: 'The votes in the business and its owners are not all explained. Please tell us who has the rest.',
    staff: 'One unknown person could be at the threshold through the votes that nobody is stated to have.',
  },
  // FATF 10, interpretive note 5(b)(i.iii), and AMLR 63(4): senior managing officials are recorded instead, and why nobody was found.
  none_identified: {
    severity: 'warning',
    retryable: false,
    customer: 'You told us that nobody else owns a large part of this company. We will look at that.',
    staff:
      'It was said that no other owner is at the threshold, and what is left of the company is large enough for one.',
  },
  none_identified_below_threshold: {
    severity: 'info',
    retryable: false,
    customer: 'You told us that nobody else owns a large part of this company.',
    staff:
      'It was said that no other owner is at the threshold, and nobody can be through what is left of the company.',
  },
  nobody_at_threshold: {
    severity: 'info',
    retryable: false,
    customer: 'Nobody owns or controls a large part of the business, so we verify those who manage it.',
    staff: 'No person is at the threshold or in control by majorities; those who manage the business stand in.',
  },
  // CDD (d)(2): one person with significant responsibility to control, manage or direct, whoever owns.
  control_person_missing: {
    severity: 'warning',
    retryable: true,
    customer: 'Please name at least one person who runs the business, for example a director with full powers.',
    staff: 'No person with the role control_person was named for the business.',
  },
  // FATF 24, nominee shareholders and directors disclose for whom they act.
  nominee_undisclosed: {
    severity: 'warning',
    retryable: true,
    customer: 'This owner holds shares for somebody else. Please tell us for whom.',
    staff: 'A nominee holds, and for whom was not said; the shares are counted as the nominee’s own.',
  },
  nominee: {
    severity: 'info',
    retryable: false,
    customer: 'This owner holds shares for somebody else, whom you named.',
    staff: 'A nominee holds; the shares are counted as those of the person or business behind.',
  },
  // FATF 25, AMLR 58: settlor, trustees, protector, beneficiaries and whoever else controls.
  trust: {
    severity: 'warning',
    retryable: true,
    customer:
      'These shares are held in trust. Please name the settlor, the trustees, the protector and the beneficiaries.',
    staff: 'Held in trust: all parties of the trust are beneficial owners, whatever their percentages.',
  },
  owner_dissolved: {
    severity: 'warning',
    retryable: true,
    customer: 'This company is no longer on the register. Please tell us who owns its part now.',
    staff: 'An owner is dissolved by its register, so it can own nothing.',
  },
  owner_not_on_register: {
    severity: 'warning',
    retryable: true,
    customer: 'We did not find this company on the register. Please check its name and number.',
    staff: 'An owner is not known to the register.',
  },
  owned_by_listed: {
    severity: 'critical',
    retryable: false,
    customer: 'We cannot offer our service to this business.',
    staff:
      'Listed parties together own 50 % or more of the business, directly or through companies blocked for that (OFAC).',
  },
  may_be_owned_by_listed: {
    severity: 'warning',
    retryable: false,
    customer: 'We need to look at the owners of this business more closely.',
    staff:
      'Where bands turn out high, listed parties together own 50 % or more of the business (OFAC 50 Percent Rule).',
  },
  many_layers: {
    severity: 'info',
    retryable: false,
    customer: 'There are many layers of companies between the business and its owners.',
    staff: 'More layers than businesses of most kinds need; FATF names it among the signs of concealed ownership.',
  },
  unconnected: {
    severity: 'warning',
    retryable: true,
    customer: 'You named this party without saying what they own or do. Please add it.',
    staff: 'No holding and no role connects the party with the business; it counts for nothing in the figures.',
  },
  more: {
    severity: 'warning',
    retryable: false,
    customer: 'There is more to look at in the structure of your business.',
    staff: 'More findings than are listed; detail.left_out says how many. The resolution has everything.',
  },
} as const satisfies { readonly [what: string]: Wording };

export type OwnershipFinding = keyof typeof SENTENCES;

/** @param field path in the request, for example `owners[2].percentage` */
export function ownershipFinding(what: OwnershipFinding, field: string, detail?: JsonObject): Finding {
  const { severity, retryable, customer, staff } = SENTENCES[what];
  const base = { code: `ownership.${what}`, severity, field, retryable, customer_message: customer, staff_note: staff };
  return detail === undefined ? base : { ...base, detail };
}
