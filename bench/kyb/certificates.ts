import { createDocumentReader } from '../../src/documents/reader/document-reader';
import { groupBy } from '../../src/domain/group-by';
import { CERTIFICATE_ENGINE } from '../../src/registration/certificate/certificate-engine';
import { judgeCertificate } from '../../src/registration/certificate/judge-certificate';
import {
  CERTIFICATE_COUNTRIES,
  CERTIFICATE_FAULTS,
  type CertificateFault,
  type CertificateTruth,
} from '../../src/specimens/certificates/certificate-truth';
import { makeCertificate } from '../../src/specimens/certificates/make-certificate';
import { type LetterForm, letterFile } from '../address/letter-forms';
import { atLeast, atMost, rounded } from '../report';
import { percentile } from '../statistics';

/** As they come from registers, and as people scan and photograph them. */
const FORMS: readonly LetterForm[] = ['text_layer', 'clean', 'jpeg_q20', 'tilt_6', 'perspective'];
/** So many of each form, and of each fault; every register equally often. */
const GENUINE = 20;
const WRONG = 10;
/** Seeds of one part share nothing with those of the next; nothing was tuned on those from here on. */
const FIRST = 500_000;
const PART = 10_000;
const LIMITS = { processes: 1, threads: 1, timeoutMs: 120_000, maxMegabytes: 1_500 } as const;

interface Job {
  readonly seed: number;
  readonly form: LetterForm;
  readonly fault?: CertificateFault;
}

interface Examined extends Job {
  readonly country: string;
  /** Whether it does not prove what is claimed: a certificate that is old does. */
  readonly isWrong: boolean;
  readonly isClear: boolean;
  readonly codes: readonly string[];
  readonly readMs: number;
  readonly judgeMs: number;
}

/** Draws certificates, reads them one at a time as a worker with one task does, and holds them against their claims. */
export async function measureCertificates(seed: number, note: (words: string) => void): Promise<readonly Examined[]> {
  const jobs = jobsFrom(FIRST + seed);
  const reader = createDocumentReader(LIMITS);
  const examined: Examined[] = [];
  try {
    for (const [at, job] of jobs.entries()) {
      const country = CERTIFICATE_COUNTRIES[at % CERTIFICATE_COUNTRIES.length] ?? 'GB';
      const certificate = makeCertificate({ seed: job.seed, country, ...(job.fault && { fault: job.fault }) });
      const bytes = await letterFile(certificate, job.form);
      const from = performance.now();
      const reading = await reader.readLetter({ bytes, field: 'certificate' });
      const read = performance.now();
      const { outcome, findings } = judgeCertificate(reading, claimsOf(certificate.truth), certificate.truth);
      examined.push({
        ...job,
        country,
        isWrong: job.fault !== undefined && (job.fault !== 'old' || certificate.truth.isExtract),
        isClear: outcome === 'clear',
        codes: findings.map(({ code }) => code),
        readMs: read - from,
        judgeMs: performance.now() - read,
      });
      if (at % 10 === 0) note(`${at} of ${jobs.length}`);
    }
  } finally {
    await reader.close();
  }
  return examined;
}

function jobsFrom(seed: number): readonly Job[] {
  const genuine = FORMS.flatMap((form, part) =>
    Array.from({ length: GENUINE }, (_none, at) => ({ form, seed: seed + part * PART + at })),
  );
  const wrong = CERTIFICATE_FAULTS.flatMap((fault, part) =>
    Array.from({ length: WRONG }, (_none, at) => ({
      fault,
      // What is changed in a PDF is seen in the PDF.
      form: fault === 'edited_pdf' || at % 2 === 0 ? ('text_layer' as const) : ('clean' as const),
      seed: seed + (FORMS.length + part) * PART + at,
    })),
  );
  return [...genuine, ...wrong];
}

function claimsOf({ claims, country, isExtract }: CertificateTruth) {
  return {
    legalName: claims.legalName,
    legalForm: claims.legalForm,
    registrationNumber: claims.number,
    incorporationDate: claims.incorporated,
    country,
    idType: isExtract ? ('register_extract' as const) : ('certificate_of_incorporation' as const),
    field: 'certificate',
    numberField: 'number',
  };
}

export function reportCertificates(examined: readonly Examined[]) {
  const [genuine, wrong] = [
    examined.filter(({ fault }) => fault === undefined),
    examined.filter(({ isWrong }) => isWrong),
  ];
  const byForm = [...groupBy(genuine, ({ form }) => form)];
  const whole = examined.map(({ readMs, judgeMs }) => readMs + judgeMs);
  const floor = examined.map(({ readMs }) => readMs);
  const most = (each: readonly number[]) => percentile(each, 0.95);
  return {
    targets: [
      ...byForm.map(([form, own]) => atLeast(`verified, ${form}`, shareClear(own), 0.85, `of ${own.length}`)),
      atMost('wrong ones verified', wrong.filter(({ isClear }) => isClear).length, 0, `of ${wrong.length}`),
      atMost('a page against reading it alone, p95', most(whole) / most(floor), 1.1, 'x'),
    ],
    notes: [`certificates: engine ${CERTIFICATE_ENGINE.version}, ${CERTIFICATE_COUNTRIES.length} registers`],
    measured: {
      pageMs: { p50: Math.round(percentile(whole, 0.5)), p95: Math.round(most(whole)) },
      judgeMs: {
        p50: rounded(
          percentile(
            examined.map(({ judgeMs }) => judgeMs),
            0.5,
          ),
        ),
        p95: rounded(most(examined.map(({ judgeMs }) => judgeMs))),
      },
      verifiedByForm: Object.fromEntries(byForm.map(([form, own]) => [form, rounded(shareClear(own))])),
      verifiedByCountry: Object.fromEntries(
        [...groupBy(genuine, ({ country }) => country)].map(([country, own]) => [country, rounded(shareClear(own))]),
      ),
      missed: genuine
        .filter(({ isClear }) => !isClear)
        .map(({ seed, form, country, codes }) => ({ seed, form, country, codes })),
      letPass: wrong
        .filter(({ isClear }) => isClear)
        .map(({ seed, form, country, fault }) => ({ seed, form, country, fault })),
    },
  };
}

function shareClear(examined: readonly Examined[]): number {
  return examined.filter(({ isClear }) => isClear).length / examined.length;
}
