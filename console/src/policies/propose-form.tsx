import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ApiError, sentenceOf } from '../api/api-error';
import { proposePolicy } from '../api/policies';
import { ActionButton } from '../components/action-button';
import { Notice } from '../components/notice';

/** The whole text and why. The API says line and rule of what is wrong with it. */
export function ProposeForm({ onProposed }: { readonly onProposed: () => void }) {
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const send = useMutation({
    mutationFn: () => proposePolicy({ text, note }),
    onSuccess: async () => {
      onProposed();
      await queries.invalidateQueries({ queryKey: ['policies'] });
    },
  });
  const problems = send.error instanceof ApiError ? (send.error.fields['text'] ?? []) : [];
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <p className="muted">Its version is the hash of exactly this text. Another admin has to approve it.</p>
      <Textarea
        label="Policy (YAML)"
        rows={14}
        spellCheck={false}
        value={text}
        styles={{ input: { fontFamily: 'var(--cw-mono)', fontSize: 13 } }}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Textarea
        label="Note"
        description="What it changes and why, for whoever approves it."
        rows={3}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {send.error && (
        <Notice tone="bad" title={problems.length > 0 ? 'The policy does not compile' : sentenceOf(send.error)} urgent>
          {problems.length > 0 && (
            <ul className="plain-list">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <ActionButton
        type="submit"
        busy={send.isPending}
        whyNot={!text.trim() ? 'Paste the text of the policy.' : note.trim() ? null : 'Write a note.'}
      >
        Propose
      </ActionButton>
    </form>
  );
}
