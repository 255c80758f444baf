/** Real processes over a stand-in for the package; `installed-package.test.ts` runs the real one where it is installed. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { FaceMatcher } from '../../../src/documents/faces/face-matcher';
import { createLocalFaceMatcher } from '../../../src/documents/faces/local-matcher';
import { until } from '../../support/until';
import { box, makePdf } from '../pages/make-pdf';
import { type COLOURS, picture, writeStandInPackage } from './stand-in-package';

jest.setTimeout(120_000);

const LIMITS = { timeoutMs: 60_000, maxMegabytes: 1_000 };
const opened: FaceMatcher[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-faces-'));
  await writeStandInPackage(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  await Promise.all(opened.splice(0).map((matcher) => matcher.close()));
  expect(faceProcesses()).toEqual([]);
});

function open(changes: Partial<typeof LIMITS & { folder: string }> = {}): FaceMatcher {
  const matcher = createLocalFaceMatcher({ folder, ...LIMITS, ...changes });
  opened.push(matcher);
  return matcher;
}

/** The pids of the processes that this one has started and that live. */
function faceProcesses(): number[] {
  const list = execFileSync('ps', ['--ppid', String(process.pid), '-o', 'pid=,stat=,args='], { encoding: 'utf8' });
  return list
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, state = '', ...args]) => !state.startsWith('Z') && args.join(' ').includes('face-process'))
    .map(([pid]) => Number(pid));
}

type Colour = keyof typeof COLOURS;
const compare = async (matcher: FaceMatcher, selfie: Colour, front: Colour, signal?: AbortSignal) =>
  matcher.compare(await picture(selfie), await picture(front), signal);
const troubleOf = (comparing: Promise<unknown>): Promise<unknown> =>
  comparing.then(
    () => 'it was compared',
    (error: unknown) => error,
  );
const engineTrouble = (code: string) => ({ name: 'DocumentEngineError', code });

describe('two pictures', () => {
  test.each([
    ['somebody', 'sameElsewhere', { outcome: 'alike' }],
    ['somebody', 'somebodyElse', { outcome: 'unlike' }],
    // Many documents have a small copy of the portrait: it is not taken for a second person, nor for the first.
    ['copy', 'copy', { outcome: 'alike', similarity: 1 }],
    ['nobody', 'somebody', { outcome: 'not_compared', why: 'selfie_without_face' }],
    ['somebody', 'nobody', { outcome: 'not_compared', why: 'document_without_face' }],
    ['two', 'somebody', { outcome: 'not_compared', why: 'selfie_with_several_faces' }],
    ['somebody', 'two', { outcome: 'not_compared', why: 'document_with_several_faces' }],
  ] as const)('%s and %s: %j', async (selfie, front, answer) => {
    const compared = await compare(open(), selfie, front);
    expect(compared).toMatchObject(answer);
    expect('similarity' in compared).toBe(compared.outcome !== 'not_compared');
  });

  test('that are no pictures are to blame themselves, and the process stays', async () => {
    const matcher = open();
    const [good, bad] = [await picture('somebody'), Buffer.from('no picture')];
    expect(await matcher.compare(bad, good)).toEqual({ outcome: 'not_compared', why: 'selfie_unreadable' });
    const pids = faceProcesses();
    expect(await matcher.compare(good, bad)).toEqual({ outcome: 'not_compared', why: 'document_unreadable' });
    expect([pids.length, faceProcesses()]).toEqual([1, pids]);
  });

  test('may be upside down, and of any type of picture', async () => {
    const turned = await picture('somebody', { turned: 180, type: 'png' });
    expect(await open().compare(turned, await picture('somebody'))).toMatchObject({ outcome: 'alike' });
  });

  test('a document may be a scan of two pages with the face on the second, a selfie may not', async () => {
    const matcher = open();
    const scan = makePdf({ pages: [{}, { content: box(0, 421, 595, 421, 0.2) }] });
    const selfie = await picture('somebody');
    expect(await matcher.compare(selfie, scan)).toMatchObject({ similarity: expect.any(Number) });
    expect(await matcher.compare(selfie, makePdf())).toMatchObject({ why: 'document_without_face' });
    expect(await matcher.compare(scan, selfie)).toEqual({ outcome: 'not_compared', why: 'selfie_unreadable' });
  });
});

describe('trouble', () => {
  test.each(['failing', 'unmeasured', 'numberless'] as const)(
    'of the library, when it is %s, is no answer',
    async (colour) => {
      const matcher = open();
      for (const [selfie, front] of [['somebody', colour] as const, [colour, 'somebody'] as const])
        expect(await troubleOf(compare(matcher, selfie, front))).toMatchObject(engineTrouble('reader_failed'));
      expect(await compare(matcher, 'somebody', 'somebody')).toMatchObject({ outcome: 'alike' });
    },
  );

  test('a picture that kills the process fails alone, and the pair that waits behind it is compared', async () => {
    const matcher = open();
    const deadly = troubleOf(compare(matcher, 'somebody', 'deadly'));
    const next = compare(matcher, 'somebody', 'somebody');
    expect(await deadly).toMatchObject(engineTrouble('reader_died'));
    expect(await next).toMatchObject({ outcome: 'alike' });
  });

  test('a picture that takes longer than it may ends the process', async () => {
    const matcher = open({ timeoutMs: 500 });
    expect(await troubleOf(compare(matcher, 'somebody', 'endless'))).toMatchObject(engineTrouble('timeout'));
    expect(faceProcesses()).toEqual([]);
  });

  test('a process that holds more than it may gives its answer, and is replaced', async () => {
    const matcher = open({ maxMegabytes: 1 });
    for (let times = 0; times < 2; times += 1) {
      expect(await compare(matcher, 'somebody', 'somebody')).toMatchObject({ outcome: 'alike' });
      expect(faceProcesses()).toEqual([]);
    }
  });

  test('who asks no longer gets an error, and the process is ended', async () => {
    const matcher = open();
    const stop = new AbortController();
    const comparing = troubleOf(compare(matcher, 'somebody', 'endless', stop.signal));
    await until('a process runs', () => faceProcesses().length === 1);
    stop.abort();
    expect(await comparing).toMatchObject(engineTrouble('aborted'));
    expect(faceProcesses()).toEqual([]);
  });

  test('who has stopped asking before their turn costs nobody a process', async () => {
    const matcher = open();
    await compare(matcher, 'somebody', 'somebody');
    const pids = faceProcesses();
    const never = compare(matcher, 'somebody', 'somebody', AbortSignal.abort());
    expect(await troubleOf(never)).toMatchObject(engineTrouble('aborted'));
    expect([pids.length, faceProcesses()]).toEqual([1, pids]);
  });

  test('closing ends what is being compared and what waits, and nothing is started after it', async () => {
    const matcher = open();
    const both = [
      troubleOf(compare(matcher, 'somebody', 'endless')),
      troubleOf(compare(matcher, 'somebody', 'somebody')),
    ];
    await until('a process runs', () => faceProcesses().length === 1);
    await matcher.close();
    await matcher.close();
    for (const trouble of await Promise.all(both)) expect(trouble).toMatchObject(engineTrouble('reader_died'));
    expect(await troubleOf(compare(matcher, 'somebody', 'somebody'))).toMatchObject(engineTrouble('reader_died'));
  });

  test('a library that loads without its models compares nothing', async () => {
    const other = await mkdtemp(join(tmpdir(), 'clearway-faces-'));
    await writeStandInPackage(other, { models: ['blazeface', 'facemesh'] });
    expect(await troubleOf(compare(open({ folder: other }), 'somebody', 'somebody'))).toMatchObject(
      engineTrouble('reader_died'),
    );
    await rm(other, { recursive: true });
  });
});

test('nothing is started before there is work, and nothing at all where the package is not installed', () => {
  expect([open().name, faceProcesses()]).toEqual(['local', []]);
  expect(() => open({ folder: tmpdir() })).toThrow(/is not installed there/);
});
