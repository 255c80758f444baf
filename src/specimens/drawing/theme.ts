import type { Face } from './fonts';
import { createRandom, seedFor } from '../random';

/** The look of one issuer's document: the same for all its holders. */
export interface Theme {
  /** The page shades from one to the other. */
  readonly paper: readonly [string, string];
  /** Colours of the line patterns. */
  readonly lines: readonly [string, string];
  readonly ink: string;
  readonly labelInk: string;
  readonly accent: string;
  /** On the accent colour. */
  readonly onAccent: string;
  readonly valueFace: Face;
  readonly labelFace: Face;
  readonly boldValues: boolean;
  readonly pattern: 'waves' | 'rosettes' | 'rays' | 'net';
}

const PALETTES: readonly Pick<Theme, 'paper' | 'lines' | 'labelInk' | 'accent'>[] = [
  { paper: ['#e9eef8', '#d3dff0'], lines: ['#8fa8d6', '#c79fb7'], labelInk: '#3b5688', accent: '#27457e' },
  { paper: ['#f6efe4', '#ecdcc6'], lines: ['#c9a26b', '#a8b78a'], labelInk: '#7b5a25', accent: '#6b2b27' },
  { paper: ['#e6f2ea', '#cfe6d8'], lines: ['#7db598', '#c4c07f'], labelInk: '#2b6a4c', accent: '#17553a' },
  { paper: ['#f7e9ee', '#ecd3de'], lines: ['#d08aa6', '#9aa6d2'], labelInk: '#8a3156', accent: '#7d1f45' },
  { paper: ['#e8f3f6', '#cbe2ea'], lines: ['#6fb0c4', '#d1ab8b'], labelInk: '#1f6478', accent: '#0f5468' },
  { paper: ['#f4f1e6', '#e0e6cf'], lines: ['#b3b66d', '#8bb1a6'], labelInk: '#5c6121', accent: '#3e4a1c' },
  { paper: ['#efe9f6', '#dbd0ec'], lines: ['#a489cf', '#86b7c9'], labelInk: '#58398c', accent: '#43277a' },
  { paper: ['#fbf3e2', '#f0dfb6'], lines: ['#d9ab45', '#c98c8c'], labelInk: '#855c00', accent: '#8d4a00' },
  { paper: ['#eef0f2', '#d8dde2'], lines: ['#9aa7b3', '#b3a39a'], labelInk: '#4a5661', accent: '#2d3943' },
  { paper: ['#fdeee6', '#f3d6c7'], lines: ['#df9d7d', '#90b5b0'], labelInk: '#963f17', accent: '#a23a10' },
];

const INKS = ['#14161c', '#1c1a2c', '#20201e', '#101d33'] as const;
const VALUE_FACES = ['sans', 'condensed', 'humanist', 'serif', 'bookish', 'sans'] as const;
const LABEL_FACES = ['sans', 'condensed', 'humanist', 'bookish'] as const;

export function themeOf(issuer: string, layout: string): Theme {
  const random = createRandom(seedFor(7, `${issuer}/${layout}`));
  return {
    ...random.pick(PALETTES),
    ink: random.pick(INKS),
    onAccent: '#ffffff',
    valueFace: random.pick(VALUE_FACES),
    labelFace: random.pick(LABEL_FACES),
    boldValues: random.chance(0.55),
    pattern: random.pick(['waves', 'rosettes', 'rays', 'net']),
  };
}
