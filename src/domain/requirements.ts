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
  /** Id of the related party whom it is about. */
  readonly party?: string;
  /**
   * RFC 3339. Of what is `currently_due`, until when it may be sent (set where the decision is recorded; absent while people
   * look, who have a time of their own); of what is `past_due`, when that was; of what is `eventually_due`, when it is due.
   */
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
    items: onceABucket(
      requirements.items.map((item) => (item.bucket === 'currently_due' ? { ...item, bucket: 'past_due' } : item)),
    ),
  };
}

/**
 * Something that was due has been sent, or something that does as well: it is being checked until the next decision says
 * otherwise.
 */
export function supplied(requirements: Requirements, isSupplied: (field: string) => boolean): Requirements {
  const { currently_due, past_due, pending_verification, errors, items } = requirements;
  const isMet = (field: string) =>
    isSupplied(field) || items.some((item) => item.field === field && item.alternatives.some(isSupplied));
  const arrived = [...currently_due, ...past_due].filter(isMet);
  return {
    ...requirements,
    currently_due: currently_due.filter((field) => !isMet(field)),
    past_due: past_due.filter((field) => !isMet(field)),
    pending_verification: [...new Set([...pending_verification, ...arrived])],
    errors: errors.filter(({ field }) => !isMet(field)),
    items: onceABucket(items.map((item) => (isOwed(item) && isMet(item.field) ? pending(item) : item))),
  };
}

function isOwed({ bucket }: RequirementItem): boolean {
  return bucket === 'currently_due' || bucket === 'past_due';
}

function pending({ deadline: _met, ...item }: RequirementItem): RequirementItem {
  return { ...item, bucket: 'pending_verification' };
}

/** What was past due and is due again stands in one bucket twice once both have moved there. */
function onceABucket(items: readonly RequirementItem[]): RequirementItem[] {
  return [...new Map(items.map((item) => [`${item.bucket} ${item.field}`, item])).values()];
}
