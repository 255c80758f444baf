import { foldSounds } from './fold-sounds';
import { FULL_EDIT, soundDistance } from './sound-distance';

/**
 * Legal forms of companies and how they are written out, to one short token each. Forms of different states stay apart;
 * since a form weighs little, two that differ hardly lower a score.
 */
const FORMS = `
ltd: limited | ltd | ld | limitee
llc: llc | limited liability | limited liability company | limited liability co | l l c
llp: llp | limited liability partnership
lp: lp | limited partnership
plc: plc | public limited company | public ltd company | public limited co
inc: inc | incorporated
corp: corp | corporation | corporacion
co: co | company | cie | cia | compania | compagnie | companhia | kompaniya | sirket | sirketi | sherkat
pvt: pvt | private | pte | pty | proprietary | sdn | sendirian
bhd: bhd | berhad
pt: pt | perseroan terbatas
tbk: tbk | terbuka
jsc: jsc | ao | joint stock company | joint stock co | joint stock | aktsionernoe obshchestvo | aksiyadorlik jamiyati
ojsc: ojsc | oao | open joint stock | open joint stock company | otkrytoe aktsionernoe obshchestvo | otkrytoye aktsionernoye obshchestvo
cjsc: cjsc | zao | closed joint stock company | zakrytoe aktsionernoe obshchestvo | zakrytoye aktsionernoye obshchestvo
pjsc: pjsc | pao | pat | public joint stock company | publichnoe aktsionernoe obshchestvo | publichnoye aktsionernoye obshchestvo
ooo: ooo | tov | obshchestvo s ogranichennoi otvetstvennostyu | obshchestvo s ogranichennoy otvetstvennostyu | tovarystvo z obmezhenoiu vidpovidalnistiu
fgup: fgup | federal state unitary enterprise | federalnoe gosudarstvennoe unitarnoe predpriyatie
gmbh: gmbh | gesellschaft mit beschraenkter haftung | gesellschaft mit beschrankter haftung | ges mbh | mbh
ag: ag | aktiengesellschaft
kg: kg | kommanditgesellschaft
ohg: ohg | offene handelsgesellschaft
ev: ev | eingetragener verein
se: se | societas europaea
bv: bv | besloten vennootschap
nv: nv | naamloze vennootschap
sa: sa | sociedad anonima | societe anonyme | sociedade anonima | societate pe actiuni
sas: sas | societe par actions simplifiee | sociedad por acciones simplificada
sarl: sarl | societe a responsabilite limitee
srl: srl | sociedad de responsabilidad limitada | societa a responsabilita limitata | societate cu raspundere limitata | s de rl | s de r l
sl: sl | sociedad limitada
sacv: sa de cv | sa cv | sacv | sociedad anonima de capital variable
cv: cv | capital variable
spa: spa | societa per azioni | spolka akcyjna
spzoo: sp z oo | sp zoo | spolka z ograniczona odpowiedzialnoscia
sro: sro | spol s ro | spolecnost s rucenim omezenym
doo: doo | drustvo s ogranicenom odgovornoscu | drustvo sa ogranicenom odgovornoscu
dd: dd | dionicko drustvo
eood: eood | ood | druzhestvo s ogranichena otgovornost
ead: ead | ad | aktsionerno druzhestvo
kft: kft | korlatolt felelossegu tarsasag
zrt: zrt | nyrt | reszvenytarsasag
ltda: ltda | limitada | lda
eirl: eirl | empresa individual de responsabilidad limitada
as: as | anonim sirketi | aksjeselskap | anonim sirket
aps: aps | anpartsselskab
ab: ab | aktiebolag
oy: oy | osakeyhtio | oyj
as: aktsiaselts | akciova spolecnost
ou: osauhing
uab: uab | uzdaroji akcine bendrove
sia: sia | sabiedriba ar ierobezotu atbildibu
ae: anonymi etaireia | anonymos etairia
epe: epe
kk: kk | kabushiki kaisha | kabushiki gaisha
yk: yugen kaisha
fze: fze | free zone establishment
fzco: fzco | fzc | free zone company | free zone co
wll: wll | with limited liability
est: est | establishment | establissement
saog: saog | saoc
pjs: pjs | sherkat sahami | sahami am | sahami khass
bo: bros | brothers
`;

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [form = '', spellings = ''] = line.split(':');
      return spellings.split('|').map((spelling) => [spelling.trim(), form] as const);
    }),
);
const FIRST_WORDS: ReadonlyMap<string, number> = (() => {
  const longest = new Map<string, number>();
  for (const spelling of SPELLINGS.keys()) {
    const [first = '', ...rest] = spelling.split(' ');
    longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1));
  }
  return longest;
})();

/** The forms that are written out most, as far as one wrong letter may not make a name of them. */
const OFTEN_MISSPELT = ['limited', 'company', 'corporation', 'incorporated'].map(
  (word) => [word, Uint8Array.from(foldSounds(word))] as const,
);

function misspeltForm(word: string): string | undefined {
  if (word.length < 6 || word.length > 13) return undefined;
  const sounds = Uint8Array.from(foldSounds(word));
  const form = OFTEN_MISSPELT.find(([whole, heard]) => {
    if (whole.charCodeAt(0) !== word.charCodeAt(0) || Math.abs(whole.length - word.length) > 1) return false;
    return soundDistance(sounds, 0, sounds.length, heard, 0, heard.length, FULL_EDIT, false) <= FULL_EDIT;
  });
  return form && SPELLINGS.get(form[0]);
}

/** The tokens that `shortenCompanyForms` writes. */
export const COMPANY_FORMS: ReadonlySet<string> = new Set(SPELLINGS.values());

/** `[acme, limited, liability, company]` is `[acme, llc]`: every spelling of a form becomes its one token. */
export function shortenCompanyForms(words: readonly string[]): readonly string[] {
  const short: string[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(FIRST_WORDS.get(words[at] as string) ?? 0, words.length - at);
    while (length > 0 && !SPELLINGS.has(words.slice(at, at + length).join(' '))) length--;
    const word = words[at] as string;
    short.push(SPELLINGS.get(words.slice(at, at + length).join(' ')) ?? misspeltForm(word) ?? word);
    at += Math.max(length, 1);
  }
  return short;
}
