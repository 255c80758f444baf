import { byAttention } from './attention';
import { foldLayers } from './fold-layers';
import { geometryOf } from './geometry';
import type { Arc } from './layers';
import { holdingWords } from './share-words';
import type { Party, Tree } from './tree';

export const pairOf = ({ owner, owned }: Arc) => `${owner} ${owned}`;

/** What is drawn of a tree: where, what stands at each line, and which lines are of somebody who acts and owns nothing. Pure. */
export function drawnGraph({ root, holdings }: Tree, parties: readonly Party[], selected: string | null) {
  const labels = new Map<string, string>();
  const pairs = new Map<string, Arc>();
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

/** For an arrow key the box beside, or the nearest by place in the layer above or below; undefined for every other key. */
export function neighbour(layers: readonly (readonly string[])[], key: string, from: string): string | undefined {
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
