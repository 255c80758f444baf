/** A rectangle with sides along the page's, in pixels of the picture it belongs to. */
export interface DrawnBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One thing that a PDF page draws. Nothing of what its text says. */
export type DrawnItem = DrawnText | DrawnImage | DrawnShape;

export interface DrawnText {
  readonly kind: 'text';
  readonly box: DrawnBox;
  /** Characters other than spaces. */
  readonly characters: number;
  /** `false` for the text that scanning programs lay under a picture of the page (rendering mode 3), for copying. */
  readonly visible: boolean;
}

export interface DrawnImage {
  readonly kind: 'image';
  readonly box: DrawnBox;
  /** Its own pixels, before the page scales them. */
  readonly pixelsWide: number;
  readonly pixelsHigh: number;
}

export interface DrawnShape {
  readonly kind: 'shape';
  readonly box: DrawnBox;
  /** Filled with white, or nearly so, opaquely: what lies under it is gone. */
  readonly covers: boolean;
}

/** An annotation: what lies on the page without being part of it (ISO 32000-1, 12.5). */
export interface DrawnAnnotation {
  /** For example `FreeText`, `Stamp`, `Link`, `Widget`. */
  readonly subtype: string;
  readonly box: DrawnBox;
  /** A form field that somebody has filled in. */
  readonly filled: boolean;
}

export interface PageDrawing {
  /** In the order in which they are drawn: later ones cover earlier ones. */
  readonly items: readonly DrawnItem[];
  readonly annotations: readonly DrawnAnnotation[];
}

export function areaOf({ left, top, right, bottom }: DrawnBox): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

export function overlapOf(one: DrawnBox, other: DrawnBox): DrawnBox {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** The smallest box around all of them; `undefined` for none. */
export function boxAround(boxes: readonly DrawnBox[]): DrawnBox | undefined {
  return boxes.reduce<DrawnBox | undefined>(
    (around, box) =>
      around === undefined
        ? box
        : {
            left: Math.min(around.left, box.left),
            top: Math.min(around.top, box.top),
            right: Math.max(around.right, box.right),
            bottom: Math.max(around.bottom, box.bottom),
          },
    undefined,
  );
}
