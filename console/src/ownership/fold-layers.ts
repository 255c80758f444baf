import { layersOf } from './layers';
import type { Arc, Layers } from './layers';

/** How many stand beside each other before the rest of a layer is folded away. */
export const WIDEST = 4;

export interface FoldedLayers extends Layers {
  readonly arcs: readonly Arc[];
  /** By the name of what stands for them: who is folded away. */
  readonly folds: ReadonlyMap<string, readonly string[]>;
}

/**
 * Layers that fit a screen: of a layer that is too wide the last ones in the order of preference stand together as one, but for
 * whoever must be seen. What folded ones own is what their fold owns.
 *
 * @param ids in the order of preference
 * @param arcs one between the same two
 */
export function foldLayers(
  root: string,
  ids: readonly string[],
  arcs: readonly Arc[],
  seen: string | null,
): FoldedLayers {
  const { layers, back } = layersOf(root, ids, arcs);
  const rank = new Map(ids.map((id, at) => [id, id === seen ? -1 : at]));
  const folds = new Map<string, readonly string[]>();
  const foldOf = new Map<string, string>();
  const shown = layers.map((layer, depth) => {
    if (layer.length <= WIDEST) return layer;
    const fold = `fold:${depth}`;
    const kept = new Set(layer.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).slice(0, WIDEST - 1));
    const away = layer.filter((id) => !kept.has(id));
    folds.set(fold, away);
    for (const id of away) foldOf.set(id, fold);
    return [...layer.filter((id) => kept.has(id)), fold];
  });
  const drawn = new Map<string, Arc>();
  const backDrawn = new Set<Arc>();
  for (const arc of arcs) {
    const [owner, owned] = [foldOf.get(arc.owner) ?? arc.owner, foldOf.get(arc.owned) ?? arc.owned];
    const same = owner === arc.owner && owned === arc.owned;
    const key = `${owner} ${owned}`;
    if (drawn.has(key) || (!same && owner === owned)) continue;
    const given = same ? arc : { owner, owned };
    drawn.set(key, given);
    if (back.has(arc)) backDrawn.add(given);
  }
  return { layers: shown, back: backDrawn, arcs: [...drawn.values()], folds };
}
