import { useRef } from 'react';

import type { Case } from '../api/generated';
import { useKeys } from '../app/use-keys';
import { Panel } from '../components/panel';
import type { Draft } from './drafts';
import { MatchCard } from './match-card';
import type { MatchVerdict } from './match-verdict';
import classes from './matches-panel.module.css';
import { wordsOf } from './verdict-words';

interface MatchesPanelProps {
  readonly of: Case;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** Each list entry that may be whoever is looked at, beside them. One judges them here and says why in the verdict. */
export function MatchesPanel({ of: shown, draft, change }: MatchesPanelProps) {
  const list = useRef<HTMLOListElement>(null);
  const { matches, verdict_options: options } = shown;
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-match]') ?? [])];
  const current = () => cards().findIndex((card) => card.contains(document.activeElement));
  const move = (by: number) => {
    const all = cards();
    const to = Math.min(all.length - 1, Math.max(0, current() + by));
    all[to]?.focus();
    all[to]?.scrollIntoView({ block: 'start' });
  };
  const judge = (key: string, action: MatchVerdict) => {
    const picked = draft.action === action ? draft.matches : [];
    const others = picked.filter((each) => each !== key);
    // One verdict clears many, and confirms one: a confirmed match says who the customer is.
    const after = others.length < picked.length ? others : [...(action === 'clear_match' ? others : []), key];
    const [proposed = ''] = wordsOf(action).reasonCodes;
    change({
      action,
      matches: after,
      reasonCode: draft.action === action && draft.reasonCode ? draft.reasonCode : proposed,
    });
  };
  const judgeCurrent = (action: MatchVerdict) => () => {
    const open = matches.filter(({ state }) => state === 'open');
    const focused = cards()[current()]?.dataset['match'];
    const key = focused ?? open.find((each) => !draft.matches.includes(each.key))?.key;
    if (key === undefined || whyNot(action) !== null) return;
    judge(key, action);
    requestAnimationFrame(() => {
      if (open.length === 1) document.querySelector<HTMLElement>('form [data-first]')?.focus();
      else if (focused === undefined) move(1);
    });
  };
  const whyNot = (action: MatchVerdict): string | null => {
    const option = options.find((each) => each.action === action);
    return option?.allowed ? null : (option?.why_not ?? 'This case asks for no verdict about matches.');
  };
  useKeys('case', {
    x: judgeCurrent('clear_match'),
    m: judgeCurrent('confirm_match'),
    j: () => move(1),
    k: () => move(-1),
  });
  if (matches.length === 0) return null;
  return (
    <Panel
      title={matches.length === 1 ? 'Possible list match' : `${matches.length} possible list matches`}
      anchor="matches"
    >
      <ol ref={list} className={classes.matches}>
        {matches.map((match) => (
          <MatchCard
            key={match.key}
            match={match}
            picked={draft.matches.includes(match.key) ? draft.action : null}
            whyNot={whyNot}
            onJudge={(action) => judge(match.key, action)}
          />
        ))}
      </ol>
    </Panel>
  );
}
