import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeCertificate } from '../../src/specimens/certificates/make-certificate';
import { runClearway } from './run-clearway';

jest.setTimeout(120_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-check-certificate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('says of a certificate whether it confirms what is claimed, and why not', async () => {
  const { pdf, truth } = makeCertificate({ seed: 41, country: 'GB' });
  await writeFile(join(folder, 'certificate.pdf'), pdf());
  const { number, legalName, incorporated } = truth.claims;
  const check = (claimed: string) =>
    runClearway(
      [
        '--json',
        'check-certificate',
        'certificate.pdf',
        '--number',
        claimed,
        '--name',
        legalName,
        '--country',
        'GB',
      ].concat('--date', incorporated),
      { folder },
    );
  const right = await check(number);
  expect([right.code, right.json()]).toMatchObject([
    0,
    { outcome: 'clear', findings: [{ code: 'registration.certificate_verified' }] },
  ]);
  const wrong = await check('00000006');
  expect(wrong.json()).toMatchObject({
    outcome: 'consider',
    findings: [{ code: 'registration.certificate_number_missing' }],
  });
});

test('a country that is none, and a file that is not there, are said', async () => {
  const claims = ['--number', '1', '--name', 'Example', '--country'];
  const nowhere = await runClearway(['check-certificate', 'none.pdf', ...claims, 'XX'], { folder });
  expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('--country: XX')]);
  const missing = await runClearway(['check-certificate', 'none.pdf', ...claims, 'GB'], { folder });
  expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('none.pdf')]);
});
