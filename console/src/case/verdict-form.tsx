import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

import { ApiError, sentenceOf } from '../api/api-error';
import { CONTROLS } from '../api/customers';
import { giveVerdict } from '../api/reviews';
import type { Case, Verdict, VerdictOption } from '../api/generated';
import { ActionButton } from '../components/action-button';
import { Notice } from '../components/notice';
import { ReasonFields } from '../components/reason-fields';
import type { Draft } from './drafts';
import { dropDraft, EMPTY_DRAFT } from './drafts';
import { PickedMatches } from './picked-matches';
import { RequirementChoices } from './requirement-choices';
import classes from './verdict-panel.module.css';
import { wordsOf } from './verdict-words';

interface VerdictFormProps {
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly of: Case;
  /** The related party who is looked at: theirs are the requirements that can be picked beside the customer's own. */
  readonly partyId: string | null;
  readonly option: VerdictOption | undefined;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly onSent: (action: string) => void;
}

/** Why, and then send. Nothing typed here is lost before the API has taken it. */
export function VerdictForm({ formRef, of: shown, partyId, option, draft, change, onSent }: VerdictFormProps) {
  const { review, customer } = shown;
  const action = draft.action ?? '';
  const words = wordsOf(action);
  const queries = useQueryClient();
  const key = useRef({ body: '', id: '' });
  const reason = { reason_code: draft.reasonCode.trim(), note: draft.note };
  const aboutMatches = action === 'clear_match' || action === 'confirm_match';
  const send = useMutation({
    mutationFn: async (): Promise<unknown> => {
      if (action === 'lock') return CONTROLS.lock(customer.id, reason);
      const body = {
        action,
        ...reason,
        ...(aboutMatches && { matches: draft.matches }),
        ...(action === 'request_information' && { requirements: draft.requirements }),
      };
      // The same verdict sent again is the same verdict: a lost answer must not make two.
      const text = JSON.stringify(body);
      if (key.current.body !== text) key.current = { body: text, id: crypto.randomUUID() };
      return giveVerdict(review.id, body as Verdict, key.current.id);
    },
    onSuccess: () => {
      change(EMPTY_DRAFT);
      dropDraft(review.id);
      onSent(action);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['review', review.id] }),
  });
  const submit = () => {
    if (!whyNot && !send.isPending) send.mutate();
  };
  const whyNot = whyNotYet(option, draft, shown.decline_reason_codes);
  const errors = send.error instanceof ApiError ? send.error.fields : {};
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
    if (event.key === 'Escape') document.getElementById(`verdict-${action}`)?.focus();
  };
  return (
    // Ctrl+Enter in any of its fields sends it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={formRef}
      className={classes.form}
      aria-label={words.name}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {action === 'request_information' && (
        <RequirementChoices
          of={shown}
          partyId={partyId}
          picked={draft.requirements}
          onPick={(requirements) => change({ requirements })}
        />
      )}
      {aboutMatches && <PickedMatches of={shown} picked={draft.matches} />}
      <ReasonFields
        value={{ reason_code: draft.reasonCode, note: draft.note }}
        onChange={(value) => change({ reasonCode: value.reason_code, note: value.note })}
        codes={action === 'decline' ? shown.decline_reason_codes : undefined}
        suggested={words.reasonCodes}
        errors={errors}
        noteIsFirst={action !== 'request_information' && action !== 'decline'}
      />
      {send.error && (
        <Notice tone="bad" title="It was not sent" urgent>
          {sentenceOf(send.error)}
        </Notice>
      )}
      <ActionButton type="submit" color={words.dangerous ? 'red' : 'blue'} busy={send.isPending} whyNot={whyNot}>
        {saysBeside(shown, action, words.send)}
      </ActionButton>
      <p className={classes.hint}>
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> sends it
      </p>
    </form>
  );
}

/** A second person agrees with the first verdict, or sends the case back with another one. */
function saysBeside({ review }: Case, action: string, send: string): string {
  if (review.awaiting !== 'second' || action === 'lock') return send;
  return action === review.verdict?.action ? 'Agree' : 'Send back';
}

function whyNotYet(
  option: VerdictOption | undefined,
  draft: Draft,
  declineCodes: Case['decline_reason_codes'],
): string | null {
  if (option && !option.allowed) return option.why_not ?? 'This is not possible now.';
  if (draft.action === 'request_information' && draft.requirements.length === 0)
    return 'Pick what the customer shall send.';
  if ((draft.action === 'clear_match' || draft.action === 'confirm_match') && draft.matches.length === 0) {
    return 'Pick a match.';
  }
  if (draft.action === 'decline' && declineCodes.length > 0 && !draft.reasonCode) return 'Choose a reason code.';
  if (!draft.reasonCode.trim()) return 'Write a reason code.';
  return draft.note.trim() ? null : 'Write a note: why you decide so.';
}
