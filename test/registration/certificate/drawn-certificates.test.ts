/** Certificates of nobody, drawn, and read by the engine as a customer's are. */
import { createDocumentReader } from '../../../src/documents/reader/document-reader';
import { createCertificateChecker } from '../../../src/registration/certificate/check-certificate';
import {
  CERTIFICATE_COUNTRIES,
  type CertificateCountry,
  type CertificateFault,
} from '../../../src/specimens/certificates/certificate-truth';
import { type Certificate, makeCertificate } from '../../../src/specimens/certificates/make-certificate';
import { sharpOf } from '../../../src/specimens/damages/through-sharp';

jest.setTimeout(180_000);

const reader = createDocumentReader({ processes: 2, threads: 1, timeoutMs: 120_000, maxMegabytes: 1500 });
const checker = createCertificateChecker({ reader, maxAgeDays: 90 });
afterAll(() => reader.close());

async function codesOf({ truth }: Certificate, front: Uint8Array) {
  const { claims, country, isExtract, today } = truth;
  const idType = isExtract ? 'register_extract' : 'certificate_of_incorporation';
  const { findings } = await checker.check({
    legalName: claims.legalName,
    legalForm: claims.legalForm,
    registrationNumber: claims.number,
    incorporationDate: claims.incorporated,
    country,
    idType,
    field: `documents.${idType}`,
    numberField: 'business.registration_number',
    front,
    today,
  });
  return findings.map(({ code }) => code.replace('registration.certificate_', ''));
}

test.each(CERTIFICATE_COUNTRIES)(
  'a genuine one of %s is verified, as it was made and as a picture',
  async (country) => {
    const certificate = makeCertificate({ seed: 21, country });
    await expect(codesOf(certificate, certificate.pdf())).resolves.toEqual(['verified']);
    await expect(
      codesOf(certificate, await sharpOf(certificate.picture()).jpeg({ quality: 92 }).toBuffer()),
    ).resolves.toEqual(['verified']);
  },
);

test.each<[CertificateCountry, CertificateFault, string]>([
  ['GB', 'other_number', 'number_missing'],
  ['DE', 'other_name', 'name_mismatch'],
  ['US', 'longer_name', 'name_mismatch'],
  ['FR', 'other_form', 'form_mismatch'],
  ['NG', 'other_date', 'date_mismatch'],
  ['US', 'dissolved', 'dissolved'],
  ['DE', 'dissolved', 'dissolved'],
  ['FR', 'old', 'too_old'],
  ['NG', 'edited_pdf', 'document.pdf_covered'],
])('one of %s with the fault %s is not: %s', async (country, fault, code) => {
  const certificate = makeCertificate({ seed: 22, country, fault });
  await expect(codesOf(certificate, certificate.pdf())).resolves.toContain(code);
});

test('a certificate does not age', async () => {
  const certificate = makeCertificate({ seed: 23, country: 'GB', fault: 'old' });
  await expect(codesOf(certificate, certificate.pdf())).resolves.toEqual(['verified']);
});
