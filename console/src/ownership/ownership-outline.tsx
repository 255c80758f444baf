import { useMemo, useState } from 'react';

import type { Ownership, OwnershipParty } from '../api/generated';
import { StatusWord } from '../components/status-word';
import { byAttention, needsAttention } from './attention';
import { outlineOf } from './outline';
import type { OutlineItem } from './outline';
import { openLines } from './open-lines';
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
  const lines = openLines(root.id, items, closed);
  const toggle = (key: string, close: boolean): string => {
    setClosed((before) => new Set(close ? [...before, key] : [...before].filter((each) => each !== key)));
    return key;
  };
  const { box, stop, propsOf } = useRoving(root.id, (key, from) => {
    const at = lines.findIndex(({ key: each }) => each === from);
    const line = lines[at];
    const moves: Readonly<Record<string, () => string | undefined>> = {
      ArrowDown: () => lines[at + 1]?.key,
      ArrowUp: () => lines[at - 1]?.key,
      Home: () => lines[0]?.key,
      End: () => lines.at(-1)?.key,
      ArrowRight: () => (line?.isOpen === false ? toggle(from, false) : line?.isOpen ? lines[at + 1]?.key : from),
      ArrowLeft: () => (line?.isOpen ? toggle(from, true) : line?.above),
    };
    const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
    return move && (move() ?? from);
  });
  const isThere = (id: string) => lines.some(({ key }) => key === id);
  return (
    <div ref={box} className={classes.scroll}>
      <ul role="tree" aria-label="Ownership, as a list" className={classes.tree}>
        {lines.map(({ key, level, place, among, isOpen, item }) => {
          const partyId = item?.party.id ?? null;
          const { onKeyDown, ...stops } = propsOf(key, isThere);
          const pick = () => {
            stop(key);
            onSelect(partyId);
          };
          return (
            <li
              key={key}
              role="treeitem"
              {...stops}
              aria-level={level}
              aria-posinset={place}
              aria-setsize={among}
              aria-selected={selected === partyId}
              aria-expanded={isOpen}
              className={classes.line}
              style={{ paddingInlineStart: (level - 1) * 20 }}
              onClick={pick}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return onKeyDown(event);
                event.preventDefault();
                event.stopPropagation();
                return pick();
              }}
            >
              <span
                aria-hidden="true"
                className={classes.twist}
                data-open={isOpen}
                onClick={(event) => {
                  if (isOpen === undefined) return;
                  event.stopPropagation();
                  toggle(key, isOpen);
                }}
              />
              <div className={classes.text}>
                {item ? (
                  <PartyLine party={item.party} held={item.holdings.map(holdingWords).join(' + ')} again={item.again} />
                ) : (
                  <>
                    <strong>{root.name}</strong> <span className="muted">the customer</span>{' '}
                    <StatusWord word={root.status} />
                  </>
                )}
              </div>
            </li>
          );
        })}
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
