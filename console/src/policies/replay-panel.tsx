import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { sentenceOf } from '../api/api-error';
import { replayPolicy } from '../api/policies';
import { sessionQuery } from '../api/session';
import type { PolicyVersion } from '../api/generated';
import { ActionButton } from '../components/action-button';
import { Notice } from '../components/notice';
import { Panel } from '../components/panel';
import { When } from '../components/when';
import classes from './replay-panel.module.css';
import { ReplayResult } from './replay-result';

/** What this version would have decided about the past, from the evidence that is stored. No check runs again. */
export function ReplayPanel({ policy }: { readonly policy: PolicyVersion }) {
  const queries = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [since, setSince] = useState('');
  const replay = useMutation({
    mutationFn: () => replayPolicy(policy.version, since),
    onSettled: () => queries.invalidateQueries({ queryKey: ['policies'] }),
  });
  return (
    <Panel title="Replay">
      <div className="stack-wide">
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            replay.mutate();
          }}
        >
          <TextInput
            label="Decisions since"
            type="date"
            value={since}
            onChange={({ currentTarget }) => setSince(currentTarget.value)}
          />
          <ActionButton
            type="submit"
            variant="default"
            busy={replay.isPending}
            whyNot={session.person.role === 'admin' ? null : 'An admin replays a policy.'}
          >
            Replay
          </ActionButton>
        </form>
        {replay.error && <Notice tone="bad" title={sentenceOf(replay.error)} urgent />}
        {policy.replay ? (
          <>
            <p className="muted small">
              Replayed <When at={policy.replay.made_at} />
              {policy.replay.result.since && `, decisions since ${policy.replay.result.since.slice(0, 10)}`}
            </p>
            <ReplayResult result={policy.replay.result} />
          </>
        ) : (
          <p className="muted">It was not replayed yet: who would flip and what it adds to the queue is not known.</p>
        )}
      </div>
    </Panel>
  );
}
