import type { Requirements } from '../api/generated';
import { StatusMark } from './status-mark';
import type { Tone } from './status-mark';
import { spoken } from './tones';

const BUCKETS = [
  ['past_due', 'bad'],
  ['currently_due', 'warn'],
  ['pending_verification', 'info'],
  ['eventually_due', 'quiet'],
] as const satisfies readonly (readonly [keyof Requirements, Tone])[];

interface RequirementListProps {
  readonly of: Requirements;
  /** Of a business, who is meant by a path such as `owners[2].documents`. */
  readonly parties?: readonly { readonly path: string; readonly name: string }[];
}

/** What the customer owes, the most pressing first, with the sentence that they read about it. */
export function RequirementList({ of: requirements, parties = [] }: RequirementListProps) {
  const owed = BUCKETS.flatMap(([bucket, tone]) => requirements[bucket].map((field) => ({ bucket, tone, field })));
  if (owed.length === 0) return <p className="muted">The customer owes nothing.</p>;
  return (
    <ul className="plain-list stack">
      {owed.map(({ bucket, tone, field }) => {
        const party = parties.find(({ path }) => field === path || field.startsWith(`${path}.`));
        const error = requirements.errors.find((each) => each.field === field);
        return (
          <li key={`${bucket} ${field}`}>
            <div className="row">
              <code>{field}</code> {party && <span>{party.name}</span>}{' '}
              <StatusMark tone={tone}>{spoken(bucket)}</StatusMark>
            </div>
            {error && <p className="muted small">They read: “{error.customer_message}”</p>}
          </li>
        );
      })}
    </ul>
  );
}
