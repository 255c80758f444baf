import { dirname, join } from 'node:path';

import { GlobalFonts } from '@napi-rs/canvas';

import { packageRoot } from '../../../src/package-root';

/** What text is set in. `mrz` is OCR-B, which Doc 9303-3 asks for. */
export type Face = 'sans' | 'condensed' | 'humanist' | 'serif' | 'bookish' | 'mrz';
export type Weight = 400 | 700;

const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek'] as const;
/** Each family's files hold one script: the list is what a text falls back on, letter by letter. */
const PACKAGES: { readonly [face in Exclude<Face, 'mrz'>]: readonly string[] } = {
  sans: ['roboto', 'noto-sans', 'noto-sans-arabic'],
  condensed: ['roboto-condensed', 'noto-sans', 'noto-sans-arabic'],
  humanist: ['noto-sans', 'noto-sans-arabic'],
  serif: ['noto-serif', 'noto-sans-arabic'],
  bookish: ['pt-serif', 'noto-serif', 'noto-sans-arabic'],
};
/** Spelled out one by one, so that whoever looks for what a package is used for finds it. */
const FOLDERS: { readonly [name: string]: () => string } = {
  'noto-sans': () => require.resolve('@fontsource/noto-sans/package.json'),
  'noto-sans-arabic': () => require.resolve('@fontsource/noto-sans-arabic/package.json'),
  'noto-serif': () => require.resolve('@fontsource/noto-serif/package.json'),
  'pt-serif': () => require.resolve('@fontsource/pt-serif/package.json'),
  roboto: () => require.resolve('@fontsource/roboto/package.json'),
  'roboto-condensed': () => require.resolve('@fontsource/roboto-condensed/package.json'),
};
const WITHOUT: { readonly [name: string]: readonly string[] } = {
  'pt-serif': ['vietnamese', 'greek'],
};

const registered = new Set<string>();

/** A font for the canvas; the fonts come from packages and from this folder, never from the system. */
export function fontOf(face: Face, weight: Weight, pixels: number): string {
  const families = face === 'mrz' ? [ocrB()] : PACKAGES[face].flatMap((name) => subsetsOf(name, weight));
  return `${pixels}px ${families.map((family) => `"${family}"`).join(', ')}`;
}

function subsetsOf(name: string, weight: Weight): string[] {
  const subsets =
    name === 'noto-sans-arabic' ? ['arabic'] : SUBSETS.filter((subset) => !WITHOUT[name]?.includes(subset));
  return subsets.map((subset) => {
    const file = `${name}-${subset}-${weight}-normal`;
    return register(`specimen ${file}`, () => join(dirname(FOLDERS[name]?.() ?? ''), 'files', `${file}.woff2`));
  });
}

function ocrB(): string {
  return register('specimen ocr-b', () => join(packageRoot, 'src', 'specimens', 'fonts', 'OCRB.otf'));
}

function register(family: string, path: () => string): string {
  if (!registered.has(family)) {
    // `null` is how the library says that it cannot read a font.
    if (GlobalFonts.registerFromPath(path(), family) === null) throw new Error(`the font ${family} cannot be read`);
    registered.add(family);
  }
  return family;
}
