import { createRandom, seedFor, type Random } from '../random';
import { daysAfter } from '../letters/letter-dates';
import {
  CERTIFICATE_COUNTRIES,
  type CertificateCountry,
  type CertificateFault,
  type CertificateTruth,
  type CertifiedBusiness,
} from './certificate-truth';

/** The day on which certificates are looked at unless the request names another. */
export const CERTIFICATE_DAY = '2026-11-20';

export interface CertificateRequest {
  /** Whole number, 0 or more. */
  readonly seed: number;
  readonly country?: CertificateCountry;
  readonly fault?: CertificateFault;
  /** `YYYY-MM-DD` */
  readonly today?: string;
  /** In place of what the seed would invent. */
  readonly business?: Partial<CertifiedBusiness>;
}

interface Manner {
  readonly isExtract: boolean;
  /** Ending of the name, and the form in full; the first is the claimed one of a business of that form. */
  readonly forms: readonly (readonly [ending: string, form: string])[];
  readonly number: (random: Random) => string;
}

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, (_none, at) => random.whole(at === 0 ? 1 : 0, 9)).join('');

const MANNERS: { readonly [country in CertificateCountry]: Manner } = {
  GB: {
    isExtract: false,
    forms: [
      ['Ltd', 'Private limited company'],
      ['PLC', 'Public limited company'],
    ],
    number: (random) => (random.chance(0.2) ? `SC${digits(random, 6)}` : `0${digits(random, 7)}`),
  },
  NG: {
    isExtract: false,
    forms: [
      ['Limited', 'Private company limited by shares'],
      ['Plc', 'Public company limited by shares'],
    ],
    number: (random) => `RC ${digits(random, random.whole(6, 7))}`,
  },
  DE: {
    isExtract: true,
    forms: [
      ['GmbH', 'Gesellschaft mit beschränkter Haftung'],
      ['AG', 'Aktiengesellschaft'],
    ],
    number: (random) => `HRB ${digits(random, random.whole(4, 6))}`,
  },
  US: {
    isExtract: false,
    forms: [
      ['LLC', 'Limited liability company'],
      ['LP', 'Limited partnership'],
    ],
    number: (random) => digits(random, 7),
  },
  FR: {
    isExtract: true,
    forms: [
      ['SAS', 'Société par actions simplifiée'],
      ['SA', 'Société anonyme'],
    ],
    number: (random) => withLuhn(digits(random, 8)),
  },
};

const FIRST = 'Examplia Muestra Modelo Probex Specima Fictor Samplon Mockova Vorbild Placeholder Tryout Invento'.split(
  ' ',
);
const SECOND =
  'Trading Logistics Consulting Textiles Foods Energy Software Studio Works Partners Farms Marine Optics'.split(' ');
const THIRD = ['', '', '', 'International', 'West', 'Group', 'and Daughters'];

/** What a certificate says and what the business claims that sends it. What the request leaves open the seed decides. */
export function inventCertificate(request: CertificateRequest): CertificateTruth {
  const { seed, fault, today = CERTIFICATE_DAY } = request;
  const random = createRandom(seedFor(seed, 'certificate'));
  const country = request.country ?? random.pick(CERTIFICATE_COUNTRIES);
  const { isExtract, forms, number } = MANNERS[country];
  const [form, otherForm] = random.chance(0.8) ? [forms[0], forms[1]] : [forms[1], forms[0]];
  const [ending = '', legalForm = ''] = form ?? [];
  const core = inventName(random);
  const claims: CertifiedBusiness = {
    legalName: `${core} ${ending}`,
    legalForm,
    number: number(random),
    incorporated: daysAfter(today, -random.whole(200, 9000)),
    ...request.business,
  };
  const changed = changeFor(fault, claims, random, { number, ending, otherForm, core });
  return {
    seed,
    country,
    isExtract,
    ...(fault === undefined ? {} : { fault }),
    claims,
    printed: {
      ...claims,
      ...changed,
      dissolved: fault === 'dissolved',
      made: daysAfter(today, fault === 'old' ? -random.whole(95, 900) : -random.whole(0, 60)),
    },
    today,
  };
}

function changeFor(
  fault: CertificateFault | undefined,
  claims: CertifiedBusiness,
  random: Random,
  as: { number: Manner['number']; ending: string; otherForm: Manner['forms'][number] | undefined; core: string },
): Partial<CertifiedBusiness> {
  switch (fault) {
    case 'other_number':
      return { number: random.chance(0.5) ? oneDigitOff(claims.number, random) : as.number(random) };
    case 'other_name': {
      let other = inventName(random);
      while (other.split(' ').some((word) => as.core.includes(word))) other = inventName(random);
      return { legalName: `${other} ${as.ending}` };
    }
    case 'longer_name':
      return {
        legalName: random.chance(0.5) ? `New ${claims.legalName}` : `${as.core} Holdings ${as.ending}`,
      };
    case 'other_form': {
      const [ending = '', legalForm = ''] = as.otherForm ?? [];
      return { legalName: `${as.core} ${ending}`, legalForm };
    }
    case 'other_date':
      return { incorporated: daysAfter(claims.incorporated, random.pick([-365, -31, -1, 1, 30])) };
    // These change the page, not what it says of the business.
    case 'dissolved':
    case 'old':
    case 'edited_pdf':
    case undefined:
      return {};
  }
}

function inventName(random: Random): string {
  return [random.pick(FIRST), random.pick(SECOND), random.pick(THIRD)].filter((word) => word !== '').join(' ');
}

/** The last digit is another one: of most registers such a number is as good as the right one. */
function oneDigitOff(number: string, random: Random): string {
  const last = Number(number.at(-1));
  return `${number.slice(0, -1)}${(last + random.whole(1, 9)) % 10}`;
}

/** ISO/IEC 7812-1, as INSEE numbers companies. */
function withLuhn(number: string): string {
  const sum = Array.from(number, Number).reduce((total, digit, at) => {
    const doubled = at % 2 === number.length % 2 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  // The digit to come stands behind: from the right, every second of those before it counts twice.
  const check = (10 - (sum % 10)) % 10;
  return `${number}${check}`;
}
