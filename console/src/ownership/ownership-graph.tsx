import { useMemo } from 'react';
import type { ReactNode } from 'react';

import type { Ownership } from '../api/generated';
import { StatusWord } from '../components/status-word';
import { toneOf } from '../components/tones';
import { byAttention } from './attention';
import { foldLayers } from './fold-layers';
import { BOX, geometryOf } from './geometry';
import type { Line, Point } from './geometry';
import classes from './ownership-graph.module.css';
import { partyWords } from './party-words';
import { holdingWords, shareWords } from './share-words';
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
  const { folded, geometry, labels, acting } = useMemo(() => drawn(of, selected), [of, selected]);
  const { box, propsOf } = useRoving(root.id, (key, from) => neighbour(folded.layers, key, from));
  const isThere = (id: string) => geometry.places.has(id);
  const boxAt = (id: string, place: Point) => {
    const away = folded.folds.get(id);
    if (away) {
      return (
        <Box key={id} place={place} stop={propsOf(id, isThere)} kind="fold" onPress={onFolded}>
          <strong>{away.length} more</strong>
          <span className={classes.words}>in the list below</span>
        </Box>
      );
    }
    if (id === root.id) {
      return (
        <Box
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
        </Box>
      );
    }
    const party = parties.find((each) => each.id === id);
    if (!party) return null;
    return (
      <Box
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
      </Box>
    );
  };
  return (
    <div ref={box} className={classes.scroll} role="group" aria-label="Ownership, drawn: arrow keys move, Enter opens">
      <div className={classes.stage} style={{ width: geometry.width, height: geometry.height }}>
        <svg aria-hidden="true" className={classes.lines} width={geometry.width} height={geometry.height}>
          {geometry.lines.map((line) => (
            <LineOf
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

interface BoxProps {
  readonly place: Point;
  readonly stop: object;
  readonly kind: string;
  readonly tone?: string;
  readonly isPicked?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Box({ place, stop, kind, tone, isPicked, onPress, children }: BoxProps) {
  return (
    <button
      type="button"
      {...stop}
      className={classes.box}
      style={{ left: place.x, top: place.y, width: BOX.width, height: BOX.height }}
      data-kind={kind}
      data-tone={tone}
      aria-pressed={isPicked}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

interface LineProps {
  readonly line: Line;
  /** Somebody who acts for the business and owns nothing. */
  readonly acts: boolean;
  /** What was said of the holding; those of folded ones stand in the list. */
  readonly label: string | undefined;
}

function LineOf({ line, acts, label }: LineProps) {
  return (
    <g className={classes.line} data-back={line.leadsBack || undefined} data-acts={acts || undefined}>
      <path d={line.path} />
      {label !== undefined && (
        <text x={line.label.x} y={line.label.y} textAnchor="middle" dominantBaseline="central">
          {label}
        </text>
      )}
    </g>
  );
}

const pairOf = ({ owner, owned }: { readonly owner: string; readonly owned: string }) => `${owner} ${owned}`;

function drawn(of: Ownership, selected: string | null) {
  const { root, parties, holdings } = of;
  const labels = new Map<string, string>();
  const pairs = new Map<string, { readonly owner: string; readonly owned: string }>();
  for (const holding of holdings) {
    const pair = pairOf(holding);
    labels.set(pair, [labels.get(pair), holdingWords(holding)].filter(Boolean).join(' + '));
    pairs.set(pair, holding);
  }
  const owners = new Set(holdings.map(({ owner }) => owner));
  const acts = parties.flatMap(({ id }) => (owners.has(id) ? [] : [{ owner: id, owned: root.id }]));
  const ids = byAttention(parties).map(({ id }) => id);
  const folded = foldLayers(root.id, ids, [...pairs.values(), ...acts], selected);
  return { folded, geometry: geometryOf(folded), labels, acting: new Set(acts.map(pairOf)) };
}

/** The box beside, or the nearest by place in the layer above or below. */
function neighbour(layers: readonly (readonly string[])[], key: string, from: string): string | undefined {
  const depth = layers.findIndex((layer) => layer.includes(from));
  const layer = layers[depth] ?? [];
  const at = layer.indexOf(from);
  const across = (to: readonly string[] | undefined) =>
    to?.[Math.min(to.length - 1, Math.floor(((at + 0.5) / layer.length) * to.length))];
  const moves: Readonly<Record<string, () => string | undefined>> = {
    ArrowLeft: () => layer[at - 1],
    ArrowRight: () => layer[at + 1],
    ArrowUp: () => across(layers[depth - 1]),
    ArrowDown: () => across(layers[depth + 1]),
    Home: () => layers[0]?.[0],
    End: () => layers.at(-1)?.at(-1),
  };
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return move && (move() ?? from);
}
