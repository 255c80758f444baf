/** Customers whose document can really be read: invented people on invented documents, and what they say about themselves. */
import sharp from 'sharp';

import type { Picture } from '../../src/documents/picture';
import type { IndividualClaims } from '../../src/domain/customer';
import type { IncomingDocument, IncomingFile } from '../../src/domain/intake';
import { blur } from '../../src/specimens/damages/paper-and-lens';
import { forge } from '../../src/specimens/forge';
import { makeSpecimen } from '../../src/specimens/make-specimen';
import type { SpecimenRequest } from '../../src/specimens/make-specimen';
import { createRandom } from '../../src/specimens/random';
import type { Specimen } from '../../src/specimens/render-specimen';
import type { ForgeryKind, Truth } from '../../src/specimens/truth';

export interface SpecimenCustomer {
  readonly claims: Pick<IndividualClaims, 'firstName' | 'lastName' | 'dateOfBirth' | 'gender'>;
  /** With its number, its country and both its sides. */
  readonly document: IncomingDocument & { readonly front: IncomingFile };
  readonly truth: Truth;
}

export interface SpecimenOptions extends SpecimenRequest {
  /** The photo is so far out of focus that its print cannot be read. */
  readonly blurred?: true;
  readonly forgery?: ForgeryKind;
}

/** Seeds of passports that are read surely and are valid until 2032 at least: the worker looks at the clock. */
const HOLDERS = { first: 207, second: 208, third: 210 } as const;

const drawn = new Map<string, Promise<SpecimenCustomer>>();

/** Somebody with a passport that nothing is wrong with, unless `changes` ask for it. */
export function passportHolder(
  who: keyof typeof HOLDERS,
  changes: Pick<SpecimenOptions, 'blurred' | 'forgery'> = {},
): Promise<SpecimenCustomer> {
  return specimenCustomer({ seed: HOLDERS[who], layout: 'passport_classic', issuer: 'BRA', ...changes });
}

/** Each page is drawn once a test file. */
export function specimenCustomer(options: SpecimenOptions): Promise<SpecimenCustomer> {
  const key = JSON.stringify(options);
  const known = drawn.get(key) ?? draw(options);
  drawn.set(key, known);
  return known;
}

async function draw({ blurred, forgery, ...request }: SpecimenOptions): Promise<SpecimenCustomer> {
  const genuine = await makeSpecimen(request);
  const specimen = forgery ? await forge(genuine.truth, forgery, createRandom(request.seed)) : genuine;
  return customerOf(specimen, blurred);
}

async function customerOf({ front, back, truth }: Specimen, blurred = false) {
  const { first_name, last_name, date_of_birth, gender, id_type, id_number, country } = truth.claimed;
  const photo = async (picture: Picture): Promise<IncomingFile> => ({
    bytes: await toJpeg(blurred ? await blur(picture, 6) : picture),
    mediaType: 'image/jpeg',
  });
  return {
    claims: { firstName: first_name, lastName: last_name, dateOfBirth: date_of_birth, ...(gender && { gender }) },
    document: {
      idType: id_type,
      number: id_number,
      issuingCountry: country,
      front: await photo(front),
      ...(back && { back: await photo(back) }),
    },
    truth,
  };
}

/** As a good camera writes it. */
export function toJpeg({ data, width, height, channels }: Picture): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 92 }).toBuffer();
}
