import { checkDigitsPass, findNumber } from '../mrz/check-digits-pass';
import { behind } from '../mrz/compose-mrz';
import { isMrzKind, MRZ_PLACES, readStretch, writeStretch, type Stretch } from '../mrz/mrz-places';
import type { Random } from '../random';
import type { Forgery, ForgeryKind, MrzKind, Truth } from '../truth';

const DIGITS = Array.from('0123456789');
/** A document number may hold letters, digits and fillers (Doc 9303 parts 4 to 7, document number). */
const NO_FILLER = [...DIGITS, ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')];
const NUMBER_CHARACTERS = [...NO_FILLER, '<'];

type ZoneForgery = Exclude<ForgeryKind, 'printed_name' | 'printed_date'>;

/**
 * Changes one character of the zone and leaves the print as it was.
 *
 * @throws RangeError when there is no zone
 */
export function forgeZone(truth: Truth, kind: ZoneForgery, random: Random): Truth {
  if (!isMrzKind(truth.kind) || truth.mrzLines === undefined) throw new RangeError('there is no zone to change');
  const { mrzLines } = truth;
  const { place, field, alphabet } = pickPlace(truth.kind, mrzLines, kind, random);
  const before = readStretch(mrzLines, place);
  const after = random.pick(alphabet.filter((character) => character !== before));
  const lines = writeStretch(mrzLines, place, after);
  const forgery: Forgery = { kind, field, before, after, checkDigitsPass: checkDigitsPass(truth.kind, lines) };
  return { ...truth, mrzLines: lines, forgery };
}

interface Target {
  readonly place: Stretch;
  readonly field: Forgery['field'];
  readonly alphabet: readonly string[];
}

function pickPlace(kind: MrzKind, lines: readonly string[], forgery: ZoneForgery, random: Random): Target {
  const places = MRZ_PLACES[kind];
  switch (forgery) {
    case 'mrz_number': {
      // Not the fillers behind a short number: a character more would be another length, not a substitution.
      const taken = findNumber(kind, lines).characters.flatMap(singly);
      const used = taken.filter((_place, at) => taken.slice(at).some((rest) => readStretch(lines, rest) !== '<'));
      const place = random.pick(used);
      // In what a long number has left over, a filler ends it.
      const alphabet =
        place.line === places.number.line && place.from < places.number.to ? NUMBER_CHARACTERS : NO_FILLER;
      return { place, field: 'documentNumber', alphabet };
    }
    case 'mrz_birth_date': {
      // Where a part is unknown the fillers stay.
      const known = singly(places.birthDate).filter((place) => readStretch(lines, place) !== '<');
      return { place: random.pick(known), field: 'birthDate', alphabet: DIGITS };
    }
    case 'mrz_expiry_date':
      return { place: random.pick(singly(places.expiryDate)), field: 'expiryDate', alphabet: DIGITS };
    case 'mrz_check_digit': {
      const digits = [findNumber(kind, lines).digit, behind(places.birthDate), behind(places.expiryDate)];
      if (places.composite !== undefined) digits.push(places.composite.at);
      return { place: random.pick(digits), field: 'checkDigit', alphabet: DIGITS };
    }
  }
}

/** A stretch as its single places. */
function singly({ line, from, to }: Stretch): Stretch[] {
  return Array.from({ length: to - from }, (_none, at) => ({ line, from: from + at, to: from + at + 1 }));
}
