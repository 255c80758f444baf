import type { CheckResult } from '../../domain/evidence';
import type { LetterReader } from '../../documents/reader/document-reader';
import type { LetterReading } from '../../documents/reading/letter-reading';
import type { CertificateClaims } from './certificate-claims';
import { CERTIFICATE_ENGINE } from './certificate-engine';
import { judgeCertificate } from './judge-certificate';

export interface CertificateToCheck extends CertificateClaims {
  /** JPEG, PNG or PDF, as stored; one of them at least. */
  readonly front?: Uint8Array;
  readonly back?: Uint8Array;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Reads certificates of incorporation and extracts from registers. */
export interface CertificateChecker {
  /** Written into what evidence of a check is looked up by. */
  readonly name: string;
  /** @throws DocumentEngineError when it could not be found out what the file shows */
  check(certificate: CertificateToCheck, signal?: AbortSignal): Promise<CheckResult>;
}

/** Clearway's own reading, on this machine: nothing leaves it. */
export function createCertificateChecker({
  reader,
  maxAgeDays,
}: {
  readonly reader: LetterReader;
  /** How many days old an extract may be. */
  readonly maxAgeDays: number;
}): CertificateChecker {
  return {
    name: `local ${maxAgeDays}`,
    async check({ front, back, today, ...claims }, signal) {
      const sides = [
        { bytes: front, field: `${claims.field}.front_doc` },
        { bytes: back, field: `${claims.field}.back_doc` },
      ];
      const readings: LetterReading[] = [];
      for (const { bytes, field } of sides) {
        if (bytes) readings.push(await reader.readLetter({ bytes, field }, signal));
      }
      const reading = {
        findings: readings.flatMap(({ findings }) => findings),
        pages: readings.flatMap(({ pages }) => pages),
      };
      const { outcome, findings, sealed } = judgeCertificate(reading, claims, { today, maxAgeDays });
      return { outcome, findings, engine: CERTIFICATE_ENGINE, data: {}, sealed };
    },
  };
}
