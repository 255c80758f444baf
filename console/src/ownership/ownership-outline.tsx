import { useMemo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import type { Ownership, OwnershipParty } from '../api/generated';
import { StatusWord } from '../components/status-word';
import { byAttention, needsAttention } from './attention';
import { outlineOf } from './outline';
import type { OutlineItem } from './outline';
import classes from './ownership-outline.module.css';
import { partyWords } from './party-words';
import { holdingWords, shareWords } from './share-words';
import { useRoving } from './use-roving';

type Item = OutlineItem<OwnershipParty>;

interface OwnershipOutlineProps {
  readonly of: Ownership;
  /** Only those who need attention, in one list. */
  readonly urgent: boolean;
  readonly selected: string | null;
  readonly onSelect: (partyId: string | null) => void;
}

/** The same tree in words, line by line: what a screen reader reads, and what stays usable with two hundred people. */
export function OwnershipOutline({ of, urgent, selected, onSelect }: OwnershipOutlineProps) {
  const { root } = of;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => {
    const parties = byAttention(of.parties);
    return urgent ? parties.filter(needsAttention).map((party) => lineOf(of, party)) : outlineOf(of, parties);
  }, [of, urgent]);
  const lines = linesOf(items, closed, root.id);
  const { box, stop, propsOf } = useRoving(root.id, (key, from) => {
    const at = lines.findIndex(({ key: each }) => each === from);
    const line = lines[at];
    const moves: Readonly<Record<string, () => string | undefined>> = {
      ArrowDown: () => lines[at + 1]?.key,
      ArrowUp: () => lines[at - 1]?.key,
      Home: () => lines[0]?.key,
      End: () => lines.at(-1)?.key,
      ArrowRight: () => (line?.isOpen ? lines[at + 1]?.key : toggle(from, false)),
      ArrowLeft: () => (line?.isOpen ? toggle(from, true) : line?.above),
    };
    const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
    return move && (move() ?? from);
  });
  const isThere = (id: string) => lines.some(({ key }) => key === id);

  function toggle(key: string, close: boolean): string {
    setClosed((before) => {
      const after = new Set(before);
      if (close) after.add(key);
      else after.delete(key);
      return after;
    });
    return key;
  }

  const row = (
    key: string,
    level: number,
    hasMore: boolean,
    partyId: string | null,
    text: ReactNode,
    below: ReactNode,
  ) => {
    const isOpen = hasMore && !closed.has(key);
    const { onKeyDown, ...stops } = propsOf(key, isThere);
    const keys = (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget) return;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        event.stopPropagation();
        onSelect(partyId);
      } else onKeyDown(event);
    };
    return (
      <li
        key={key}
        role="treeitem"
        {...stops}
        onKeyDown={keys}
        aria-level={level}
        aria-selected={selected === partyId}
        aria-expanded={hasMore ? isOpen : undefined}
        aria-labelledby={`line-${key}`}
        className={classes.item}
      >
        <div className={classes.line} style={{ paddingInlineStart: (level - 1) * 20 }}>
          <span
            aria-hidden="true"
            className={classes.twist}
            data-open={hasMore ? isOpen : undefined}
            onClick={() => hasMore && toggle(key, isOpen)}
          />
          <div
            id={`line-${key}`}
            className={classes.text}
            onClick={() => {
              stop(key);
              onSelect(partyId);
            }}
          >
            {text}
          </div>
        </div>
        {isOpen && <ul role="group">{below}</ul>}
      </li>
    );
  };
  const itemOf = ({ key, party, holdings, again, items: below }: Item, level: number): ReactNode =>
    row(
      key,
      level,
      below.length > 0,
      party.id,
      <PartyLine party={party} held={holdings.map(holdingWords).join(' + ')} again={again} />,
      below.map((each) => itemOf(each, level + 1)),
    );
  return (
    <div ref={box} className={classes.scroll}>
      <ul role="tree" aria-label="Ownership, as a list" className={classes.tree}>
        {row(
          root.id,
          1,
          items.length > 0,
          null,
          <>
            <strong>{root.name}</strong> <span className="muted">the customer</span> <StatusWord word={root.status} />
          </>,
          items.map((each) => itemOf(each, 2)),
        )}
      </ul>
    </div>
  );
}

interface PartyLineProps {
  readonly party: OwnershipParty;
  readonly held: string;
  readonly again: Item['again'];
}

function PartyLine({ party, held, again }: PartyLineProps) {
  const { name, ownership, standing, none_identified: nobody } = party;
  const over = ownership && ownership.max > 0 ? shareWords(ownership) : null;
  return (
    <>
      <strong>{name}</strong> <span className="muted">{partyWords(party)}</span>{' '}
      {held && <span className={classes.figure}>holds {held}</span>}{' '}
      {over !== null && over !== held && <span className={classes.figure}>{over} of the customer</span>}{' '}
      {nobody && <span className="muted">said to have no owner to name</span>}{' '}
      {again && (
        <span className="muted">{again === 'loop' ? 'owns itself in a circle' : 'its owners stand above'}</span>
      )}{' '}
      <StatusWord word={standing} />
    </>
  );
}

/** Alone, wherever they stand. */
function lineOf({ holdings }: Ownership, party: OwnershipParty): Item {
  return {
    key: party.id,
    party,
    holdings: holdings.filter(({ owner }) => owner === party.id),
    again: null,
    items: [],
  };
}

interface OpenLine {
  readonly key: string;
  readonly above: string | undefined;
  readonly isOpen: boolean;
}

/** What can be seen of it now, from top to bottom. */
function linesOf(items: readonly Item[], closed: ReadonlySet<string>, root: string): OpenLine[] {
  const below = (each: readonly Item[], above: string): OpenLine[] =>
    each.flatMap(({ key, items: inside }) => {
      const isOpen = inside.length > 0 && !closed.has(key);
      return [{ key, above, isOpen }, ...(isOpen ? below(inside, key) : [])];
    });
  const isOpen = items.length > 0 && !closed.has(root);
  return [{ key: root, above: undefined, isOpen }, ...(isOpen ? below(items, root) : [])];
}
