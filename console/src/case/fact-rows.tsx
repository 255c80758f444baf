import type { ReactNode } from 'react';

import type { CaseFact } from '../api/generated';
import { MaskedValue } from '../components/masked-value';
import { spoken } from '../components/tones';

/** What was said of somebody, by the API's names; what is masked is shown when somebody asks. */
export function factRows(
  customerId: string,
  facts: readonly CaseFact[],
  whose: string,
): readonly (readonly [string, ReactNode])[] {
  return facts.map(({ field, value, reveal }) => [
    nameOf(field),
    reveal === null ? (
      value
    ) : (
      <MaskedValue
        key={field}
        customerId={customerId}
        field={reveal}
        name={`the ${spoken(field)} of ${whose}`}
        masked={value}
      />
    ),
  ]);
}

function nameOf(field: string): string {
  const words = spoken(field);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
