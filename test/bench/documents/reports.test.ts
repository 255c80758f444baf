import { barcodeJobs, reportBarcodes } from '../../../bench/documents/barcodes';
import { damagedJobs, reportDamaged } from '../../../bench/documents/damaged-pages';
import { countExact, missRatio } from '../../../bench/documents/exact-lines';
import { forgedJobs, reportForged } from '../../../bench/documents/forged-documents';
import { genuineJobs, reportGenuine } from '../../../bench/documents/genuine-documents';
import type { DocumentJob, ExaminedDocument } from '../../../bench/documents/page-job';
import { reportSpeed } from '../../../bench/documents/reading-speed';
import { wrongInFields, wrongInZone } from '../../../bench/documents/wrong-fields';
import { reportWrongReads } from '../../../bench/documents/wrong-reads';
import { fieldsAsRead } from '../../../src/documents/jsonl/fields-as-read';
import { makeSpecimen } from '../../../src/specimens/make-specimen';

const TRUTH = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const MISREAD = [TRUTH[0]!, TRUTH[1]!.replace('L898', 'L888')];
const OTHER_NAME = [TRUTH[0]!.replace('ANNA', 'ANMA'), TRUTH[1]!];

/** A passport that was read to the last character, and passes. */
const examined = (changes: Partial<ExaminedDocument> = {}): ExaminedDocument => ({
  seed: 1,
  layout: 'passport_classic',
  kind: 'td3',
  damage: 'clean',
  zones: { truth: TRUTH, ours: TRUTH, plain: TRUTH, corrected: TRUTH, correctedPasses: true },
  outcome: 'clear',
  unclaimedOutcome: 'clear',
  codes: ['document.verified'],
  wrong: [],
  correctedWrong: [],
  ...changes,
});

describe('jobs', () => {
  test('nobody is drawn twice, and every layout with a zone has its turn', () => {
    const jobs = [...damagedJobs(9, 500_000), ...genuineJobs(9, 600_000), ...forgedJobs(9, 700_000)];
    expect(new Set(jobs.map(({ seed }: DocumentJob) => seed)).size).toBe(jobs.length);
    expect(new Set(damagedJobs(9, 0).map(({ layout }) => layout)).size).toBe(9);
    expect(new Set(genuineJobs(1, 0).map(({ layout }) => layout)).size).toBe(13);
  });

  test('barcodes lie at every fifth degree from -25 to 25, at three widths', () => {
    const jobs = barcodeJobs(1, 0);
    expect(jobs).toHaveLength(33);
    expect([...new Set(jobs.map(({ degrees }) => degrees))]).toEqual([-25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25]);
  });
});

describe('lines', () => {
  test('a wrong number makes the data line a miss, a wrong name only the whole', () => {
    const read = (ours: string[]) => ({ truth: TRUTH, ours, correctedPasses: false });
    const { ours, plain } = countExact([read(TRUTH), read(MISREAD), read(OTHER_NAME)]);
    expect([ours, plain]).toEqual([
      { pages: 3, data: 2, all: 1 },
      { pages: 3, data: 0, all: 0 },
    ]);
  });

  test('TD1 has its data in two lines', () => {
    const truth = ['number', 'dates', 'names'];
    const read = (ours: string[]) => ({ truth, ours, correctedPasses: false });
    const readings = [read(truth), read(['numbet', 'dates', 'names']), read(['number', 'dates', 'nanes'])];
    expect(countExact(readings).ours).toEqual({ pages: 3, data: 2, all: 1 });
  });

  test('the ratio of misses is ours to theirs, and none when they miss nothing', () => {
    const exact = countExact([
      { truth: TRUTH, ours: TRUTH, plain: MISREAD, corrected: TRUTH, correctedPasses: true },
      { truth: TRUTH, ours: MISREAD, plain: MISREAD, corrected: TRUTH, correctedPasses: true },
    ]);
    expect(missRatio(exact, 'plain', 'data')).toBe(0.5);
    expect(missRatio(exact, 'corrected', 'data')).toBeUndefined();
  });

  test('a kind of damage of which no page was read meets no target', () => {
    const { targets } = reportDamaged([examined()]);
    const met = Object.fromEntries(targets.map(({ name, met: isMet }) => [name, isMet]));
    expect(met['line 2 exact, clean']).toBe(true);
    expect(met['line 2 exact, glare']).toBe(false);
  });
});

describe('wrong reads', () => {
  test('are those that pass and name another number, date or name', () => {
    const zones = { truth: TRUTH, ours: MISREAD, correctedPasses: false };
    const wrong = { wrong: ['number'], zones };
    const flagged = examined({ ...wrong, unclaimedOutcome: 'hit', outcome: 'hit' });
    expect(reportWrongReads([examined(), flagged]).targets[0]).toMatchObject({ value: 0, met: true });
    expect(reportWrongReads([examined(), examined(wrong)]).targets[0]).toMatchObject({ value: 1, met: false });
  });

  test('of a zone are told field by field', () => {
    expect(wrongInZone(TRUTH, TRUTH, 'td3')).toEqual([]);
    expect(wrongInZone(MISREAD, TRUTH, 'td3')).toEqual(['number']);
    expect(wrongInZone(OTHER_NAME, TRUTH, 'td3')).toEqual(['names']);
  });

  test('of print are told by value; what was not read is not wrong', async () => {
    const { truth } = await makeSpecimen({ seed: 3, layout: 'voter_card' });
    const nothing = fieldsAsRead({ zones: [], licences: [], codes: [], hasBarcode: false, prints: [] }, []);
    const read = {
      ...nothing,
      surname: truth.surname,
      given_names: truth.givenNames,
      document_number: truth.documentNumber,
    };
    expect(wrongInFields(nothing, truth)).toEqual([]);
    expect(wrongInFields(read, truth)).toEqual([]);
    expect(wrongInFields({ ...read, document_number: `${truth.documentNumber}7` }, truth)).toEqual(['number']);
    expect(wrongInFields({ ...read, surname: 'QWERTZ' }, truth)).toEqual(['names']);
    expect(wrongInFields({ ...read, birth_date: '1901-01-01' }, truth)).toEqual(['birth_date']);
  });
});

test('a genuine document that is not clear is a flag, with its codes', () => {
  const { targets, measured } = reportGenuine([
    examined(),
    examined({ outcome: 'consider', codes: ['document.glare'] }),
  ]);
  expect(targets[0]).toMatchObject({ value: 0.5, met: false });
  expect(measured.flagged).toEqual([
    { seed: 1, layout: 'passport_classic', outcome: 'consider', codes: ['document.glare'] },
  ]);
});

test('forgeries count as flagged when they are not clear, and as repaired when only autocorrect makes them pass', () => {
  const forgery = 'mrz_number';
  const { targets, measured } = reportForged([
    examined({ forgery, outcome: 'hit', forgedDigitsPass: false }),
    examined({ forgery, outcome: 'clear', forgedDigitsPass: true }),
    // Another place than the zone was changed: of single characters this says nothing.
    examined({ forgery: 'printed_name', outcome: 'clear', forgedDigitsPass: true }),
  ]);
  expect(targets[0]).toMatchObject({ value: 0.5, unit: 'of 2', met: false });
  expect(measured.byKind[forgery]).toMatchObject({ flagged: 1, repairedByAutocorrect: 1, checkDigitsPass: 1 });
});

test('a barcode that was read otherwise than it is counts as not read', () => {
  const page = { seed: 1, degrees: 0, width: 600 };
  const { targets, measured } = reportBarcodes([
    { ...page, isRead: true, isEqual: true },
    { ...page, isRead: true, isEqual: false },
  ]);
  expect(targets[0]).toMatchObject({ value: 0.5, met: false });
  expect(measured.readOtherwise).toBe(1);
});

test('speed is judged by the slow pages, by the most memory, and by what more processes add; what was not measured fails', () => {
  const speed = {
    processes: 2,
    alone: [1, 1, 1],
    together: [1.9, 2, 1.7],
    times: [1000, 1400],
    cpuMsAPage: 900,
    troubles: 0,
  };
  const met = (targets: readonly { met: boolean }[]) => targets.map((target) => target.met);
  expect(met(reportSpeed({ ...speed, peakMb: 700 }).targets)).toEqual([true, true, true]);
  expect(
    met(reportSpeed({ ...speed, times: [1000, 1600], together: [1.5, 1.6, 1.7], peakMb: undefined }).targets),
  ).toEqual([false, false, false]);
});
