/** What a customer still owes, in four buckets of field paths, and why. Pure. */

export interface RequirementError {
  readonly code: string;
  /** The path that would put it right, for example `documents.passport.front_doc`. */
  readonly field: string;
  readonly retryable: boolean;
  readonly customer_message: string;
  readonly staff_note: string;
}

export const REQUIREMENT_BUCKETS = ['currently_due', 'pending_verification', 'past_due', 'eventually_due'] as const;
export type RequirementBucket = (typeof REQUIREMENT_BUCKETS)[number];

/** One field that is owed: why, until when, and what would do instead. */
export interface RequirementItem {
  readonly field: string;
  readonly bucket: RequirementBucket;
  /** The code of the finding or rule that asks for it. */
  readonly code: string;
  /** Fields that would do as well, for example another kind of document. */
  readonly alternatives: readonly string[];
  /** RFC 3339; set where it is recorded, on what is `currently_due`. */
  readonly deadline?: string;
}

export interface Requirements {
  /** Must be sent before the deadline. */
  readonly currently_due: readonly string[];
  /** Sent, and being checked. */
  readonly pending_verification: readonly string[];
  /** Was due and did not come in time. */
  readonly past_due: readonly string[];
  /** Will be due later, for example a document that expires soon. */
  readonly eventually_due: readonly string[];
  readonly errors: readonly RequirementError[];
  /** The fields of all buckets, each once a bucket. Rows from before it was kept have none. */
  readonly items: readonly RequirementItem[];
}

export const NOTHING_REQUIRED: Requirements = {
  currently_due: [],
  pending_verification: [],
  past_due: [],
  eventually_due: [],
  errors: [],
  items: [],
};

/** The deadline passed: what was due is now past due. The errors stay, because they still say what is wrong. */
export function pastDue(requirements: Requirements): Requirements {
  return {
    ...requirements,
    currently_due: [],
    past_due: [...new Set([...requirements.past_due, ...requirements.currently_due])],
    items: requirements.items.map((item) => (item.bucket === 'currently_due' ? { ...item, bucket: 'past_due' } : item)),
  };
}

/** Something that was due has been sent: it is being checked until the next decision says otherwise. */
export function supplied(requirements: Requirements, isSupplied: (field: string) => boolean): Requirements {
  const arrived = [...requirements.currently_due, ...requirements.past_due].filter(isSupplied);
  const isOwed = ({ bucket }: RequirementItem) => bucket === 'currently_due' || bucket === 'past_due';
  return {
    ...requirements,
    currently_due: requirements.currently_due.filter((field) => !isSupplied(field)),
    past_due: requirements.past_due.filter((field) => !isSupplied(field)),
    pending_verification: [...new Set([...requirements.pending_verification, ...arrived])],
    errors: requirements.errors.filter(({ field }) => !isSupplied(field)),
    items: requirements.items.map((item) => {
      if (!isOwed(item) || !isSupplied(item.field)) return item;
      const { deadline: _met, ...rest } = item;
      return { ...rest, bucket: 'pending_verification' };
    }),
  };
}
