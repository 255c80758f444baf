import type { Finding } from '../../domain/evidence';
import { documentFinding } from '../document-findings';
import { COMPARED_FIELDS, type ComparedField, compareWithPrint, type FieldAgreement } from './compare-print';
import { compareDates, compareHolders, compareNumbers, asClaimed, type Agreement } from './compare-values';
import type { Print } from './document-facts';
import type { IdentitySource } from './identity-source';

/** Fields whose values are of one person and one document: when all that can be compared differ, it is another document. */
const IDENTITY: readonly ComparedField[] = ['name', 'birth_date', 'number'];

/**
 * Whether the sources of one document say the same. One field that differs while others agree is what a forger leaves behind
 * who changed one place and not the other: `document.sources_disagree`. All of them different on the two sides is another
 * document: `document.sides_disagree`.
 */
export function judgeAgreement(
  sources: readonly IdentitySource[],
  search: readonly Print[],
  today: string,
  fieldOf: (side: IdentitySource['side']) => string,
): { readonly findings: readonly Finding[]; readonly confirmed: ReadonlySet<ComparedField> } {
  const strong = sources.filter(({ from }) => from !== 'print');
  const prints = sources.filter(({ from }) => from === 'print');
  const findings: Finding[] = [];
  const confirmed = new Set<ComparedField>();
  const judge = (agreement: FieldAgreement, one: IdentitySource, other: IdentitySource | undefined): void => {
    const fields = (kind: Agreement) => COMPARED_FIELDS.filter((field) => agreement[field] === kind);
    const [different, possible] = [fields('different'), fields('possible')];
    for (const field of fields('same')) confirmed.add(field);
    const known = IDENTITY.filter((field) => agreement[field] !== 'unknown');
    const apart = known.filter((field) => agreement[field] === 'different');
    if (apart.length >= 2 && apart.length === known.length && other?.side !== one.side) {
      findings.push(documentFinding('sides_disagree', fieldOf('back'), { fields: apart }));
    } else if (different.length > 0) {
      findings.push(documentFinding('sources_disagree', fieldOf(one.side), { fields: different }));
    } else if (possible.length > 0) {
      findings.push(documentFinding('sources_unclear', fieldOf(one.side), { fields: possible }));
    }
  };
  for (const source of strong) {
    const ofOtherSide = prints.find(({ side, name, number }) => side !== source.side && (name ?? number));
    const ofItsSide = prints.find(({ side, name, number }) => side === source.side && (name ?? number));
    judge(compareWithPrint(source, prints, search, today), source, ofItsSide ?? ofOtherSide);
  }
  for (const [index, one] of strong.entries()) {
    for (const other of strong.slice(index + 1)) judge(compareSources(one, other), one, other);
  }
  return { findings, confirmed };
}

function compareSources(one: IdentitySource, other: IdentitySource): FieldAgreement {
  return {
    name: one.name && other.name ? compareHolders(asClaimed(one.name), other.name) : 'unknown',
    birth_date: compareDates(one.birthDate, other.birthDate),
    number: one.number && other.number ? compareNumbers(one.number.value, other.number.value) : 'unknown',
    expiry_date: compareDates(one.expiryDate, other.expiryDate),
  };
}
