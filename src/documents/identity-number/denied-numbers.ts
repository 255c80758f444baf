/**
 * Numbers that nobody holds although their check digits fit: what people type to get past a form, and what authorities print
 * in their own samples. Refused everywhere, whatever a rule says.
 */
import type { RefusalReason, Strength } from './verdict';

type Denial = Extract<RefusalReason, 'repeated_digits' | 'sequential_digits' | 'sample_number'>;

/** Published as samples, or misused so widely that the authority withdrew them. By country, without separators. */
const SAMPLES: { readonly [countryAlpha2: string]: readonly string[] } = {
  /** Brazil: 123.456.789-09, in every form's placeholder. */
  BR: ['12345678909'],
  /** UIDAI: the published test residents. */
  IN: ['999941057058', '999971658847', '999933119405', '999955183433', '999990501894'],
  /** SAT: the generic numbers for the public and for foreigners. */
  MX: ['XAXX010101000', 'XEXX010101000'],
  /** Skatteverket and Swedish textbooks: Tolvan Tolvansson. */
  SE: ['1212121212', '191212121212'],
  /** The first identity number, Atatürk's. */
  TR: ['10000000146'],
  /** SSA: the Woolworth wallet card, its leaflet of 1940, the LifeLock advertisement, the range kept for advertising. */
  US: [
    '078051120',
    '219099999',
    '457555462',
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((last) => `98765432${last}`),
    '002281852',
    '042103580',
    '062360749',
    '095073645',
    '128036045',
    '135016629',
    '141186941',
    '165167999',
    '165187999',
    '165207999',
    '165227999',
    '165247999',
    '189092294',
    '212097694',
    '212099999',
    '306302348',
    '308125070',
    '468288779',
    '549241889',
  ],
};

/** Fewer digits than these can be alike, or in order, by chance. */
const SHORTEST_REPEATED = 5;
const SHORTEST_SEQUENCE = 7;
const SHORTEST_SEQUENCE_AMONG_LETTERS = 6;
/** Above this length a run that only the check digits break is no chance either. */
const LONG = 9;

/** Why this number cannot be anyone's, if so. `compact` holds capitals and digits only. */
export function denialOf(compact: string, countryAlpha2: string, strength: Strength): Denial | undefined {
  if (SAMPLES[countryAlpha2]?.includes(compact)) return 'sample_number';
  const digits = compact.replace(/\D/g, '');
  const sequence = digits === compact ? SHORTEST_SEQUENCE : SHORTEST_SEQUENCE_AMONG_LETTERS;
  if (digits.length >= SHORTEST_REPEATED && isRepeated(digits)) return 'repeated_digits';
  if (digits.length >= sequence && isSequential(digits)) return 'sequential_digits';
  if (strength !== 'checksum' || digits.length < LONG) return undefined;
  if (isRepeated(digits.slice(0, -1))) return 'repeated_digits';
  return isSequential(digits.slice(0, -1)) || isSequential(digits.slice(0, -2)) ? 'sequential_digits' : undefined;
}

function isRepeated(digits: string): boolean {
  return Array.from(digits).every((digit) => digit === digits.charAt(0));
}

/** Up or down by one throughout; nine and zero are neighbours. */
function isSequential(digits: string): boolean {
  const steps = Array.from(digits)
    .slice(1)
    .map((digit, at) => (Number(digit) - Number(digits.charAt(at)) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}
