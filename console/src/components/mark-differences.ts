/** Where two texts differ, character by character. Pure. */
export interface Piece {
  readonly text: string;
  readonly same: boolean;
}

/** Longer texts are marked as a whole: the comparison grows with the square of the length. */
const LONGEST = 400;

/**
 * Both texts in pieces; pieces that are `same` are the longest that both have in common, in this order. Characters are
 * what a reader sees as one, so that a letter and its accent stay together.
 */
export function markDifferences(ours: string, theirs: string): { readonly ours: Piece[]; readonly theirs: Piece[] } {
  const [a, b] = [graphemes(ours), graphemes(theirs)];
  if (a.length > LONGEST || b.length > LONGEST) {
    const same = ours === theirs;
    return { ours: wholly(ours, same), theirs: wholly(theirs, same) };
  }
  const [keptA, keptB] = common(a, b);
  return { ours: pieces(a, keptA), theirs: pieces(b, keptB) };
}

/** The same for a text of which is known where it differs: `from` and `to` count code points, `to` is not included. */
export function markSpans(text: string, spans: readonly { readonly from: number; readonly to: number }[]): Piece[] {
  const points = Array.from(text);
  const differing = new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  return pieces(points, new Set([...points.keys()].filter((at) => !differing.has(at))));
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function wholly(text: string, same: boolean): Piece[] {
  return text === '' ? [] : [{ text, same }];
}

export interface DifferingLine {
  readonly text: string;
  readonly in: 'both' | 'ours' | 'theirs';
  /** Its number in the text that it stands in; ours, where it stands in both. */
  readonly number: number;
}

/** Two texts as one, line by line: what left `theirs`, then what came with `ours`, where they differ. */
export function markLines(ours: string, theirs: string): DifferingLine[] {
  const [a, b] = [ours.split('\n'), theirs.split('\n')];
  const [keptA, keptB] = common(a, b);
  const lines: DifferingLine[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (j < b.length && !keptB.has(j)) lines.push({ text: b[j] ?? '', in: 'theirs', number: ++j });
    else if (i < a.length && !keptA.has(i)) lines.push({ text: a[i] ?? '', in: 'ours', number: ++i });
    else {
      lines.push({ text: a[i] ?? '', in: 'both', number: i + 1 });
      i += 1;
      j += 1;
    }
  }
  return lines;
}

/** The longest common subsequence: which places of each belong to it. */
function common(a: readonly string[], b: readonly string[]): [Set<number>, Set<number>] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const [keptA, keptB] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      keptA.add(i++);
      keptB.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return [keptA, keptB];
}

function pieces(characters: readonly string[], kept: ReadonlySet<number>): Piece[] {
  const found: { text: string; same: boolean }[] = [];
  characters.forEach((text, index) => {
    const same = kept.has(index);
    const last = found.at(-1);
    if (last?.same === same) last.text += text;
    else found.push({ text, same });
  });
  return found;
}
