/** What somebody is writing about a review, kept in this tab until it is sent or they sign out. */
export interface Draft {
  readonly action: string | null;
  readonly reasonCode: string;
  readonly note: string;
  readonly matches: readonly string[];
  readonly requirements: readonly string[];
}

export const EMPTY_DRAFT: Draft = { action: null, reasonCode: '', note: '', matches: [], requirements: [] };

const PREFIX = 'clearway.draft.';

export function readDraft(reviewId: string): Draft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PREFIX + reviewId) ?? 'null') as Partial<Draft> | null;
    return { ...EMPTY_DRAFT, ...kept };
  } catch {
    return EMPTY_DRAFT;
  }
}

export function keepDraft(reviewId: string, draft: Draft): void {
  sessionStorage.setItem(PREFIX + reviewId, JSON.stringify(draft));
}

export function dropDraft(reviewId: string): void {
  sessionStorage.removeItem(PREFIX + reviewId);
}

/** Notes are about people: they do not outlive the session of who wrote them. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
