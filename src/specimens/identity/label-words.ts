/** What documents call their fields, by language; for labels and titles of specimens. */
export type Language = 'en' | 'fr' | 'es' | 'pt' | 'de' | 'nl' | 'pl' | 'tr' | 'ru' | 'uk' | 'el' | 'ar' | 'vi';

const ORDER = [
  'surname',
  'givenNames',
  'fullName',
  'nationality',
  'birthDate',
  'birthPlace',
  'sex',
  'documentNumber',
  'personalNumber',
  'issueDate',
  'expiryDate',
  'authority',
  'signature',
  'type',
  'code',
  'address',
  'height',
  'remarks',
  'passport',
  'identityCard',
  'residencePermit',
  'visa',
  'drivingLicence',
  'voterCard',
] as const;
export type LabelName = (typeof ORDER)[number];

/** One line a language, in the order above, divided by `|`. */
const WORDS: { readonly [language in Language]: string } = {
  en: 'Surname|Given names|Name|Nationality|Date of birth|Place of birth|Sex|Document No.|Personal No.|Date of issue|Date of expiry|Authority|Signature|Type|Code|Address|Height|Remarks|PASSPORT|IDENTITY CARD|RESIDENCE PERMIT|VISA|DRIVING LICENCE|VOTER CARD',
  fr: 'Nom|Prénoms|Nom complet|Nationalité|Date de naissance|Lieu de naissance|Sexe|N° du document|N° personnel|Date de délivrance|Date d’expiration|Autorité|Signature|Type|Code|Adresse|Taille|Remarques|PASSEPORT|CARTE D’IDENTITÉ|TITRE DE SÉJOUR|VISA|PERMIS DE CONDUIRE|CARTE D’ÉLECTEUR',
  es: 'Apellidos|Nombres|Nombre completo|Nacionalidad|Fecha de nacimiento|Lugar de nacimiento|Sexo|Documento N.º|N.º personal|Fecha de expedición|Fecha de caducidad|Autoridad|Firma|Tipo|Código|Domicilio|Estatura|Observaciones|PASAPORTE|DOCUMENTO DE IDENTIDAD|PERMISO DE RESIDENCIA|VISADO|LICENCIA DE CONDUCIR|CREDENCIAL PARA VOTAR',
  pt: 'Apelidos|Nomes próprios|Nome|Nacionalidade|Data de nascimento|Local de nascimento|Sexo|N.º do documento|N.º pessoal|Data de emissão|Data de validade|Autoridade|Assinatura|Tipo|Código|Endereço|Altura|Observações|PASSAPORTE|CARTEIRA DE IDENTIDADE|TÍTULO DE RESIDÊNCIA|VISTO|CARTEIRA DE HABILITAÇÃO|TÍTULO ELEITORAL',
  de: 'Name|Vornamen|Vollständiger Name|Staatsangehörigkeit|Geburtsdatum|Geburtsort|Geschlecht|Dokument-Nr.|Personen-Nr.|Ausstellungsdatum|Gültig bis|Behörde|Unterschrift|Typ|Kode|Anschrift|Größe|Anmerkungen|REISEPASS|PERSONALAUSWEIS|AUFENTHALTSTITEL|VISUM|FÜHRERSCHEIN|WÄHLERKARTE',
  nl: 'Naam|Voornamen|Volledige naam|Nationaliteit|Geboortedatum|Geboorteplaats|Geslacht|Documentnummer|Persoonsnummer|Datum van afgifte|Geldig tot|Autoriteit|Handtekening|Type|Code|Adres|Lengte|Opmerkingen|PASPOORT|IDENTITEITSKAART|VERBLIJFSTITEL|VISUM|RIJBEWIJS|KIEZERSKAART',
  pl: 'Nazwisko|Imiona|Imię i nazwisko|Obywatelstwo|Data urodzenia|Miejsce urodzenia|Płeć|Numer dokumentu|Numer osobowy|Data wydania|Termin ważności|Organ wydający|Podpis|Typ|Kod|Adres|Wzrost|Uwagi|PASZPORT|DOWÓD OSOBISTY|KARTA POBYTU|WIZA|PRAWO JAZDY|KARTA WYBORCY',
  tr: 'Soyadı|Adı|Adı soyadı|Uyruğu|Doğum tarihi|Doğum yeri|Cinsiyeti|Belge No|Kimlik No|Veriliş tarihi|Son geçerlilik|Veren makam|İmza|Tip|Kod|Adres|Boy|Açıklamalar|PASAPORT|KİMLİK KARTI|İKAMET İZNİ|VİZE|SÜRÜCÜ BELGESİ|SEÇMEN KARTI',
  ru: 'Фамилия|Имя|Полное имя|Гражданство|Дата рождения|Место рождения|Пол|Номер документа|Личный номер|Дата выдачи|Срок действия|Орган|Подпись|Тип|Код|Адрес|Рост|Примечания|ПАСПОРТ|УДОСТОВЕРЕНИЕ ЛИЧНОСТИ|ВИД НА ЖИТЕЛЬСТВО|ВИЗА|ВОДИТЕЛЬСКОЕ УДОСТОВЕРЕНИЕ|КАРТА ИЗБИРАТЕЛЯ',
  uk: 'Прізвище|Ім’я|Повне ім’я|Громадянство|Дата народження|Місце народження|Стать|Номер документа|Номер особи|Дата видачі|Дійсний до|Орган|Підпис|Тип|Код|Адреса|Зріст|Примітки|ПАСПОРТ|ПОСВІДЧЕННЯ ОСОБИ|ПОСВІДКА НА ПРОЖИВАННЯ|ВІЗА|ПОСВІДЧЕННЯ ВОДІЯ|КАРТКА ВИБОРЦЯ',
  el: 'Επώνυμο|Όνομα|Ονοματεπώνυμο|Ιθαγένεια|Ημερομηνία γέννησης|Τόπος γέννησης|Φύλο|Αρ. εγγράφου|Προσωπικός αρ.|Ημερομηνία έκδοσης|Ημερομηνία λήξης|Αρχή|Υπογραφή|Τύπος|Κωδικός|Διεύθυνση|Ύψος|Παρατηρήσεις|ΔΙΑΒΑΤΗΡΙΟ|ΔΕΛΤΙΟ ΤΑΥΤΟΤΗΤΑΣ|ΑΔΕΙΑ ΔΙΑΜΟΝΗΣ|ΘΕΩΡΗΣΗ|ΑΔΕΙΑ ΟΔΗΓΗΣΗΣ|ΕΚΛΟΓΙΚΗ ΚΑΡΤΑ',
  ar: 'اللقب|الاسم|الاسم الكامل|الجنسية|تاريخ الميلاد|مكان الميلاد|الجنس|رقم الوثيقة|الرقم الشخصي|تاريخ الإصدار|تاريخ الانتهاء|جهة الإصدار|التوقيع|النوع|الرمز|العنوان|الطول|ملاحظات|جواز سفر|بطاقة الهوية|تصريح إقامة|تأشيرة|رخصة قيادة|بطاقة الناخب',
  vi: 'Họ|Tên|Họ và tên|Quốc tịch|Ngày sinh|Nơi sinh|Giới tính|Số giấy tờ|Số cá nhân|Ngày cấp|Có giá trị đến|Cơ quan cấp|Chữ ký|Loại|Mã số|Địa chỉ|Chiều cao|Ghi chú|HỘ CHIẾU|CĂN CƯỚC|THẺ CƯ TRÚ|THỊ THỰC|GIẤY PHÉP LÁI XE|THẺ CỬ TRI',
};

const TABLE = Object.fromEntries(
  Object.entries(WORDS).map(([language, line]) => [
    language,
    new Map(ORDER.map((name, at) => [name, line.split('|')[at]])),
  ]),
);

/** @throws RangeError when the language has no word for it */
export function labelIn(language: Language, name: LabelName): string {
  const word = TABLE[language]?.get(name);
  if (word === undefined) throw new RangeError(`no word for ${name} in ${language}`);
  return word;
}
