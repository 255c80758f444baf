import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { sentenceOf } from '../api/api-error';
import { answerPolicy } from '../api/policies';
import { sessionQuery } from '../api/session';
import type { PolicyVersion } from '../api/generated';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Notice } from '../components/notice';
import { MoveCases } from './move-cases';

type Answer = 'approve' | 'reject';

const WORDS: Readonly<Record<Answer, { readonly name: string; readonly says: string }>> = {
  approve: {
    name: 'Approve',
    says: 'It decides every new case from this moment. Open cases stay on theirs until moved.',
  },
  reject: { name: 'Reject', says: 'It will never decide anything.' },
};

/** A policy takes two people: who proposed it may not approve it. */
export function PolicyActions({ policy }: { readonly policy: PolicyVersion }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [asking, setAsking] = useState<Answer | null>(null);
  const notAdmin = session.person.role === 'admin' ? null : 'An admin decides about policies.';
  const mine = policy.proposed_by === session.person.id ? 'You proposed it: another admin has to approve it.' : null;
  const notReplayed = policy.replay ? null : 'Replay it first, to see what it changes.';
  if (policy.state === 'active') return <MoveCases policy={policy} whyNot={notAdmin} />;
  if (policy.state !== 'proposed') return null;
  return (
    <div className="row">
      <ActionButton whyNot={notAdmin ?? mine ?? notReplayed} onClick={() => setAsking('approve')}>
        Approve
      </ActionButton>
      <ActionButton variant="default" whyNot={notAdmin} onClick={() => setAsking('reject')}>
        Reject
      </ActionButton>
      {asking && <AnswerDialog policy={policy} answer={asking} onClose={() => setAsking(null)} />}
    </div>
  );
}

interface AnswerDialogProps {
  readonly policy: PolicyVersion;
  readonly answer: Answer;
  readonly onClose: () => void;
}

function AnswerDialog({ policy, answer, onClose }: AnswerDialogProps) {
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const send = useMutation({
    mutationFn: () => answerPolicy(policy.version, answer, note),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['policies'] });
    },
  });
  return (
    <Dialog title={`${WORDS[answer].name} this policy`} onClose={onClose}>
      <form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <p>{WORDS[answer].says}</p>
        <Textarea
          label="Note"
          description="What you looked at. Read by auditors."
          rows={4}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {send.error && <Notice tone="bad" title={sentenceOf(send.error)} urgent />}
        <ActionButton
          type="submit"
          color={answer === 'reject' ? 'red' : 'blue'}
          busy={send.isPending}
          whyNot={note.trim() ? null : 'Write a note.'}
        >
          {WORDS[answer].name}
        </ActionButton>
      </form>
    </Dialog>
  );
}
