/**
 * One key for the Latin spellings of what is one name in other letters or in another country: `Yulia`, `Iuliia` and
 * `Julija`; `Mohamed` and `Muhammad`. Not of any standard: rules from the transliterations in use (BGN/PCGN, French and
 * German practice beside ICAO Doc 9303). Equal keys mean "may be the same name spelt differently", no more.
 */

/** Names whose spellings differ more than rules can follow. */
const FAMILIES = [
  'MUHAMMAD MOHAMMAD MOHAMMED MOHAMED MOHAMAD MUHAMMED MUHAMED MUHAMAD MOUHAMED MOUHAMMED MOUHAMADOU MAHOMED MEHMET MEHMED MHAMED MOHAMMOD MOHD MUHD MD',
  'AHMAD AHMED AHMET AHMAT AHAMED',
  'HUSSEIN HUSAIN HUSSAIN HUSEIN HUSSEYIN HUSEYIN HOUSSEIN HOUCINE HOSSAIN HOSSEIN HOSEIN HUSAYN',
  'YUSUF YOUSEF YOUSSEF YUSEF YOUSUF YOUSOUF YUSSUF YOUSSOUF YOUCEF YUSOF JUSUF JOUSSEF',
  'UTHMAN OTHMAN OTMAN USMAN OSMAN OUSMAN OUSMANE OTHMANE ATHMANE',
  'UMAR OMAR OMER OUMAR UMER',
  'KHALID KHALED HALID HALED KALED',
  'RASHID RASHED RACHID RASCHID RASHEED',
  'AISHA AICHA AYSHA AYESHA AISHAH AICHATOU AISSATOU AYCHA',
  'SAID SAEED SAYEED SAEID SAIED',
  'SAYYID SAYED SYED SAYYED SAIYID',
  'IBRAHIM EBRAHIM IBRAHEEM BRAHIM IBRAHIMA',
  'ISMAIL ISMAEEL ESMAIL SMAIL ISHMAEL',
  'SULAIMAN SULEIMAN SOLEIMAN SULEYMAN SOULEYMANE SLIMANE SULAYMAN SOLIMAN',
  'RAHMAN REHMAN RAHMANE RAHAMAN',
  'MUSTAFA MOSTAFA MUSTAPHA MOUSTAFA MOUSTAPHA MOSTEFA MUSTAPHA',
  'HASSAN HASAN HASSANE HACENE',
  'JAMAL DJAMEL JAMEL GAMAL JAMAAL DJAMAL CEMAL',
  'BIN BEN IBN',
  'BINT BINTI BENT',
  'AL EL UL',
  'SAINT ST',
];

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  FAMILIES.flatMap((family) => family.split(' ').map((word, _, [first]) => [word, `=${first}`] as const)),
);

/** `Abdul Rahman`, `Abderrahmane`, `Abd ar-Rahman`: "servant of" with the article, whose L takes the sound that follows. */
const SERVANT_OF = /^ABD(?:[AEUO]L|OUL|[AEUO]([DNRSTZ])(?=\1)|OU([DNRSTZ])(?=\2))(?=...)/;

/** Sound by sound; later rules read what earlier ones wrote. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^MC/, 'MAC'],
  [/SCHTSCH|SHTCH|SCHCH/g, 'SHCH'],
  [/SCH/g, 'SH'],
  [/TSCH|TCH/g, 'CH'],
  [/DZH|DSCH|DJ/g, 'J'],
  [/I(?:T?CH|C)$/, 'IC'],
  [/([KGDTB])H/g, '$1'],
  [/PH/g, 'F'],
  [/TZ/g, 'TS'],
  [/^OU(?=[AEIO])/, 'V'],
  [/OU|OO|UE/g, 'U'],
  [/E[EIY]E?V(?=A?$)/, 'EV'],
  [/EE/g, 'I'],
  [/AE|AA/g, 'A'],
  [/OE/g, 'O'],
  [/W/g, 'V'],
  [/CK|Q/g, 'K'],
  [/C(?=[AOULRKT]|$)/g, 'K'],
  [/KS/g, 'X'],
  [/[YJ]/g, 'I'],
  [/I+/g, 'I'],
  [/([AEIOU])IE/g, '$1E'],
  [/^IE(?=[^AEIOU])/, 'E'],
  [/([^AEIOU])\1+/g, '$1'],
  [/(?<=...)AH$/, 'A'],
];

/** The key of a spelling in capitals A to Z. */
export function spellingKey(word: string): string {
  const family = FAMILY_OF.get(word);
  if (family !== undefined) return family;
  const servant = SERVANT_OF.exec(word);
  if (servant !== null) return `=ABD ${spellingKey(word.slice(servant[0].length)).replace(/(?<=...)E$/, '')}`;
  // KH before the general rule, which makes it K: the same sound is written H as often.
  return RULES.reduce((key, [sound, written]) => key.replace(sound, written), word.replace(/KH/g, 'H'));
}
