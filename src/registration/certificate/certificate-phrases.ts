/** Words of certificates and of extracts from registers, in the languages of the main registers. Plain data. */
import { readPhrases } from '../../address/proof/phrase-index';

/** Titles of certificates: made once, when the company came to be or when somebody asked whether it is there. */
export const CERTIFICATE_TITLES = readPhrases(
  `certificate of incorporation, certificate of registration, certificate of formation, certificate of organization, certificate of existence, certificate of good standing, certificate of status, certificate of limited partnership, certificate of change of name, articles of incorporation, articles of organization, certificate of business registration, business registration certificate, certificate of registration of a company, certificate of fact, hereby certify that, hereby certifies that,
  certificat d'incorporation, certificat d'immatriculation, certificat de constitution, attestation d'immatriculation, statuts de constitution,
  acta constitutiva, certificado de existencia y representación legal, certificado de constitución, escritura de constitución, certificado de incorporación, acta de constitución, certificado de vigencia,
  certificado de constituição, certidão de constituição, comprovante de inscrição e de situação cadastral, cartão cnpj, contrato social, certidão de registo, cadastro nacional da pessoa jurídica,
  gründungsurkunde, eintragungsbestätigung, registrierungsbescheinigung, atto costitutivo, certificato di iscrizione, certificato di costituzione, oprichtingsakte, akte van oprichting, bewijs van inschrijving handelsregister,
  zaświadczenie o wpisie, umowa spółki, faaliyet belgesi, sicil tasdiknamesi, certificat de înregistrare, certificat de inregistrare, свидетельство о регистрации, свидетельство о государственной регистрации, свідоцтво про державну реєстрацію, πιστοποιητικό σύστασης, شهادة تأسيس, شهادة تسجيل, السجل التجاري, رخصة تجارية, akta pendirian, perakuan pemerbadanan, giấy chứng nhận đăng ký doanh nghiệp, cheti cha usajili,
  营业执照, 營業執照, 公司註冊證明書, 公司注册证书, 商業登記證, 사업자등록증, 법인등록증, trade licence, trade license, commercial licence, commercial license`,
);

/** Titles of extracts: what a register says today. */
export const EXTRACT_TITLES = readPhrases(
  `register extract, extract from the register, company extract, company profile, company report, commercial register, extract from the commercial register, companies register extract, registrar of companies extract, company status report, current appointments report, business profile, corporation profile report, profile report, record of the company, extract of company details, historical extract, current extract, current and historical company extract, status report,
  extrait kbis, extrait k bis, k bis, kbis, extrait d'immatriculation principale au registre du commerce et des sociétés, extrait d'immatriculation, registre du commerce et des sociétés, extrait du registre du commerce, extrait rcs, registre du commerce, extrait de la banque carrefour des entreprises,
  handelsregister, handelsregisterauszug, auszug aus dem handelsregister, aktueller ausdruck, chronologischer ausdruck, wiedergabe des aktuellen registerinhalts, abruf des registerblatts, registerauszug, firmenbuchauszug, firmenbuch, auszug mit aktuellen daten, genossenschaftsregister, partnerschaftsregister, vereinsregister,
  registro mercantil, nota simple informativa, nota simple mercantil, certificación del registro mercantil, extracto del registro mercantil, registro público de comercio, folio mercantil, matrícula mercantil, cámara de comercio,
  certidão permanente, registo comercial, conservatória do registo comercial, certidão simplificada, junta comercial, certidão do registo comercial,
  visura camerale, visura ordinaria, registro imprese, registro delle imprese, camera di commercio, visura storica, certificato di vigenza,
  uittreksel handelsregister, kvk uittreksel, uittreksel uit het handelsregister, kamer van koophandel, uittreksel kbo, kruispuntbank van ondernemingen,
  odpis aktualny, odpis pełny, krajowy rejestr sądowy, informacja odpowiadająca odpisowi aktualnemu, registreringsbevis, registerutdrag, bolagsverket, firmaattest, brønnøysundregistrene, fuldstændig rapport, virksomhedsregistret, kaupparekisteriote, výpis z obchodního rejstříku, obchodní rejstřík, výpis z obchodného registra, obchodný register, cégkivonat, certificat constatator, ticaret sicil gazetesi, ticaret sicili, извлечение из торговый регистър, выписка из единого государственного реестра юридических лиц, выписка из егрюл, витяг з єдиного державного реєстру, απόσπασμα γεμη, γενικό εμπορικό μητρώο, 登記簿謄本, 履歴事項全部証明書, 現在事項全部証明書, 登記事項証明書, 등기사항전부증명서, 国家企业信用信息公示系统`,
);

/** What stands before, beside or above the legal name. */
export const NAME_LABELS = readPhrases(
  `company name, name of company, name of the company, name of corporation, corporation name, corporate name, entity name, legal name, business name, registered name, name of entity, name of business, limited liability company name, approved company name,
  dénomination, dénomination sociale, raison sociale, dénomination ou raison sociale, nom de la société, nom de l'entreprise,
  firma, firmenname, name der firma, firmenwortlaut, name der gesellschaft,
  denominación, denominación social, razón social, nombre de la sociedad, denominación o razón social, nombre o razón social,
  denominação, denominação social, razão social, nome empresarial, firma ou denominação, firma denominação,
  denominazione, denominazione sociale, ragione sociale, denominazione o ragione sociale,
  statutaire naam, naam, handelsnaam, naam van de vennootschap, naam rechtspersoon, nazwa, firma pod którą spółka działa, nazwa podmiotu, unvanı, ticaret unvanı, ünvan, denumire, firmanavn, foretaksnavn, navn, företagsnamn, toiminimi, nimi, obchodní firma, obchodné meno, cégnév, наименование, полное наименование, найменування, επωνυμία, اسم الشركة, الاسم التجاري, nama syarikat, nama perusahaan, tên công ty, tên doanh nghiệp, 名称, 公司名称, 企业名称, 公司名稱, 商号, 상호, 법인명`,
);

/** Behind them the company came to be. */
export const INCORPORATION_LABELS = readPhrases(
  `date of incorporation, incorporation date, incorporated on, date of formation, formation date, date incorporated, incorporated, date of registration, registration date, registered on, was formed, was organized, was incorporated, was registered, date of organization, date of creation, this day incorporated, initial filing date, filing date, filed on, formed on, date filed, duly incorporated, duly formed,
  date d'immatriculation, date de constitution, date de création, immatriculée le, constituée le, immatriculation au rcs date d'immatriculation, date de début d'immatriculation, date de commencement,
  tag der ersten eintragung, datum der ersten eintragung, ersteintragung, tag der eintragung, gründungsdatum, gegründet am, eingetragen am, gesellschaftsvertrag vom, gesellschaftsvertrag, satzung vom, satzung, errichtet am,
  fecha de constitución, constituida el, fecha de inscripción, fecha de creación, fecha de incorporación, fecha de matrícula, constituida, comienzo de operaciones, fecha de inicio,
  data de constituição, data de abertura, constituída em, data de início, início de atividade, data da constituição, data de registo, início da atividade,
  data di costituzione, data atto di costituzione, costituita il, data iscrizione, data di iscrizione, iscritta il,
  datum van oprichting, oprichtingsdatum, datum akte van oprichting, opgericht op, datum eerste inschrijving, datum vestiging, datum inschrijving, startdatum, begindatum,
  data rejestracji, data wpisu, data zarejestrowania, data powstania, kuruluş tarihi, tescil tarihi, data înființării, data inregistrarii, data înmatriculării, stiftelsesdato, registreringsdatum, bolaget bildat, bildat, registrerat, stiftet, startdato, rekisteröity, datum vzniku, datum vzniku a zápisu, deň zápisu, den zápisu, a cégbejegyzés dátuma, bejegyzés dátuma, дата регистрации, дата государственной регистрации, дата державної реєстрації, дата створення, ημερομηνία σύστασης, تاريخ التأسيس, تاريخ التسجيل, tanggal pendirian, tarikh pemerbadanan, tarikh pendaftaran, ngày thành lập, đăng ký lần đầu, 成立日期, 注册日期, 設立日, 会社成立の年月日, 设立日期, 개업연월일, 설립일, 회사성립연월일`,
);

/** The day of such a certificate is that of the incorporation: `is this day incorporated`. */
export const THIS_DAY = readPhrases(
  'this day incorporated, this day registered, is this day, ce jour, am heutigen tage',
);

/** Of which day an extract is. */
export const EXTRACT_DATE_LABELS = readPhrases(
  `extract date, date of extract, report date, as at, as of, issued on, date of issue, generated on, printed on, produced on, date produced, date of search, search date, dated this, given under my hand, certified on, extracted on, valid as of, status as of,
  à jour au, extrait à jour au, extrait du, délivré le, édité le, fait le, date de l'extrait, date d'édition, en date du, pour extrait certifié conforme,
  abruf vom, abrufdatum, ausdruck vom, stand, stand vom, auszug vom, abgerufen am, ausgestellt am, datum des abrufs, stichtag, erstellt am, ausdruck erstellt am, abruf,
  fecha de emisión, fecha de expedición, expedido el, fecha de la nota, fecha de consulta, a fecha de, emitido el,
  emitido em, data de emissão, emitida em, data da consulta, subscrita em, válida até, emitido no dia,
  estratto dal registro imprese in data, documento estratto, data estrazione, estratto il, visura del, alla data del,
  datum uittreksel, uittreksel vervaardigd op, vervaardigd op, gemaakt op, gewaarmerkt, afgegeven op, datum opmaak,
  stan na dzień, data i godzina pobrania, düzenleme tarihi, belge tarihi, data eliberării, datum utskrift, utskriftsdatum, registreringsbevisets datum, utskrevet, udskrevet, otteen päivämäärä, datum výpisu, ke dni, k dnešnímu dňu, kivonat dátuma, дата формирования, по состоянию на, дата формування, تاريخ الإصدار, 証明日, 열람일시, 발급일, 打印日期`,
);

/** The business is gone, or is going. */
export const ENDED_PHRASES = readPhrases(
  `dissolved, dissolution, struck off, strike off, has been wound up, in liquidation, liquidation, in administration, under administration, in receivership, insolvent, cancelled, revoked, forfeited, administratively dissolved, deregistered, removed from the register, voluntary arrangement, winding up, wound up, bankrupt,
  radiée, radiation, dissoute, dissolution, en liquidation, liquidation judiciaire, redressement judiciaire, liquidation amiable, procédure de sauvegarde,
  gelöscht, löschung, aufgelöst, auflösung, in liquidation, in abwicklung, insolvenzverfahren,
  disuelta, disolución, extinguida, extinción, en liquidación, concurso de acreedores, cancelada, cierre de hoja,
  dissolvida, dissolução, extinta, extinção, em liquidação, baixada, insolvência, inapta, situação cadastral baixada,
  cancellata, cancellazione, in liquidazione, sciolta, scioglimento, fallimento, liquidazione giudiziale, concordato preventivo,
  opgeheven, ontbonden, ontbinding, in liquidatie, uitgeschreven, faillissement, surseance,
  wykreślona, wykreślony, w likwidacji, upadłość, tasfiye halinde, terkin, radiata, in lichidare, dizolvata, i likvidation, konkurs, upplöst, avregistrerad, slettet, opløst, tvangsopløsning, konkurssissa, selvitystilassa, v likvidaci, v likvidácii, felszámolás, törölt, ликвидировано, ликвидация, прекращено, припинено, λύση και εκκαθάριση, υπό εκκαθάριση, منحلة, تحت التصفية, 注销, 吊销, 清算, 解散, 해산, 청산`,
);

/** Not so: within a few words before. */
export const NOT_BEFORE = readPhrases(
  'not, never, nor, non, pas, aucune, aucun, sans, kein, keine, keiner, nicht, ohne, sin, ningún, ninguna, não, nenhuma, senza, nessuna, nessun, niet, geen, nie, brak, inte, ikke, ingen, without',
);
/** These mean other things too, as the one for a number: right before. */
export const NOT_RIGHT_BEFORE = readPhrases('no, ni, nem, ej, ei, né');
export const NONE_BEHIND = readPhrases(
  'none, no, nil, néant, keine, nein, entfällt, ninguna, ninguno, não, nenhuma, nessuna, nessuno, geen, brak, ingen, nej, non, inga, na',
);
