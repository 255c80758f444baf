/** What the addresses say after the question mark: only what is known stays. Pure. */
type Given = Readonly<Record<string, unknown>>;

function word(given: unknown): string | undefined {
  if (typeof given === 'number') return String(given);
  return typeof given === 'string' && given !== '' ? given : undefined;
}

function oneOf<T extends string>(given: unknown, words: readonly T[]): T | undefined {
  return words.find((each) => each === given);
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function defined<T extends object>(search: T): Defined<T> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Defined<T>;
}

export interface SignInSearch {
  readonly next?: string;
  /** What came of signing in at the organisation's own provider. */
  readonly oidc?: 'refused' | 'failed';
}

export function readSignInSearch(given: Given): SignInSearch {
  return defined({ next: word(given['next']), oidc: oneOf(given['oidc'], ['refused', 'failed'] as const) });
}

export const TIERS = ['high', 'medium', 'low'] as const;
export const QUEUES = ['sanctions', 'general'] as const;
export const KINDS = ['individual', 'business'] as const;

export interface ReviewSearch {
  readonly queue?: (typeof QUEUES)[number];
  readonly risk_tier?: (typeof TIERS)[number];
  readonly country?: string;
  readonly kind?: (typeof KINDS)[number];
  readonly claimed_by?: string;
  readonly overdue?: boolean;
  readonly cursor?: string;
}

export function readReviewSearch(given: Given): ReviewSearch {
  return defined({
    queue: oneOf(given['queue'], QUEUES),
    risk_tier: oneOf(given['risk_tier'], TIERS),
    country: word(given['country']),
    kind: oneOf(given['kind'], KINDS),
    claimed_by: word(given['claimed_by']),
    overdue: given['overdue'] === true ? true : undefined,
    cursor: word(given['cursor']),
  });
}

export const CUSTOMER_SEARCHES = ['email', 'phone', 'name', 'id'] as const;

export interface CustomerSearch {
  readonly by?: (typeof CUSTOMER_SEARCHES)[number];
  readonly is?: string;
}

export function readCustomerSearch(given: Given): CustomerSearch {
  return defined({ by: oneOf(given['by'], CUSTOMER_SEARCHES), is: word(given['is']) });
}

/** Which related party of a business is looked at; absent: the business itself. */
export interface PartySearch {
  readonly party?: string;
}

export function readPartySearch(given: Given): PartySearch {
  return defined({ party: word(given['party']) });
}

export interface TimesSearch {
  readonly days?: number;
}

export function readTimesSearch(given: Given): TimesSearch {
  const days = Number(given['days']);
  return defined({ days: [7, 30, 90].includes(days) ? days : undefined });
}

export interface PolicySearch {
  readonly differences?: boolean;
}

export function readPolicySearch(given: Given): PolicySearch {
  return defined({ differences: given['differences'] === true ? true : undefined });
}
