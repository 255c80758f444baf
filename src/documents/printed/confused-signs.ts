/** Which letters text recognition takes digits for. Only these pairs; nothing is made of a sign that resembles no digit. */
const DIGIT_READ_AS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  i: '1',
  l: '1',
  '|': '1',
  '!': '1',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
};

/** The digit that a letter may have been; `undefined` for any other sign. */
export function digitBehind(sign: string): string | undefined {
  return DIGIT_READ_AS[sign];
}

const LETTER_READ_AS: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 8: 'B' };

/** The letter that a digit may have been. */
export function letterBehind(digit: string): string | undefined {
  return LETTER_READ_AS[digit];
}

/** A sign that was taken for another one. `at` is its place in the text. */
export interface Correction {
  readonly at: number;
  readonly read: string;
  readonly taken: string;
}
