/**
 * What recognition reads for what is printed, in small letters: shapes that look alike small or out of focus, and letters
 * with marks that its alphabet lacks. Digits and signs stand on the right side only: a letter may have been read as a digit,
 * a digit never was a letter.
 */
const LOOKS_LIKE = `
l i 1 | ! t;i l 1 | ! j t f;j i;t f l;f t;o 0;s 5 $;b 8 h 6;g 9 q;q g;z 2;e c;c e;y v;v y;h li b
m rn nn in;n ri;rn m;ri n;rı n;cl d;d cl;w vv;vv w;u ii;ll u
ß ss b f s 8;œ oe ce e;æ ae;ł l t;đ d;ø o 0;ı i l 1;ñ n fi ni fl;ç c g;ş s $;ș s $;ţ t f y;ț t f y;ğ g q;ą a q;ę e
ä a ae;ö o oe 6;ü u ue o ii;ã a d;á a d;ó o 6 0;ò o 6;ô o 0 6;ố o 6;ồ o 6;ổ o 6;ỗ o 6;ộ o 6 q;ợ o q;ơ o or;ờ o or;ở o or;é e 6
ư u ur;ứ u ur ir r tr;ừ u ur ir r tr;ử u ur ir r tr;ữ u ur ir r tr;ự u ur;í i f;ì i f;î i f`;

/** Only far out of focus. These part people (Mario, Maria), but not the label of one date from that of another. */
const LOOKS_LIKE_BLURRED = 'a u o;u a o;o a u c;n m u h;m n;p g q;g p;x n;i t;t r;r t;c g;h n';

/** What a letter that looks like another one counts, of a letter that is missing, too many or another one. */
const ALIKE = 0.3;
const BLURRED = 0.5;

type Renderings = ReadonlyMap<string, readonly (readonly [read: string, cost: number])[]>;

const plain = new Map<string, string>();
/** Letters with marks are written without them at no cost, and by the letters that stand for them. */
const WRITTEN: ReadonlySet<string> = new Set('ßss œoe æae łl đd øo ıi äae öoe üue'.split(' '));

const sharp = readTable([[LOOKS_LIKE, ALIKE]]);
const blurred = readTable([
  [LOOKS_LIKE, ALIKE],
  [LOOKS_LIKE_BLURRED, BLURRED],
]);

/**
 * How much has to be forgiven so that a printed text was read as another one: 0.3 for a letter taken for its like, 1 for any
 * other that is wrong, missing or too many. `Infinity` for more than `most`.
 *
 * @param printed in small letters, with its marks (NFC)
 * @param read in small letters, without marks
 * @param isBlurred whether what looks alike only out of focus counts as alike too
 * @param isWithin whether more may stand before and behind it in what was read
 */
export function slipCost(
  printed: string,
  read: string,
  most: number,
  { isBlurred = false, isWithin = false }: { readonly isBlurred?: boolean; readonly isWithin?: boolean } = {},
): number {
  if (!isWithin && read.length - printed.length > 2 * most + 6) return Infinity;
  const table = isBlurred ? blurred : sharp;
  const width = read.length + 1;
  const costs = new Float64Array((printed.length + 1) * width).fill(Infinity);
  const relax = (at: number, cost: number): void => {
    if (cost < (costs[at] as number) && cost <= most + 1e-9) costs[at] = cost;
  };
  for (let column = 0; column < width; column += 1) costs[column] = isWithin ? 0 : column;
  for (let row = 0; row < printed.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const cost = costs[row * width + column] as number;
      if (cost === Infinity) continue;
      const [sign, next] = [printed.charAt(row), read.charAt(column)];
      relax((row + 1) * width + column, cost + 1);
      if (next !== '') {
        relax(row * width + column + 1, cost + 1);
        relax((row + 1) * width + column + 1, cost + (sign === next || plainOf(sign) === next ? 0 : 1));
      }
      for (const from of [sign, printed.slice(row, row + 2)]) {
        for (const [to, extra] of table.get(from) ?? []) {
          if (read.startsWith(to, column)) relax((row + from.length) * width + column + to.length, cost + extra);
        }
      }
    }
  }
  const last = costs.subarray(printed.length * width);
  // What is too many at the end was not walked along by the rows above it.
  let best = Infinity;
  for (let column = 0; column < width; column += 1) {
    const rest = isWithin ? 0 : width - 1 - column;
    best = Math.min(best, (last[column] as number) + rest);
  }
  return best <= most + 1e-9 ? best : Infinity;
}

function plainOf(sign: string): string {
  const known = plain.get(sign);
  if (known !== undefined) return known;
  const folded = sign.normalize('NFD').replace(/\p{M}/gu, '');
  plain.set(sign, folded);
  return folded;
}

function readTable(lists: readonly (readonly [list: string, cost: number])[]): Renderings {
  const table = new Map<string, (readonly [string, number])[]>();
  for (const [list, cost] of lists) {
    for (const entry of list.trim().split(/[\n;]/)) {
      const [from = '', ...to] = entry.split(' ');
      const known = table.get(from) ?? [];
      for (const read of to) known.push([read, WRITTEN.has(from + read) || plainOf(from) === read ? 0 : cost]);
      table.set(from, known);
    }
  }
  return table;
}
