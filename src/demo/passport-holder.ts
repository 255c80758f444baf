import sharp from 'sharp';

import type { Picture } from '../documents/picture';
import { blur } from '../specimens/damages/paper-and-lens';
import { forge } from '../specimens/forge';
import { makeSpecimen } from '../specimens/make-specimen';
import { createRandom } from '../specimens/random';
import type { Specimen } from '../specimens/render-specimen';
import type { Truth } from '../specimens/truth';

/** Somebody invented, with a passport of our own design that can really be read. Both parts are as the API takes them. */
export interface PassportHolder {
  readonly person: {
    readonly first_name: string;
    readonly last_name: string;
    readonly date_of_birth: string;
    readonly gender?: string;
  };
  readonly passport: WirePassport;
}

/** Whose photo is out of focus: with the passport again as it looks when the camera is held still. */
export interface BlurredHolder extends PassportHolder {
  readonly sharp: WirePassport;
}

export interface WirePassport {
  readonly id_type: 'passport';
  readonly id_number: string;
  /** ISO 3166-1 alpha-3. */
  readonly issuing_country: string;
  /** A JPEG as base64. */
  readonly front_doc: string;
}

/** States whose design is used: many, so that passports of one run after another do not look alike. */
const ISSUERS = ['BRA', 'COL', 'D', 'FRA', 'GBR', 'IDN', 'KEN', 'MEX', 'NGA', 'NLD', 'PRT', 'ZAF'] as const;

/** A passport that nothing is wrong with, valid today. Another seed is another person. */
export async function createHolder(seed: number, today: string): Promise<PassportHolder> {
  return holderOf(await drawPassport(seed, today));
}

/** The same after somebody changed a digit of the birth date in the lines at the foot of the page, which its check digit tells. */
export async function createForgedHolder(seed: number, today: string): Promise<PassportHolder> {
  const { truth } = await drawPassport(seed, today);
  return holderOf(await forge(truth, 'mrz_birth_date', createRandom(seed)));
}

/** A holder whose photo is out of focus, and the passport again as it looks when the camera is held still. */
export async function createBlurredHolder(seed: number, today: string): Promise<BlurredHolder> {
  const specimen = await drawPassport(seed, today);
  // So far out of focus that nothing is read: what is a little blurred and still read is not asked for again.
  const front = await blur(specimen.front, 6);
  const { passport } = await holderOf(specimen);
  return { ...(await holderOf({ ...specimen, front })), sharp: passport };
}

async function drawPassport(seed: number, today: string): Promise<Specimen> {
  const issuer = ISSUERS[seed % ISSUERS.length] as string;
  // Whoever's name does not fit, or whose birthday nobody knows, is a case for a test and not for a first look.
  for (let next = seed; ; next += 1_000_000_007) {
    const specimen = await makeSpecimen({
      seed: next,
      layout: 'passport_classic',
      issuer,
      day: today,
      backdrop: 'patches',
    });
    if (isOrdinary(specimen.truth)) return specimen;
  }
}

function isOrdinary({ mrzNameTruncated, birthDate, givenNames, documentNumber }: Truth): boolean {
  return (
    !mrzNameTruncated && birthDate.length === 10 && givenNames !== '' && /^[A-Z0-9]*\d[A-Z0-9]*$/.test(documentNumber)
  );
}

async function holderOf({ front, truth }: Pick<Specimen, 'front' | 'truth'>): Promise<PassportHolder> {
  const { first_name, last_name, date_of_birth, gender, id_number, country } = truth.claimed;
  return {
    person: { first_name, last_name, date_of_birth, ...(gender && { gender }) },
    passport: { id_type: 'passport', id_number, issuing_country: country, front_doc: await toBase64(front) },
  };
}

async function toBase64({ data, width, height, channels }: Picture): Promise<string> {
  const jpeg = await sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 92 }).toBuffer();
  return jpeg.toString('base64');
}
