import { readFile } from 'node:fs/promises';

import type { Command } from 'commander';
import { isValid } from 'i18n-iso-countries';

import { createDocumentReader } from '../documents/reader/document-reader';
import { createCertificateChecker } from '../registration/certificate/check-certificate';
import { EXTRACT_MAX_AGE_DAYS } from '../registration/certificate/certificate-engine';
import { answering, table } from './answer';
import { wholeNumber } from './whole-number';

const MOST_DAYS = 3650;
const LIMITS = { processes: 1, threads: 1, timeoutMs: 60_000, maxMegabytes: 1000 } as const;

interface Claims {
  readonly number: string;
  readonly name: string;
  readonly country: string;
  readonly form?: string;
  readonly date?: string;
  readonly extract?: true;
  readonly maxAgeDays: number;
}

/** Needs no running system: the engine is a library, and the reader is a process of our own. */
export function addCheckCertificate(program: Command): void {
  program
    .command('check-certificate')
    .description('read a certificate of incorporation or register extract, and hold it against what is claimed')
    .argument('<file>', 'PDF, JPEG or PNG')
    .requiredOption('--number <number>', 'registration number')
    .requiredOption('--name <name>', 'legal name')
    .requiredOption('--country <code>', 'of the register: ISO 3166-1')
    .option('--form <form>', 'legal form, for example "Private limited company"')
    .option('--date <day>', 'date of incorporation, YYYY-MM-DD')
    .option('--extract', 'it was sent as an extract: it has to be recent, whatever it says of itself')
    .option(
      '--max-age-days <number>',
      'days old that an extract may be',
      wholeNumber(1, MOST_DAYS),
      EXTRACT_MAX_AGE_DAYS,
    )
    .addHelpText(
      'after',
      `
Example:
  $ clearway check-certificate certificate.pdf --number 07193821 --name "Ramble Example Ltd" --country GB`,
    )
    .action(answering(checkCertificateFile));
}

async function checkCertificateFile(file: string, claims: Claims) {
  const { number, name, country, form, date, extract, maxAgeDays } = claims;
  if (!isValid(country)) throw new Error(`--country: ${country} is no code of a country`);
  if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error('--date: YYYY-MM-DD');
  const front = await readFile(file);
  const reader = createDocumentReader(LIMITS);
  try {
    const { outcome, findings } = await createCertificateChecker({ reader, maxAgeDays }).check({
      legalName: name,
      registrationNumber: number,
      country,
      ...(form !== undefined && { legalForm: form }),
      ...(date !== undefined && { incorporationDate: date }),
      idType: extract ? 'register_extract' : 'certificate_of_incorporation',
      field: 'certificate',
      numberField: 'number',
      front,
      today: new Date().toISOString().slice(0, 10),
    });
    const rows = findings.map(({ code, severity, staff_note }) => [code, severity, staff_note]);
    return { json: { outcome, findings }, text: `${outcome}\n\n${table(['FINDING', 'SEVERITY', 'WHAT'], rows)}` };
  } finally {
    await reader.close();
  }
}
