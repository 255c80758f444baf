import { readFile } from 'node:fs/promises';

import { DocumentEngineError } from '../../src/documents/document-engine-error';
import { createDocumentReader, type DocumentReader } from '../../src/documents/reader/document-reader';
import { familyMs, readProcesses } from '../cpu-time';
import { atLeast, atMost, rounded } from '../report';
import { medianRatio, percentile } from '../statistics';
import { DAMAGE_KINDS } from '../../src/specimens/damage';
import { LAYOUT_NAMES } from '../../src/specimens/layouts/layouts';
import type { Photo, PhotoJob } from './page-job';

/** One process and all of them have their turns one after the other, so that what slows the machine slows both. */
const ROUNDS = 3;
/** So much that no process is replaced while it is measured: how much it takes is the question. */
const LIMITS = { threads: 1, timeoutMs: 120_000, maxMegabytes: 100_000 } as const;
/** First readings are slower: memory is fetched, code is compiled. */
const WARM_UP = 3;

/** Pages of all layouts with all kinds of damage, in turn. */
export function photoJobs(count: number, seed: number): PhotoJob[] {
  return Array.from({ length: count }, (_none, index) => ({
    what: 'photo' as const,
    seed: seed + index,
    layout: LAYOUT_NAMES[index % LAYOUT_NAMES.length] as string,
    damage: DAMAGE_KINDS[index % DAMAGE_KINDS.length] ?? 'clean',
  }));
}

/** Reads the pages as a worker does: one at a time in one process, and in `processes` of them at once. */
export async function measureSpeed(photos: readonly Photo[], processes: number, note: (words: string) => void) {
  const one = createDocumentReader({ processes: 1, ...LIMITS });
  const many = createDocumentReader({ processes, ...LIMITS });
  try {
    const before = await ownChildren();
    await readAll(one, photos.slice(0, WARM_UP), 1);
    const child = (await ownChildren()).find((pid) => !before.includes(pid));
    await readAll(many, Array.from({ length: processes }, () => photos.slice(0, WARM_UP)).flat(), processes);
    const [alone, together]: [number[], number[]] = [[], []];
    const times: number[] = [];
    let [cpuMs, troubles] = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      note(`round ${round + 1} of ${ROUNDS}`);
      const cpuBefore = await cpuOf(child);
      const single = await readAll(one, photos, 1);
      cpuMs += (await cpuOf(child)) - cpuBefore;
      times.push(...single.times);
      troubles += single.troubles;
      alone.push(photos.length / single.seconds);
      const turn = Array.from({ length: processes }, () => photos).flat();
      const all = await readAll(many, turn, processes);
      together.push(turn.length / all.seconds);
      troubles += all.troubles;
    }
    return {
      processes,
      alone,
      together,
      times,
      troubles,
      cpuMsAPage: cpuMs / times.length,
      peakMb: await peakMegabytes(child),
    };
  } finally {
    await Promise.all([one.close(), many.close()]);
  }
}

type Speed = Awaited<ReturnType<typeof measureSpeed>>;

export function reportSpeed({ processes, alone, together, times, troubles, cpuMsAPage, peakMb }: Speed) {
  const speedUp = medianRatio(together, alone);
  return {
    targets: [
      atMost('a page, p95', percentile(times, 0.95) / 1000, 1.5, 's'),
      atMost('memory of a reader, peak', peakMb ?? Number.NaN, 1024, 'MB'),
      atLeast(`${processes} processes against one, each`, speedUp / processes, 0.9, 'x'),
    ],
    notes: [],
    measured: {
      pages: times.length,
      troubles,
      p50Ms: Math.round(percentile(times, 0.5)),
      p95Ms: Math.round(percentile(times, 0.95)),
      slowestMs: Math.round(percentile(times, 1)),
      cpuMsAPage: Math.round(cpuMsAPage),
      peakMb: peakMb === undefined ? null : Math.round(peakMb),
      processes,
      pagesASecond: { one: alone.map(rounded), all: together.map(rounded) },
      pagesASecondAndCore: rounded(percentile(alone, 0.5)),
      speedUp: rounded(speedUp),
    },
  };
}

async function readAll(reader: DocumentReader, photos: readonly Photo[], atOnce: number) {
  const times: number[] = [];
  let next = 0;
  let troubles = 0;
  const started = performance.now();
  const takeTurns = async (): Promise<void> => {
    for (let at = next++; at < photos.length; at = next++) {
      const { bytes } = photos[at] as Photo;
      const from = performance.now();
      await reader.read({ bytes, field: 'documents.passport.front_doc' }).catch((error: unknown) => {
        // A page that took too long has taken that time.
        if (!(error instanceof DocumentEngineError)) throw error;
        troubles += 1;
      });
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return { times, troubles, seconds: (performance.now() - started) / 1000 };
}

async function ownChildren(): Promise<number[]> {
  return [...(await readProcesses())].filter(([, { parent }]) => parent === process.pid).map(([pid]) => pid);
}

async function cpuOf(pid: number | undefined): Promise<number> {
  return pid === undefined ? Number.NaN : familyMs(await readProcesses(), pid);
}

/** The most that the process ever held (proc(5), VmHWM); undefined where there is no /proc. */
async function peakMegabytes(pid: number | undefined): Promise<number | undefined> {
  const status = pid === undefined ? '' : await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
