import type { TraditionName } from '../identity/invent-person';
import type { LetterLanguage } from './letter-words';

export type LetterDateStyle = 'dots' | 'slashes' | 'hyphens' | 'iso' | 'month_first' | 'long';

/** How letters of a country look: invented streets in its manner, and how its post wants the lines. */
export interface LetterCountry {
  readonly code: string;
  readonly language: LetterLanguage;
  readonly traditions: readonly TraditionName[];
  /** `{n}` is the house number; what is printed may be the short form behind `|`. */
  readonly streets: readonly string[];
  /** `town/region/postal code`; the code's last digits are invented anew for each letter where it has `#`. */
  readonly towns: readonly string[];
  /** `{street}`, `{city}`, `{state}`, `{code}`; lines parted by `;`. */
  readonly format: string;
  readonly dates: readonly LetterDateStyle[];
  /** Latin letters without marks that a model may not know, so that every font of the specimens has them. */
  readonly anyFont: boolean;
}

function country(
  code: string,
  language: LetterLanguage,
  traditions: string,
  streets: string,
  towns: string,
  format: string,
  dates: string,
): LetterCountry {
  const list = (text: string) => text.split(';').map((entry) => entry.trim());
  return {
    code,
    language,
    traditions: list(traditions) as readonly TraditionName[],
    streets: list(streets),
    towns: list(towns),
    format,
    dates: list(dates) as readonly LetterDateStyle[],
    anyFont: !['pl', 'vi', 'ro', 'tr', 'ru', 'uk', 'el'].includes(language),
  };
}

/** Towns are real, so that codes and regions go together; streets and house numbers are not. */
export const LETTER_COUNTRIES: readonly LetterCountry[] = [
  country(
    'GB',
    'en',
    'english;nigerian',
    '{n} Sample Street|{n} Sample St;{n} Mockingfield Road|{n} Mockingfield Rd;{n} Specimen Avenue;{n}A Placeholder Lane;Flat 4, {n} Example Court Road',
    'London//W12 #LH;Leeds//LS6 #BN;Bristol//BS3 #EU;Cardiff//CF10 #AT',
    '{street};{city};{code}',
    'slashes;long',
  ),
  country(
    'US',
    'en',
    'english;spanish',
    '{n} Sample Street|{n} Sample St;{n} Placeholder Avenue|{n} Placeholder Ave;{n} N Example Boulevard|{n} N Example Blvd;{n} Mockfield Drive Apt 5|{n} Mockfield Dr Apt 5',
    'Springfield/IL/627##;Portland/OR/972##;Austin/TX/787##;Denver/CO/802##',
    '{street};{city}, {state} {code}',
    'month_first;long',
  ),
  country(
    'CA',
    'en',
    'english;french',
    '{n} Sample Street|{n} Sample St;{n} Example Crescent|{n} Example Cres;{n} Mocking Road W',
    'Toronto/ON/M5V #K4;Vancouver/BC/V6B #H9;Halifax/NS/B3J #P3',
    '{street};{city} {state}  {code}',
    'iso;long',
  ),
  country(
    'AU',
    'en',
    'english',
    '{n} Sample Parade|{n} Sample Pde;{n} Wattlemock Road|{n} Wattlemock Rd;3/{n} Specimen Street',
    'Newtown/NSW/2042;Fremantle/WA/6160;Geelong/VIC/3220',
    '{street};{city} {state} {code}',
    'slashes;long',
  ),
  country(
    'NG',
    'en',
    'nigerian',
    '{n} Samplewa Street;{n} Mockolu Close;{n}, Exampledu Crescent',
    'Ikeja/Lagos/1002##;Abuja/FCT/9001##;Ibadan/Oyo/2002##',
    '{street};{city};{state} {code}',
    'slashes;long',
  ),
  country(
    'KE',
    'sw',
    'swahili',
    '{n} Barabara ya Mfano;{n} Mtaa wa Sampuli;{n} Mfano Road|{n} Mfano Rd',
    'Nairobi//00100;Mombasa//80100;Kisumu//40100',
    '{street};{city} {code}',
    'slashes;long',
  ),
  country(
    'FR',
    'fr',
    'french',
    "{n} rue de l'Exemple;{n} avenue du Modèle|{n} av. du Modèle;{n} bis boulevard Fictif|{n} bis bd Fictif;{n} impasse des Échantillons",
    'Paris//750##;Lyon//6900#;Nantes//44000;Saint-Étienne//42000',
    '{street};{code} {city}',
    'slashes;long',
  ),
  country(
    'BE',
    'fr',
    'french;dutch',
    "Rue de l'Épreuve {n};Avenue du Spécimen {n}|Av. du Spécimen {n};Chaussée Modèle {n}",
    'Liège//4000;Namur//5000;Ixelles//1050',
    '{street};{code} {city}',
    'slashes;dots',
  ),
  country(
    'ES',
    'es',
    'spanish',
    'Calle del Ejemplo {n}|C/ del Ejemplo, {n};Avenida Muestra {n}|Avda. Muestra, {n};Plaza Ficticia {n}|Pza. Ficticia, {n};Paseo del Modelo {n}, 3º B',
    'Madrid//280##;Sevilla//410##;Valencia//460##;A Coruña//15001',
    '{street};{code} {city}',
    'slashes;long',
  ),
  country(
    'MX',
    'es',
    'spanish',
    'Calle Muestra {n};Avenida Ejemplar {n}|Av. Ejemplar {n};Calzada Ficticia #{n}',
    'Guadalajara/Jalisco/441##;Puebla/Puebla/720##;Mérida/Yucatán/970##',
    '{street};{code} {city}, {state}',
    'slashes;long',
  ),
  country(
    'PT',
    'pt',
    'portuguese',
    'Rua do Exemplo {n}|R. do Exemplo, {n};Avenida da Amostra {n}|Av. da Amostra, {n};Travessa Fictícia {n}, 2.º Esq.',
    'Lisboa//1200-1##;Porto//4000-2##;Coimbra//3000-1##',
    '{street};{code} {city}',
    'slashes;hyphens;long',
  ),
  country(
    'BR',
    'pt',
    'portuguese',
    'Rua das Amostras, {n}|R. das Amostras, {n};Avenida Exemplar, {n}|Av. Exemplar, {n};Alameda Fictícia, {n}, apto 52',
    'São Paulo/SP/01310-1##;Curitiba/PR/80010-0##;Salvador/BA/40020-0##',
    '{street};{city} - {state};CEP {code}',
    'slashes;long',
  ),
  country(
    'DE',
    'de',
    'german',
    'Musterstraße {n}|Musterstr. {n};Beispielweg {n};Am Probeplatz {n};Übungsallee {n}a',
    'Berlin//101##;Köln//506##;München//803##;Gießen//35390',
    '{street};{code} {city}',
    'dots;long',
  ),
  country(
    'AT',
    'de',
    'german',
    'Mustergasse {n};Beispielstraße {n}|Beispielstr. {n};Vorlagenring {n}',
    'Wien//10#0;Graz//8010;Linz//4020',
    '{street};{code} {city}',
    'dots;long',
  ),
  country(
    'IT',
    'it',
    'french;portuguese',
    "Via dell'Esempio {n};Viale Campione, {n}|V.le Campione, {n};Piazza del Modello {n}|P.zza del Modello {n};Corso Fittizio, {n}|C.so Fittizio, {n}",
    'Milano/MI/201##;Roma/RM/001##;Torino/TO/101##;Forlì/FC/47121',
    '{street};{code} {city} {state}',
    'slashes;long',
  ),
  country(
    'NL',
    'nl',
    'dutch',
    'Voorbeeldstraat {n}|Voorbeeldstr. {n};Proeflaan {n};Modelplein {n}-B;Steekproefgracht {n}',
    'Amsterdam//1012 XK;Utrecht//351# GE;Groningen//971# CP',
    '{street};{code}  {city}',
    'hyphens;long',
  ),
  country(
    'PL',
    'pl',
    'polish',
    'ul. Przykładowa {n};ul. Wzorcowa {n}/7;al. Próbna {n};os. Szablonowe {n}',
    'Warszawa//00-1##;Kraków//31-0##;Łódź//90-4##',
    '{street};{code} {city}',
    'dots;iso;long',
  ),
  country(
    'TR',
    'tr',
    'turkish',
    'Örnek Caddesi No: {n}|Örnek Cad. No: {n};Deneme Sokak No:{n}|Deneme Sk. No:{n};Şablon Bulvarı {n}|Şablon Blv. {n}',
    'İstanbul//344##;Ankara//066##;İzmir//352##',
    '{street};{code} {city}',
    'dots;slashes;long',
  ),
  country(
    'RO',
    'ro',
    'romanian',
    'Strada Exemplului nr. {n}|Str. Exemplului nr. {n};Bulevardul Modelului {n}|Bd. Modelului {n};Calea Mostrei {n}',
    'București//0101##;Cluj-Napoca//4001##;Iași//7001##',
    '{street};{code} {city}',
    'dots;long',
  ),
  country(
    'RU',
    'ru',
    'russian',
    'улица Примерная, дом {n}|ул. Примерная, д. {n};проспект Образцовый, {n}|пр-т Образцовый, {n};переулок Пробный, {n}|пер. Пробный, {n}',
    'Москва//1010##;Казань//4200##;Екатеринбург//6200##',
    '{street};{city}, {code}',
    'dots;long',
  ),
  country(
    'UA',
    'uk',
    'ukrainian',
    'вулиця Прикладна, {n}|вул. Прикладна, {n};проспект Зразковий, {n}|просп. Зразковий, {n};провулок Пробний, {n}',
    'Київ//010##;Львів//790##;Одеса//650##',
    '{street};{city}, {code}',
    'dots;long',
  ),
  country(
    'GR',
    'el',
    'greek',
    'Οδός Παραδείγματος {n};Λεωφόρος Υποδείγματος {n}|Λεωφ. Υποδείγματος {n};Δοκιμαστική {n}',
    'Αθήνα//105 ##;Θεσσαλονίκη//546 ##;Πάτρα//262 ##',
    '{street};{code} {city}',
    'slashes;long',
  ),
  country(
    'ID',
    'id',
    'indonesian',
    'Jalan Contoh No. {n}|Jl. Contoh No. {n};Jalan Percobaan Raya {n}|Jl. Percobaan Raya {n};Gang Umpama {n}|Gg. Umpama {n}',
    'Jakarta Selatan/DKI Jakarta/121##;Bandung/Jawa Barat/401##;Surabaya/Jawa Timur/602##',
    '{street};{city};{state} {code}',
    'slashes;long',
  ),
  country(
    'VN',
    'vi',
    'vietnamese',
    '{n} Đường Thử Nghiệm|{n} Đ. Thử Nghiệm;{n} Phố Giả Định;Số {n} Đường Mẫu Đơn',
    'Hà Nội//1000##;Đà Nẵng//5500##;Cần Thơ//9000##',
    '{street};{city} {code}',
    'slashes;long',
  ),
];

/** @throws RangeError for a country that the generator does not know */
export function findLetterCountry(code: string): LetterCountry {
  const found = LETTER_COUNTRIES.find((candidate) => candidate.code === code);
  if (found === undefined) throw new RangeError('no letters are drawn for that country');
  return found;
}
