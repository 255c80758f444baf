import type { LetterReading } from '../../../src/documents/reading/letter-reading';
import type { CertificateClaims } from '../../../src/registration/certificate/certificate-claims';
import { letterOf, type Line } from '../../address/proof/letter-page';

export const TODAY = '2026-11-20';

/** A certificate of nobody, as the register of England and Wales writes them; any part of it changed. */
export function certificateOf({
  title = 'CERTIFICATE OF INCORPORATION',
  form = 'OF A PRIVATE LIMITED COMPANY',
  number = 'Company Number 7193821',
  certifies = 'The Registrar of Companies for England and Wales, hereby certifies that',
  name = 'RAMBLE EXAMPLE LIMITED',
  given = 'Given at Companies House, Cardiff, on 12th April 2011.',
  more = [] as readonly (string | Line)[],
  from = 'text_layer' as 'text_layer' | 'ocr',
} = {}): LetterReading {
  return letterOf(
    [
      { text: title, size: 40 },
      { text: form, gap: 1 },
      { text: number, gap: 2 },
      { text: certifies, gap: 2 },
      { text: name, gap: 1, size: 30 },
      { text: 'is this day incorporated under the Companies Act 2006 as a private company,', gap: 1 },
      'that the company is limited by shares, and the situation of its registered office is in England and Wales.',
      { text: given, gap: 2 },
      ...more,
    ],
    from,
  );
}

export const CLAIMS: CertificateClaims = {
  legalName: 'Ramble Example Ltd',
  legalForm: 'Private limited company',
  registrationNumber: '07193821',
  registryCountry: 'GBR',
  incorporationDate: '2011-04-12',
  country: 'GBR',
  idType: 'certificate_of_incorporation',
  field: 'documents.certificate_of_incorporation',
  numberField: 'business.registration_number',
};
