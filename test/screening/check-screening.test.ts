import fc from 'fast-check';
import { checkScreening } from '../../src/screening/check-screening';
import { createScreener } from '../../src/screening/screen';
import type { ScreeningQuery } from '../../src/screening/screening-query';
import { listed, listOfEntries, LIST_VERSION } from './listed-entries';

const ANN = listed('1', ['TESTPERSON, Ann'], { births: ['10 Dec 1948'], programmes: ['ONE'] });
const screener = createScreener([listOfEntries([ANN])]);
const ann: ScreeningQuery = { names: ['Ann Middle Testperson'], schema: 'Person' };
const certain: ScreeningQuery = { names: ['Ann Testperson'], schema: 'Person', dateOfBirth: '1948-12-10' };
const cleared = [{ entryId: ANN.id, entryHash: ANN.hash }];
const codes = (result: { findings: readonly { code: string }[] }) => result.findings.map(({ code }) => code);

test('nobody who matches nothing has a finding, and the evidence names the version of every list', () => {
  const result = checkScreening({ screener, subject: { names: ['Nemo Unlisted'], schema: 'Person' } });
  expect(result).toEqual({
    outcome: 'clear',
    findings: [],
    engine: { name: 'screening/token-index', version: '5' },
    data: { us_ofac: LIST_VERSION },
  });
});

test('without a list the check is unavailable and says so', () => {
  const result = checkScreening({ screener: undefined, subject: ann });
  expect(result).toMatchObject({ outcome: 'unavailable', data: {} });
  expect(result.findings).toMatchObject([{ code: 'screening.unavailable', detail: { reason: 'no_list' } }]);
});

test('with a list missing the check is unavailable and names the list', () => {
  const partial = createScreener([listOfEntries([ANN])], { missing: ['un_csl'] });
  const result = checkScreening({ screener: partial, subject: { names: ['Nemo Unlisted'], schema: 'Person' } });
  expect(result.outcome).toBe('unavailable');
  expect(result.findings[0]?.detail).toEqual({ reason: 'list_missing', missing: ['un_csl'] });
});

test('a possible match is a warning with everything about the entry', () => {
  const result = checkScreening({ screener, subject: ann });
  expect(result.outcome).toBe('consider');
  expect(result.findings).toMatchObject([
    {
      code: 'screening.possible_match',
      severity: 'warning',
      retryable: false,
      detail: {
        entry_id: 'us_ofac:1',
        list: 'us_ofac',
        entry_hash: ANN.hash,
        programmes: ['ONE'],
        dataset_version: LIST_VERSION,
      },
    },
  ]);
  expect(result.findings[0]?.detail?.['score']).toBeGreaterThan(0.7);
});

test('a match in name and birth date is critical', () => {
  const result = checkScreening({ screener, subject: certain });
  expect(result.outcome).toBe('hit');
  expect(result.findings).toMatchObject([{ code: 'screening.match', severity: 'critical', retryable: false }]);
});

test('how the name agreed is sealed', () => {
  const { sealed } = checkScreening({ screener, subject: certain });
  expect(sealed).toMatchObject({
    matches: [
      {
        entry_id: 'us_ofac:1',
        entry_name: { text: 'TESTPERSON, Ann' },
        words: expect.arrayContaining([expect.objectContaining({ query: 'testperson', entry: 'testperson' })]),
      },
    ],
  });
  expect(JSON.parse(JSON.stringify(sealed))).toEqual(sealed);
});

test('a listed name with another birth date is a possible match: what is claimed is not proven', () => {
  const result = checkScreening({ screener, subject: { ...certain, dateOfBirth: '1970-06-10' } });
  expect(result.outcome).toBe('consider');
  expect(result.findings).toMatchObject([{ code: 'screening.possible_match', severity: 'warning' }]);
});

test('a namesake by a birth date that a document is to prove is told apart: who decides looks at the document', () => {
  const subject = { ...certain, dateOfBirth: '1970-06-10', isBirthDateProven: true };
  const result = checkScreening({ screener, subject });
  expect(result.outcome).toBe('clear');
  expect(result.findings).toMatchObject([{ code: 'screening.namesake_set_aside', severity: 'warning' }]);
});

test.each([
  ['screening.no_name', []],
  ['screening.name_not_comparable', ['ประสบ']],
  ['screening.name_too_long', [`Nemo ${'x'.repeat(10_000)}`]],
  ['screening.name_unusual', ['Fulan0 Unlisted']],
])('%s is a warning for a person at once, and nothing that trying again would change', (code, names: string[]) => {
  const result = checkScreening({ screener, subject: { names, schema: 'Person' } });
  expect(result.outcome).toBe('consider');
  expect(result.findings).toMatchObject([{ code, severity: 'warning', retryable: false }]);
  expect(result.findings[0]).not.toHaveProperty('field');
});

describe('a match that a reviewer cleared', () => {
  test('stays cleared when a document would set it aside', () => {
    const subject = { ...certain, dateOfBirth: '1970-06-10', isBirthDateProven: true };
    const result = checkScreening({ screener, subject, clearedMatches: cleared });
    expect(result.findings).toMatchObject([{ code: 'screening.match_cleared', severity: 'info' }]);
  });

  test.each([ann, certain])('does not count while the entry is the same', (subject) => {
    const result = checkScreening({ screener, subject, clearedMatches: cleared });
    expect(result.outcome).toBe('clear');
    expect(result.findings).toMatchObject([{ code: 'screening.match_cleared', severity: 'info' }]);
  });

  test('counts again once the entry has changed', () => {
    const result = checkScreening({
      screener,
      subject: ann,
      clearedMatches: [{ ...cleared[0]!, entryHash: 'sha256:old' }],
    });
    expect(result.outcome).toBe('consider');
    expect(result.findings).toMatchObject([{ code: 'screening.possible_match', detail: { cleared_before: true } }]);
  });

  test('says nothing about another entry', () => {
    const two = createScreener([listOfEntries([ANN, listed('2', ['TESTPERSON, Ann'])])]);
    const result = checkScreening({ screener: two, subject: certain, clearedMatches: cleared });
    expect(result.outcome).toBe('consider');
    expect(codes(result)).toEqual(['screening.possible_match', 'screening.match_cleared']);
  });

  test('does not make up for a name that could not be searched, nor for one that is none', () => {
    for (const other of ['ประสบ', '123']) {
      const subject = { ...ann, names: [...ann.names, other] };
      expect(checkScreening({ screener, subject, clearedMatches: cleared }).outcome).toBe('consider');
    }
  });
});

test('the sample list says of itself what it is', () => {
  const sample = listOfEntries([ANN], { list: 'sample', kind: 'sample' });
  const result = checkScreening({
    screener: createScreener([sample]),
    subject: { names: ['Nemo Unlisted'], schema: 'Person' },
  });
  expect(result).toMatchObject({ outcome: 'clear', findings: [{ code: 'screening.sample_list', severity: 'info' }] });
});

test('beyond a hundred matches the rest is counted', () => {
  const crowd = Array.from({ length: 130 }, (_, at) => listed(`${at}`, ['TESTPERSON, Ann']));
  const result = checkScreening({
    screener: createScreener([listOfEntries(crowd)]),
    subject: { names: ['Ann Testperson'], schema: 'Person' },
  });
  expect(codes(result).filter((code) => code === 'screening.possible_match')).toHaveLength(100);
  expect(result.findings.at(-1)).toMatchObject({ code: 'screening.further_matches', detail: { count: 30 } });
});

describe('the findings', () => {
  const all = [
    checkScreening({ screener, subject: ann }),
    checkScreening({ screener, subject: certain }),
    checkScreening({ screener, subject: certain, clearedMatches: cleared }),
    checkScreening({ screener, subject: { ...certain, dateOfBirth: '1970-06-10', countries: ['FR'] } }),
    checkScreening({ screener, subject: { ...certain, names: ['Ann Testperson', 'ประสบ'] } }),
    checkScreening({ screener, subject: { ...certain, names: ['Ann Testperson 123', 'x'.repeat(1_000)] } }),
    checkScreening({ screener, subject: { ...certain, names: [] } }),
    checkScreening({ screener: undefined, subject: certain }),
  ].flatMap(({ findings }) => findings);

  test('never tip the customer off, and say the same whatever was found', () => {
    const messages = all.map(({ customer_message }) => customer_message).join(' ');
    expect(messages).not.toMatch(/sanction|list|match|screen|terror|politic|compliance|suspicio/i);
    const waits = all.filter(({ severity }) => severity !== 'info').map(({ customer_message }) => customer_message);
    expect(new Set(waits).size).toBe(1);
  });

  test('hold neither name nor birth date of the customer', () => {
    expect(JSON.stringify(all)).not.toMatch(/testperson|\bann\b|middle|ประสบ|1948|1970|12-10/i);
  });

  test('hold no word of the customer’s name, whoever it is', () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-xz]{6,9}$/);
    fc.assert(
      fc.property(word, word, word, (given, family, middle) => {
        const named = createScreener([listOfEntries([listed('1', [`${family}, ${given}`])])]);
        const result = checkScreening({
          screener: named,
          subject: { names: [`${given} ${middle} ${family}`], schema: 'Person' },
        });
        expect(result.findings.length).toBeGreaterThan(0);
        const said = JSON.stringify(result.findings).toLowerCase();
        for (const part of [given, family, middle]) expect(said).not.toContain(part);
      }),
    );
  });
});
