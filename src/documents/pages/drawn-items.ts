import { combine, IDENTITY, mapBox, readMatrix, type Matrix } from './matrix';
import { boxAround, type DrawnBox, type DrawnImage, type DrawnItem } from './page-drawing';
import { PLAIN_SETTING, setText, TextCursor, type TextSetting } from './text-cursor';

/** A page's content as the PDF reader lists it: what to do, by number, and with what. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The reader's numbers by name, for example `showText`. */
export type OperatorNumbers = Readonly<Record<string, number>>;

interface GraphicsState {
  readonly matrix: Matrix;
  /** `#rrggbb`; empty for a pattern or nothing. */
  readonly fill: string;
  readonly opacity: number;
  readonly text: TextSetting;
}

/** From here on, in each of red, green and blue, a fill is as good as white. */
const WHITE = 0xf0;
const OPAQUE = 0.9;
const FILLS: ReadonlySet<string> = new Set([
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);
const STROKES: ReadonlySet<string> = new Set(['stroke', 'closeStroke']);

/**
 * What a page draws, in order, and where: text, pictures, painted shapes. Of text it takes how much there is, not what it
 * says. Clipping is not followed: a thing may be drawn smaller than its box says, never larger.
 *
 * @param start from the page's units to where the boxes are wanted
 */
export function listDrawnItems(operators: OperatorList, numbers: OperatorNumbers, start: Matrix): DrawnItem[] {
  const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
  const items: DrawnItem[] = [];
  const saved: GraphicsState[] = [];
  const cursor = new TextCursor();
  let state: GraphicsState = { matrix: start, fill: '#000000', opacity: 1, text: PLAIN_SETTING };
  operators.fnArray.forEach((number, index) => {
    const name = names.get(number) ?? '';
    const given = operators.argsArray[index];
    const args: readonly unknown[] = Array.isArray(given) || ArrayBuffer.isView(given) ? [...(given as unknown[])] : [];
    if (name === 'save' || name === 'paintFormXObjectBegin') saved.push(state);
    if (name === 'restore' || name === 'paintFormXObjectEnd') state = saved.pop() ?? state;
    state = { ...state, ...changeState(state, name, args), text: setText(state.text, name, args) };
    cursor.move(name, args, state.text);
    items.push(
      ...draw(state, name, args, names, cursor).filter(({ box }) => Object.values(box).every(Number.isFinite)),
    );
  });
  return items;
}

function changeState({ matrix }: GraphicsState, name: string, args: readonly unknown[]): Partial<GraphicsState> {
  if (name === 'transform') return { matrix: combine(matrix, readMatrix(args) ?? IDENTITY) };
  if (name === 'paintFormXObjectBegin') return { matrix: combine(matrix, readMatrix(args[0]) ?? IDENTITY) };
  if (name === 'setFillRGBColor') return { fill: String(args[0]) };
  if (name === 'setFillTransparent' || name === 'setFillColorN') return { fill: '' };
  if (name !== 'setGState' || !Array.isArray(args[0])) return {};
  const opacity = (args[0] as readonly (readonly [string, unknown])[]).findLast(([key]) => key === 'ca');
  return opacity === undefined ? {} : { opacity: Number(opacity[1]) };
}

function draw(
  { matrix, fill, opacity, text }: GraphicsState,
  name: string,
  args: readonly unknown[],
  names: ReadonlyMap<number, string>,
  cursor: TextCursor,
): DrawnItem[] {
  if (name === 'showText') {
    const shown = cursor.show(args[0], text, matrix, opacity);
    return shown === undefined ? [] : [shown];
  }
  if (name === 'constructPath') {
    const how = names.get(Number(args[0])) ?? '';
    if (!FILLS.has(how) && !STROKES.has(how)) return [];
    const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = numbersOf(args[2]);
    return [{ kind: 'shape', box: mapBox(matrix, x0, y0, x1, y1), covers: FILLS.has(how) && covers(fill, opacity) }];
  }
  // A stencil of one dot: the reader's way, and some writers', to paint a rectangle.
  if (name === 'paintSolidColorImageMask') {
    return [{ kind: 'shape', box: mapBox(matrix, 0, 0, 1, 1), covers: covers(fill, opacity) }];
  }
  return name.startsWith('paint') ? drawImages(matrix, name, args) : [];
}

/** A picture fills the unit square of its matrix (8.9.5). The reader gathers pictures that follow each other. */
function drawImages(matrix: Matrix, name: string, args: readonly unknown[]): DrawnImage[] {
  const whole = mapBox(matrix, 0, 0, 1, 1);
  const [first] = args;
  if (name === 'paintImageXObject') return [image(whole, Number(args[1]), Number(args[2]))];
  if (name === 'paintInlineImageXObject' || name === 'paintImageMaskXObject') return [image(whole, first)];
  if (name === 'paintImageXObjectRepeat' || name === 'paintImageMaskXObjectRepeat') {
    const isMask = name === 'paintImageMaskXObjectRepeat';
    const [a, b, c, d] = isMask ? args.slice(1, 5).map(Number) : [Number(args[1]), 0, 0, Number(args[2])];
    const places = numbersOf(args.at(-1));
    const boxes = Array.from({ length: places.length >> 1 }, (_, place) => {
      const inner = readMatrix([a, b, c, d, places[2 * place], places[2 * place + 1]]);
      return mapBox(combine(matrix, inner ?? IDENTITY), 0, 0, 1, 1);
    });
    const around = boxAround(boxes);
    return around === undefined ? [] : [image(around)];
  }
  const many = name === 'paintInlineImageXObjectGroup' ? args[1] : name === 'paintImageMaskXObjectGroup' ? first : [];
  return (Array.isArray(many) ? (many as readonly { readonly transform?: unknown }[]) : []).map(({ transform }) =>
    image(mapBox(combine(matrix, readMatrix(transform) ?? IDENTITY), 0, 0, 1, 1)),
  );
}

function image(box: DrawnBox, wide: unknown = 0, high?: number): DrawnImage {
  if (typeof wide === 'number') return { kind: 'image', box, pixelsWide: wide, pixelsHigh: high ?? 0 };
  const { width = 0, height = 0 } = (wide ?? {}) as { readonly width?: number; readonly height?: number };
  return { kind: 'image', box, pixelsWide: Number(width), pixelsHigh: Number(height) };
}

function numbersOf(value: unknown): number[] {
  return Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<unknown>, Number) : [];
}

function covers(fill: string, opacity: number): boolean {
  if (opacity < OPAQUE || !/^#[0-9a-f]{6}$/i.test(fill)) return false;
  return [1, 3, 5].every((at) => Number.parseInt(fill.slice(at, at + 2), 16) >= WHITE);
}
