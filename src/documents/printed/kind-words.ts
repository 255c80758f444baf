import type { TextLine } from '../text-line';
import { compactText, type CompactText } from './compact-text';
import { matchPrefix, slipsForgiven, type PrefixMatch } from './match-prefix';

/** What a document calls itself. */
export type DocumentKind =
  | 'passport'
  | 'identity_card'
  | 'driving_licence'
  | 'residence_permit'
  | 'voter_card'
  | 'visa';

export interface KindWord {
  readonly kind: DocumentKind;
  /** The words of the list, not what was read. */
  readonly word: string;
  readonly line: number;
  readonly slips: number;
}

/** In the languages of labels; parted by commas. Where two fit, the longer one does. */
const WORDS: Readonly<Record<DocumentKind, string>> = {
  passport: `passport, passeport, pasaporte, passaporte, reisepass, passaporto, paspoort, paszport, pasaport, паспорт, جواز السفر, جواز سفر, paspor, pasport, hộ chiếu, pasipoti,
    pașaport, διαβατήριο, putovnica, pasoš, cestovní pas, cestovný pas, útlevél, passi, potni list, rejsepas, 护照, 護照, 旅券, 여권`,
  identity_card: `identity card, national identity card, national id card, national identification card, id card, identification card, citizenship card, ghana card, carte nationale d'identité, carte d'identité, carte nationale d'identite biometrique, cni, documento nacional de identidad, dni, cédula de identidad,
    cédula de ciudadanía, cédula, documento de identidad, carné de identidad, tarjeta de identidad, credencial para votar identidad, bilhete de identidade, cartão de cidadão, carteira de identidade, cédula de identidade, personalausweis, identitätskarte, identitaetskarte, carta d'identità, carta di identità, identiteitskaart, nederlandse identiteitskaart, dowód osobisty,
    kimlik kartı, nüfus cüzdanı, удостоверение личности, идентификационная карта, посвідчення особи, بطاقة الهوية, بطاقة التعريف الوطنية, البطاقة الوطنية للتعريف, بطاقة تحقيق الشخصية, بطاقة شخصية, kartu tanda penduduk, kad pengenalan, căn cước công dân, thẻ căn cước, chứng minh nhân dân,
    kitambulisho, kitambulisho cha taifa, carte de identitate, buletin de identitate, δελτίο ταυτότητας, ταυτότητα, osobna iskaznica, lična karta, občanský průkaz, občiansky preukaz, személyi igazolvány, isikutunnistus, asmens tapatybės kortelė, personas apliecība, henkilökortti, 居民身份证, 주민등록증`,
  driving_licence: `driving licence, driving license, driver licence, driver license, driver's licence, driver's license, drivers licence, drivers license, permis de conduire, permiso de conducir, permiso de conducción, licencia de conducir, licencia de conducción, licencia de manejo, carta de condução, carteira nacional de habilitação, carteira de motorista,
    carta de motorista, führerschein, fuehrerschein, führerausweis, patente di guida, rijbewijs, prawo jazdy, sürücü belgesi, водительское удостоверение, посвідчення водія, رخصة القيادة, رخصة قيادة, رخصة سياقة, رخصة السياقة, surat izin mengemudi, lesen memandu, giấy phép lái xe, leseni ya udereva,
    permis de conducere, άδεια οδήγησης, vozačka dozvola, řidičský průkaz, vodičský preukaz, vezetői engedély, ajokortti, körkort, førerkort, kørekort, juhiluba`,
  residence_permit: `residence permit, residence card, permanent resident, permanent resident card, resident card, alien registration, aufenthaltstitel, aufenthaltskarte, niederlassungserlaubnis, aufenthaltserlaubnis, titre de séjour, carte de séjour, carte de résident, permiso de residencia, tarjeta de residencia, tarjeta de extranjero, cédula de extranjería,
    título de residência, autorização de residência, permesso di soggiorno, carta di soggiorno, verblijfstitel, verblijfsvergunning, karta pobytu, zezwolenie na pobyt, ikamet izni, oturma izni, вид на жительство, разрешение на временное проживание, посвідка на проживання, رخصة الإقامة, بطاقة الإقامة, هوية مقيم, izin tinggal, kartu izin tinggal, thẻ tạm trú, thẻ thường trú,
    kibali cha ukaazi, permis de ședere, άδεια διαμονής, dozvola boravka, povolení k pobytu, oleskelulupa, uppehållstillstånd, opholdstilladelse, biometric immigration document`,
  voter_card: `voter card, voter's card, voters card, voter id, voter identification, permanent voter's card, voter registration, electoral commission, elector's card, carte d'électeur, carte d'electeur, carte électorale, credencial para votar, credencial de elector, instituto nacional electoral, título de eleitor, título eleitoral, cartão de eleitor,
    election commission, elector photo identity card, بطاقة الناخب, kartu pemilih, kadi ya mpiga kura, carte de alegător`,
  visa: 'visa, visum, visado, visto, wiza, vize, виза, віза, تأشيرة, thị thực, viză, θεώρηση',
};

const PHRASES = (Object.entries(WORDS) as [DocumentKind, string][]).flatMap(([kind, words]) =>
  words.split(',').map((word) => {
    const { signs } = compactText(word.trim());
    return { kind, word: word.trim(), signs, most: signs.length < 8 ? 0 : slipsForgiven(signs.length) };
  }),
);

/** The words on a page that tell what document it is, in reading order. */
export function findKindWords(lines: readonly Pick<TextLine, 'text'>[]): readonly KindWord[] {
  return lines.flatMap(({ text }, line) =>
    kindWordsIn(text).map(({ kind, word, slips }) => ({ kind, word, line, slips })),
  );
}

const OFFICE = /^(?:office|agency|authority|department|service|bureau)/;

/** Those of one text; `from` and `to` are places in it. */
export function kindWordsIn(text: string): readonly (Omit<KindWord, 'line'> & { from: number; to: number })[] {
  const compact = compactText(text);
  const found: (Omit<KindWord, 'line'> & { from: number; to: number })[] = [];
  let start = 0;
  while (start < compact.signs.length) {
    const best = longestAt(compact, start);
    if (best === undefined) {
      start += 1;
      continue;
    }
    const { kind, word } = best.phrase;
    const end = start + best.length;
    // Who issues it is not what it is.
    if (OFFICE.test(compact.signs.slice(end))) {
      start = end;
      continue;
    }
    found.push({
      kind,
      word,
      slips: best.slips,
      from: compact.places[start] ?? 0,
      to: (compact.places[end - 1] ?? 0) + 1,
    });
    start = end;
  }
  return found;
}

function longestAt({ signs, starts }: CompactText, start: number) {
  let best: (PrefixMatch & { readonly phrase: (typeof PHRASES)[number] }) | undefined;
  let bestRank = -Infinity;
  for (const phrase of PHRASES) {
    // A long word is found within others too: text recognition loses the blanks of a title.
    if (starts[start] !== true && phrase.signs.length < 8) continue;
    const [first, second] = [signs.charAt(start), signs.charAt(start + 1)];
    if (phrase.signs.charAt(0) !== first && (phrase.most === 0 || phrase.signs.charAt(1) !== second)) continue;
    const match = matchPrefix(phrase.signs, signs, start, phrase.most, (end) => starts[end] === true);
    if (match === undefined || (starts[start + match.length] !== true && phrase.signs.length < 6)) continue;
    const rank = phrase.signs.length - 3 * match.slips;
    if (rank > bestRank) [best, bestRank] = [{ phrase, ...match }, rank];
  }
  return best;
}
