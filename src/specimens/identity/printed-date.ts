import type { Language } from './label-words';

/** How an issuer prints a date: `12 AUG 1974`, `12 AOUT/AUG 74`, `12.08.1974`, and so on. */
export type DateStyle =
  | 'month_word'
  | 'month_word_short_year'
  | 'two_month_words'
  | 'two_month_words_short_year'
  | 'dots'
  | 'slashes'
  | 'hyphens'
  | 'spaces'
  | 'iso'
  | 'month_first'
  | 'year_slashes';

const MONTHS: { readonly [language in Language]?: string } = {
  en: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC',
  fr: 'JANV FÉVR MARS AVR MAI JUIN JUIL AOUT SEPT OCT NOV DÉC',
  es: 'ENE FEB MAR ABR MAY JUN JUL AGO SEP OCT NOV DIC',
  pt: 'JAN FEV MAR ABR MAI JUN JUL AGO SET OUT NOV DEZ',
  de: 'JAN FEB MÄR APR MAI JUN JUL AUG SEP OKT NOV DEZ',
  nl: 'JAN FEB MRT APR MEI JUN JUL AUG SEP OKT NOV DEC',
  tr: 'OCA ŞUB MAR NİS MAY HAZ TEM AĞU EYL EKİ KAS ARA',
  uk: 'СІЧ ЛЮТ БЕР КВІ ТРА ЧЕР ЛИП СЕР ВЕР ЖОВ ЛИС ГРУ',
};

/**
 * A date as printed. Unknown parts stand as `XX` (Doc 9303-3 section 3.8).
 *
 * @param date `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 * @param language of the first month word; the second is English
 */
export function printDate(date: string, style: DateStyle, language: Language): string {
  const [year = '', month = 'XX', day = 'XX'] = date.split('-');
  const short = year.slice(2);
  const word = monthWord(month, language);
  const english = monthWord(month, 'en');
  const both = word === english ? word : `${word}/${english}`;
  switch (style) {
    case 'month_word':
      return `${day} ${english} ${year}`;
    case 'month_word_short_year':
      return `${day} ${english} ${short}`;
    case 'two_month_words':
      return `${day} ${both} ${year}`;
    case 'two_month_words_short_year':
      return `${day} ${both} ${short}`;
    case 'dots':
      return `${day}.${month}.${year}`;
    case 'slashes':
      return `${day}/${month}/${year}`;
    case 'hyphens':
      return `${day}-${month}-${year}`;
    case 'spaces':
      return `${day} ${month} ${year}`;
    case 'iso':
      return `${year}-${month}-${day}`;
    case 'month_first':
      return `${month}/${day}/${year}`;
    case 'year_slashes':
      return `${year}/${month}/${day}`;
  }
}

function monthWord(month: string, language: Language): string {
  if (month === 'XX') return 'XX';
  return (MONTHS[language] ?? (MONTHS.en as string)).split(' ')[Number(month) - 1] as string;
}
