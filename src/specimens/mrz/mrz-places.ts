import type { MrzKind } from '../truth';

/** A stretch of one line; `to` is the first place behind it. Places count from 0. */
export interface Stretch {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export interface MrzPlaces {
  readonly lines: number;
  readonly length: number;
  readonly name: Stretch;
  readonly number: Stretch;
  readonly birthDate: Stretch;
  readonly expiryDate: Stretch;
  /** Optional data; in TD1 and TD2 the first takes what a long document number has left over. */
  readonly optional: readonly Stretch[];
  /** Where optional data has a check digit of its own behind it (TD3). */
  readonly optionalChecked: boolean;
  /** Over which the last digit is computed, and where it stands; visas have none. */
  readonly composite?: { readonly over: readonly Stretch[]; readonly at: Stretch };
}

const at = (line: number, from: number, to: number): Stretch => ({ line, from, to });
/** TD2, TD3 and both visas share the beginning of their second line. */
const SECOND_LINE = { number: at(1, 0, 9), birthDate: at(1, 13, 19), expiryDate: at(1, 21, 27) } as const;

/** ICAO Doc 9303 part 4 (TD3), 5 (TD1), 6 (TD2) and 7 (visas A and B). A check digit follows what it is computed over. */
export const MRZ_PLACES: { readonly [kind in MrzKind]: MrzPlaces } = {
  td1: {
    lines: 3,
    length: 30,
    name: at(2, 0, 30),
    number: at(0, 5, 14),
    birthDate: at(1, 0, 6),
    expiryDate: at(1, 8, 14),
    optional: [at(0, 15, 30), at(1, 18, 29)],
    optionalChecked: false,
    composite: { over: [at(0, 5, 30), at(1, 0, 7), at(1, 8, 15), at(1, 18, 29)], at: at(1, 29, 30) },
  },
  td2: {
    ...SECOND_LINE,
    lines: 2,
    length: 36,
    name: at(0, 5, 36),
    optional: [at(1, 28, 35)],
    optionalChecked: false,
    composite: { over: [at(1, 0, 10), at(1, 13, 20), at(1, 21, 35)], at: at(1, 35, 36) },
  },
  td3: {
    ...SECOND_LINE,
    lines: 2,
    length: 44,
    name: at(0, 5, 44),
    optional: [at(1, 28, 42)],
    optionalChecked: true,
    composite: { over: [at(1, 0, 10), at(1, 13, 20), at(1, 21, 43)], at: at(1, 43, 44) },
  },
  mrv_a: {
    ...SECOND_LINE,
    lines: 2,
    length: 44,
    name: at(0, 5, 44),
    optional: [at(1, 28, 44)],
    optionalChecked: false,
  },
  mrv_b: {
    ...SECOND_LINE,
    lines: 2,
    length: 36,
    name: at(0, 5, 36),
    optional: [at(1, 28, 36)],
    optionalChecked: false,
  },
};

export function isMrzKind(kind: string): kind is MrzKind {
  return Object.hasOwn(MRZ_PLACES, kind);
}

/** @throws RangeError when the line is missing or too short */
export function readStretch(lines: readonly string[], { line, from, to }: Stretch): string {
  const text = lines[line]?.slice(from, to) ?? '';
  if (text.length !== to - from) throw new RangeError('the zone has no such place');
  return text;
}

/** The lines with one stretch replaced. @throws RangeError when the text has another length than the stretch */
export function writeStretch(lines: readonly string[], { line, from, to }: Stretch, text: string): string[] {
  if (text.length !== to - from) throw new RangeError('the text does not fit its place');
  return lines.map((old, index) => (index === line ? `${old.slice(0, from)}${text}${old.slice(to)}` : old));
}
