/** Legal forms of companies in their spellings, to one token each. A small table that grows; no form stands for another. */

const FORMS: Readonly<Record<string, readonly string[]>> = {
  ltd: ['ltd', 'limited'],
  llc: ['llc', 'limited liability company', 'limited liability co'],
  llp: ['llp', 'limited liability partnership'],
  plc: ['plc', 'public limited company', 'public ltd company', 'public limited co'],
  inc: ['inc', 'incorporated'],
  corp: ['corp', 'corporation'],
  co: ['co', 'company', 'cia', 'compania', 'compagnie'],
  pvt: ['pvt', 'private', 'pte', 'pty', 'proprietary', 'sdn', 'sendirian'],
  bhd: ['bhd', 'berhad'],
  jsc: ['jsc', 'joint stock company', 'joint stock co'],
  ojsc: ['ojsc', 'oao', 'open joint stock company', 'otkrytoe aktsionernoe obshchestvo'],
  cjsc: ['cjsc', 'zao', 'closed joint stock company', 'zakrytoe aktsionernoe obshchestvo'],
  pjsc: ['pjsc', 'pao', 'public joint stock company', 'publichnoe aktsionernoe obshchestvo'],
  ooo: ['ooo', 'obshchestvo s ogranichennoi otvetstvennostyu'],
  gmbh: ['gmbh', 'gesellschaft mit beschraenkter haftung', 'gesellschaft mit beschrankter haftung', 'ges mbh'],
  ag: ['ag', 'aktiengesellschaft'],
  kg: ['kg', 'kommanditgesellschaft'],
  bv: ['bv', 'besloten vennootschap'],
  nv: ['nv', 'naamloze vennootschap'],
  sa: ['sa', 'sociedad anonima', 'societe anonyme', 'sociedade anonima'],
  sas: ['sas', 'societe par actions simplifiee', 'sociedad por acciones simplificada'],
  sarl: ['sarl', 'societe a responsabilite limitee'],
  srl: ['srl', 'sociedad de responsabilidad limitada', 'societa a responsabilita limitata', 's de rl'],
  sl: ['sl', 'sociedad limitada'],
  cv: ['cv', 'capital variable'],
  spa: ['spa', 'societa per azioni'],
  ltda: ['ltda', 'limitada', 'lda'],
  as: ['as', 'anonim sirketi', 'aksjeselskap'],
  ab: ['ab', 'aktiebolag'],
  oy: ['oy', 'osakeyhtio'],
  fze: ['fze', 'free zone establishment'],
  fzco: ['fzco', 'free zone company', 'free zone co'],
};

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([form, spellings]) => spellings.map((spelling) => [spelling, form] as const)),
);
const LONGEST = Math.max(...[...SPELLINGS.keys()].map((spelling) => spelling.split(' ').length));
const FIRST_WORDS = new Set([...SPELLINGS.keys()].map((spelling) => spelling.split(' ')[0]));

/** The tokens that `replaceLegalForms` writes. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(Object.keys(FORMS));

/** Replaces every spelling of a legal form by its one token: `[acme, limited, liability, company]` to `[acme, llc]`. */
export function replaceLegalForms(tokens: readonly string[]): string[] {
  const replaced: string[] = [];
  for (let start = 0; start < tokens.length;) {
    let length = FIRST_WORDS.has(tokens[start]) ? Math.min(LONGEST, tokens.length - start) : 0;
    while (length > 0 && !SPELLINGS.has(tokens.slice(start, start + length).join(' '))) length--;
    replaced.push(SPELLINGS.get(tokens.slice(start, start + length).join(' ')) ?? (tokens[start] as string));
    start += Math.max(length, 1);
  }
  return replaced;
}
