import type { Random } from '../random';
import type { Truth } from '../truth';

const LETTERS = Array.from('ABCDEFGHIKLMNOPRSTUVWZ');

/** Changes the print and leaves zone and barcode as they were; a document without either agrees with itself still. */
export function forgePrint(truth: Truth, kind: 'printed_name' | 'printed_date', random: Random): Truth {
  if (kind === 'printed_name') {
    const surname = forgeName(truth.surname, random);
    return changed(truth, { surname }, { kind, field: 'surname', before: truth.surname, after: surname });
  }
  const { expiryDate } = truth;
  if (expiryDate !== undefined && random.chance(0.5)) {
    const after = forgeDate(expiryDate, random.whole(1, 6));
    return changed(truth, { expiryDate: after }, { kind, field: 'expiryDate', before: expiryDate, after });
  }
  const after = forgeDate(truth.birthDate, random.pick([-9, -5, -2, -1, 1, 2, 5, 9]));
  return changed(truth, { birthDate: after }, { kind, field: 'birthDate', before: truth.birthDate, after });
}

function changed(
  truth: Truth,
  change: Partial<Truth>,
  forgery: Omit<NonNullable<Truth['forgery']>, 'checkDigitsPass'>,
): Truth {
  return { ...truth, ...change, forgery: { ...forgery, checkDigitsPass: true } };
}

/** One letter another in one of two cases, else a name of its own. */
function forgeName(name: string, random: Random): string {
  const lower = name !== name.toUpperCase();
  const cased = (text: string) => (lower ? text.charAt(0) + text.slice(1).toLowerCase() : text);
  // Near the beginning: the zone may have cut the end.
  const letters = [...name.matchAll(/\p{L}/gu)].slice(0, 8);
  if (random.chance(0.5)) {
    const stems = ['FALSCHNER', 'TROCADO', 'SWAPLEY', 'ERSATZ', 'OTROSI', 'PHANTOMA'].filter((stem) => stem !== name);
    return cased(random.pick(stems));
  }
  const { index, 0: before } = random.pick(letters);
  const bare = before.normalize('NFD').charAt(0).toUpperCase();
  const letter = random.pick(LETTERS.filter((candidate) => candidate !== bare));
  const small = before !== before.toUpperCase();
  return name.slice(0, index) + (small ? letter.toLowerCase() : letter) + name.slice(index + before.length);
}

/** Another year, or for want of a full date the same: `YYYY` and `YYYY-MM` have a year as well. */
function forgeDate(date: string, years: number): string {
  const [year = '', ...rest] = date.split('-');
  const moved = [String(Number(year) + years), ...rest].join('-');
  return moved.endsWith('-02-29') ? moved.replace(/29$/, '28') : moved;
}
