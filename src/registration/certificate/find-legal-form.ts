import type { LetterLine } from '../../address/proof/letter-line';
import { findPhrase, phraseText, readPhrases } from '../../address/proof/phrase-index';
import { COMPANIES, type LegalForm, readLegalForm } from '../legal-form';

/** Forms in full as certificates and registers write them. Longer ones first, and what one has within it is not looked for. */
const IN_FULL: readonly (readonly [forms: readonly LegalForm[], phrases: string])[] = [
  [
    ['private_company'],
    `private limited company, private company limited by shares, company limited by shares, limited liability company, société à responsabilité limitée, société par actions simplifiée, entreprise unipersonnelle à responsabilité limitée, gesellschaft mit beschränkter haftung, unternehmergesellschaft, sociedad de responsabilidad limitada, sociedad limitada, sociedade limitada, sociedade por quotas, sociedade unipessoal por quotas, sociedade empresária limitada, società a responsabilità limitata, besloten vennootschap, besloten vennootschap met beperkte aansprakelijkheid, spółka z ograniczoną odpowiedzialnością, limited şirket, societate cu răspundere limitată`,
  ],
  [
    ['public_company'],
    `public limited company, public company limited by shares, public company, société anonyme, aktiengesellschaft, sociedad anónima, sociedade anónima, sociedade anônima, società per azioni, naamloze vennootschap, spółka akcyjna, anonim şirket, societate pe acțiuni, societas europaea`,
  ],
  [['llp'], 'limited liability partnership'],
  [
    ['limited_partnership'],
    'limited partnership, kommanditgesellschaft, société en commandite, commanditaire vennootschap',
  ],
  [
    ['partnership'],
    'general partnership, offene handelsgesellschaft, société en nom collectif, vennootschap onder firma',
  ],
  [
    ['sole_trader'],
    'sole trader, sole proprietorship, entrepreneur individuel, entreprise individuelle, einzelkaufmann, einzelunternehmen, empresário individual, impresa individuale, eenmanszaak, business name registration',
  ],
  [
    ['nonprofit'],
    'incorporated trustees, company limited by guarantee, eingetragener verein, association, stichting, fondazione',
  ],
  [['cooperative'], 'cooperative society, eingetragene genossenschaft, société coopérative, cooperativa, coöperatie'],
];

const PHRASES = IN_FULL.flatMap(([forms, list]) => readPhrases(list).map((phrase) => ({ forms, phrase }))).toSorted(
  (one, other) => other.phrase.length - one.phrase.length,
);
/** In some laws the small form is a company by shares as well. */
const EITHER: readonly LegalForm[] = COMPANIES;

/**
 * The legal forms that a certificate can mean: of the name as it is printed, or of the form in full on a line of its own.
 * Undefined where it says none that is known.
 */
export function findLegalForms(
  lines: readonly LetterLine[],
  printedName: string | undefined,
): readonly LegalForm[] | undefined {
  const ofName = printedName === undefined ? undefined : readLegalForm(undefined, printedName);
  if (ofName) return ofName;
  const found = lines.flatMap(({ text }) => {
    const line = phraseText(text);
    const phrase = PHRASES.find((each) => findPhrase(line, each.phrase) !== undefined);
    return phrase === undefined ? [] : phrase.forms;
  });
  if (found.length === 0) return undefined;
  const all = [...new Set(found)];
  return all.some((form) => EITHER.includes(form)) && all.length > 1 ? [...new Set([...all, ...EITHER])] : all;
}
