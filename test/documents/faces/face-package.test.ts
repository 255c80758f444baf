import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FACE_PACKAGES, FacePackageMissing, locateFacePackage } from '../../../src/documents/faces/face-package';
import { writeStandInPackage } from './stand-in-package';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-faces-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inModules = (...path: string[]) => join(folder, 'node_modules', ...path);

function missing(): FacePackageMissing {
  try {
    locateFacePackage(folder);
  } catch (error) {
    if (error instanceof FacePackageMissing) return error;
  }
  throw new Error('It was found');
}

test('what is installed is found, from the folder and from below it', async () => {
  await writeStandInPackage(folder);
  const found = locateFacePackage(folder);
  expect(found).toEqual({
    library: inModules('@vladmandic/human/dist/human.node-wasm.js'),
    modelsFolder: inModules('@vladmandic/human/models'),
    wasmFolder: inModules('@tensorflow/tfjs-backend-wasm/dist'),
  });
  expect(locateFacePackage(join(folder, 'below'))).toEqual(found);
});

test('what is not installed is named, with the command that installs it and what that means, and without a path', () => {
  const { message } = missing();
  for (const [name, version] of Object.entries(FACE_PACKAGES)) expect(message).toContain(`${name}@${version}`);
  expect(message).toMatch(
    /^@vladmandic\/human 3\.3\.6 is not installed there\. .*npm install --prefix <folder> --ignore-scripts /,
  );
  expect(message).toMatch(/rights in the weights of its models are unclear/);
  expect(message).toMatch(/biometric data: whoever installs it answers for both\.$/);
  expect(message).not.toContain(folder);
});

test.each(Object.keys(FACE_PACKAGES) as (keyof typeof FACE_PACKAGES)[])(
  'another version of %s, or none, is not taken for it',
  async (name) => {
    await writeStandInPackage(folder);
    await writeFile(inModules(name, 'package.json'), JSON.stringify({ version: '0.0.1' }));
    expect(missing().missing).toBe(name);
    await rm(inModules(name), { recursive: true });
    expect(missing().missing).toBe(name);
  },
);

test.each([
  '@vladmandic/human/dist/human.node-wasm.js',
  '@vladmandic/human/models/faceres.bin',
  '@vladmandic/human/models/blazeface.json',
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
])('a package without %s is not whole', async (file) => {
  await writeStandInPackage(folder);
  await rm(inModules(file));
  expect(file.startsWith(missing().missing)).toBe(true);
});
