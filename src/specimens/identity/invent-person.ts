import { LATIN_TRADITIONS } from './latin-traditions';
import type { NamingTradition } from './name-lists';
import { WORLD_TRADITIONS } from './world-traditions';
import type { Random } from '../random';
import type { Sex } from '../truth';

const TRADITIONS = { ...LATIN_TRADITIONS, ...WORLD_TRADITIONS };
export type TraditionName = keyof typeof TRADITIONS;
export const TRADITION_NAMES = Object.keys(TRADITIONS) as readonly TraditionName[];

/** Nobody: a name as its language writes it, capitals at the beginning only. */
export interface InventedPerson {
  readonly surname: string;
  /** Empty for a single name. */
  readonly givenNames: string;
  readonly originalSurname?: string;
  readonly originalGivenNames?: string;
  readonly sex: Sex;
}

/** In two scripts; the second is empty where there is none. */
type Pair = readonly [latin: string, original: string];

/** @param long a name that does not fit a machine readable zone */
export function inventPerson(name: TraditionName, random: Random, long = false): InventedPerson {
  const tradition: NamingTradition = TRADITIONS[name];
  const sex: Sex = random.chance(0.02) ? 'X' : random.pick(['F', 'M']);
  const gender = sex === 'X' ? random.pick(['F', 'M'] as const) : sex;
  const surname = inventSurname(tradition, gender, random, long);
  const given = long || !random.chance(tradition.single) ? inventGiven(tradition, gender, random, long) : ['', ''];
  const original = surname[1] === '' ? {} : { originalSurname: surname[1], originalGivenNames: given[1] as string };
  return { surname: surname[0], givenNames: given[0] as string, ...original, sex };
}

function inventSurname(tradition: NamingTradition, gender: 'F' | 'M', random: Random, long: boolean): Pair {
  const one = (): Pair => {
    const [stem, ending] = [split(random.pick(tradition.stems)), split(random.pick(tradition.endings[gender]))];
    return [stem[0] + tail(ending[0]), stem[1] + tail(ending[1])];
  };
  const particle = tradition.particles.length > 0 ? random.pick(tradition.particles) : '';
  const [first, second, third] = [one(), one(), one()];
  if (long) return join([first, second, third], tradition.form === 'two' ? ' ' : '-');
  switch (tradition.form) {
    case 'one':
      return first;
    case 'two':
      return join([first, second], ' ');
    case 'particle':
      if (random.chance(0.3)) return first;
      return [`${random.chance(0.8) ? '' : `${second[0]} `}${particle} ${first[0]}`, ''];
    case 'hyphen':
      if (random.chance(0.7)) return first;
      if (particle.endsWith('-')) return [`${particle}${first[0]}`, ''];
      return particle === '' || random.chance(0.5) ? join([first, second], '-') : [`${particle} ${first[0]}`, ''];
  }
}

function inventGiven(tradition: NamingTradition, gender: 'F' | 'M', random: Random, long: boolean): Pair {
  const [least, most] = tradition.givenCount;
  const count = long ? 4 : random.whole(least, most);
  const names = new Set<string>();
  while (names.size < Math.min(count, tradition.given[gender].length)) names.add(random.pick(tradition.given[gender]));
  return join([...names].map(split), ' ');
}

function split(entry: string): Pair {
  const [latin = '', original = ''] = entry.split('|');
  return [latin, original];
}

/** An ending `-` adds nothing. */
function tail(ending: string): string {
  return ending === '-' ? '' : ending;
}

function join(pairs: readonly Pair[], between: string): Pair {
  return [pairs.map(([latin]) => latin).join(between), joinOriginal(pairs, between)];
}

function joinOriginal(pairs: readonly Pair[], between: string): string {
  return pairs.some(([, original]) => original === '') ? '' : pairs.map(([, original]) => original).join(between);
}
