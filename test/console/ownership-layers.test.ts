import fc from 'fast-check';

import { drawnGraph, neighbour, pairOf } from '../../console/src/ownership/drawn-graph';
import { BOX, geometryOf } from '../../console/src/ownership/geometry';
import { foldLayers, WIDEST } from '../../console/src/ownership/fold-layers';
import { layersOf } from '../../console/src/ownership/layers';
import type { Arc } from '../../console/src/ownership/layers';

const arc = (owner: string, owned: string): Arc => ({ owner, owned });
const ANY = fc.integer({ min: 1, max: 12 }).chain((count) => {
  const id = fc.integer({ min: 0, max: count }).map((each) => (each === 0 ? 'root' : `p${each}`));
  return fc.tuple(
    fc.constant(Array.from({ length: count }, (_, each) => `p${each + 1}`)),
    fc.array(fc.record({ owner: id, owned: id }), { maxLength: 30 }),
  );
});

test('whoever owns through several chains stands once, below the longest of them', () => {
  const arcs = [arc('holding', 'root'), arc('ada', 'root'), arc('ada', 'holding')];
  expect(layersOf('root', ['ada', 'holding'], arcs)).toEqual({
    layers: [['root'], ['holding'], ['ada']],
    back: new Set(),
  });
});

test('a circle is cut once, and who only acts for the business stands directly below it', () => {
  const arcs = [arc('a', 'root'), arc('b', 'a'), arc('a', 'b')];
  const { layers, back } = layersOf('root', ['a', 'b', 'director'], arcs);
  expect(layers).toEqual([['root'], ['a', 'director'], ['b']]);
  expect([...back]).toEqual([arcs[2]]);
});

test('owners stand near what they own', () => {
  const arcs = [arc('a', 'root'), arc('b', 'root'), arc('of b', 'b'), arc('of a', 'a')];
  expect(layersOf('root', ['a', 'b', 'of b', 'of a'], arcs).layers[2]).toEqual(['of a', 'of b']);
});

test('of any graph everybody stands in exactly one layer, and every arc that is not cut leads downwards', () => {
  fc.assert(
    fc.property(ANY, ([ids, arcs]) => {
      const { layers, back } = layersOf('root', ids, arcs);
      expect(layers.flat().toSorted()).toEqual(['root', ...ids].toSorted());
      expect(layers[0]).toEqual(['root']);
      const depth = new Map(layers.flatMap((layer, at) => layer.map((id) => [id, at] as const)));
      for (const each of arcs) {
        if (!back.has(each)) expect(depth.get(each.owner)).toBeGreaterThan(depth.get(each.owned) ?? 0);
      }
    }),
  );
});

test('of any graph without a circle nothing is cut', () => {
  fc.assert(
    fc.property(ANY, ([ids, arcs]) => {
      const rank = ['root', ...ids];
      const downwards = arcs.filter(({ owner, owned }) => rank.indexOf(owner) > rank.indexOf(owned));
      expect(layersOf('root', ids, downwards).back.size).toBe(0);
    }),
  );
});

describe('a layer that is too wide', () => {
  const ids = Array.from({ length: 200 }, (_, at) => `p${at}`);
  const arcs = ids.map((id) => arc(id, 'root'));
  const folded = (seen: string | null) => foldLayers('root', ids, arcs, seen);

  test('shows the first in the order of preference, and the rest as one', () => {
    const { layers, folds, arcs: shown } = folded(null);
    expect(layers[1]).toEqual([...ids.slice(0, WIDEST - 1), 'fold:1']);
    expect(folds.get('fold:1')).toHaveLength(200 - WIDEST + 1);
    expect(shown).toHaveLength(WIDEST);
  });

  test('never folds away who must be seen', () => {
    expect(folded('p150').layers[1]).toEqual([...ids.slice(0, WIDEST - 2), 'p150', 'fold:1']);
  });
});

test('of any graph no two boxes touch, everything lies inside, and every line has its figure between the boxes', () => {
  fc.assert(
    fc.property(ANY, ([ids, drawn]) => {
      const arcs = [...new Map(drawn.map((each) => [`${each.owner} ${each.owned}`, each])).values()];
      const folded = foldLayers('root', ids, arcs, null);
      const { places, lines, width, height } = geometryOf(folded);
      const boxes = [...places.values()];
      for (const [at, { x, y }] of boxes.entries()) {
        expect([x >= 0, y >= 0, x + BOX.width <= width, y + BOX.height <= height]).toEqual([true, true, true, true]);
        for (const other of boxes.slice(at + 1)) {
          expect(Math.abs(other.x - x) >= BOX.width || Math.abs(other.y - y) >= BOX.height).toBe(true);
        }
      }
      expect(lines).toHaveLength(folded.arcs.length);
      for (const { label, leadsBack } of lines.filter((line) => !line.leadsBack)) {
        expect([leadsBack, boxes.some(({ y }) => label.y > y && label.y < y + BOX.height)]).toEqual([false, false]);
      }
    }),
  );
});

describe('the arrow keys', () => {
  const layers = [['root'], ['a', 'b', 'c'], ['d', 'e']];

  test.each([
    ['ArrowRight', 'a', 'b'],
    ['ArrowRight', 'c', 'c'],
    ['ArrowLeft', 'b', 'a'],
    ['ArrowDown', 'root', 'b'],
    ['ArrowDown', 'c', 'e'],
    ['ArrowUp', 'e', 'c'],
    ['ArrowUp', 'root', 'root'],
    ['Home', 'e', 'root'],
    ['End', 'root', 'e'],
    ['x', 'root', undefined],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(neighbour(layers, key, from)).toBe(to);
  });
});

test('two holdings between the same two are one line with both figures, and who only acts has a line of their own', () => {
  const held = (owner: string, owned: string, min: number) => ({
    owner,
    owned,
    min,
    max: min,
    known: true,
    votes: null,
    held_as: null,
  });
  const parties = ['a', 'director'].map((id) => ({ id, standing: 'clear' as const, ownership: null }));
  const tree = { root: { id: 'root' }, holdings: [held('a', 'root', 10), held('a', 'root', 5)] };
  const { geometry, labels, acting } = drawnGraph(tree, parties, null);
  expect(
    geometry.lines.map(({ arc: each }) => [pairOf(each), labels.get(pairOf(each)), acting.has(pairOf(each))]),
  ).toEqual([
    ['a root', '10 % + 5 %', false],
    ['director root', undefined, true],
  ]);
});
