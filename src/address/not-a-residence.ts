import { plainDigits } from './fold-text';

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
  // German, Dutch, Scandinavian, Finnish
  /(?<!\p{L})postfach(?!\p{L})/u,
  /(?<!\p{L})(?:haupt)?postlagernd(?!\p{L})/u,
  /(?<!\p{L})packstation(?!\p{L})/u,
  /(?<!\p{L})(?:postbus|antwoordnummer)\s?\d/u,
  /(?<!\p{L})postboks\.?\s?\d/u,
  /(?<!\p{L})postilokero(?!\p{L})/u,
  // Polish, Czech and Slovak, Hungarian, Turkish, Greek, Russian and Ukrainian
  /(?<!\p{L})(?:skrytka\spocztowa|skr\.?\s?poczt)/u,
  /(?<!\p{L})(?:po[sš]tovn[ií]\s(?:p[rř]ihr[aá]dka|priečinok)|p\.?\s?o\.?\s?b\.?\s?\d)/u,
  /(?<!\p{L})postafi[oó]k(?!\p{L})/u,
  /(?<!\p{L})(?:posta\skutusu|p\.?\s?k\.\s?\d)/u,
  /(?<!\p{L})(?:ταχυδρομικ[ηή]\sθυρ[ιί]δα|τ\.?\s?θ\.?\s?\d)/u,
  /(?<!\p{L})(?:а\/я|абонентский\sящик|абонентська\sскринька|до\s(?:востребования|запитання))/u,
  // Arabic, Persian, Hebrew
  /(?:صندوق\s(?:ال)?بريد|صندوق\sپستی|(?<!\p{L})ص\.?\s?ب\.?\s*:?\s*\d)/u,
  /(?:תיבת\sדואר|תא\sדואר|(?<!\p{L})ת(?:\.\s?|["״])ד)/u,
  // Chinese, Japanese, Korean, Thai, Malay and Indonesian
  /(?:信箱|私書箱|局留|사서함|ตู้\s?ป\.?ณ)/u,
  /(?<!\p{L})(?:peti\ssurat|kotak\spos|tromol\spos)(?!\p{L})/u,
];
const LONGEST = 500;

/**
 * True when the text names a post office box, a private mail bag, poste restante or general delivery: mail reaches the
 * person, but nobody lives there (FATF Recommendation 10 asks for the address of residence). A box written beside a
 * street counts too: asking once for the street alone costs little, letting a box through costs more.
 */
export function isKeptMail(text: string): boolean {
  const plain = plainDigits(text.slice(0, LONGEST)).toLowerCase().replace(/\s+/g, ' ');
  return KEPT_MAIL.some((pattern) => pattern.test(plain));
}
