import { useRef } from 'react';

import type { Case, VerdictOption } from '../api/generated';
import { useKeys } from '../app/use-keys';
import type { Draft } from './drafts';
import { VerdictForm } from './verdict-form';
import { VerdictOptions } from './verdict-options';
import classes from './verdict-panel.module.css';
import { wordsOf } from './verdict-words';

interface VerdictPanelProps {
  readonly of: Case;
  /** The related party who is looked at. */
  readonly partyId: string | null;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly onSent: (action: string) => void;
}

/** What can be done with the case, always in view. */
export function VerdictPanel({ of: shown, partyId, draft, change, onSent }: VerdictPanelProps) {
  const { verdict } = shown.review;
  const standing = shown.review.awaiting === 'second' ? verdict : null;
  const options = standingFirst(shown.verdict_options, standing?.action);
  const form = useRef<HTMLFormElement>(null);
  const pick = (action: string) => {
    const option = options.find((each) => each.action === action);
    if (!option) return;
    if (!option.allowed) {
      document.getElementById(`verdict-${action}`)?.focus();
      return;
    }
    const [proposed = ''] = wordsOf(action).reasonCodes;
    change({
      action,
      reasonCode: draft.action === action && draft.reasonCode ? draft.reasonCode : proposed,
      // Agreeing is wanting the same done, about the same matches or the same information.
      ...(standing?.action === action && { matches: standing.matches, requirements: standing.requirements }),
    });
    // The form is drawn anew for the verdict that was picked; its first field wants to be filled in.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus());
  };
  const at = (index: number) => () => {
    const option = options[index];
    if (option) pick(option.action);
  };
  useKeys('case', {
    a: () => pick('approve'),
    d: () => pick('decline'),
    r: () => pick('request_information'),
    l: () => pick('lock'),
    v: () => document.getElementById(`verdict-${draft.action ?? options[0]?.action}`)?.focus(),
    '1': at(0),
    '2': at(1),
    '3': at(2),
    '4': at(3),
    '5': at(4),
    '6': at(5),
  });
  return (
    <section className={classes.panel} aria-labelledby="verdict-heading">
      <h2 id="verdict-heading">{standing ? 'Second verdict' : 'Verdict'}</h2>
      <VerdictOptions options={options} standing={standing?.action ?? null} picked={draft.action} onPick={pick} />
      {draft.action && (
        <VerdictForm
          key={draft.action}
          formRef={form}
          of={shown}
          partyId={partyId}
          option={options.find(({ action }) => action === draft.action)}
          draft={draft}
          change={change}
          onSent={onSent}
        />
      )}
    </section>
  );
}

/** A second person is asked about the first verdict before all others. */
function standingFirst(options: readonly VerdictOption[], standing: string | undefined): readonly VerdictOption[] {
  return [
    ...options.filter(({ action }) => action === standing),
    ...options.filter(({ action }) => action !== standing),
  ];
}
