import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { picture, writeStandInPackage } from '../documents/faces/stand-in-package';
import { runClearway } from './run-clearway';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-compare-faces-'));
  await writeStandInPackage(join(folder, 'packages'));
  for (const colour of ['somebody', 'sameElsewhere', 'somebodyElse', 'nobody'] as const)
    await writeFile(join(folder, `${colour}.jpg`), await picture(colour));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runClearway(args, { folder });
const compare = (document: string, ...more: string[]) =>
  run(...more, 'compare-faces', '--selfie', 'somebody.jpg', '--document', document, '--packages', 'packages');

test('two pictures are compared, and what that is worth is said', async () => {
  const { code, out, err } = await compare('sameElsewhere.jpg');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^alike \(similarity 0\.9\d\)\n.*This is no liveness test: a printed photo of the holder/);
  expect(await compare('somebodyElse.jpg')).toMatchObject({ code: 0, out: expect.stringMatching(/^unlike \(/) });
});

test('the answer as JSON has the finding that it would be', async () => {
  const { code, json } = await compare('nobody.jpg', '--json');
  expect([code, json()]).toEqual([
    0,
    {
      outcome: 'not_compared',
      similarity: null,
      why: 'document_without_face',
      finding: {
        code: 'document.face_not_compared',
        severity: 'info',
        staff_note: expect.stringMatching(/no liveness test/),
        detail: { why: 'document_without_face' },
      },
    },
  ]);
});

test('where the packages are not installed, it ends with 1 and says which they are, and what to know before installing them', async () => {
  const { code, out, err } = await run('compare-faces', '--selfie', 'a.jpg', '--document', 'b.jpg', '--packages', '.');
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(
    /^clearway: @vladmandic\/human 3\.3\.6 is not installed there\..*npm install .*rights .* unclear/,
  );
});

test('a picture that is not there ends with 1, and help has an example', async () => {
  const { code, err } = await compare('nowhere.jpg');
  expect([code, err.includes('nowhere.jpg')]).toEqual([1, true]);
  const help = await run('compare-faces', '--help');
  expect([help.code, help.out.includes('$ clearway compare-faces'), help.out.includes('no liveness test')]).toEqual([
    0,
    true,
    true,
  ]);
});
