import { useMemo } from 'react';

import type { Ownership } from '../api/generated';
import { StatusWord } from '../components/status-word';
import { toneOf } from '../components/tones';
import { drawnGraph, neighbour, pairOf } from './drawn-graph';
import type { Point } from './geometry';
import { GraphBox } from './graph-box';
import { GraphLine } from './graph-line';
import classes from './ownership-graph.module.css';
import { partyWords } from './party-words';
import { shareWords } from './share-words';
import { useRoving } from './use-roving';

interface OwnershipGraphProps {
  readonly of: Ownership;
  /** Null: the business itself. */
  readonly selected: string | null;
  readonly onSelect: (partyId: string | null) => void;
  /** Where those who found no room are. */
  readonly onFolded: () => void;
}

/** The business above, who owns it below: boxes to press, and lines with what was said of each holding. */
export function OwnershipGraph({ of, selected, onSelect, onFolded }: OwnershipGraphProps) {
  const { root, parties } = of;
  const { folded, geometry, labels, acting } = useMemo(() => drawnGraph(of, of.parties, selected), [of, selected]);
  const { box, propsOf } = useRoving(root.id, (key, from) => neighbour(folded.layers, key, from));
  const isThere = (id: string) => geometry.places.has(id);
  const boxAt = (id: string, place: Point) => {
    const away = folded.folds.get(id);
    if (away) {
      return (
        <GraphBox key={id} place={place} stop={propsOf(id, isThere)} kind="fold" onPress={onFolded}>
          <strong>{away.length} more</strong>
          <span className={classes.words}>in the list below</span>
        </GraphBox>
      );
    }
    if (id === root.id) {
      return (
        <GraphBox
          key={id}
          place={place}
          stop={propsOf(id, isThere)}
          kind="business"
          tone={toneOf(root.status)}
          isPicked={selected === null}
          onPress={() => onSelect(null)}
        >
          <strong className={classes.name}>{root.name}</strong>
          <span className={classes.words}>the customer</span>
          <StatusWord word={root.status} />
        </GraphBox>
      );
    }
    const party = parties.find((each) => each.id === id);
    if (!party) return null;
    return (
      <GraphBox
        key={id}
        place={place}
        stop={propsOf(id, isThere)}
        kind={party.customer?.kind ?? party.type}
        tone={toneOf(party.standing)}
        isPicked={selected === id}
        onPress={() => onSelect(id)}
      >
        <strong className={classes.name}>{party.name}</strong>
        <span className={classes.words}>
          {party.ownership && party.ownership.max > 0 ? `${shareWords(party.ownership)} ` : ''}
          {partyWords(party)}
        </span>
        <StatusWord word={party.standing} />
      </GraphBox>
    );
  };
  return (
    <div ref={box} className={classes.scroll} role="group" aria-label="Ownership, drawn: arrow keys move, Enter opens">
      <div className={classes.stage} style={{ width: geometry.width, height: geometry.height }}>
        <svg aria-hidden="true" className={classes.lines} width={geometry.width} height={geometry.height}>
          {geometry.lines.map((line) => (
            <GraphLine
              key={line.path}
              line={line}
              acts={acting.has(pairOf(line.arc))}
              label={labels.get(pairOf(line.arc))}
            />
          ))}
        </svg>
        {[...geometry.places].map(([id, place]) => boxAt(id, place))}
      </div>
    </div>
  );
}
