import type { Issuer } from './issuers';
import { JURISDICTIONS, type Jurisdiction } from '../barcodes/jurisdictions';
import { createRandom, seedFor } from '../random';

/** Where the invented person lives and what else a card says of them; the print and the barcode share it. */
export interface Home {
  readonly street: string;
  readonly town: string;
  readonly birthPlace: string;
  readonly authority: string;
  /** Centimetres. */
  readonly height: number;
  readonly eyes: string;
  /** Of a licence in North America. */
  readonly jurisdiction?: Jurisdiction;
}

const STREETS = [
  'SAMPLE STREET',
  'MODEL AVENUE',
  'TEST LANE',
  'PATTERN ROAD',
  'MOCK SQUARE',
  'RUE DE L’EXEMPLE',
] as const;
const OFFICES = ['REGISTRY OFFICE', 'MINISTRY OF EXAMPLES', 'PASSPORT OFFICE', 'CIVIL REGISTRY'] as const;

export function homeOf(seed: number, issuer: Issuer): Home {
  const random = createRandom(seedFor(seed, 'home'));
  const candidates = JURISDICTIONS.filter(({ country }) => country === issuer.code);
  const jurisdiction = candidates.length > 0 ? random.pick(candidates) : undefined;
  return {
    street: `${random.whole(1, 980)} ${random.pick(STREETS)}`,
    town: random.pick(jurisdiction?.towns ?? issuer.towns),
    birthPlace: random.pick(issuer.towns),
    authority: random.pick(OFFICES),
    height: random.whole(150, 196),
    eyes: random.pick(['BRO', 'BLU', 'GRN', 'HAZ', 'BLK']),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
  };
}
