import { readPhrases } from './phrase-index';

/** What proves an address. */
export type ProofKind = 'utility' | 'phone' | 'bank' | 'tax' | 'lease' | 'government' | 'insurance';

/** What such a document is called, in its titles; one of them says what it is. */
const TITLES: Readonly<Record<ProofKind, string>> = {
  utility: `electricity bill, electric bill, electricity statement, energy bill, power bill, water bill, water statement, gas bill, gas statement, utility bill, internet bill, broadband bill, your energy statement, dual fuel bill, sewer bill, water and sewer, electricity invoice, gas invoice, energy statement, broadband invoice,
    facture d'électricité, facture électricité, facture d'eau, facture de gaz, facture gaz, facture internet, votre facture d'énergie, facture d'énergie, facture box, échéancier électricité,
    factura de electricidad, factura de luz, factura de la luz, recibo de luz, recibo de la luz, factura del agua, factura de agua, recibo de agua, factura de gas, factura del gas, recibo de gas, factura de internet, suministro eléctrico, energía eléctrica, aviso recibo de luz,
    fatura de eletricidade, fatura da luz, conta de luz, conta de energia, conta de água, fatura de água, conta de gás, fatura de gás, fatura de internet, fatura de energia, nota fiscal conta de energia elétrica, eletricidade e gás,
    stromrechnung, wasserrechnung, gasrechnung, gasabrechnung, energierechnung, stromabrechnung, verbrauchsabrechnung, jahresabrechnung strom, abrechnung strom, internetrechnung, abschlagsrechnung, nebenkostenabrechnung, abfallgebühren, internet rechnung, rechnung für strom, rechnung strom,
    bolletta della luce, bolletta luce, bolletta energia, bolletta elettrica, bolletta acqua, bolletta dell'acqua, bolletta gas, bolletta del gas, fattura internet, fornitura di energia elettrica, bolletta per la fornitura, fattura energia elettrica, servizio idrico,
    energierekening, energienota, elektriciteitsrekening, stroomrekening, gasrekening, waternota, waterrekening, internetfactuur, jaarafrekening energie, factuur energie, afrekening stroom, jaarnota,
    faktura za energię elektryczną, rachunek za energię elektryczną, rachunek za prąd, faktura za prąd, rachunek za wodę, faktura za wodę, rachunek za gaz, faktura za gaz, faktura za internet, paliwo gazowe,
    elektrik faturası, su faturası, doğalgaz faturası, doğal gaz faturası, internet faturası, elektrik tüketim faturası,
    factură de energie electrică, factură energie electrică, factură de apă, factură apă, factură de gaze, factură gaze naturale, factură internet, factură de gaze naturale, factura de curent,
    счет за электроэнергию, квитанция за электроэнергию, счет за воду, квитанция за воду, счет за газ, квитанция за газ, счет за интернет, квитанция за жку, оплата коммунальных услуг, жилищно-коммунальные услуги, платежный документ для внесения платы, коммунальные услуги,
    рахунок за електроенергію, рахунок за воду, рахунок за газ, рахунок за інтернет, комунальні послуги, рахунок на оплату комунальних послуг, платіжка за електроенергію,
    λογαριασμός ρεύματος, λογαριασμός ηλεκτρικού ρεύματος, λογαριασμός νερού, λογαριασμός ύδρευσης, λογαριασμός φυσικού αερίου, λογαριασμός κατανάλωσης ηλεκτρικής ενέργειας, λογαριασμός ηλεκτρικής ενέργειας,
    فاتورة الكهرباء, فاتورة كهرباء, فاتورة المياه, فاتورة مياه, فاتورة الماء, فاتورة الغاز, فاتورة الانترنت, فاتورة استهلاك الكهرباء,
    tagihan listrik, rekening listrik, tagihan air, rekening air, tagihan gas, tagihan internet, bil elektrik, bil air, bil api,
    hóa đơn tiền điện, hóa đơn tiền nước, hóa đơn internet, hóa đơn điện, thông báo tiền điện, hóa đơn giá trị gia tăng tiền điện,
    bili ya umeme, bili ya maji, ankara ya umeme, ankara ya maji, bili ya intaneti, bili ya gesi,
    电费账单, 电费通知单, 水费账单, 水费通知单, 燃气费账单, 燃气账单, 煤气费, 电费单, 水费单, 宽带账单, 電費單, 水費單, 電費通知, 水費通知, 煤氣費,
    電気料金, 電気ご使用量, 水道料金, 水道使用量, ガス料金, ガスご使用量, 電気使用量のお知らせ, インターネット料金, 전기요금, 수도요금, 도시가스요금, 관리비 고지서, 인터넷 요금`,
  phone: `phone bill, telephone bill, mobile bill, mobile phone bill, wireless bill, wireless statement, cell phone bill, mobile statement, telephone account, your phone statement, telecom bill,
    facture de téléphone, facture téléphone, facture mobile, votre facture mobile, facture de téléphonie, facture téléphonique, forfait mobile facture,
    factura de telefonía, factura de teléfono, factura telefónica, factura móvil, recibo telefónico, recibo de teléfono, factura de móvil, factura de teléfono móvil,
    fatura de telefone, fatura de telemóvel, conta de telefone, conta de celular, fatura telemóvel, fatura de comunicações, conta telefônica,
    mobilfunkrechnung, telefonrechnung, handyrechnung, rechnung mobilfunk, festnetzrechnung,
    bolletta telefonica, fattura telefonica, bolletta del telefono, fattura del telefono, fattura telefono, conto telefonico,
    telefoonrekening, telefoonnota, mobiele factuur, factuur mobiel, factuur mobiel abonnement, factuur telefonie,
    rachunek telefoniczny, rachunek za telefon, faktura za telefon, faktura za usługi telekomunikacyjne, usługi telekomunikacyjne,
    telefon faturası, cep telefonu faturası, gsm faturası, mobil hat faturası, haberleşme faturası,
    factură de telefonie, factură telefon, factură telefonie mobilă, factură telefon mobil, servicii de telefonie,
    счет за телефон, счет за услуги связи, квитанция за телефон, услуги мобильной связи, рахунок за телефон, рахунок за послуги зв'язку, послуги мобільного зв'язку,
    λογαριασμός τηλεφώνου, λογαριασμός κινητής, λογαριασμός κινητής τηλεφωνίας, λογαριασμός σταθερής,
    فاتورة الهاتف, فاتورة هاتف, فاتورة الجوال, فاتورة الموبايل, tagihan telepon, tagihan seluler, tagihan pascabayar, bil telefon,
    hóa đơn điện thoại, hóa đơn cước viễn thông, cước điện thoại, hóa đơn dịch vụ viễn thông, bili ya simu, ankara ya simu,
    话费账单, 电话费账单, 手机账单, 電話費單, 電話料金, 携帯電話料金, 통신요금, 휴대전화 요금`,
  bank: `bank statement, account statement, statement of account, credit card statement, current account statement, card statement, savings statement, checking account statement, mortgage statement, your statement, savings account statement, checking statement, bank account statement, your account summary, statement of your account,
    relevé de compte, relevé bancaire, relevé de carte, relevé de carte bancaire, extrait de compte, relevé d'identité bancaire, relevé de vos comptes,
    estado de cuenta, extracto de cuenta, extracto bancario, extracto de tarjeta, estado de cuenta de tarjeta, movimientos de cuenta, extracto mensual,
    extrato de conta, extrato bancário, extrato da conta, fatura do cartão, fatura do cartão de crédito, extrato combinado, extrato mensal,
    kontoauszug, kreditkartenabrechnung, depotauszug, rechnungsabschluss konto, finanzstatus, umsatzübersicht konto,
    estratto conto, estratto conto carta, rendiconto conto corrente, estratto conto carta di credito,
    rekeningafschrift, bankafschrift, creditcardoverzicht, rekeninguittreksel, rekeningoverzicht,
    wyciąg z rachunku, wyciąg bankowy, wyciąg z konta, wyciąg z karty, zestawienie operacji,
    hesap özeti, hesap ekstresi, kredi kartı ekstresi, hesap hareketleri, banka ekstresi, extras de cont,
    выписка по счету, выписка со счета, выписка по карте, банковская выписка, виписка з рахунку, виписка по рахунку, виписка по картці, банківська виписка,
    κίνηση λογαριασμού, κινήσεις λογαριασμού, αντίγραφο κίνησης λογαριασμού, αντίγραφο λογαριασμού, λογαριασμός πιστωτικής κάρτας,
    كشف حساب, كشف الحساب, كشف حساب بنكي, كشف بطاقة الائتمان, rekening koran, laporan rekening, mutasi rekening, tagihan kartu kredit, penyata akaun, penyata bank,
    sao kê tài khoản, sao kê ngân hàng, sao kê thẻ tín dụng, taarifa ya akaunti, taarifa ya benki,
    银行对账单, 对账单, 账户明细, 信用卡账单, 银行流水, 對帳單, 月結單, 綜合月結單, 銀行月結單, 信用卡月結單, 取引明細書, 取引明細, 残高証明書, クレジットカードご利用明細, ご利用明細書, 거래내역, 거래명세서, 잔액증명서, 카드 이용대금 명세서`,
  tax: `tax assessment, council tax, council tax bill, property tax bill, property tax statement, tax notice, notice of assessment, tax bill, income tax assessment, tax return summary, rates notice, municipal rates, land tax, real estate tax bill, self assessment statement, tax calculation, notice of tax due,
    avis d'imposition, avis d'impôt, taxe d'habitation, taxe foncière, taxes foncières, avis de taxe, impôt sur le revenu, avertissement-extrait de rôle,
    impuesto sobre bienes inmuebles, liquidación tributaria, impuesto predial, recibo predial, notificación tributaria, declaración de la renta, impuesto a la renta, constancia de situación fiscal, ibi recibo,
    liquidação do irs, nota de liquidação, iptu, imposto predial, imposto municipal sobre imóveis, nota de cobrança imi, imposto sobre a renda, demonstração de liquidação,
    steuerbescheid, einkommensteuerbescheid, grundsteuerbescheid, bescheid über einkommensteuer, grundsteuer, abgabenbescheid, steuervorauszahlung, bescheid für einkommensteuer,
    avviso di pagamento tari, tassa rifiuti, cartella di pagamento, avviso di accertamento, imposta municipale, avviso di pagamento imu, imposta sul reddito, tari,
    aanslag inkomstenbelasting, aanslagbiljet, voorlopige aanslag, gemeentelijke belastingen, woz-beschikking, aanslag gemeentelijke heffingen,
    decyzja podatkowa, podatek od nieruchomości, podatku od nieruchomości, wymiar podatku, decyzja w sprawie podatku,
    vergi tahakkuk, emlak vergisi, vergi bildirimi, tahakkuk fişi, vergi levhası, decizie de impunere, înștiințare de plată, impozit pe clădiri, certificat fiscal,
    налоговое уведомление, уведомление об уплате налога, требование об уплате налога, уведомление о налоге, налог на имущество, податкове повідомлення, податкове повідомлення рішення, податок на нерухомість,
    εκκαθαριστικό σημείωμα, εκκαθαριστικό, προσδιορισμού φόρου, πράξη διοικητικού προσδιορισμού φόρου, ενφια, δήλωση φορολογίας,
    اشعار ضريبي, الضريبة العقارية, اشعار الضريبة, pajak bumi dan bangunan, surat pemberitahuan pajak terutang, sppt pbb, cukai taksiran, cukai pintu,
    thông báo nộp thuế, thông báo thuế, notisi ya kodi, taarifa ya kodi, hati ya kodi, 完税证明, 纳税证明, 税收完税证明, 稅單, 差餉, 納税通知書, 固定資産税, 課税証明書, 住民税, 재산세, 지방세 고지서, 납세증명서`,
  lease: `tenancy agreement, lease agreement, rental agreement, residential lease, assured shorthold tenancy, residential tenancy, lease contract, tenancy contract, rent statement, rental contract,
    contrat de location, bail d'habitation, contrat de bail, bail de location, quittance de loyer, bail meublé, contrato de arrendamiento, contrato de alquiler, contrato de renta, arrendamiento de vivienda,
    contrato de arrendamento, contrato de aluguel, contrato de locação, contrato de aluguer, mietvertrag, wohnraummietvertrag, wohnungsmietvertrag, contratto di locazione, contratto di affitto, contratto d'affitto,
    huurovereenkomst, huurcontract, umowa najmu, kira sözleşmesi, kira kontratı, contract de închiriere, договор аренды, договор найма, договір оренди, договір найму, μισθωτήριο, μισθωτήριο κατοικίας, συμφωνητικό μίσθωσης,
    عقد ايجار, عقد الايجار, perjanjian sewa, perjanjian sewa menyewa, surat perjanjian sewa, hợp đồng thuê nhà, hợp đồng thuê căn hộ, mkataba wa upangaji, mkataba wa kupanga, 租赁合同, 房屋租赁合同, 租約, 租賃契約, 賃貸借契約書, 賃貸契約, 임대차계약서, 임대차 계약`,
  government: `benefit award, award notice, pension entitlement, social security statement, state pension, notice of benefit, department for work and pensions, electoral register, voter registration confirmation, certificate of residence, proof of residence, residence certificate, housing benefit, notice of award, confirmation of address, benefit entitlement,
    attestation de droits, notification de droits, certificat de résidence, attestation de domicile, justificatif de domicile, attestation de paiement, certificado de empadronamiento, volante de empadronamiento, constancia de residencia, certificado de residencia, resolución de prestación, constancia de domicilio, resolución de pensión,
    atestado de residência, comprovante de residência, declaração de residência, notificação de benefício, meldebescheinigung, meldebestätigung, rentenbescheid, kindergeldbescheid, bescheid über kindergeld, bewilligungsbescheid, leistungsbescheid, renteninformation, meldezettel, wohnsitzbescheinigung,
    certificato di residenza, comunicazione di pensione, stato di famiglia, certificato di stato di famiglia, uittreksel basisregistratie personen, uittreksel brp, beschikking toeslag, bewijs van inschrijving, zaświadczenie o zameldowaniu, przyznaniu emerytury, decyzja o przyznaniu emerytury, decyzja o waloryzacji,
    yerleşim yeri belgesi, ikametgah belgesi, ikametgâh, adeverință de domiciliu, decizie de pensie, certificat de domiciliu, справка о регистрации, свидетельство о регистрации по месту жительства, справка о месте жительства, довідка про реєстрацію, реєстрацію місця проживання, довідка про реєстрацію місця проживання, витяг з реєстру територіальної громади, витяг з реєстру громади,
    βεβαίωση μόνιμης κατοικίας, πιστοποιητικό μόνιμης κατοικίας, βεβαίωση κατοικίας, απόφαση συνταξιοδότησης, شهادة سكن, شهادة اقامة, شهادة السكنى, surat keterangan domisili, surat keterangan tempat tinggal, giấy xác nhận cư trú, xác nhận thông tin về cư trú, barua ya utambulisho, cheti cha makazi, barua ya utambulisho wa makazi,
    居住证明, 户籍证明, 住民票, 住民票の写し, 年金通知, 戶籍謄本, 주민등록등본, 주민등록표 등본, 주민등록초본, 거주사실 확인`,
  insurance: `insurance policy, home insurance, car insurance, motor insurance, insurance certificate, policy schedule, insurance renewal, health insurance, certificate of insurance, policy declarations, insurance statement,
    attestation d'assurance, avis d'échéance, assurance habitation, contrat d'assurance, póliza de seguro, póliza de hogar, recibo de seguro, seguro de hogar, apólice de seguro, apólice, aviso de pagamento do seguro, seguro automóvel,
    versicherungsschein, versicherungspolice, beitragsrechnung, versicherungsbestätigung, hausratversicherung, beitragsbescheid, polizza assicurativa, polizza di assicurazione, quietanza di assicurazione, certificato di assicurazione,
    verzekeringspolis, polisblad, verzekeringsbewijs, zorgverzekering, polisa ubezpieczeniowa, polisa ubezpieczenia, sigorta poliçesi, sigortası poliçesi, poliță de asigurare, polița de asigurare, страховой полис, полис страхования, страховий поліс, поліс страхування,
    ασφαλιστήριο, ασφαλιστήριο συμβόλαιο, وثيقة تامين, بوليصة تامين, polis asuransi, polisi insurans, hợp đồng bảo hiểm, giấy chứng nhận bảo hiểm, sera ya bima, hati ya bima, 保险单, 保险合同, 保單, 保険証券, 보험증권, 보험증서`,
};

/** Words that such documents have and others seldom do: two of one kind say what it is. */
const SIGNS: Readonly<Record<ProofKind, string>> = {
  utility: `kwh, kilowatt, meter reading, meter readings, standing charge, relevé de compteur, lectura del contador, lectura anterior, leitura anterior, leitura atual, zählerstand, zählernummer, lettura contatore, meterstand, stan licznika, sayaç no, index contor, показания счетчика, показники лічильника, ένδειξη μετρητή, قراءة العداد, stand meter, chỉ số công tơ, m³, mpan, mprn, cups, pod, pdl, ean code, electricity, électricité, electricidad, eletricidade, strom, energia elettrica, elektriciteit, energia elektryczna, elektrik, energie electrică, электроэнергия, електроенергія, listrik, umeme, broadband, fibre, fibra, unit rate, tariff, consommation, consumo, verbrauch, consumi, verbruik, zużycie, tüketim`,
  phone: `call charges, data usage, roaming, minutes, mobile number, numéro de mobile, forfait, llamadas, línea móvil, chamadas, rufnummer, mobilfunk, datenvolumen, numero di telefono, chiamate, belminuten, numer telefonu, gsm no, роуминг, pulsa, sms`,
  bank: `opening balance, closing balance, balance brought forward, sort code, routing number, iban, ancien solde, nouveau solde, saldo inicial, saldo final, saldo anterior, alter kontostand, neuer kontostand, kontostand, saldo iniziale, saldo finale, beginsaldo, eindsaldo, saldo początkowe, saldo końcowe, devir bakiye, sold inițial, sold final, входящий остаток, исходящий остаток, вхідний залишок, вихідний залишок, saldo awal, saldo akhir, số dư đầu kỳ, số dư cuối kỳ, swift, bic`,
  tax: `tax year, taxable income, assessed value, revenu fiscal, base imponible, referencia catastral, matéria coletável, steuernummer, zu versteuerndes einkommen, imponibile, belastbaar inkomen, podstawa opodatkowania, matrah, bază impozabilă, налоговая база, податкова база, φορολογητέο εισόδημα, inland revenue`,
  lease: `landlord, tenant, monthly rent, bailleur, locataire, loyer, arrendador, arrendatario, inquilino, senhorio, locador, locatário, vermieter, mieter, kaltmiete, locatore, conduttore, canone, verhuurder, huurder, wynajmujący, najemca, czynsz, kiraya veren, kiracı, locator, chiriaș, арендодатель, арендатор, орендодавець, орендар, εκμισθωτής, μισθωτής, المؤجر, المستأجر, pemberi sewa, penyewa, bên cho thuê, bên thuê, mwenye nyumba, mpangaji, 出租方, 承租方, 賃貸人, 賃借人, 임대인, 임차인`,
  government: `national insurance number, social security administration, caisse d'allocations familiales, sécurité sociale, seguridad social, segurança social, rentenversicherung, einwohnermeldeamt, bürgeramt, anagrafe, ayuntamiento, basisregistratie personen, urząd miasta, nüfus müdürlüğü, primăria, пенсионный фонд, паспортный стол, пенсійний фонд, δήμος, disdukcapil, dinas kependudukan, công an phường, ủy ban nhân dân`,
  insurance: `policyholder, insured, premium, assuré, prime annuelle, asegurado, tomador, prima, segurado, prémio, versicherungsnehmer, beitrag, contraente, premio annuo, verzekeringnemer, premie, ubezpieczony, składka, sigortalı, prim, asigurat, страхователь, страхувальник, ασφαλισμένος, pemegang polis, premi`,
};

export const PROOF_KINDS = Object.keys(TITLES) as readonly ProofKind[];

interface KindPhrase {
  readonly kind: ProofKind;
  readonly phrase: string;
  readonly isTitle: boolean;
}

const all = (table: Readonly<Record<ProofKind, string>>, isTitle: boolean): KindPhrase[] =>
  PROOF_KINDS.flatMap((kind) => readPhrases(table[kind]).map((phrase) => ({ kind, phrase, isTitle })));

/** The longest first: `hợp đồng bảo hiểm` before what is within it. */
export const KIND_PHRASES: readonly KindPhrase[] = [...all(TITLES, true), ...all(SIGNS, false)].toSorted(
  (one, other) => other.phrase.length - one.phrase.length,
);
