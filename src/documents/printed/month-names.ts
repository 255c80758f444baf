/**
 * The names of the months on documents, January to December of one language a line, with the abbreviations in use (`|`).
 * Capitals without accents, as `foldDateText` leaves them.
 */
const LANGUAGES: readonly string[] = [
  // English; French; Spanish; Portuguese; Italian
  'JANUARY|JAN FEBRUARY|FEB MARCH|MAR APRIL|APR MAY JUNE|JUN JULY|JUL AUGUST|AUG SEPTEMBER|SEP|SEPT OCTOBER|OCT NOVEMBER|NOV DECEMBER|DEC',
  'JANVIER|JANV|JAN FEVRIER|FEVR|FEV MARS|MAR AVRIL|AVR MAI JUIN|JUN|JUI JUILLET|JUIL|JUL|JUI AOUT|AOU SEPTEMBRE|SEPT|SEP OCTOBRE|OCT NOVEMBRE|NOV DECEMBRE|DEC',
  'ENERO|ENE FEBRERO|FEB MARZO|MAR ABRIL|ABR MAYO|MAY JUNIO|JUN JULIO|JUL AGOSTO|AGO|AGT SEPTIEMBRE|SETIEMBRE|SEP|SEPT|SET OCTUBRE|OCT NOVIEMBRE|NOV DICIEMBRE|DIC',
  'JANEIRO|JAN FEVEREIRO|FEV MARCO|MAR ABRIL|ABR MAIO|MAI JUNHO|JUN JULHO|JUL AGOSTO|AGO SETEMBRO|SET OUTUBRO|OUT NOVEMBRO|NOV DEZEMBRO|DEZ',
  'GENNAIO|GEN FEBBRAIO|FEB MARZO|MAR APRILE|APR MAGGIO|MAG GIUGNO|GIU LUGLIO|LUG AGOSTO|AGO SETTEMBRE|SET OTTOBRE|OTT NOVEMBRE|NOV DICEMBRE|DIC',
  // German; Dutch; Scandinavian; Romanian
  'JANUAR|JANNER|JAN FEBRUAR|FEB MARZ|MAERZ|MAR|MRZ APRIL|APR MAI JUNI|JUN JULI|JUL AUGUST|AUG SEPTEMBER|SEP|SEPT OKTOBER|OKT NOVEMBER|NOV DEZEMBER|DEZ',
  'JANUARI|JAN FEBRUARI|FEB MAART|MRT|MAA APRIL|APR MEI JUNI|JUN JULI|JUL AUGUSTUS|AUG SEPTEMBER|SEP|SEPT OKTOBER|OKT NOVEMBER|NOV DECEMBER|DEC',
  'JANUAR|JAN FEBRUAR|FEB MARS|MARTS|MAR APRIL|APR MAJ|MAI JUNI|JUN JULI|JUL AUGUSTI|AUGUST|AUG SEPTEMBER|SEP OKTOBER|OKT NOVEMBER|NOV DESEMBER|DES|DEC',
  'IANUARIE|IAN FEBRUARIE|FEB MARTIE|MAR APRILIE|APR MAI IUNIE|IUN IULIE|IUL AUGUST|AUG SEPTEMBRIE|SEP|SEPT OCTOMBRIE|OCT NOIEMBRIE|NOI|NOV DECEMBRIE|DEC',
  // Polish (nominative and genitive); Turkish; Indonesian and Malay; Swahili
  'STYCZEN|STYCZNIA|STY LUTY|LUTEGO|LUT MARZEC|MARCA|MAR KWIECIEN|KWIETNIA|KWI MAJ|MAJA CZERWIEC|CZERWCA|CZE LIPIEC|LIPCA|LIP SIERPIEN|SIERPNIA|SIE WRZESIEN|WRZESNIA|WRZ PAZDZIERNIK|PAZDZIERNIKA|PAZ LISTOPAD|LISTOPADA|LIS GRUDZIEN|GRUDNIA|GRU',
  'OCAK|OCA SUBAT|SUB MART|MAR NISAN|NIS MAYIS|MAY HAZIRAN|HAZ TEMMUZ|TEM AGUSTOS|AGU EYLUL|EYL EKIM|EKI KASIM|KAS ARALIK|ARA',
  'JANUARI|JAN FEBRUARI|PEBRUARI|FEB|PEB MARET|MAC|MAR APRIL|APR MEI JUNI|JUN JULI|JULAI|JUL AGUSTUS|OGOS|AGU|AGT|AGS|OGO SEPTEMBER|SEP|SEPT OKTOBER|OKT NOVEMBER|NOPEMBER|NOV|NOP DESEMBER|DISEMBER|DES|DIS',
  'JANUARI|JAN FEBRUARI|FEB MACHI|MAC APRILI|APR MEI JUNI|JUN JULAI|JUL AGOSTI|AGO SEPTEMBA|SEP OKTOBA|OKT NOVEMBA|NOV DESEMBA|DES',
  // Russian; Ukrainian; Greek, each in both forms of the name
  'ЯНВАРЬ|ЯНВАРЯ|ЯНВ ФЕВРАЛЬ|ФЕВРАЛЯ|ФЕВ МАРТ|МАРТА|МАР АПРЕЛЬ|АПРЕЛЯ|АПР МАЙ|МАЯ|МАИ ИЮНЬ|ИЮНЯ|ИЮН ИЮЛЬ|ИЮЛЯ|ИЮЛ АВГУСТ|АВГУСТА|АВГ СЕНТЯБРЬ|СЕНТЯБРЯ|СЕН|СЕНТ ОКТЯБРЬ|ОКТЯБРЯ|ОКТ НОЯБРЬ|НОЯБРЯ|НОЯ ДЕКАБРЬ|ДЕКАБРЯ|ДЕК',
  'СІЧЕНЬ|СІЧНЯ|СІЧ ЛЮТИЙ|ЛЮТИИ|ЛЮТОГО|ЛЮТ БЕРЕЗЕНЬ|БЕРЕЗНЯ|БЕР КВІТЕНЬ|КВІТНЯ|КВІ ТРАВЕНЬ|ТРАВНЯ|ТРА ЧЕРВЕНЬ|ЧЕРВНЯ|ЧЕР ЛИПЕНЬ|ЛИПНЯ|ЛИП СЕРПЕНЬ|СЕРПНЯ|СЕР ВЕРЕСЕНЬ|ВЕРЕСНЯ|ВЕР ЖОВТЕНЬ|ЖОВТНЯ|ЖОВ ЛИСТОПАД|ЛИСТОПАДА|ЛИС ГРУДЕНЬ|ГРУДНЯ|ГРУ',
  'ΙΑΝΟΥΑΡΙΟΣ|ΙΑΝΟΥΑΡΙΟΥ|ΙΑΝ ΦΕΒΡΟΥΑΡΙΟΣ|ΦΕΒΡΟΥΑΡΙΟΥ|ΦΕΒ ΜΑΡΤΙΟΣ|ΜΑΡΤΙΟΥ|ΜΑΡ ΑΠΡΙΛΙΟΣ|ΑΠΡΙΛΙΟΥ|ΑΠΡ ΜΑΙΟΣ|ΜΑΙΟΥ|ΜΑΙ ΙΟΥΝΙΟΣ|ΙΟΥΝΙΟΥ|ΙΟΥΝ|ΙΟΥ ΙΟΥΛΙΟΣ|ΙΟΥΛΙΟΥ|ΙΟΥΛ|ΙΟΥ ΑΥΓΟΥΣΤΟΣ|ΑΥΓΟΥΣΤΟΥ|ΑΥΓ ΣΕΠΤΕΜΒΡΙΟΣ|ΣΕΠΤΕΜΒΡΙΟΥ|ΣΕΠ|ΣΕΠΤ ΟΚΤΩΒΡΙΟΣ|ΟΚΤΩΒΡΙΟΥ|ΟΚΤ ΝΟΕΜΒΡΙΟΣ|ΝΟΕΜΒΡΙΟΥ|ΝΟΕ ΔΕΚΕΜΒΡΙΟΣ|ΔΕΚΕΜΒΡΙΟΥ|ΔΕΚ',
  // Arabic: of the Gulf and Egypt; of the Levant and Iraq; of the Maghreb
  'يناير فبراير مارس ابريل مايو يونيو|يونيه يوليو|يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  'كانونالثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرينالاول تشرينالثاني كانونالاول',
  'جانفي فيفري مارس افريل ماي جوان جويليه اوت|غشت سبتمبر|شتنبر اكتوبر نوفمبر|نونبر ديسمبر|دجنبر',
  // As on old stamps and forms; II is also how 11 is misread.
  'I II III IV V VI VII VIII IX X XI|II XII',
];

const MONTHS: ReadonlyMap<string, ReadonlySet<number>> = collect();
/** Full names in which one wrong letter still leaves no other month. */
const LONG_NAMES = [...MONTHS.keys()].filter((name) => name.length >= 6);

function collect(): ReadonlyMap<string, ReadonlySet<number>> {
  const months = new Map<string, Set<number>>();
  for (const language of LANGUAGES) {
    for (const [at, names] of language.split(' ').entries()) {
      for (const name of names.split('|')) months.set(name, (months.get(name) ?? new Set()).add(at + 1));
    }
  }
  return months;
}

/**
 * The months, 1 to 12, that a word can stand for: none for most words, two for `JUI` (juin, juillet).
 *
 * @param word capitals without accents
 */
export function monthsNamed(word: string): ReadonlySet<number> {
  return MONTHS.get(word) ?? new Set();
}

/** Like `monthsNamed`, with one wrong letter in a word of six and more; `undefined` unless exactly one month is meant. */
export function monthMisspelt(word: string): number | undefined {
  if (word.length < 6) return undefined;
  const near = LONG_NAMES.filter((name) => name.length === word.length && wrongLetters(name, word) === 1);
  const months = new Set(near.flatMap((name) => [...monthsNamed(name)]));
  const [month] = months;
  return months.size === 1 ? month : undefined;
}

function wrongLetters(one: string, other: string): number {
  let wrong = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) wrong += 1;
  return wrong;
}
