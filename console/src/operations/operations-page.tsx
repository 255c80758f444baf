import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { decisionTimesQuery, listsQuery, stuckQuery } from '../api/operations';
import { Loaded } from '../components/loaded';
import { PageHeading } from '../components/page-heading';
import { Panel } from '../components/panel';
import { DecisionTimesTable } from './decision-times-table';
import { ListsTable } from './lists-table';
import { PeriodChoice } from './period-choice';
import { StuckTable } from './stuck-table';

const DEFAULT_DAYS = 30;

/** What does not move and why, how old the lists are, and where the time goes. */
export function OperationsPage() {
  const { days = DEFAULT_DAYS } = useSearch({ from: '/inside/operations' });
  const navigate = useNavigate();
  const stuck = useQuery(stuckQuery);
  const lists = useQuery(listsQuery);
  const times = useQuery(decisionTimesQuery(days));
  return (
    <>
      <PageHeading title="Operations" />
      <div className="stack-wide">
        <Panel title="Stuck" flush>
          <Loaded query={stuck} what="what is stuck">
            {({ items }) => <StuckTable items={items} />}
          </Loaded>
        </Panel>
        <Panel title="Lists" flush>
          <Loaded query={lists} what="the lists">
            {({ items }) => <ListsTable items={items} />}
          </Loaded>
        </Panel>
        <Panel
          title="Decision times"
          aside={
            <PeriodChoice
              days={days}
              onChange={(next) => void navigate({ to: '/operations', search: { days: next } })}
            />
          }
          flush
        >
          <Loaded query={times} what="the decision times">
            {(shown) => <DecisionTimesTable times={shown} />}
          </Loaded>
        </Panel>
      </div>
    </>
  );
}
