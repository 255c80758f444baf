import { Checkbox } from '@mantine/core';
import { useId, useRef, useState } from 'react';

import type { Ownership } from '../api/generated';
import { Panel } from '../components/panel';
import { StatusMark } from '../components/status-mark';
import { needsAttention } from './attention';
import { nameIn } from './name-in';
import { OwnershipGraph } from './ownership-graph';
import { OwnershipOutline } from './ownership-outline';
import classes from './ownership-panel.module.css';

interface OwnershipPanelProps {
  readonly of: Ownership;
  readonly selected: string | null;
  readonly onSelect: (partyId: string | null) => void;
}

/** Who owns and controls a business: drawn, in words, and what does not add up. */
export function OwnershipPanel({ of, selected, onSelect }: OwnershipPanelProps) {
  const [urgent, setUrgent] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const outline = useId();
  const count = of.parties.filter(needsAttention).length;
  return (
    <Panel
      title="Ownership"
      anchor="ownership"
      flush
      aside={
        <Checkbox
          size="xs"
          label={`Only who needs attention (${count})`}
          checked={urgent}
          aria-controls={outline}
          onChange={({ currentTarget }) => setUrgent(currentTarget.checked)}
        />
      }
    >
      <OwnershipNotes of={of} />
      {of.parties.length > 0 && (
        <OwnershipGraph
          of={of}
          selected={selected}
          onSelect={onSelect}
          onFolded={() => list.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus()}
        />
      )}
      <div ref={list} id={outline}>
        <OwnershipOutline of={of} urgent={urgent} selected={selected} onSelect={onSelect} />
      </div>
    </Panel>
  );
}

/** What is nobody's line in the tree: circles, gaps, and that it was said that there is nobody. */
function OwnershipNotes({ of }: { readonly of: Ownership }) {
  const { root, parties, loops, threshold, could_hide: couldHide } = of;
  const nameOf = (id: string) => nameIn(of, id) ?? id;
  const notes = [
    ...loops.map((ids) => `In a circle: ${[...ids, ...ids.slice(0, 1)].map(nameOf).join(' is owned by ')}.`),
    ...(couldHide !== null && threshold !== null && couldHide >= threshold
      ? [`One unknown person could own up to ${Math.round(couldHide * 100) / 100} %.`]
      : []),
  ];
  const said = [
    ...(root.owners_none_identified ? ['It was said that no owner could be identified.'] : []),
    ...(root.controllers_none_identified ? ['It was said that no controller could be identified.'] : []),
    ...(parties.length === 0 && !root.owners_none_identified ? ['Nobody was named yet.'] : []),
    ...(threshold === null ? [] : [`Whoever has ${threshold} % or more, over all chains, is to be known.`]),
  ];
  if (notes.length + said.length === 0) return null;
  return (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={note}>
          <StatusMark tone="warn">{note}</StatusMark>
        </li>
      ))}
      {said.map((sentence) => (
        <li key={sentence} className="muted">
          {sentence}
        </li>
      ))}
    </ul>
  );
}
