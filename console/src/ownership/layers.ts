/** Lays a graph of owners out in layers: whoever is owned stands above who owns. Pure. */

export interface Arc {
  readonly owner: string;
  readonly owned: string;
}

export interface Layers {
  /** From the root downwards; everybody once, below everything that they own. */
  readonly layers: readonly (readonly string[])[];
  /** Arcs that lead back up, because those between own each other in a circle. */
  readonly back: ReadonlySet<Arc>;
}

const SWEEPS = 4;

/**
 * Everybody's layer is their longest chain to the root, circles cut where they close; whoever has no chain to it stands directly
 * below it. Inside a layer each stands near what they own.
 *
 * @param ids in the order of preference
 */
export function layersOf(root: string, ids: readonly string[], arcs: readonly Arc[]): Layers {
  const known = new Set([root, ...ids]);
  const inside = arcs.filter(({ owner, owned }) => known.has(owner) && known.has(owned));
  const ownersOf = groupedBy(inside, ({ owned }) => owned);
  const { order, back } = walked([root, ...ids], ownersOf);
  const depth = new Map(order.map((id) => [id, id === root ? 0 : 1]));
  for (const id of order) {
    for (const arc of ownersOf.get(id) ?? []) {
      if (!back.has(arc)) depth.set(arc.owner, Math.max(depth.get(arc.owner) ?? 1, (depth.get(id) ?? 0) + 1));
    }
  }
  const layers: string[][] = [];
  for (const id of [root, ...ids]) (layers[depth.get(id) ?? 1] ??= []).push(id);
  const forward = groupedBy(
    inside.filter((arc) => !back.has(arc)),
    ({ owner }) => owner,
  );
  for (let sweep = 0; sweep < SWEEPS; sweep++) straighten(layers, forward);
  return { layers, back };
}

/** Everybody before their owners (depth first, and then backwards); what closes a circle, or leads to the first, is cut. */
function walked(starts: readonly string[], ownersOf: ReadonlyMap<string, readonly Arc[]>) {
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<Arc>();
  const left: string[] = [];
  for (const start of starts) {
    const stack: { readonly id: string; next: number }[] = [];
    const enter = (id: string) => {
      state.set(id, 'open');
      stack.push({ id, next: 0 });
    };
    if (!state.has(start)) enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const arc = ownersOf.get(top.id)?.[top.next++];
      if (!arc) {
        state.set(top.id, 'done');
        left.push(top.id);
        stack.pop();
      } else if (state.get(arc.owner) === 'open' || arc.owner === starts[0]) back.add(arc);
      else if (!state.has(arc.owner)) enter(arc.owner);
    }
  }
  return { order: left.toReversed(), back };
}

/** Orders each layer by the middle of what its members own above; who owns nothing there stays where they are. */
function straighten(layers: string[][], ownedBy: ReadonlyMap<string, readonly Arc[]>): void {
  const place = new Map<string, number>();
  for (const [depth, layer] of layers.entries()) {
    const middle = new Map(
      layer.map((id, at) => {
        const above = (ownedBy.get(id) ?? []).flatMap(({ owned }) => place.get(owned) ?? []);
        return [id, above.length > 0 ? above.reduce((sum, each) => sum + each, 0) / above.length : relative(at, layer)];
      }),
    );
    // The root's owners stay in the order of preference: all of them own the same.
    if (depth > 1) layer.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
    layer.forEach((id, at) => place.set(id, relative(at, layer)));
  }
}

function relative(at: number, layer: readonly string[]): number {
  return (at + 0.5) / layer.length;
}

function groupedBy(arcs: readonly Arc[], keyOf: (arc: Arc) => string): ReadonlyMap<string, readonly Arc[]> {
  const groups = new Map<string, Arc[]>();
  for (const arc of arcs) {
    const key = keyOf(arc);
    const group = groups.get(key);
    if (group) group.push(arc);
    else groups.set(key, [arc]);
  }
  return groups;
}
