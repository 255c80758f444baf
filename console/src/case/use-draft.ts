import { useCallback, useState } from 'react';

import { keepDraft, readDraft } from './drafts';
import type { Draft } from './drafts';

/** The draft of this review, and how to change it. Every letter is kept at once. */
export function useDraft(reviewId: string): readonly [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => readDraft(reviewId));
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...part };
        keepDraft(reviewId, after);
        return after;
      }),
    [reviewId],
  );
  return [draft, change];
}
