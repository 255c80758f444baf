import { NativeSelect, TextInput } from '@mantine/core';

import { KINDS, QUEUES, TIERS } from '../app/search';
import type { ReviewSearch } from '../app/search';
import { useTyped } from '../components/use-typed';
import classes from './queue-filters.module.css';

interface QueueFiltersProps {
  readonly search: ReviewSearch;
  readonly onChange: (change: ReviewSearch) => void;
}

const TIER_CHOICES = [
  { value: '', label: 'Any risk' },
  { value: 'high', label: 'High' },
  { value: 'medium', label: 'Medium' },
  { value: 'low', label: 'Low' },
];
const QUEUE_CHOICES = [
  { value: '', label: 'Every queue' },
  { value: 'sanctions', label: 'Sanctions' },
  { value: 'general', label: 'General' },
];
const KIND_CHOICES = [
  { value: '', label: 'People and businesses' },
  { value: 'individual', label: 'People' },
  { value: 'business', label: 'Businesses' },
];

/** They stand in the address: a filtered queue can be kept as a bookmark and sent to a colleague. */
export function QueueFilters({ search, onChange }: QueueFiltersProps) {
  return (
    <div className={classes.filters} role="search" aria-label="Filter the reviews" data-filters="">
      <NativeSelect
        label="Queue"
        data={QUEUE_CHOICES}
        value={search.queue ?? ''}
        onChange={({ currentTarget }) => onChange({ queue: QUEUES.find((queue) => queue === currentTarget.value) })}
      />
      <NativeSelect
        label="Risk"
        data={TIER_CHOICES}
        value={search.risk_tier ?? ''}
        onChange={({ currentTarget }) => onChange({ risk_tier: TIERS.find((tier) => tier === currentTarget.value) })}
      />
      <NativeSelect
        label="Kind"
        data={KIND_CHOICES}
        value={search.kind ?? ''}
        onChange={({ currentTarget }) => onChange({ kind: KINDS.find((kind) => kind === currentTarget.value) })}
      />
      <CountryFilter
        country={search.country ?? ''}
        onChange={(country) => onChange({ country: country || undefined })}
      />
      {(search.queue ?? search.risk_tier ?? search.kind ?? search.country) && (
        <button
          type="button"
          className={classes.clear}
          onClick={() => onChange({ queue: undefined, risk_tier: undefined, kind: undefined, country: undefined })}
        >
          Show all
        </button>
      )}
    </div>
  );
}

/** Takes effect on Enter or when it is left: half a code would be refused. */
function CountryFilter(props: { readonly country: string; readonly onChange: (country: string) => void }) {
  const [typed, setTyped] = useTyped(props.country);
  const take = () => {
    const code = typed.trim().toUpperCase();
    if (code !== props.country) props.onChange(code);
  };
  return (
    <TextInput
      label="Country"
      placeholder="NGA"
      maxLength={3}
      w={88}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  );
}
