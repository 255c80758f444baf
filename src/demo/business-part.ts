import { makeCertificate } from '../specimens/certificates/make-certificate';
import { sharpOf } from '../specimens/damages/through-sharp';
import type { Part } from './part';
import type { BlurredHolder, PassportHolder } from './passport-holder';

const OFFICE = { street: '12 Example Street', city: 'London', state: '', postal_code: 'SW1A 1AA', country: 'GB' };

/** People as they are sent within a business: with a number of their own, a home and, where it is sent, a passport. */
export interface RelatedPerson {
  readonly holder: PassportHolder;
  readonly documents: readonly object[];
  readonly address: object;
}

/**
 * A business of two levels: 60 per cent are a person's, 40 a holding's, and the holding is two persons'. Of these the one with
 * 28 per cent of the business has to be verified, and the one with 12 does not.
 *
 * @param seed of its certificates; other ones each time
 * @param today `YYYY-MM-DD`
 */
export async function createBusinessPart(
  { seed, today, email }: { readonly seed: number; readonly today: string; readonly email: string },
  founder: RelatedPerson,
  partner: RelatedPerson & { readonly holder: BlurredHolder },
): Promise<Part> {
  const company = makeCertificate({ seed, today, country: 'GB', business: COMPANY });
  const holding = makeCertificate({ seed: seed + 1, today, country: 'US', business: HOLDING });
  // As its register made it, and as somebody scans it.
  const scanned = await sharpOf(holding.picture()).jpeg({ quality: 92 }).toBuffer();
  return {
    name: COMPANY.legalName,
    story: 'a business: who owns it is computed, and everybody who counts is verified: ACTIVE as a whole',
    body: {
      kind: 'business',
      email,
      phone: '+442079460000',
      country_code: 'GB',
      business: businessOf(company.truth, 'GB'),
      address: OFFICE,
      documents: [{ id_type: 'certificate_of_incorporation', front_doc: company.pdf().toString('base64') }],
      owners: [
        { ...personOf(founder), reference: 'founder', ownership_percentage: 60, roles: ['control_person', 'director'] },
        {
          type: 'business',
          reference: 'holding',
          ...businessOf(holding.truth, 'US'),
          ownership_percentage: 40,
          documents: [{ id_type: 'certificate_of_incorporation', front_doc: scanned.toString('base64') }],
        },
        { ...personOf(partner), reference: 'partner', of: 'holding', ownership_percentage: 70 },
        {
          type: 'person',
          reference: 'sister',
          first_name: 'Dora',
          last_name: 'Exemplo',
          date_of_birth: '1988-02-11',
          of: 'holding',
          ownership_percentage: 30,
        },
      ],
    },
    whenAsked: { documents: [partner.holder.sharp] },
  };
}

const COMPANY = { legalName: 'Specimen Trading Ltd', legalForm: 'Private limited company' } as const;
const HOLDING = { legalName: 'Specimen Holdings LLC', legalForm: 'Limited liability company' } as const;

function businessOf({ claims }: ReturnType<typeof makeCertificate>['truth'], country: string) {
  return {
    legal_name: claims.legalName,
    legal_form: claims.legalForm,
    registration_number: claims.number,
    registry_country: country,
    incorporation_date: claims.incorporated,
  };
}

function personOf({ holder, documents, address }: RelatedPerson) {
  return { type: 'person', ...holder.person, country_code: 'BR', documents, address };
}
