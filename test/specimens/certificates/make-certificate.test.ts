import { checkRegistration } from '../../../src/registration/check-registration';
import { CERTIFICATE_COUNTRIES, CERTIFICATE_FAULTS } from '../../../src/specimens/certificates/certificate-truth';
import { makeCertificate } from '../../../src/specimens/certificates/make-certificate';

const SEEDS = Array.from({ length: 40 }, (_none, seed) => seed);

test('the same request gives the same certificate, to the pixel', () => {
  const [one, other] = [makeCertificate({ seed: 7 }), makeCertificate({ seed: 7 })];
  expect(other.truth).toEqual(one.truth);
  expect(Buffer.from(other.picture(40).data).equals(Buffer.from(one.picture(40).data))).toBe(true);
  expect(makeCertificate({ seed: 8 }).truth).not.toEqual(one.truth);
});

test.each(CERTIFICATE_COUNTRIES)('what a business of %s claims follows the rules of its register', (country) => {
  for (const seed of SEEDS) {
    const { claims, today } = makeCertificate({ seed, country }).truth;
    const { legalName, legalForm, number, incorporated } = claims;
    const claim = { legalName, legalForm, registrationNumber: number, incorporationDate: incorporated, country };
    expect([number, checkRegistration(claim, today).outcome]).toEqual([number, 'clear']);
  }
});

test.each(CERTIFICATE_FAULTS.filter((fault) => fault !== 'edited_pdf'))(
  'a certificate with the fault %s differs from its genuine twin, and what is claimed is the same',
  (fault) => {
    for (const seed of SEEDS) {
      const genuine = makeCertificate({ seed, country: 'FR' }).truth;
      const faulty = makeCertificate({ seed, country: 'FR', fault }).truth;
      expect(faulty.printed).not.toEqual(genuine.printed);
      expect(faulty.claims).toEqual(genuine.claims);
    }
  },
);

test('a business may be given in place of an invented one', () => {
  const { truth } = makeCertificate({ seed: 1, country: 'GB', business: { legalName: 'Ramble Example Ltd' } });
  expect([truth.claims.legalName, truth.printed.legalName]).toEqual(['Ramble Example Ltd', 'Ramble Example Ltd']);
});
