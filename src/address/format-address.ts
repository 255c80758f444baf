import { countryRules } from './country-rules';
import type { NormalisedAddress } from './normalise-address';

const FIELD = /%([A-Za-z])/;

function valueOf(address: NormalisedAddress, letter: string): string {
  if (letter === 'A') return address.street;
  if (letter === 'C') return address.city;
  if (letter === 'S') return address.state;
  return letter === 'Z' ? address.postalCode : '';
}

/** One line: what stands between two fields is written only when both are there, what leads a field goes with it. */
function writeLine(line: string, address: NormalisedAddress): string {
  const parts = line.split(FIELD);
  if (parts.length === 1) return line;
  let text = '';
  for (let place = 1; place < parts.length; place += 2) {
    const value = valueOf(address, parts[place] ?? '');
    const lead = parts[place - 1] ?? '';
    if (value !== '' && (text !== '' || place === 1)) text += lead + value;
    else if (value !== '') text = value;
  }
  return text.replace(/\s+/g, ' ').trim();
}

const isLatin = (text: string): boolean => !/[^\P{L}\p{Script=Latin}]/u.test(text);

/**
 * The address in lines, as its country writes it, without the names of the person and of the country. Latin letters are
 * put in the order of international mail, the country's own script in that of its own envelopes. What was not given
 * leaves no gap and no stray punctuation; a town that the country's format has no place for gets a line of its own, and
 * a region that only repeats its town is not written twice.
 */
export function formatAddress(address: NormalisedAddress): readonly string[] {
  const rules = countryRules(address.country);
  const latin = isLatin(`${address.street}${address.city}${address.state}`);
  const format = latin ? rules.latinFormat : rules.format;
  const largeToSmall = format.includes('%S') && format.indexOf('%S') < format.indexOf('%A');
  const withTown = largeToSmall ? '%C%n%A' : '%A%n%C';
  const complete = format.includes('%C') ? format : format.replace('%A', withTown);
  const repeated = address.state.toLowerCase() === address.city.toLowerCase();
  const shown = repeated ? { ...address, state: '' } : address;
  return complete
    .split('%n')
    .map((line) => writeLine(line, shown))
    .filter((line) => line !== '');
}
