import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import sharp from 'sharp';

import { FACE_MODELS, FACE_PACKAGES } from '../../../src/documents/faces/face-package';

/**
 * Writes what stands in for the packages that an operator would have to install: so that what surrounds them, processes and
 * all, can be tested where they are not. It finds no faces: what a picture holds it tells by the colour of its upper half.
 */
export async function writeStandInPackage(
  folder: string,
  changes: { readonly models?: readonly string[] } = {},
): Promise<void> {
  const modules = join(folder, 'node_modules');
  for (const [name, version] of Object.entries(FACE_PACKAGES)) {
    await mkdir(join(modules, name, 'dist'), { recursive: true });
    await writeFile(join(modules, name, 'package.json'), JSON.stringify({ name, version }));
  }
  await writeFile(join(modules, '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'), '');
  const human = join(modules, '@vladmandic/human');
  await mkdir(join(human, 'models'));
  for (const model of FACE_MODELS)
    for (const end of ['json', 'bin']) await writeFile(join(human, 'models', `${model}.${end}`), '');
  const loaded = JSON.stringify(changes.models ?? FACE_MODELS);
  await writeFile(join(human, 'dist/human.node-wasm.js'), `const LOADED = ${loaded};\n${LIBRARY}`);
}

/** Colours, as the stand-in reads them. */
export const COLOURS = {
  nobody: '#ffffff',
  /** The two are alike. */
  somebody: '#c08060',
  sameElsewhere: '#c28260',
  somebodyElse: '#40c060',
  /** Two of one size; and one beside a small copy of itself. */
  two: '#0000ff',
  copy: '#00ffff',
  unmeasured: '#ffff00',
  /** Its measures are no numbers. */
  numberless: '#ff8000',
  failing: '#ff0000',
  endless: '#ff00ff',
  deadly: '#000000',
} as const;

/** A picture with one colour above and grey below; of `upside down` it is the other way round. */
export async function picture(
  colour: keyof typeof COLOURS,
  { turned = 0, type = 'jpeg' }: { readonly turned?: 0 | 180; readonly type?: 'jpeg' | 'png' } = {},
): Promise<Buffer> {
  const lower = await sharp({ create: { width: 64, height: 32, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  const page = await sharp({ create: { width: 64, height: 64, channels: 3, background: COLOURS[colour] } })
    .composite([{ input: lower, top: 32, left: 0 }])
    .png()
    .toBuffer();
  return sharp(page).rotate(turned).toFormat(type, { quality: 100 }).toBuffer();
}

const LIBRARY = `
exports.Human = class {
  constructor(config) {
    this.config = config;
  }
  models = { loaded: () => LOADED };
  match = { similarity: (one, other) => 1 - 4 * Math.hypot(...one.map((value, at) => value - other[at])) };
  tf = { tensor: (values, [, height, width]) => ({ values, height, width }), dispose() {} };
  async load() {
    console.log('printed by the library');
    if ('PATH' in process.env) process.abort();
    const isRefused = await fetch('http://127.0.0.1:9/').then(() => false, ({ message }) => /nothing is fetched/.test(message));
    if (!isRefused) process.abort();
    await fetch(this.config.modelBasePath + 'faceres.json');
  }
  async detect({ values, height, width }) {
    const at = (x, y) => [0, 1, 2].map((channel) => values[(y * width + x) * 3 + channel] / 255);
    const colour = at(width >> 1, 10);
    const is = (...levels) => colour.every((value, index) => Math.abs(value - levels[index]) < 0.1);
    const face = (size, embedding = colour) => ({ boxScore: 0.9, box: [0, 0, size, size], embedding });
    if (is(0.5, 0.5, 0.5) || is(1, 1, 1)) return { face: [], error: null };
    if (is(0, 0, 1)) return { face: [face(30), face(28)], error: null };
    if (is(0, 1, 1)) return { face: [face(10, [1, 1, 1]), face(30)], error: null };
    if (is(1, 1, 0)) return { face: [face(30, [])], error: null };
    if (is(1, 0.5, 0)) return { face: [face(30, [NaN, NaN, NaN])], error: null };
    if (is(1, 0, 0)) return { face: [], error: 'broken' };
    if (is(1, 0, 1)) for (;;);
    if (is(0, 0, 0)) process.abort();
    return { face: [face(30)], error: null };
  }
};
`;
