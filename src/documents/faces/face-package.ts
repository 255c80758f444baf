import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What is to be installed, exactly: the scale of similarity and its threshold are this version's. */
export const FACE_PACKAGES = {
  '@vladmandic/human': '3.3.6',
  '@tensorflow/tfjs-core': '4.22.0',
  '@tensorflow/tfjs-converter': '4.22.0',
  '@tensorflow/tfjs-backend-wasm': '4.22.0',
} as const;
type FacePackageName = keyof typeof FACE_PACKAGES;

/** Files of the package that are used; of its other models none is loaded. */
export const FACE_MODELS = ['blazeface', 'facemesh', 'faceres'] as const;

export interface FacePackage {
  /** The library, built for WebAssembly in Node. */
  readonly library: string;
  readonly modelsFolder: string;
  readonly wasmFolder: string;
}

const INSTALL = Object.entries(FACE_PACKAGES)
  .map(([name, version]) => `${name}@${version}`)
  .join(' ');

/**
 * The operator has not installed what compares faces. It is not a dependency of Clearway: its code is MIT, but nobody says
 * under which terms the weights of its models may be used, or what the people agreed to on whose pictures they were trained.
 */
export class FacePackageMissing extends Error {
  override readonly name = 'FacePackageMissing';

  constructor(readonly missing: FacePackageName) {
    super(
      `${missing} ${FACE_PACKAGES[missing]} is not installed there. Clearway ships nothing that compares faces. To try it: ` +
        `npm install --prefix <folder> --ignore-scripts ${INSTALL}. The rights in the weights of its models are unclear, and ` +
        'comparing faces is processing biometric data: whoever installs it answers for both.',
    );
  }
}

/**
 * Finds what the operator has installed, without running any of it.
 *
 * @param folder below or beside its `node_modules`
 * @throws FacePackageMissing when one of the packages, or one of their files, is missing or of another version
 */
export function locateFacePackage(folder: string): FacePackage {
  const human = packageFolder('@vladmandic/human', folder);
  const library = join(human, 'dist', 'human.node-wasm.js');
  const modelsFolder = join(human, 'models');
  const models = FACE_MODELS.flatMap((name) => [`${name}.json`, `${name}.bin`]);
  needFiles('@vladmandic/human', [library, ...models.map((file) => join(modelsFolder, file))]);
  // These are looked up by the library itself, from where it lies.
  packageFolder('@tensorflow/tfjs-core', human);
  packageFolder('@tensorflow/tfjs-converter', human);
  const wasmFolder = join(packageFolder('@tensorflow/tfjs-backend-wasm', human), 'dist');
  needFiles('@tensorflow/tfjs-backend-wasm', [join(wasmFolder, 'tfjs-backend-wasm-simd.wasm')]);
  return { library, modelsFolder, wasmFolder };
}

/** The package's own list of what may be asked of it names none of the files needed: so by hand, as node looks for it. */
function packageFolder(name: FacePackageName, from: string): string {
  const searched = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const manifest = searched.map((modules) => join(modules, name, 'package.json')).find((file) => existsSync(file));
  if (manifest === undefined || versionIn(manifest) !== FACE_PACKAGES[name]) throw new FacePackageMissing(name);
  return dirname(manifest);
}

function versionIn(manifest: string): unknown {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version?: unknown }).version;
}

function needFiles(name: FacePackageName, files: readonly string[]): void {
  if (!files.every((file) => existsSync(file))) throw new FacePackageMissing(name);
}
