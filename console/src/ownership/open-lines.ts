import type { OutlineItem } from './outline';
import type { Party } from './tree';

/** One line of the outline as it can be seen now. */
export interface OpenLine<P extends Party> {
  readonly key: string;
  /** 1 is the business. */
  readonly level: number;
  /** Which of how many that stand under the same, counted from 1. */
  readonly place: number;
  readonly among: number;
  /** The key of what it stands under. */
  readonly above: string | undefined;
  /** Undefined: there is nothing under it. */
  readonly isOpen: boolean | undefined;
  /** Undefined: the business itself. */
  readonly item: OutlineItem<P> | undefined;
}

/** From top to bottom, without what stands under a closed line. Pure. */
export function openLines<P extends Party>(
  root: string,
  items: readonly OutlineItem<P>[],
  closed: ReadonlySet<string>,
): OpenLine<P>[] {
  const openOf = (key: string, inside: readonly unknown[]) => (inside.length > 0 ? !closed.has(key) : undefined);
  const below = (each: readonly OutlineItem<P>[], above: string, level: number): OpenLine<P>[] =>
    each.flatMap((item, at) => {
      const isOpen = openOf(item.key, item.items);
      const line = { key: item.key, level, place: at + 1, among: each.length, above, isOpen, item };
      return [line, ...(isOpen ? below(item.items, item.key, level + 1) : [])];
    });
  const isOpen = openOf(root, items);
  const first = { key: root, level: 1, place: 1, among: 1, above: undefined, isOpen, item: undefined };
  return [first, ...(isOpen ? below(items, root, 2) : [])];
}
