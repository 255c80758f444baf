import { useSuspenseQuery } from '@tanstack/react-query';

import { sessionQuery } from '../api/session';
import type { Case } from '../api/generated';
import { ActorName } from '../components/actor-name';
import { Notice } from '../components/notice';
import { StatusWord } from '../components/status-word';
import { When } from '../components/when';
import classes from './case-banner.module.css';

/** What a person has to know before reading on: somebody else is at it, it is over, or it waits for a second person. */
export function CaseBanner({ of: { review } }: { readonly of: Case }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const others = review.claimed_by !== null && review.claimed_by !== session.person.id;
  return (
    <div className={classes.banner} aria-live="polite">
      {review.state !== 'open' && (
        <Notice
          tone="quiet"
          title={review.state === 'decided' ? 'This review is decided' : 'This review was cancelled'}
        >
          {review.verdict && <GivenVerdict verdict={review.verdict} />}
        </Notice>
      )}
      {review.state === 'open' && review.awaiting === 'second' && review.verdict && (
        <Notice tone="info" title="A second person has to agree">
          <GivenVerdict verdict={review.verdict} />
        </Notice>
      )}
      {review.state === 'open' && review.awaiting === 'first' && others && (
        <Notice tone="warn" title={`${review.claimed_by_name ?? review.claimed_by} works on this case`}>
          Claimed {review.claimed_at && <When at={review.claimed_at} />}. You can read all of it; the verdict is theirs
          to give. What you typed is kept.
        </Notice>
      )}
    </div>
  );
}

function GivenVerdict({ verdict }: { readonly verdict: NonNullable<Case['review']['verdict']> }) {
  return (
    <>
      <p className="row">
        <StatusWord word={verdict.action} /> <span>{verdict.reason_code}</span>
        <span className="muted">
          <ActorName id={verdict.given_by} /> <When at={verdict.given_at} />
        </span>
      </p>
      <p>{verdict.note}</p>
      {verdict.seconded_by && (
        <p className="muted">
          <ActorName id={verdict.seconded_by} /> agreed.
        </p>
      )}
    </>
  );
}
