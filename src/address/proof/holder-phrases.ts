import { findPhrase, phraseText, readPhrases } from './phrase-index';

/** Labels of the person to whom the letter is about; the name stands behind, beside or below. */
const HOLDER =
  readPhrases(`account holder, account name, customer name, customer, name of customer, account in the name of, name, policyholder, policy holder, insured, tenant, lessee, cardholder, taxpayer, bill to, billed to, recipient, addressee, member, subscriber, prepared for, issued to, service for, name on account, names of tenants, occupant, registered name, consumer, account owner, client,
  titulaire, titulaire du compte, nom du client, client, nom, abonné, locataire, assuré, souscripteur, destinataire, contribuable, nom et prénom, preneur, redevable, bénéficiaire, allocataire, le locataire,
  titular, titular de la cuenta, titular del contrato, nombre del cliente, cliente, nombre, asegurado, arrendatario, inquilino, contribuyente, nombre y apellidos, tomador, abonado, usuario, destinatario, el arrendatario, razón social, nombre o razón social, sujeto pasivo,
  titular da conta, nome do cliente, nome, segurado, arrendatário, inquilino, locatário, contribuinte, tomador do seguro, assinante, utente, destinatário, nome completo, pagador, titular do contrato,
  kontoinhaber, kontoinhaberin, vertragspartner, kunde, kundin, kundenname, name, mieter, mieterin, versicherungsnehmer, versicherungsnehmerin, steuerpflichtiger, empfänger, vertragsinhaber, rechnungsempfänger, karteninhaber, herr, frau, eigentümer, antragsteller, name des kunden,
  intestatario, intestatario del conto, intestato a, intestata a, nome cliente, nome, conduttore, contraente, assicurato, contribuente, destinatario, nominativo, cliente, intestazione, nome e cognome, utente, titolare, spettabile, gentile, egregio,
  rekeninghouder, naam klant, naam, klant, huurder, verzekeringnemer, belastingplichtige, geadresseerde, contractant, ten name van, kaarthouder, op naam van, klantnaam, abonnee, tav,
  posiadacz rachunku, posiadacz, klient, nabywca, odbiorca, najemca, ubezpieczający, ubezpieczony, podatnik, imię i nazwisko, adresat, abonent, nazwa klienta, właściciel rachunku, nazwisko i imię,
  hesap sahibi, abone, abone adı, müşteri, müşteri adı, ad soyad, adı soyadı, kiracı, sigortalı, sigorta ettiren, mükellef, sayın, alıcı, ünvan, adı soyadı ünvanı, kart sahibi, müşteri adı soyadı,
  titular cont, titular, nume client, client, nume, chiriaș, locatar, asigurat, contribuabil, destinatar, nume și prenume, abonat, cumpărător, denumire client,
  владелец счета, абонент, клиент, плательщик, арендатор, наниматель, страхователь, налогоплательщик, фио, получатель, потребитель, собственник, держатель карты, имя,
  власник рахунку, абонент, клієнт, платник, орендар, наймач, страхувальник, пб, піб, одержувач, споживач, прізвище імя по батькові, отримувач, власник, держатель картки,
  δικαιούχος λογαριασμού, δικαιούχος, πελάτης, συνδρομητής, μισθωτής, ασφαλισμένος, φορολογούμενος, ονοματεπώνυμο, όνομα, στοιχεία πελάτη, επωνυμία, λήπτης, υπόχρεος, κύριο, κυρία, κάτοχος,
  اسم العميل, العميل, صاحب الحساب, المستاجر, المشترك, اسم المشترك, الاسم, المستهلك, اسم صاحب الحساب, المؤمن له, المكلف, السيد, السيدة,
  nama pelanggan, nama nasabah, nama, nasabah, pelanggan, penyewa, pemegang polis, tertanggung, wajib pajak, kepada, yth, kepada yth, nama wajib pajak, nama pemegang akaun, nama pelanggan tagihan, pemegang akaun, tuan, puan,
  chủ tài khoản, tên khách hàng, khách hàng, họ tên, họ và tên, bên thuê, người được bảo hiểm, người nộp thuế, tên chủ tài khoản, chủ hộ, kính gửi, bên mua bảo hiểm, ông, bà, tên người nộp thuế,
  mwenye akaunti, jina la mteja, jina, mteja, mpangaji, mlipakodi, mwenye bima, mlipa kodi, mkodishwaji,
  户名, 客户名称, 客户姓名, 姓名, 客户, 用户名称, 户主, 承租方, 投保人, 纳税人, 用户名, 收件人, 帳戶名稱, 客戶姓名, 戶名, 客戶名稱, 乙方, 用電戶名, お客様名, お名前, ご契約者, 氏名, 契約者, 名義人, 賃借人, 納税義務者, ご契約名義, 口座名義, 様, 고객명, 성명, 이름, 예금주, 임차인, 납세자, 계약자, 수신인, 받는 분`);

/** Labels of somebody else on a letter: whoever lets, advises, signs or sells. */
const OTHERS =
  readPhrases(`landlord, lessor, agent, advisor, adviser, manager, contact, signed, signature, director, your consultant, prepared by, guarantor, emergency contact, previous tenant, previous owner, seller, beneficiary, payee, paid to, relationship manager, witness, owner, case worker, issued by, care of, on behalf of, doctor, technician, handled by, clerk, broker,
  bailleur, propriétaire, conseiller, votre conseiller, signature, signé, garant, caution, directeur, gestionnaire, interlocuteur, contact, vendeur, témoin, émetteur, mandataire,
  arrendador, propietario, asesor, gestor, firma, fiador, aval, director, contacto, vendedor, testigo, emisor, agente, beneficiario,
  senhorio, locador, proprietário, gestor, fiador, assinatura, diretor, contacto, vendedor, testemunha, emitente, beneficiário, mediador,
  vermieter, vermieterin, sachbearbeiter, sachbearbeiterin, ansprechpartner, ansprechpartnerin, bearbeiter, ihr berater, berater, bürge, unterschrift, geschäftsführer, geschäftsführerin, vorstand, verkäufer, zeuge, hausverwaltung, eigentümer der wohnung, begünstigter, im auftrag,
  locatore, proprietario, consulente, referente, garante, firma, direttore, venditore, testimone, emittente, responsabile, beneficiario,
  verhuurder, eigenaar, contactpersoon, adviseur, behandeld door, borg, handtekening, directeur, verkoper, getuige, begunstigde,
  wynajmujący, doradca, opiekun, podpis, poręczyciel, dyrektor, sprzedawca, świadek, osoba kontaktowa, wystawca, beneficjent,
  kiraya veren, danışman, imza, kefil, müdür, satıcı, tanık, mal sahibi, yetkili, düzenleyen, lehtar,
  proprietar, locator, consilier, semnătura, garant, director, vânzător, martor, furnizor, beneficiar al plății, întocmit de,
  арендодатель, наймодатель, менеджер, подпись, поручитель, директор, продавец, свидетель, исполнитель, орендодавець, підпис, поручитель, продавець, свідок, виконавець, бухгалтер, руководитель,
  εκμισθωτής, ιδιοκτήτης, σύμβουλος, υπογραφή, εγγυητής, διευθυντής, πωλητής, μάρτυρας, εκδότης,
  المؤجر, المالك, المدير, التوقيع, الضامن, البائع, الشاهد, المستشار, المستفيد, pemberi sewa, pemilik, petugas, tanda tangan, penjamin, direktur, penjual, saksi, bên cho thuê, người lập, người ký, giám đốc, bên bán, chữ ký, người thụ hưởng, mwenye nyumba, meneja, sahihi, mdhamini, mkurugenzi, muuzaji, shahidi, mpangishaji,
  出租方, 甲方, 经办人, 签字, 担保人, 客户经理, 收款人, 賃貸人, 担当者, 担当, 署名, 保証人, 대표, 임대인, 담당자, 서명, 보증인, 대표자`);

/** Whom a text says a name beside it to be: the longest label in it decides. */
export function readHolderLabel(text: string): 'holder' | 'somebody_else' | undefined {
  const plain = phraseText(text);
  const longest = (phrases: readonly string[]): number =>
    Math.max(0, ...phrases.map((phrase) => (findPhrase(plain, phrase) === undefined ? 0 : phrase.length)));
  const [holder, other] = [longest(HOLDER), longest(OTHERS)];
  if (other > 0 && other >= holder) return 'somebody_else';
  return holder > 0 ? 'holder' : undefined;
}

/** What stands behind a label for the holder at the beginning of a text without a colon: `Account holder JANE DOE`. */
export function behindHolderLabel(text: string): string | undefined {
  const words = text.split(/\s+/);
  for (let count = Math.min(MOST_LABEL_WORDS, words.length - 1); count > 0; count -= 1) {
    if (HOLDER.includes(phraseText(words.slice(0, count).join(' ')).signs)) return words.slice(count).join(' ');
  }
  return undefined;
}

const MOST_LABEL_WORDS = 5;

/** Whether a text is a label for the holder and nothing else. */
export function isHolderLabel(text: string): boolean {
  return HOLDER.includes(phraseText(text).signs);
}

/** Between the names of people who share an account. */
export const BETWEEN_NAMES =
  /\s*(?:[&+/;,]|(?<![\p{L}])(?:and|or|und|oder|et|ou|y|e|ed|o|en|of|i|oraz|lub|ve|veya|și|sau|и|или|і|й|та|або|και|ή|و|أو|dan|atau|và|hoặc|na|au)(?![\p{L}.]))\s*/giu;
/** In care of: whoever is named behind it is not the addressee. */
export const CARE_OF = /(?<!\p{L})(?:c\s?[/.]\s?o|p\/a|chez|bei|presso|u\/m|z\.\s?hd\.?|c\/o\.?)(?!\p{L})/iu;
/** Before a name on an envelope. */
export const BEFORE_NAME =
  /^(?:(?:mr|mrs|ms|miss|mx|sir|dr|prof|m|mme|mlle|monsieur|madame|herrn?|frau|fam(?:ilie)?|eheleute|sr|sra|srta|don|doña|d|dª|sig|sigra|sigg|gent|spett|egr|dhr|mevr|de\s+heer|mevrouw|pan|pani|sn|sayın|bay|bayan|dl|dna|domnul|doamna|г-н|г-жа|пан|пані|κος|κα|κ|bapak|ibu|bpk|sdr|tn|ny|ông|bà|bw|bi|attn|to|tav|t\.a\.v|an|à|a)(?:\.|\s|(?=:))[\s.:]*)+/iu;
