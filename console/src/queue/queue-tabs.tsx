import type { ReviewCounts } from '../api/generated';
import type { ReviewSearch } from '../app/search';
import classes from './queue-tabs.module.css';

interface QueueTabsProps {
  readonly search: ReviewSearch;
  readonly counts: ReviewCounts | undefined;
  readonly onChange: (change: ReviewSearch) => void;
}

/** The usual questions to the queue, with how many answer each. */
export function QueueTabs({ search, counts, onChange }: QueueTabsProps) {
  const tabs = [
    { name: 'All open', count: counts?.open, is: { claimed_by: undefined, overdue: undefined } },
    { name: 'Mine', count: counts?.mine, is: { claimed_by: 'me', overdue: undefined } },
    { name: 'Nobody’s', count: undefined, is: { claimed_by: 'none', overdue: undefined } },
    { name: 'Overdue', count: counts?.overdue, is: { claimed_by: undefined, overdue: true } },
  ];
  return (
    <div className={classes.tabs} role="group" aria-label="Which reviews">
      {tabs.map(({ name, count, is }) => (
        <button
          key={name}
          type="button"
          className={classes.tab}
          aria-pressed={search.claimed_by === is.claimed_by && search.overdue === is.overdue}
          onClick={() => onChange(is)}
        >
          {name}
          {count !== undefined && <span className={classes.count}> {count.toLocaleString('en')}</span>}
        </button>
      ))}
    </div>
  );
}
