import { inventPerson } from '../identity/invent-person';
import { createRandom, seedFor, type Random } from '../random';
import { findLetterCountry, LETTER_COUNTRIES, type LetterCountry } from './letter-countries';
import { daysAfter, printLetterDate } from './letter-dates';
import { LETTER_KINDS, type LetterFault, type LetterHolder, type LetterKind, type LetterTruth } from './letter-truth';
import { LETTER_WORDS, type LetterWords } from './letter-words';

/** The day on which letters are looked at unless the request names another. */
export const LETTER_DAY = '2026-11-20';

export interface LetterRequest {
  /** Whole number, 0 or more. */
  readonly seed: number;
  readonly kind?: LetterKind;
  /** Alpha-2 of one of `LETTER_COUNTRIES`. */
  readonly country?: string;
  readonly fault?: LetterFault;
  /** `YYYY-MM-DD` */
  readonly today?: string;
}

interface Person {
  readonly given: string;
  readonly family: string;
}

const STEMS = 'Examplia Muestra Modelo Probex Specima Fictor Samplon Mockova Vorbild'.split(' ');

/** What a letter says and what its addressee claims. What the request leaves open the seed decides. */
export function inventLetter(request: LetterRequest, layouts: readonly string[]): LetterTruth {
  const { seed, fault, today = LETTER_DAY } = request;
  const random = createRandom(seedFor(seed, 'letter'));
  const home = request.country === undefined ? pickCountry(random, fault) : findLetterCountry(request.country);
  const kind = request.kind ?? random.pick(LETTER_KINDS);
  const words = LETTER_WORDS[home.language];
  const [issuers = '', titles = ''] = words.kinds[kind].split('>');
  const issuer = pick(issuers, random).replace('{x}', random.pick(STEMS));
  const layout = random.pick(layouts);

  const person = inventHolder(home, random);
  const partner = inventHolder(home, random);
  const isJoint = kind !== 'tax' && random.chance(0.12);
  const isBusiness = !isJoint && (kind === 'utility' || kind === 'phone' || kind === 'bank') && random.chance(0.08);
  const organisation = `${random.pick(STEMS)} ${random.pick(['Trading', 'Logistics', 'Consulting'])} ${random.pick(['Ltd', 'GmbH', 'S.A.', 'LLC'])}`;
  const holder: LetterHolder = isBusiness ? { organisation } : person;

  const address = inventAddress(home, random);
  const printedHolder = fault === 'other_name' ? inventStranger(person, home, random) : person;
  const printedAddress = fault === undefined ? address.printed : spoilAddress(address.printed, fault, home, random);
  const age = ageOf(fault, random);
  const issued = fault === 'ambiguous_date' ? ambiguousDate(today, random) : daysAfter(today, -age);
  const style = fault === 'ambiguous_date' ? 'slashes' : random.pick(home.dates);
  const print = (iso: string) => printLetterDate(iso, style, words, home.code === 'US');
  const addressee =
    fault === 'other_name' || !isBusiness
      ? addresseeOf(printedHolder, isJoint && fault !== 'other_name' ? partner : undefined, words, home, random)
      : organisation;
  return {
    seed,
    kind,
    ...(fault === undefined ? {} : { fault }),
    country: home.code,
    language: home.language,
    layout,
    issuer: `${issuer}|${pick(titles, random)}`,
    claims: { holders: [holder], address: address.claimed },
    printed: {
      addressee,
      addressLines: formatLines(home, printedAddress),
      ...(fault === 'due_date_only' ? {} : { issued, issuedText: print(issued) }),
      dueText: print(daysAfter(fault === 'due_date_only' ? today : issued, 14)),
      periodText: `${print(daysAfter(issued, -34))} - ${print(daysAfter(issued, -4))}`,
    },
    today,
  };
}

function pick(choices: string, random: Random): string {
  return random.pick(choices.split('|'));
}

function pickCountry(random: Random, fault: LetterFault | undefined): LetterCountry {
  // Elsewhere a date in digits has one reading.
  if (fault === 'ambiguous_date') return findLetterCountry('CA');
  return random.pick(LETTER_COUNTRIES);
}

function inventHolder(home: LetterCountry, random: Random): Person {
  for (;;) {
    const person = inventPerson(random.pick(home.traditions), random);
    const given = person.originalGivenNames ?? person.givenNames;
    const family = person.originalSurname ?? person.surname;
    if (given !== '') return { given, family };
  }
}

/** Shares no name with somebody, and no first letter of one. */
function inventStranger({ given, family }: Person, home: LetterCountry, random: Random): Person {
  const letters = (name: string): string[] => name.split(/[\s-]+/).map((word) => word.charAt(0));
  const taken = letters(`${given} ${family}`);
  for (let tries = 0; ; tries += 1) {
    const stranger = inventHolder(home, random);
    const isOther = stranger.family !== family && stranger.given !== given;
    const own = letters(stranger.given);
    if (isOther && (tries > 60 || !own.some((letter) => taken.includes(letter)))) return stranger;
  }
}

function addresseeOf(
  { given, family }: Person,
  partner: Person | undefined,
  words: LetterWords,
  home: LetterCountry,
  random: Random,
): string {
  const title =
    home.language === 'en'
      ? random.pick(['Mr ', 'Ms ', '', ''])
      : home.language === 'de'
        ? random.pick(['Herrn ', 'Frau ', ''])
        : '';
  if (partner !== undefined) return `${given} ${family} ${pick(words.and, random)} ${partner.given} ${partner.family}`;
  if (random.chance(0.15)) return `${title}${given} ${family}`.toUpperCase();
  if (random.chance(0.1)) return `${family} ${given}`;
  return `${title}${given} ${family}`;
}

interface Parts {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
}

function inventAddress(home: LetterCountry, random: Random): { claimed: Parts; printed: Parts } {
  const number = String(random.chance(0.2) ? random.whole(1, 9) : random.whole(10, 298));
  const [claimedStreet = '', short] = random.pick(home.streets).split('|');
  const printedStreet = short !== undefined && random.chance(0.6) ? short : claimedStreet;
  const [city = '', state = '', code = ''] = random.pick(home.towns).split('/');
  const postalCode = code.replace(/#/g, () => String(random.whole(1, 9)));
  const rest = { city, state, postalCode, country: home.code };
  return {
    claimed: { street: claimedStreet.replace('{n}', number), ...rest },
    printed: { street: printedStreet.replace('{n}', number), ...rest },
  };
}

/** Names of streets that no country of the list has, in its script. */
const OTHER_STREETS: { readonly [language: string]: string } = { ru: 'Небывалая', uk: 'Небувала', el: 'Ανύπαρκτη' };

function spoilAddress(parts: Parts, fault: LetterFault, { language }: LetterCountry, random: Random): Parts {
  const { street, postalCode } = parts;
  if (fault === 'other_street') {
    const longest = (street.match(/\p{L}{4,}/gu) ?? []).toSorted((a, b) => nameLength(b) - nameLength(a))[0] ?? '';
    return {
      ...parts,
      street: street.replace(longest, OTHER_STREETS[language] ?? random.pick(['Kwizzobar', 'Zephyrum', 'Oldgrove'])),
    };
  }
  if (fault === 'other_number') {
    const ways = [
      (digits: string) => `1${digits}`,
      (digits: string) => `${digits}${random.whole(1, 9)}`,
      (digits: string) => digits.slice(0, -1) + String((Number(digits.at(-1)) + random.whole(1, 9)) % 10),
      (digits: string) => `${digits}${random.pick(['C', 'D', 'E'])}`,
    ];
    return { ...parts, street: street.replace(houseNumberOf(street), random.pick(ways)) };
  }
  if (fault !== 'other_postal_code') return parts;
  const places = [...postalCode.matchAll(/\d/g)].map(({ index }) => index);
  const at = random.pick(places);
  const digit = String((Number(postalCode[at]) + random.whole(1, 9)) % 10);
  return { ...parts, postalCode: postalCode.slice(0, at) + digit + postalCode.slice(at + 1) };
}

/** Where the house number stands among other numbers: `Flat 4, 12 ...`, `3/12 ...`, `..., 3º B`. */
function houseNumberOf(street: string): RegExp {
  if (street.startsWith('Flat')) return /(?<=, )\d+/;
  if (/^\d\//.test(street)) return /(?<=\/)\d+/;
  return /\d+/;
}

const TYPE_WORDS =
  /^(?:street|road|avenue|lane|court|boulevard|drive|crescent|parade|close|calle|avenida|plaza|paseo|calzada|travessa|alameda|viale|piazza|corso|caddesi|sokak|bulvarı|strada|bulevardul|calea|улица|проспект|переулок|вулиця|провулок|просп|λεωφόρος|οδός|λεωφ|jalan|gang|đường|barabara|mtaa|impasse|chaussée|flat|apto|avda|blvd|cres|дом|raya)$/i;

function nameLength(word: string): number {
  return TYPE_WORDS.test(word) ? 0 : word.length;
}

function formatLines({ format }: LetterCountry, { street, city, state, postalCode }: Parts): string[] {
  return format
    .split(';')
    .map((line) =>
      line.replace('{street}', street).replace('{city}', city).replace('{state}', state).replace('{code}', postalCode),
    );
}

function ageOf(fault: LetterFault | undefined, random: Random): number {
  if (fault === 'old') return random.whole(95, 900);
  if (fault === 'future') return -random.whole(2, 200);
  return random.whole(1, 85);
}

/** One reading is within the last weeks and the other one is long past: `02/11` in November. */
function ambiguousDate(today: string, random: Random): string {
  const [year = '', month = ''] = today.split('-');
  const day = String(random.whole(1, Math.min(6, Number(month) - 1))).padStart(2, '0');
  return `${year}-${month}-${day}`;
}
