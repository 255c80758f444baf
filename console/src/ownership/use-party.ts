import { useNavigate, useSearch } from '@tanstack/react-router';

import type { Ownership } from '../api/generated';

/**
 * Which related party is looked at, as the address says, and how to look at another or, with null, at the business itself. What is
 * looked at gets the focus: `showing` is the anchor of its heading, or another one on the way.
 */
export function useParty(
  ownership: Ownership | null,
): readonly [string | null, (id: string | null, anchor?: string) => void] {
  const { party } = useSearch({ strict: false });
  const navigate = useNavigate();
  const known = ownership?.parties.some(({ id }) => id === party) === true;
  const show = (id: string | null, anchor = 'showing') => {
    void navigate({ to: '.', search: id === null ? {} : { party: id }, replace: true, resetScroll: false }).then(() =>
      requestAnimationFrame(() => {
        const shown = document.getElementById(anchor);
        shown?.focus({ preventScroll: true });
        shown?.scrollIntoView({ block: 'start' });
      }),
    );
  };
  return [known ? (party ?? null) : null, show];
}
