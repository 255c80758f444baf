import { Link, useNavigate } from '@tanstack/react-router';
import { Fragment, useState } from 'react';

import type { Case } from '../api/generated';
import { useKeys } from '../app/use-keys';
import { PageHeading } from '../components/page-heading';
import { OwnershipPanel } from '../ownership/ownership-panel';
import { useParty } from '../ownership/use-party';
import { about } from './about';
import { AddressPanels } from './address-panels';
import { CaseBanner } from './case-banner';
import { CaseSummary } from './case-summary';
import classes from './case-view.module.css';
import { ChecksPanel } from './checks-panel';
import { ClaimControls } from './claim-controls';
import { CustomerPanel } from './customer-panel';
import { DocumentPanels } from './document-panels';
import { EarlierPanel } from './earlier-panel';
import { MatchesPanel } from './matches-panel';
import { PartyPanel } from './party-panel';
import { ReasonsPanel } from './reasons-panel';
import { RequirementsPanel } from './requirements-panel';
import { RiskPanel } from './risk-panel';
import { TimelinePanel } from './timeline-panel';
import { useDraft } from './use-draft';
import { VerdictPanel } from './verdict-panel';
import { VerdictSent } from './verdict-sent';

/** Left what is asked and why, in the middle the evidence, on the right the verdict; on a telephone one below the other. */
export function CaseView({ of: shown }: { readonly of: Case }) {
  const { review } = shown;
  const navigate = useNavigate();
  const [draft, change] = useDraft(review.id);
  const [sent, setSent] = useState<string | null>(null);
  const [partyId, show] = useParty(shown.ownership);
  const seen = about(shown, partyId);
  useKeys('case', { u: () => void navigate({ to: '/reviews' }) });
  return (
    <>
      <PageHeading
        title={shown.question}
        above={
          <>
            <Link to="/reviews">Reviews</Link> / <CaseSummary of={shown} />
          </>
        }
        aside={<ClaimControls review={review} />}
      />
      <CaseBanner of={shown} />
      <a className={classes.toVerdict} href="#verdict">
        To the verdict
      </a>
      <div className={classes.columns}>
        <div className={classes.left}>
          <ReasonsPanel of={shown} onShow={show} />
          <CustomerPanel of={shown} />
          <RiskPanel of={shown} />
          <RequirementsPanel of={shown} />
        </div>
        <div className={classes.middle}>
          {shown.ownership && <OwnershipPanel of={shown.ownership} selected={partyId} onSelect={show} />}
          {/* Drawn anew for each: what was shown of one is not shown of the next. */}
          <Fragment key={partyId}>
            <PartyPanel of={shown} partyId={partyId} onShow={show} />
            <MatchesPanel of={seen} draft={draft} change={change} />
            <DocumentPanels of={seen} />
            <AddressPanels of={seen} />
            <ChecksPanel of={seen} />
          </Fragment>
          <TimelinePanel of={shown} />
          <EarlierPanel of={shown} />
        </div>
        <div className={classes.right} id="verdict" tabIndex={-1}>
          {sent ? (
            <VerdictSent review={review} action={sent} />
          ) : (
            <VerdictPanel of={shown} partyId={partyId} draft={draft} change={change} onSent={setSent} />
          )}
        </div>
      </div>
    </>
  );
}
