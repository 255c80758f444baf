import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { DocumentEngineError } from '../document-engine-error';
import { FACE_MODELS, type FacePackage } from './face-package';

/** What we use of `@vladmandic/human` 3.3: it is not installed where this is compiled. */
export interface Human {
  readonly tf: { tensor(values: Float32Array, shape: readonly number[]): unknown; dispose(tensor: unknown): void };
  readonly models: { loaded(): readonly string[] };
  readonly match: { similarity(one: readonly number[], other: readonly number[]): number };
  load(): Promise<void>;
  detect(picture: unknown): Promise<{ readonly face: readonly HumanFace[]; readonly error?: string | null }>;
}

/** A face in a picture: `box` is left, top, width and height in pixels. */
export interface HumanFace {
  readonly boxScore: number;
  readonly box: readonly [number, number, number, number];
  readonly embedding?: readonly number[];
}

type HumanModule = { readonly Human: new (config: object) => Human };

/**
 * Loads the library and the three models in use from the operator's disk. Call it in a process that does nothing else: it
 * replaces `fetch`, by which the library reads its files, so that nothing can be asked of a network.
 *
 * @throws DocumentEngineError `reader_failed` when a model was not loaded: the library itself would carry on without
 */
export async function loadHuman({ library, modelsFolder, wasmFolder }: FacePackage): Promise<Human> {
  globalThis.fetch = fetchFrom([modelsFolder, wasmFolder]);
  const { Human } = createRequire(library)(library) as HumanModule;
  const off = { enabled: false };
  const human = new Human({
    backend: 'wasm',
    wasmPath: `${wasmFolder}${sep}`,
    modelBasePath: pathToFileURL(`${modelsFolder}${sep}`).href,
    // It is made for video: nothing of one picture is to be used for the next.
    cacheSensitivity: 0,
    async: false,
    softwareKernels: true,
    debug: false,
    filter: off,
    gesture: off,
    body: off,
    hand: off,
    object: off,
    segmentation: off,
    face: {
      enabled: true,
      // One that leans is laid upright before it is measured, as its documentation advises.
      detector: { rotation: true, maxDetected: 5 },
      mesh: { enabled: true },
      description: { enabled: true },
      iris: off,
      emotion: off,
      // Its tests of liveness take a printed photo for a person: no test is better than that one.
      antispoof: off,
      liveness: off,
    },
  });
  await human.load();
  const loaded = human.models.loaded();
  if (!FACE_MODELS.every((name) => loaded.includes(name))) throw new DocumentEngineError('reader_failed');
  return human;
}

/** A `fetch` that knows files below these folders, and nothing else in the world. */
export function fetchFrom(folders: readonly string[]): typeof fetch {
  return async (given) => {
    const url = new URL(given instanceof Request ? given.url : given);
    const path = url.protocol === 'file:' ? fileURLToPath(url) : '';
    if (!folders.some((folder) => path.startsWith(`${folder}${sep}`)))
      throw new TypeError('nothing is fetched from there');
    const type = path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
    return new Response(new Uint8Array(await readFile(path)), { headers: { 'content-type': type } });
  };
}
