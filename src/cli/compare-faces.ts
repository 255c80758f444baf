import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Command } from 'commander';

import { judgeFaces } from '../documents/faces/judge-faces';
import { createLocalFaceMatcher } from '../documents/faces/local-matcher';
import { packageRoot } from '../package-root';
import { answering } from './answer';

interface Options {
  readonly selfie: string;
  readonly document: string;
  readonly packages: string;
}

/** On a quiet machine a pair takes two seconds. */
const TIMEOUT_MS = 120_000;
const MAX_MEGABYTES = 1000;
/** No photo is so large; it is not even opened. */
const MAX_BYTES = 100_000_000;

/** Needs no running system. It is for trying out: nothing of what it answers is stored or sent anywhere. */
export function addCompareFaces(program: Command): void {
  program
    .command('compare-faces')
    .description('compare a selfie with the portrait on a document; no liveness test, and no proof of anything')
    .requiredOption('--selfie <file>', 'JPEG or PNG')
    .requiredOption('--document <file>', 'its front: JPEG, PNG or PDF')
    .option('--packages <folder>', 'where the packages that it needs are installed', packageRoot)
    .addHelpText(
      'after',
      `
  Clearway ships nothing that compares faces; without the packages, this says which to install and what that means.
  A printed photo of the holder passes. Whatever the answer, it is a remark for the person who decides.

Example:
  $ clearway compare-faces --selfie selfie.jpg --document front.jpg --packages ~/face-packages`,
    )
    .action(answering(compareFaces));
}

async function compareFaces({ selfie, document, packages }: Options) {
  const matcher = createLocalFaceMatcher({
    folder: resolve(packages),
    timeoutMs: TIMEOUT_MS,
    maxMegabytes: MAX_MEGABYTES,
  });
  try {
    const comparison = await matcher.compare(await open(selfie), await open(document));
    // The field that a document of no known type would have.
    const { code, severity, staff_note, detail } = judgeFaces(comparison, 'documents');
    const { outcome, similarity, why } = comparison;
    const measured = similarity === undefined ? (why ?? '') : `similarity ${similarity.toFixed(2)}`;
    return {
      json: {
        outcome,
        similarity: similarity ?? null,
        why: why ?? null,
        finding: { code, severity, staff_note, detail },
      },
      text: `${outcome.replaceAll('_', ' ')} (${measured.replaceAll('_', ' ')})\n${staff_note}`,
    };
  } finally {
    await matcher.close();
  }
}

async function open(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw new Error(`${path} is larger than any photo`);
  return readFile(path);
}
