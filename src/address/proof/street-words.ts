/**
 * Words for kinds of streets, one kind a line with its abbreviations, in small letters a to z as `addressWords` spells them.
 * Kinds that are translations of each other stay apart: nobody writes Rue Mayor for Calle Mayor.
 */
const KINDS = `
street st str saint|road rd|avenue ave av|lane ln|drive dr drv|court ct crt|boulevard blvd boul bd bvd|crescent cres cr cresc
close cl clo|parade pde|place pl plc|square sq|terrace ter terr tce|highway hwy|parkway pkwy pky|circle cir|gardens gdns|grove grv gr
trail trl|alley aly|esplanade esp|mews|quay|way wy|expressway expy|freeway fwy|loop|turnpike tpke|estate est
rue r|impasse imp|chemin ch che chem|chaussee chee|allee all|quai|route rte|cours|passage pass|faubourg fbg fg|sentier
calle c cl cll|avenida av avda avd ave|plaza pza plz pl|paseo po pso|calzada calz|carrera cra kr cr carr krra|camino cno cmno|carretera ctra|ronda rda|callejon cjon|transversal tv transv|diagonal dg diag|glorieta gta|pasaje psje pje|travesia trva
rua r|travessa tv trav tr|alameda al|praca pca pc pra|estrada estr est|largo lgo lg|rodovia rod|ladeira lad|beco bc|calcada cc
via v|viale vle|piazza pza pzza|corso cso|vicolo vlo vic|largo lgo|lungomare|strada str|contrada cda c da
strasse str|gasse g|platz pl|weg w|allee|ring|ufer|damm|chaussee ch
straat str|laan ln|plein pln|gracht gr|kade kd|singel sgl|dreef|weg|steenweg stwg|baan
ulica ul|aleja al aleje|plac pl|osiedle os|rondo
caddesi cad cd|sokak sok sokagi sk|mahallesi mah mh mahalle|bulvari blv bulv bulvar|cikmazi cikmaz
strada str|bulevardul bd bdul bulevard bul|calea|aleea al|soseaua sos|piata p ta|intrarea intr|splaiul spl
ulitsa ul ulitza|prospekt pr prosp pr kt|pereulok per|bulvar bul b r|shosse sh|naberezhnaia nab|ploshchad pl|proezd pr d
vulytsia vul|provulok prov|ploshcha pl|naberezhna nab
odos od|leoforos leof leoph lf|plateia pl
jalan jl jln|gang gg|lorong lr|kampung kp|komplek komp|perumahan perum
duong d|pho p|ngo|hem|quan q|phuong p|thon|xa
barabara|mtaa
gata g|vagen v|gatan|vej|gade|katu k|tie|utca u|ut|ter|ulice ul|namesti nam|trida tr|iela|gatve g
`;

/** Before or behind a house number, and no part of the street's name. */
const NUMBER_WORDS =
  'no nr n num numero number nummer nro nomor house haus hausnr hausnummer casa dom d bud budynek bud. so km kav blok budynok budinok numer h hno plot stand ev kapi';
/** What a flat, a floor or a staircase is called: the number behind it is none of the house. */
const UNIT_WORDS =
  'flat apt apartment apartments unit suite ste room rm floor fl level lot apartament appartement appt app ap apto apartamento departamento depto dpto dep piso planta puerta pta esc escalera bloco bl block int interno interior scala sc piano pal wohnung whg top stiege tur etage etg stock og eg bat batiment esc etage porte bus bte boite lok lokal m mieszkanie daire kat kvartira kv kvartyra pidizd podezd etaj scara bloc diamerisma orofos tang can phong lantai lt rt rw andar dto esq sala loja';
/** Articles and prepositions: written, left out, or joined to the next word. */
const PARTICLES =
  'de del la las los le les el du des d l da do das dos di della dell dello degli dei delle of the e y und and et van der den ya na a al il lo';
/** Other words with abbreviations, the full one first. */
const WORDS = `
saint st|sainte ste|santa sta|santo sto|north n|south s|east e|west w|mount mt|fort ft|doctor dr|doutor dr|general gral gen|coronel cnel cel
presidente pres pte|profesor prof|professor prof|nossa ns na|senhora sra|nuestra ntra|hermanos hnos|sankt st|grosse gr gross|kleine kl|obere ob|untere unt
northwest nw|northeast ne|southwest sw|southeast se|upper up|lower lwr|marshal mar|imeni im|swietego sw|swietej sw|kolonel kol|ingenieur ir
`;
/** Germanic compounds: Musterstrasse is Muster and strasse. */
const ENDINGS =
  'strasse straat street avenue gasse platz allee laan plein gracht singel kade damm ufer ring weg str gatan gata vagen vej gade road lane drive court close crescent boulevard parade'.split(
    ' ',
  );
const BEGINNINGS =
  'avenida avenue boulevard calle travessa alameda barabara jalan ulica viale piazza corso paseo plaza calzada rua rue via strada bulevardul calea'.split(
    ' ',
  );
/** A stem shorter than that is no name: Herring is, Spring is not. */
const LEAST_STEM = 3;

const kindsOf = new Map<string, Set<number>>();
for (const [kind, words] of KINDS.trim().split(/[|\n]/).entries()) {
  for (const word of words.split(' ')) kindsOf.set(word, (kindsOf.get(word) ?? new Set()).add(kind));
}
kindsOf.get('saint')?.clear();
kindsOf.delete('saint');
const numberWords = new Set(NUMBER_WORDS.split(' '));
const unitWords = new Set(UNIT_WORDS.split(' '));
const particles = new Set(PARTICLES.split(' '));
const fullWords = new Map<string, Set<string>>();
for (const words of WORDS.trim().split(/[|\n]/)) {
  const [full = '', ...short] = words.split(' ');
  for (const word of short) fullWords.set(word, (fullWords.get(word) ?? new Set()).add(full));
}

/** The kinds of street that a word can stand for, by number; none for other words. */
export const streetKinds = (word: string): ReadonlySet<number> => kindsOf.get(word) ?? NONE;
const NONE: ReadonlySet<number> = new Set();
/** How else a kind of street is written: `jl` and `jln` for `jalan`. */
export const otherWordsForKind = (word: string): readonly string[] =>
  [...kindsOf].flatMap(([other, kinds]) =>
    other !== word && [...streetKinds(word)].some((kind) => kinds.has(kind)) ? [other] : [],
  );
export const isNumberWord = (word: string): boolean => numberWords.has(word);
export const isUnitWord = (word: string): boolean => unitWords.has(word);
export const isParticle = (word: string): boolean => particles.has(word);
/** What a word abbreviates: `st` is `saint`, but for where it is a street. */
export const writtenOut = (word: string): readonly string[] => [...(fullWords.get(word) ?? [])];

/** A compound apart: the name, and the word for the kind of street that it ends or begins with. */
export function partStreetWord(
  word: string,
): { readonly stem: string; readonly kind: string; readonly at: 'end' | 'start' } | undefined {
  for (const kind of ENDINGS) {
    if (word.endsWith(kind) && word.length >= kind.length + LEAST_STEM)
      return { stem: word.slice(0, -kind.length), kind, at: 'end' };
  }
  for (const kind of BEGINNINGS) {
    if (word.startsWith(kind) && word.length >= kind.length + LEAST_STEM)
      return { stem: word.slice(kind.length), kind, at: 'start' };
  }
  return undefined;
}
