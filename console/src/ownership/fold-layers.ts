import { layersOf } from './layers';
import type { Arc } from './layers';

/** How many stand beside each other before the rest of a layer is folded away. */
export const WIDEST = 7;

export interface Folded {
  readonly layers: readonly (readonly string[])[];
  readonly back: ReadonlySet<Arc>;
  /** By the name of what stands for them: who is folded away. */
  readonly folds: ReadonlyMap<string, readonly string[]>;
}

/**
 * Layers that fit a screen: of a layer that is too wide the last ones in the order of preference stand together as one, but for
 * who must be seen. What folded ones own is what their fold owns.
 *
 * @param ids in the order of preference
 */
export function foldLayers(
  root: string,
  ids: readonly string[],
  arcs: readonly Arc[],
  { seen, open }: { readonly seen: string | null; readonly open: ReadonlySet<string> },
): Folded & { readonly arcs: readonly Arc[] } {
  const { layers, back } = layersOf(root, ids, arcs);
  const rank = new Map(ids.map((id, at) => [id, id === seen ? -1 : at]));
  const folds = new Map<string, readonly string[]>();
  const foldOf = new Map<string, string>();
  const shown = layers.map((layer, depth) => {
    const fold = `fold:${depth}`;
    if (layer.length <= WIDEST || open.has(fold)) return layer;
    const kept = new Set(layer.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).slice(0, WIDEST - 1));
    const away = layer.filter((id) => !kept.has(id));
    folds.set(fold, away);
    for (const id of away) foldOf.set(id, fold);
    return [...layer.filter((id) => kept.has(id)), fold];
  });
  const moved = (id: string) => foldOf.get(id) ?? id;
  const once = new Map<string, Arc>();
  const folded = new Set<Arc>();
  for (const arc of arcs) {
    const [owner, owned] = [moved(arc.owner), moved(arc.owned)];
    const same = owner === arc.owner && owned === arc.owned;
    const given = same ? arc : { owner, owned };
    const key = `${owner} ${owned}`;
    if (owner === owned || (!same && once.has(key))) continue;
    once.set(same ? `${key} ${once.size}` : key, given);
    if (back.has(arc)) folded.add(given);
  }
  return { layers: shown, back: folded, folds, arcs: [...once.values()] };
}
