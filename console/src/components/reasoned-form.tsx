import { useState } from 'react';
import type { ReactNode } from 'react';

import { ApiError, sentenceOf } from '../api/api-error';
import type { Reasoned } from '../api/customers';
import { ActionButton } from './action-button';
import { Notice } from './notice';
import { ReasonFields } from './reason-fields';

interface ReasonedFormProps {
  /** What it is about to do, and what that means. */
  readonly children: ReactNode;
  readonly send: string;
  readonly dangerous?: boolean;
  readonly reasonCode: string;
  readonly suggested?: readonly string[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSend: (reason: Reasoned) => void;
}

/** Asks for the reason, not for "are you sure". */
export function ReasonedForm(props: ReasonedFormProps) {
  const { children, send, dangerous = false, suggested, busy, error, onSend } = props;
  const [reason, setReason] = useState<Reasoned>({ reason_code: props.reasonCode, note: '' });
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(reason);
      }}
    >
      <div>{children}</div>
      <ReasonFields
        value={reason}
        onChange={setReason}
        suggested={suggested}
        errors={error instanceof ApiError ? error.fields : {}}
      />
      {Boolean(error) && <Notice tone="bad" title={sentenceOf(error)} urgent />}
      <ActionButton
        type="submit"
        color={dangerous ? 'red' : 'blue'}
        busy={busy}
        whyNot={reason.note.trim() ? null : 'Write a note: why you do it.'}
      >
        {send}
      </ActionButton>
    </form>
  );
}
