import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { policyQuery } from '../api/policies';
import type { PolicyVersion } from '../api/generated';
import { ActorName } from '../components/actor-name';
import { Facts } from '../components/facts';
import { Loaded } from '../components/loaded';
import { PageHeading } from '../components/page-heading';
import { Panel } from '../components/panel';
import { StatusWord } from '../components/status-word';
import { When } from '../components/when';
import { PolicyActions } from './policy-actions';
import classes from './policy-page.module.css';
import { ReplayPanel } from './replay-panel';
import { TextPanel } from './text-panel';

/** One version: who wrote and who approved it, what it would have changed, and its text. */
export function PolicyPage() {
  const { version } = useParams({ from: '/inside/policies/$version' });
  const policy = useQuery(policyQuery(version));
  return (
    <Loaded query={policy} what="the policy" page="Policy">
      {(shown) => <PolicyView key={version} policy={shown} />}
    </Loaded>
  );
}

function PolicyView({ policy }: { readonly policy: PolicyVersion }) {
  const byAt = (by: string | null, at: string | null) =>
    at && (
      <>
        {by && <ActorName id={by} />} <When at={at} />
      </>
    );
  return (
    <>
      <PageHeading
        title={policy.name}
        above={
          <>
            <Link to="/policies">Policies</Link> / {policy.version}
          </>
        }
      >
        {policy.name} <StatusWord word={policy.state} />
      </PageHeading>
      <div className={classes.columns}>
        <div className="stack-wide">
          <Panel title="Who">
            <div className="stack-wide">
              <Facts
                of={[
                  ['Came', policy.shipped ? 'with a release' : null],
                  ['Proposed', byAt(policy.proposed_by, policy.proposed_at)],
                  ['Because', policy.note],
                  ['Approved', byAt(policy.approved_by, policy.approved_at)],
                  ['Rejected', byAt(policy.rejected_by, policy.rejected_at)],
                  ['Answer', policy.answer_note],
                  ['Open cases', policy.open_cases.toLocaleString('en')],
                ]}
              />
              <PolicyActions policy={policy} />
            </div>
          </Panel>
          <ReplayPanel policy={policy} />
        </div>
        <TextPanel policy={policy} />
      </div>
    </>
  );
}
