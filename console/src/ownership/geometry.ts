import type { FoldedLayers } from './fold-layers';
import type { Arc } from './layers';

/** In pixels. Four beside each other fit the middle of a case. */
export const BOX = { width: 136, height: 92 } as const;
const GAP = { x: 12, y: 52 } as const;
/** Room at the right for what leads back up. */
const BULGE = 44;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly arc: Arc;
  /** As SVG writes it. */
  readonly path: string;
  /** Where its figure stands. */
  readonly label: Point;
  readonly leadsBack: boolean;
}

export interface Geometry {
  readonly width: number;
  readonly height: number;
  /** The upper left corner of each box. */
  readonly places: ReadonlyMap<string, Point>;
  readonly lines: readonly Line[];
}

/** Where each box stands and each line runs: layers below each other, each in the middle. Pure. */
export function geometryOf({ layers, back, arcs }: FoldedLayers): Geometry {
  const widthOf = (layer: readonly string[]) => layer.length * (BOX.width + GAP.x) - GAP.x;
  const inner = Math.max(...layers.map(widthOf));
  const width = inner + (back.size > 0 ? BULGE : 0);
  const places = new Map(
    layers.flatMap((layer, depth) =>
      layer.map((id, at): [string, Point] => [
        id,
        { x: (inner - widthOf(layer)) / 2 + at * (BOX.width + GAP.x), y: depth * (BOX.height + GAP.y) },
      ]),
    ),
  );
  // Who owns several has a point for each at the top, in the order of what is owned, so that no figure hides another.
  const portOf = (arc: Arc): number => {
    const xOf = ({ owned }: Arc) => places.get(owned)?.x ?? 0;
    const all = arcs.filter((each) => each.owner === arc.owner && !back.has(each)).toSorted((a, b) => xOf(a) - xOf(b));
    return (all.indexOf(arc) + 1) / (all.length + 1);
  };
  const lines = arcs.flatMap((arc) => {
    const [owner, owned] = [places.get(arc.owner), places.get(arc.owned)];
    if (!owner || !owned) return [];
    const leadsBack = back.has(arc);
    return [{ arc, leadsBack, ...(leadsBack ? around(owner, owned) : upwards(owner, owned, portOf(arc))) }];
  });
  return { width, height: layers.length * (BOX.height + GAP.y) - GAP.y, places, lines };
}

/** From the top of the owner to the bottom of what is owned. The figure stands in the gap above the owner. */
function upwards(owner: Point, owned: Point, port: number): Pick<Line, 'path' | 'label'> {
  const [from, to] = [
    { x: owner.x + BOX.width * port, y: owner.y },
    { x: owned.x + BOX.width / 2, y: owned.y + BOX.height },
  ];
  const middle = (from.y + to.y) / 2;
  const at = (t: number): Point => {
    const [s, swing] = [1 - t, 3 * (1 - t) * t ** 2 + t ** 3];
    return {
      x: from.x + (to.x - from.x) * swing,
      y: from.y * s ** 3 + 3 * middle * s * t + to.y * t ** 3,
    };
  };
  let [low, high] = [0, 1];
  for (let round = 0; round < 20; round++) {
    const half = (low + high) / 2;
    if (at(half).y > from.y - GAP.y / 2) low = half;
    else high = half;
  }
  return { path: `M${from.x},${from.y}C${from.x},${middle} ${to.x},${middle} ${to.x},${to.y}`, label: at(high) };
}

/** What leads back to a lower layer, or to itself, goes around at the right. */
function around(owner: Point, owned: Point): Pick<Line, 'path' | 'label'> {
  const itself = owner.x === owned.x && owner.y === owned.y;
  const [from, to] = [
    { x: owner.x + BOX.width, y: owner.y + BOX.height * (itself ? 0.25 : 0.5) },
    { x: owned.x + BOX.width, y: owned.y + BOX.height * (itself ? 0.75 : 0.5) },
  ];
  const right = Math.max(from.x, to.x) + BULGE;
  return {
    path: `M${from.x},${from.y}C${right},${from.y} ${right},${to.y} ${to.x},${to.y}`,
    label: { x: (from.x + to.x) / 8 + right * 0.75, y: (from.y + to.y) / 2 },
  };
}
