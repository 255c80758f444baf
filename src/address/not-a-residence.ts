import { plainDigits } from './fold-text';
import { MAIL_DROPS } from './mail-drops';

/** `kept_mail`: a box or a counter of the post; `mail_drop`: a business that takes mail in for others. */
export type NotAResidence = 'kept_mail' | 'mail_drop';

/**
 * Wording that names a place where mail is kept and nobody lives, in the languages of the world's posts. Numbers are
 * part of the pattern where the word alone is also a street, a place or a postal code (`BP`, `Apartado`, `Box`).
 */
const KEPT_MAIL: readonly RegExp[] = [
  // English, and the forms shared by many: P.O. Box 5, PO-Box, P0 Box, Post Office Box, GPO Box
  /(?<!\p{L})[cg]?\.?p\.?\s?[o0]\.?[\s-]?box(?!\p{L})/u,
  /(?<!\p{L})post(?:al)?[\s-]?office[\s-]?box(?!\p{L})/u,
  /(?<!\p{L})post(?:al)?[\s-]?box\s?(?:no\.?\s?|number\s|#\s?)?\d/u,
  /^\s*box\s+(?:no\.?\s*|#\s*)?\d/u,
  /(?<!\p{L})(?:locked|private|mail)\s(?:mail\s)?bag(?:\s|$)/u,
  /(?<!\p{L})p\.?m\.?b\.?\s?(?:no\.?\s?)?\d/u,
  /(?<!\p{L})general\sdelivery(?!\s(?:road|street|lane|avenue|drive))/u,
  // French, Spanish, Portuguese, Italian
  /(?<!\p{L})bo[iî]te\spostale/u,
  /(?<!\p{L})(?:b\.\s?p\.\s?|bp\.?\s)(?:n[o°]?\.?\s?)?\d/u,
  /(?<!\p{L})bp\d{2}/u,
  /(?<!\p{L})poste\srestante(?!\p{L})/u,
  /(?<!\p{L})(?:apartado|apdo\.?|aptdo\.?)\s?(?:postal|de\scorreos?|a[eé]reo)?\.?\s?(?:n[o°º.]*\s?)?\d/u,
  /(?<!\p{L})(?:apartado|apdo\.?)\s(?:postal|de\scorreos?|a[eé]reo)(?!\p{L})/u,
  /(?<!\p{L})casilla\s(?:de\scorreos?|postal|n[o°º.]*\s?\d|\d)/u,
  /(?<!\p{L})lista\sde\scorreos(?!\p{L})/u,
  /(?<!\p{L})(?:caixa|cx\.?)\spostal(?!\p{L})/u,
  /(?<!\p{L})posta\srestante(?!\p{L})/u,
  /(?<!\p{L})casella\spostale(?!\p{L})/u,
  /(?<!\p{L})fermo\s?posta(?!\p{L})/u,
  /(?<!\p{L})case\spostale(?!\p{L})/u,
  /(?<!\p{L})(?:caj[oó]n|casillero)\s(?:postal|de\scorreos?)(?!\p{L})/u,
  /(?<!\p{L})(?:apartat\s(?:de\scorreus|postal)|postakutxa)(?!\p{L})/u,
  /(?<!\p{L})(?:cs|tsa)\s\d{5}(?!\d)/u,
  // German, Dutch, Scandinavian, Finnish
  /(?<!\p{L})postfach(?!\p{L})/u,
  /(?<!\p{L})(?:haupt)?postlagernd(?!\p{L})/u,
  /(?<!\p{L})packstation(?!\p{L})/u,
  /(?<!\p{L})(?:postbus|antwoordnummer)\s?\d/u,
  /(?<!\p{L})postboks\.?\s?\d/u,
  /(?<!\p{L})(?:postilokero|postkast|pósthólf)(?!\p{L})/u,
  /^\s*pl\s\d{1,5}\s*$/u,
  /(?<!\p{L})(?:posbus|privaatsak)\s?\w?\d/u,
  // Polish, Czech and Slovak, Hungarian, Turkish, Greek, Russian and Ukrainian
  /(?<!\p{L})(?:skrytka\spocztowa|skr\.?\s?poczt)/u,
  /(?<!\p{L})(?:po[sš]tovn[ií]\s(?:p[rř]ihr[aá]dka|priečinok)|p\.?\s?o\.?\s?b\.?\s?\d)/u,
  /(?<!\p{L})(?:postafi[oó]k(?!\p{L})|pf\.\s?\d)/u,
  /(?<!\p{L})(?:c[aă]su[tțţ]a\spo[sșş]tal[aă]|kutia\spostare|pa[sš]to\sd[eė][zž]ut[eė]|(?:pasta|abonenta)\skast[iī]te)(?!\p{L})/u,
  /(?<!\p{L})(?:po[sš]tanski\s(?:pretinac|fah)|po[sš]tni\spredal)(?!\p{L})/u,
  /(?<!\p{L})(?:posta\skutusu|p\.?\s?k\.\s?\d{1,4}(?!\d))/u,
  /(?<!\p{L})(?:ταχυδρομικ[ηή]\sθυρ[ιί]δα|τ\.?\s?θ\.?\s?\d)/u,
  /(?<!\p{L})(?:а\/[яс](?!\p{L})|абонентский\sящик|абонентська\sскринька|до\s(?:востребования|запитання))/u,
  /(?<!\p{L})(?:пощенска\sкутия|поштенски\s?фах|поштански\s(?:преградак|претинац|фах)|шуудангийн\sхайрцаг|ш\/х\s?\d)/u,
  // Georgian, Armenian
  /(?:ა\/ყ|საფოსტო\sყუთი|ա\/տ|փոստարկղ)/u,
  // Arabic, Persian, Urdu, Hebrew
  /(?:پوسٹ\sب[کا]?کس|يحفظ\sبشباك\sالبريد)/u,
  /(?:صندوق\s(?:ال)?بريد|صندوق\sپستی|(?<!\p{L})ص\.?\s?ب\.?\s*:?\s*\d)/u,
  /(?:תיבת\sדואר|תא\sדואר|(?<!\p{L})ת(?:\.\s?|["״])ד)/u,
  // Hindi, Nepali, Bengali, Amharic, Swahili, Vietnamese
  /(?:पो(?:स्ट|॰)\s?(?:ऑफिस\s)?(?:बॉक्स|बक्स)|পোস্ট\s(?:অফিস\s)?বক্স|ፖ\.?\s?ሣ\.?\s?ቁ|የፖስታ\sሣጥን)/u,
  /(?<!\p{L})(?:s\.?l\.?p\.?\s?(?!7[89]\d{3})\d|sanduku\sla\sposta|h[oòộ]p?m?\sth[uư]\s(?:số\s)?\d)/u,
  // Chinese, Japanese, Korean, Thai, Malay and Indonesian
  /(?:信箱|私書箱|局留|存局候領|存局候领|사서함|우체국\s?보관|ตู้\s?ป\.?ณ)/u,
  /(?<!\p{L})(?:peti\ssurat|kotak\spos|tromol\spos)(?!\p{L})/u,
];
const LONGEST = 500;

/**
 * Whether the text names a place where mail reaches a person and nobody lives: a post office box, a private mail bag,
 * poste restante, general delivery (`kept_mail`), or a mail forwarder or rented mailbox (`mail_drop`). FATF
 * Recommendation 10 asks for the address of residence. A box written beside a street counts too: asking once for the
 * street alone costs little, letting a box through costs more. A suite or a `c/o` by itself is a place to live.
 */
export function notAResidence(text: string): NotAResidence | undefined {
  const plain = plainDigits(text.slice(0, LONGEST)).toLowerCase().normalize('NFC').replace(/\s+/g, ' ');
  if (KEPT_MAIL.some((pattern) => pattern.test(plain))) return 'kept_mail';
  return MAIL_DROPS.some((pattern) => pattern.test(plain)) ? 'mail_drop' : undefined;
}
