/** As documents print it: `M`, `F`, `X` (ICAO Doc 9303 part 4: male, female, unspecified). */
export type Sex = 'M' | 'F' | 'X';

/** Words in full, and letters that mean one thing wherever they are printed. Capitals without accents. */
const MEANINGS: ReadonlyMap<string, Sex> = new Map([
  ...words(
    'M',
    `M MALE MASCULIN MASCULINO MASCULINE HOMME HOMBRE VARON MANN MANNLICH MASCHIO MAN MANNELIJK MEZCZYZNA ERKEK МУЖ
     МУЖСКОИ М ЧОЛ ЧОЛОВІЧА Ч ذكر LAKI LAKILAKI LELAKI PRIA NAM MUME ME ΑΡΡΕΝ ΑΝΔΡΑΣ Α 男`,
  ),
  ...words(
    'F',
    `F FEMALE FEMININ FEMININO FEMENINO FEMININE FEMME MUJER FRAU WEIBLICH W FEMMINA DONNA VROUW VROUWELIJK KOBIETA KADIN
     ЖЕН ЖЕНСКИИ Ж ЖІН ЖІНОЧА انثى PEREMPUAN WANITA NU KE MWANAMKE ΘΗΛΥ ΓΥΝΑΙΚΑ Θ 女`,
  ),
  ...words('X', 'X NONBINARY DIVERS'),
]);

function words(sex: Sex, list: string): readonly (readonly [string, Sex])[] {
  return list.split(/\s+/).map((word) => [word, sex] as const);
}

/** Letters that mean one thing in one country and another or nothing elsewhere. */
const BY_COUNTRY: Readonly<Record<string, Readonly<Record<string, Sex>>>> = {
  MEX: { H: 'M' },
  ECU: { H: 'M' },
  NLD: { V: 'F' },
  BEL: { V: 'F' },
  SUR: { V: 'F' },
  DNK: { K: 'F' },
  NOR: { K: 'F' },
  SWE: { K: 'F' },
  POL: { K: 'F' },
  TUR: { K: 'F', E: 'M' },
  FIN: { N: 'F' },
  HRV: { Z: 'F' },
  SVN: { Z: 'F' },
  CZE: { Z: 'F' },
  SVK: { Z: 'F' },
};

/** On cards of Mexico M is mujer (beside H), on its passports masculino: nobody can tell. */
const SAYS_NOTHING: Readonly<Record<string, string>> = { MEX: 'M' };

export interface ReadSex {
  readonly value: Sex;
  readonly raw: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The sex that a text says. In two languages (`K/F`, `Ж/F`) the last one that is known counts, which is the English one.
 *
 * @param text in NFC; `from` and `to` are places in it
 * @returns `undefined` when it says none, or two different ones
 */
export function readSex(text: string, country?: string): ReadSex | undefined {
  const local = (country === undefined ? undefined : BY_COUNTRY[country]) ?? {};
  const isPair = /^\s*\p{L}+\s*[/|]\s*\p{L}+\s*$/u.test(text);
  // 12AUG1974F: a letter at the end of what recognition wrote together.
  const known = [...text.matchAll(/\p{L}+(?: ?- ?\p{L}+)?/gu)].flatMap((match): ReadSex[] => {
    const [raw] = match;
    const word = plainWord(raw);
    const value = isPair ? (MEANINGS.get(word) ?? local[word]) : (local[word] ?? MEANINGS.get(word));
    return value === undefined ? [] : [{ value, raw, from: match.index, to: match.index + raw.length }];
  });
  const last = known.at(-1);
  if (last === undefined || (country !== undefined && SAYS_NOTHING[country] === plainWord(last.raw))) return undefined;
  return isPair || known.every(({ value }) => value === last.value) ? last : undefined;
}

function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}|[ -]/gu, '')
    .replace(/[أإ]/g, 'ا')
    .replace(/ı/g, 'i')
    .toUpperCase();
}
