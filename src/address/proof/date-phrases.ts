import { slipCost } from './glyph-slips';
import { findPhrase, phraseText, readPhrases } from './phrase-index';

/**
 * `issue`: the day on which the letter was made. `plain`: a word for date and nothing else, which may mean any. `other`: a
 * day for something else.
 */
export type DateLabel = 'issue' | 'plain' | 'other';

const ISSUE = `bill date, billing date, date of bill, invoice date, date of invoice, statement date, date of statement, issue date, issued on, date of issue, date issued, issued, letter date, date of letter, date of this letter, notice date, date of notice, document date, prepared on, printed on, print date, statement as of, bill issued, tax date, policy issued, agreement date, date of agreement, dated, invoice issued, tax point, statement issued, signed on, date of signing, made on,
  date de facture, date de la facture, date facture, date d'émission, date émission, émis le, émise le, date du relevé, date de relevé, relevé au, date d'édition, édité le, édition du, facture du, fait le, établi le, date d'établissement, date du document, signé le, en date du, date de signature, arrêté au, facturé le, imprimé le, délivré le,
  fecha de emisión, fecha emisión, fecha de factura, fecha factura, fecha de expedición, fecha de elaboración, fecha de facturación, fecha del estado de cuenta, fecha de corte, fecha del documento, emitido el, emitida el, expedido el, fecha de impresión, fecha del extracto, fecha de firma, fecha del contrato, fecha extracto, fecha de emision de factura, firmado el,
  data de emissão, data emissão, data da fatura, data fatura, data da emissão, emitido em, emitida em, emissão, data do extrato, data de fecho, data do documento, data de assinatura, data do contrato, emitido a, data de expedição, data de processamento, assinado em,
  rechnungsdatum, datum der rechnung, ausstellungsdatum, ausgestellt am, erstellt am, erstellungsdatum, rechnung vom, bescheid vom, belegdatum, druckdatum, auszugsdatum, schreiben vom, ausstellungstag, datum des bescheids, kontoauszug vom, auszug vom, vertragsdatum, erstellt, unterzeichnet am, bescheiddatum, briefdatum, datum des schreibens, rechnungstag,
  data di emissione, data emissione, data fattura, data della fattura, emessa il, emesso il, data documento, data del documento, data di stampa, data estratto conto, estratto conto al, data bolletta, rilasciato il, stipulato il, data di rilascio, data di stipula, firmato il, fattura del, data della bolletta,
  factuurdatum, dagtekening, datum afschrift, afschriftdatum, datum factuur, datum nota, notadatum, opgemaakt op, datum van uitgifte, afgegeven op, briefdatum, datum brief, datum overzicht, verzenddatum, datum document, getekend op, aanslagdatum, factuur van, datum van afgifte,
  data wystawienia, data faktury, data wyciągu, data wydania, wystawiono dnia, wystawiono, data sporządzenia, data dokumentu, data wydruku, data decyzji, data zawarcia, data rachunku, sporządzono dnia, wydano dnia, dnia wystawienia,
  fatura tarihi, düzenleme tarihi, düzenlenme tarihi, hesap kesim tarihi, ekstre tarihi, tanzim tarihi, belge tarihi, veriliş tarihi, kesim tarihi, sözleşme tarihi, basım tarihi, fatura düzenleme tarihi, hesap özeti tarihi, tahakkuk tarihi, düzenleme,
  data facturii, data emiterii, data emitere, emis la, emisă la, data extrasului, data facturare, data eliberării, data emiterii facturii, eliberat la, data documentului, data încheierii, emis la data de, data întocmirii,
  дата выставления, дата счета, дата выдачи, дата формирования, дата составления, дата документа, дата выписки, выдан, выдано, дата печати, дата договора, сформировано, дата оформления, дата квитанции,
  дата рахунку, дата видачі, дата формування, дата виписки, дата складання, видано, дата документа, сформовано, дата договору, дата виставлення, дата друку,
  ημερομηνία έκδοσης, ημ νία έκδοσης, ημερ έκδοσης, ημερομηνία λογαριασμού, ημερομηνία τιμολογίου, εκδόθηκε, έκδοση, ημ έκδοσης, ημερομηνία εκτύπωσης, ημερομηνία υπογραφής,
  تاريخ الفاتورة, تاريخ الاصدار, تاريخ اصدار, تاريخ كشف الحساب, صدر بتاريخ, صدرت بتاريخ, تاريخ التحرير, تاريخ الكشف, تاريخ العقد, حرر في, تاريخ الطباعة,
  tanggal tagihan, tanggal terbit, tanggal cetak, tanggal faktur, tanggal penerbitan, tanggal laporan, diterbitkan, tgl cetak, tgl tagihan, tanggal surat, dicetak, tarikh bil, tarikh penyata, tarikh dikeluarkan, tarikh invois, tarikh cetakan,
  ngày lập, ngày phát hành, ngày hóa đơn, ngày sao kê, ngày in, ngày ký, ngày cấp, ngày lập hóa đơn, ngày thông báo,
  tarehe ya bili, tarehe ya kutolewa, tarehe ya ankara, tarehe ya taarifa, imetolewa, tarehe ya kuchapishwa, tarehe ya mkataba, iliyotolewa tarehe,
  开票日期, 账单日期, 出账日期, 打印日期, 签发日期, 结单日期, 开具日期, 填发日期, 制单日期, 账单日, 开票日, 賬單日期, 結單日期, 發單日期, 列印日期, 發出日期, 发单日期, 签订日期, 出具日期,
  発行日, 作成日, 請求日, 交付日, 発行年月日, 検針票発行日, 契約日, 発行年月, 작성일, 작성일자, 발행일, 발행일자, 발급일, 발급일자, 청구일, 고지일, 출력일, 계약일`;

const PLAIN = `date, datum, fecha, data, tarih, tarihi, dato, дата, ημερομηνία, تاريخ, التاريخ, tanggal, tgl, tarikh, ngày, tarehe, 日期, 日付, 날짜, 일자, le, den, am, from, dated`;

const OTHER = `due, due date, payment due, pay by, please pay by, pay before, payment date, autopay, direct debit date, to be paid, collection date, will be taken, period, from, to, meter, reading, next, birth, born, expiry, expires, valid, valid until, valid from, start, end, move in, commencement, effective, renewal, since, last payment, previous, prior, received, payment received, service date, contract date, member since, opened, transaction, posting, value date, delivery, order date, hearing, deadline, by, before, until, on or before, covered, term, begins, ends, last bill, estimated, installation, activation, maturity, closing date, cycle, tenancy, cut off for, late after, payable, supply, days,
  échéance, date d'échéance, à payer, payer avant, date limite, prélèvement, prélevé le, règlement, à régler, période, du, au, relève, relevé de compteur, prochain, prochaine, naissance, né le, née le, expiration, valable, validité, début, fin, prise d'effet, effet, depuis, paiement, précédent, dernière, avant le, souscription, date de valeur, opération, ouverture, encaissement, mise en service, consommation, jusqu'au,
  vencimiento, fecha de vencimiento, fecha límite, pagar antes, fecha de pago, pago, cargo, fecha de cargo, periodo, período, desde, hasta, del, lectura, próxima, próximo, nacimiento, caducidad, validez, válido, inicio, fin, último, anterior, antes del, corte de servicio, suspensión, domiciliación, alta, contratación, vigencia, operación, valor, limite de pago, vence, consumo,
  vencimento, data de vencimento, data limite, pagar até, pagamento, débito, período, de, a, até, leitura, próxima, próximo, nascimento, validade, válido, início, fim, último, anterior, vigência, movimento, data valor, limite de pagamento, vence, adesão, consumo,
  fällig, fällig am, fälligkeit, fälligkeitsdatum, zahlbar, zahlbar bis, zahlung, zahltermin, zahlungsziel, abbuchung, lastschrift, einzug, zeitraum, abrechnungszeitraum, vom, bis, von, ablesung, ablesedatum, nächste, geburtsdatum, geboren, gültig, gültig bis, ablauf, beginn, mietbeginn, ende, vertragsbeginn, seit, letzte, vorige, wertstellung, valuta, buchung, frist, lieferdatum, leistungsdatum, leistungszeitraum, einzugsdatum, verbrauch, lieferbeginn, wird am, kündigung,
  scadenza, data di scadenza, data scadenza, entro il, da pagare, pagamento, addebito, periodo, dal, al, lettura, prossima, prossimo, nascita, nato, nata, validità, valido, inizio, fine, decorrenza, precedente, ultimo, ultima, valuta, attivazione, operazione, consumi, scade,
  vervaldatum, uiterste betaaldatum, te betalen, betalen voor, betaaldatum, incasso, incassodatum, afschrijving, periode, van, tot, t/m, meterstand, volgende, geboortedatum, geboren, geldig, geldig tot, ingangsdatum, begin, einde, vorige, laatste, valutadatum, boekdatum, uiterlijk, betaling, sinds, leverdatum, uiterste, voor, vóór, verbruik,
  termin płatności, termin zapłaty, zapłać do, płatne do, termin, płatność, okres, od, do, odczyt, następny, urodzenia, ważny, ważności, początek, koniec, obowiązywania, poprzedni, ostatni, data waluty, data operacji, data księgowania, data sprzedaży, zapłaty, płatności, zużycie, najmu od,
  son ödeme, son ödeme tarihi, vade, vade tarihi, ödeme, ödeme tarihi, dönem, dönemi, okuma, ilk okuma, son okuma, sonraki, doğum, geçerlilik, başlangıç, bitiş, önceki, son, işlem, valör, kira başlangıç, tüketim, abonelik,
  scadență, data scadenței, data scadentă, scadent, termen, termen de plată, plată, perioada, de la, până, până la, citire, următoarea, nașterii, valabil, valabilitate, început, sfârșit, anterior, ultima, consum, plata până, decontare,
  срок оплаты, оплатить до, оплата до, срок, период, с, по, до, показания, следующий, рождения, действует, действителен, начало, конец, предыдущий, последний, оплата, дата операции, дата платежа, платежа, поверки, оплачено, строк, сплатити до, термін, термін оплати, період, з, наступний, народження, дійсний, початок, кінець, попередній, останній, оплата, дата операції, платежу, повірки, показники,
  λήξη, λήξης, ημερομηνία λήξης, εξόφληση, εξόφληση έως, πληρωμή, πληρωμής, έως, περίοδος, από, μέχρι, μέτρηση, ένδειξη, επόμενη, γέννησης, ισχύς, έναρξη, έναρξης, προηγούμενη, τελευταία, καταμέτρησης, προθεσμία, κατανάλωσης, πληρωτέο,
  تاريخ الاستحقاق, الاستحقاق, اخر موعد, موعد السداد, السداد, الفترة, من, الى, حتى, قراءة, القادم, الميلاد, صالح, الانتهاء, انتهاء, بداية, نهاية, السابق, الدفع, قبل,
  jatuh tempo, tanggal jatuh tempo, bayar sebelum, batas, batas bayar, batas akhir, pembayaran, periode, dari, sampai, hingga, meter, berikutnya, lahir, berlaku, mulai, berakhir, sebelumnya, terakhir, sebelum, tarikh akhir, bayar, bacaan, tempoh,
  hạn thanh toán, hạn chót, hạn, trước ngày, kỳ, từ ngày, đến ngày, từ, đến, chỉ số, tiếp theo, sinh, ngày sinh, hiệu lực, hết hạn, bắt đầu, kết thúc, kỳ trước, thanh toán, giao dịch,
  tarehe ya mwisho, lipa kabla, mwisho wa kulipa, kulipa, kipindi, kuanzia, hadi, mpaka, usomaji, kuzaliwa, inayofuata, iliyopita, malipo, kabla, kuisha, kuanza,
  到期, 到期日, 缴费截止, 截止, 缴费期限, 还款日, 最后还款日, 付款, 周期, 计费周期, 期间, 至, 抄表, 出生, 有效期, 起, 止, 上期, 下次, 繳費限期, 到期繳款, 最後繳款, 繳款期限, 交易日, 入账日, 租期, 起租,
  支払期限, お支払期限, 期限, 振替日, 引落日, お支払日, 期間, 使用期間, 検針日, 次回, 前回, 生年月日, 有効, 開始, 終了, 取引日, 납부기한, 납기, 납기일, 결제일, 기간, 사용기간, 검침일, 생년월일, 유효, 다음, 이전, 까지, 부터, 거래일, 입주`;

const PREPOSITIONS: ReadonlySet<string> = new Set(
  readPhrases('from, del, dal, von, vom, bis, van, tot, voor, desde, hasta, até, dari'),
);

const LISTS: Readonly<Record<DateLabel, readonly string[]>> = {
  issue: readPhrases(ISSUE),
  other: readPhrases(OTHER),
  plain: readPhrases(PLAIN),
};

/**
 * What a text beside a date says of it; `undefined` when it is no label. Of two phrases one of which is within the other the
 * longer one counts: `due date` is none of issue, `fecha de corte` is, `period` within `issued for the period` is not.
 */
export function readDateLabel(text: string): DateLabel | undefined {
  const plain = phraseText(text);
  if (plain.signs === '') return undefined;
  const place = longest(plain, LISTS.issue);
  const misread = place === undefined ? nearestLabel(LISTS.issue, plain.signs) : undefined;
  const others = LISTS.other.filter((phrase) => {
    const found = findPhrase(plain, phrase);
    if (found === undefined) return false;
    if (misread !== undefined) return !misread.phrase.includes(phrase);
    return place === undefined || found.from < place.from || found.to > place.to;
  });
  // Short words such as `to` and `de` stand in any label: they make a period only of what is no label by itself.
  if (others.some((phrase) => phrase.length > 2 && !PREPOSITIONS.has(phrase))) return 'other';
  if (place !== undefined) return 'issue';
  if (LISTS.plain.some((phrase) => plain.signs === phrase)) return 'plain';
  return readMisread(plain.signs, misread) ?? (others.length > 0 ? 'other' : undefined);
}

/**
 * What is forgiven in a label of so many letters (`slipCost`): those of other dates are at least twice as far from it. In
 * short ones a letter may be lost or look alike, no more.
 */
const FORGIVEN: readonly (readonly [fewest: number, cost: number])[] = [
  [20, 4],
  [16, 3],
  [12, 2.5],
  [8, 1.5],
  [6, 1],
];
/** A word for date and nothing else is short, and so are those for something else. */
const PLAIN_FORGIVEN = 0.5;
const LEAST_PLAIN = 5;
const LONGEST_PLAIN = 12;
/** Shorter words stand in any label by chance. */
const LEAST_OTHER = 5;
const SURE_OTHER = 7;
const ALIKE_OTHER = 0.6;

const LONGEST_LABEL = 40;

interface MisreadLabel {
  readonly phrase: string;
  readonly cost: number;
}

/** Where a misread label is as near to that of another date as to one of issue, it is none of issue. */
function readMisread(signs: string, issue: MisreadLabel | undefined): DateLabel | undefined {
  const other = nearestLabel(LISTS.other, signs);
  if (issue === undefined || (other !== undefined && other.cost <= issue.cost)) {
    return other !== undefined ? 'other' : isPlain(signs) ? 'plain' : undefined;
  }
  // `data da leitura` with a letter lost is as near to `data da fatura`: the word that parts them decides.
  const isOther = LISTS.other.some((phrase) => {
    if (phrase.length < LEAST_OTHER || issue.phrase.includes(phrase)) return false;
    const most = Math.min(issue.cost, phrase.length < SURE_OTHER ? ALIKE_OTHER : phrase.length / 4);
    return slipCost(phrase, signs, most, { isBlurred: true, isWithin: true }) <= most;
  });
  return isOther ? 'other' : 'issue';
}

function isPlain(signs: string): boolean {
  return (
    signs.length >= LEAST_PLAIN &&
    signs.length <= LONGEST_PLAIN &&
    LISTS.plain.some((phrase) => slipCost(phrase, signs, PLAIN_FORGIVEN, { isBlurred: true }) < Infinity)
  );
}

function nearestLabel(phrases: readonly string[], signs: string): MisreadLabel | undefined {
  if (signs.length > LONGEST_LABEL) return undefined;
  let best: MisreadLabel | undefined;
  for (const phrase of phrases) {
    const most = FORGIVEN.find(([fewest]) => Math.min(phrase.length, signs.length + 1) >= fewest)?.[1];
    if (most === undefined || Math.abs(phrase.length - signs.length) > most + 1) continue;
    // A letter too many, or another one, makes another word of a short label: `ngày lập`, `ngày nạp`.
    if (phrase.length < SHORT && signs.length > phrase.length) continue;
    const cost = slipCost(phrase, signs, Math.min(best?.cost ?? most, most), { isBlurred: true });
    const isAnother = phrase.length < SHORT && cost === 1 && signs.length === phrase.length;
    if (cost < (best?.cost ?? Infinity) && !isAnother) best = { phrase, cost };
  }
  return best;
}

const SHORT = 8;

function longest(text: ReturnType<typeof phraseText>, phrases: readonly string[]) {
  return phrases
    .flatMap((phrase) => findPhrase(text, phrase) ?? [])
    .toSorted((one, other) => other.to - other.from - (one.to - one.from))[0];
}
