/** What kind of body a company says it is: the words of many laws on a short list, as far as numbers tell them apart. */

export const LEGAL_FORMS = [
  'private_company',
  'public_company',
  'llp',
  'limited_partnership',
  'partnership',
  'sole_trader',
  'nonprofit',
  'cooperative',
  'branch',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export const COMPANIES: readonly LegalForm[] = ['private_company', 'public_company'];

/**
 * Longer phrases first: the first that a form's words contain decides. A word that means different bodies in different
 * laws stands for all of them, so that a doubt is only raised where no reading fits.
 */
const PHRASES: readonly (readonly [phrase: string, forms: readonly LegalForm[]])[] = [
  ['limited liability partnership', ['llp']],
  ['limited partnership', ['limited_partnership']],
  ['limited by guarantee', ['nonprofit', 'private_company', 'public_company']],
  ['unlimited company', ['private_company']],
  ['public limited', ['public_company']],
  ['public company', ['public_company']],
  ['private limited', ['private_company']],
  ['private company', ['private_company']],
  ['limited liability company', COMPANIES],
  ['joint stock company', COMPANIES],
  ['business name', ['sole_trader', 'partnership']],
  ['sole trader', ['sole_trader']],
  ['sole proprietor', ['sole_trader']],
  ['sole proprietorship', ['sole_trader']],
  ['incorporated trustees', ['nonprofit']],
  ['non profit', ['nonprofit']],
  ['general partnership', ['partnership']],
  ['gmbh co kg', ['limited_partnership']],
  ['ug co kg', ['limited_partnership']],
  ['overseas company', ['branch']],
  ['foreign company', ['branch']],
  ['s de rl de cv', ['private_company']],
  ['sa de cv', COMPANIES],
  ['sp z oo', ['private_company']],
  ['sa rl', ['private_company']],
  ['s a r l', ['private_company']],
  ['s r l', ['private_company']],
  ['s a', COMPANIES],
];

const WORDS: Readonly<Record<LegalForm, string>> = {
  private_company:
    'ltd limited gmbh ug bv bvba srl sarl sas sasu eurl pty pte lda spzoo doo kft llc sl slu ltda sro oy sdn opc',
  public_company: 'plc ag nv spa se kgaa oyj bhd pjsc',
  llp: 'llp partg partgmbb',
  limited_partnership: 'lp kg scs cv ky',
  partnership: 'partnership ohg gbr snc vof maatschap firm',
  sole_trader: 'ek einzelunternehmen eenmanszaak mei individual proprietorship enkeltmandsvirksomhed',
  nonprofit: 'charity foundation stiftung ev asbl vzw association verein trustees npo npc cio stichting ngo',
  cooperative: 'cooperative eg scop',
  branch: 'branch establishment',
};
/** Words of companies of whichever kind: their law, or usage, has one word for both. */
const EITHER = 'inc incorporated corp corporation company sa ab as asa aps aktiebolag';

/** Ordinary words, which say a form where a form is asked for, and in a name may be no more than its last word. */
const NOT_IN_A_NAME: ReadonlySet<string> = new Set(
  `se individual firm partnership association charity foundation trustees verein cooperative branch establishment company
   proprietorship`.split(/\s+/),
);

const FORMS_OF_WORD: ReadonlyMap<string, readonly LegalForm[]> = new Map([
  ...LEGAL_FORMS.flatMap((form) => WORDS[form].split(' ').map((word) => [plain(word), [form]] as const)),
  ...EITHER.split(' ').map((word) => [word, COMPANIES] as const),
]);

/**
 * The forms that these words can mean, or nothing where they say none that is known: a form as claimed (`Private limited
 * company`), or a name that ends with one (`Example Trading Ltd`).
 */
export function readLegalForm(legalForm: string | undefined, name?: string): readonly LegalForm[] | undefined {
  if (legalForm !== undefined && legalForm.trim() !== '') return formsIn(words(legalForm));
  // Within a name such words mean something else: only its end counts.
  const all = words(name ?? '');
  const phrase = PHRASES.find(([each]) => ` ${all.join(' ')}`.endsWith(` ${each}`));
  const last = all.at(-1) ?? '';
  return phrase?.[1] ?? (NOT_IN_A_NAME.has(last) ? undefined : FORMS_OF_WORD.get(last));
}

function formsIn(given: readonly string[]): readonly LegalForm[] | undefined {
  const text = ` ${given.join(' ')} `;
  const phrase = PHRASES.find(([each]) => text.includes(` ${each} `));
  if (phrase) return phrase[1];
  const own = LEGAL_FORMS.find((form) => plain(form) === given.join(''));
  if (own) return [own];
  return FORMS_OF_WORD.get(given.join('')) ?? given.map((word) => FORMS_OF_WORD.get(word)).find((forms) => forms);
}

function words(text: string): string[] {
  return text
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/\p{M}|\.|\//gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function plain(word: string): string {
  return word.replaceAll(/[^a-z]/g, '');
}
