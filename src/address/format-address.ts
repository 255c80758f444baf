import type { AddressClaim } from '../domain/customer';
import { normalisedFrom, type NormalisedAddress } from './normalise-address';
import { readAddress, settledRegion, type AddressReading } from './read-address';
import { townsNamed } from './towns';

/** `local`: as on the country's own envelopes. `latin`: as on mail from abroad. */
export type AddressScript = 'local' | 'latin';

export interface FormatOptions {
  /** Absent: the script that the address is written in. */
  readonly script?: AddressScript;
}

const FIELD = /%([A-Z])/;

type Parts = Pick<NormalisedAddress, 'street' | 'city' | 'state' | 'postalCode'>;

function valueOf(parts: Parts, letter: string): string {
  if (letter === 'A') return parts.street;
  if (letter === 'C') return parts.city;
  if (letter === 'S') return parts.state;
  return letter === 'Z' ? parts.postalCode : '';
}

/** One line: what stands between two fields is written only when both are there, what leads a field goes with it. */
function writeLine(line: string, parts: Parts): string {
  const pieces = line.split(FIELD);
  if (pieces.length === 1) return line;
  let text = '';
  for (let place = 1; place < pieces.length; place += 2) {
    const value = valueOf(parts, pieces[place] ?? '');
    const lead = pieces[place - 1] ?? '';
    if (value !== '' && (text !== '' || place === 1)) text += lead + value;
    else if (value !== '') text = value;
  }
  return text.replace(/\s+/g, ' ').trim();
}

const isLatin = (text: string): boolean => !/[^\P{L}\p{Script=Latin}]/u.test(text);

/** Names of region and town in the wanted script, where the data have both; the rest stays as it was written. */
function inScript(reading: AddressReading, normal: NormalisedAddress, script: AddressScript): Parts {
  const { rules } = reading;
  const { street, postalCode } = normal;
  const region = settledRegion(reading);
  const towns = townsNamed(rules, normal.city).filter(
    (candidate) => region === undefined || candidate.region === region,
  );
  const town = towns.length === 1 ? towns[0] : undefined;
  const pick = (given: string, local: string | undefined, latin: string | undefined): string => {
    const wanted = script === 'latin' ? latin : local;
    return wanted === undefined || latin === undefined || isLatin(given) === (script === 'latin') ? given : wanted;
  };
  const city = pick(normal.city, town?.name, town?.latinName);
  const state = pick(normal.state, region?.written, region?.latinName);
  const put = (field: 'city' | 'state', text: string): string => (rules.upper.has(field) ? text.toUpperCase() : text);
  return { street, postalCode, city: put('city', city), state: put('state', state) };
}

/** The format with a place for what the country does not write but was given: nothing that a person wrote is lost. */
function withRoomFor(parts: Parts, format: string): readonly string[] {
  const largeToSmall = format.includes('%S') && format.indexOf('%S') < format.indexOf('%A');
  const withTown = largeToSmall ? '%C%n%A' : '%A%n%C';
  const complete = parts.city === '' || format.includes('%C') ? format : format.replace('%A', withTown);
  const lines = complete.split('%n');
  if (parts.state !== '' && !format.includes('%S')) {
    lines.splice(lines.findIndex((line) => line.includes(parts.city === '' ? '%A' : '%C')) + 1, 0, '%S');
  }
  if (parts.postalCode !== '' && !format.includes('%Z')) lines.push('%Z');
  return lines;
}

/**
 * The address in lines, as its country writes it, without the names of the person and of the country. In Latin letters in
 * the order of international mail, in the country's own script in that of its own envelopes; regions and listed towns are
 * put into the wanted script, a street is never transcribed. Every part that was given is there; what was not leaves no gap
 * and no stray punctuation; a region that only repeats its town is not written twice. Takes an address as given or a
 * normalised one. Never throws. Source of the formats: Google Address Data Service.
 */
export function formatAddress(address: AddressClaim, options: FormatOptions = {}): readonly string[] {
  const reading = readAddress(address);
  const normal = normalisedFrom(reading);
  const { rules } = reading;
  const script = options.script ?? (isLatin(`${normal.street}${normal.city}${normal.state}`) ? 'latin' : 'local');
  const parts = inScript(reading, normal, script);
  const repeated = [normal, parts].some(({ state, city }) => state.toLowerCase() === city.toLowerCase());
  const shown = repeated ? { ...parts, state: '' } : parts;
  return withRoomFor(shown, script === 'latin' ? rules.latinFormat : rules.format)
    .map((line) => writeLine(line, shown))
    .filter((line) => line !== '');
}
