import type { LabelPhrases } from './label-kind';

/** Dates, and the places and periods that are easily taken for them. */
export const DATE_LABELS: LabelPhrases = [
  [
    'birthDate',
    `date of birth, birth date, birthdate, date birth, dob, d.o.b., born, born on, date and place of birth, place and date of birth,
     date place of birth, date de naissance, date naissance, né le, née le, né(e) le, ne le, date et lieu de naissance, fecha de nacimiento, fecha nacimiento,
     fecha nac, f. nacimiento, fec. nac, nacimiento, nacido el, fecha y lugar de nacimiento, lugar y fecha de nacimiento, data de nascimento, data nascimento, data nasc, nascimento, nascido em,
     data e local de nascimento, data local e uf de nascimento, geburtsdatum, geburtstag, geboren am, geb. am, geburtstag und -ort, geburtsdatum und -ort, data di nascita, nato il, nata il, nato/a il, data e luogo di nascita,
     luogo e data di nascita, geboortedatum, geboren op, geboortedatum en -plaats, data urodzenia, urodzony, data i miejsce urodzenia, doğum tarihi, doğum tarihi ve yeri, d. tarihi, дата рождения,
     дата и место рождения, дата народження, дата і місце народження, تاريخ الميلاد, تاريخ الازدياد, تاريخ الولادة, مزداد بتاريخ, tanggal lahir, tgl lahir, tempat/tgl lahir, tempat tanggal lahir, tempat dan tanggal lahir,
     tarikh lahir, ngày sinh, ngày tháng năm sinh, sinh ngày, tarehe ya kuzaliwa, data nașterii, data si locul nasterii, născut la, ημερομηνία γέννησης, ημ. γέννησης, fødselsdato, födelsedatum, födelsedag,
     syntymäaika, datum rođenja, datum narození, dátum narodenia, születési idő, születési dátum, sünniaeg, dzimšanas datums, gimimo data, datëlindja, data de naixement`,
  ],
  [
    'issueDate',
    `date of issue, issue date, issued on, date issued, date of issuance, issued, iss, valid from, date de délivrance, délivré le, délivrée le, délivré(e) le, date d'émission, date de délivrance le,
     date d'établissement, établi le, fecha de expedición, fecha expedición, fecha de emisión, fecha emisión, expedición, emisión, expedido el, fecha de exp., fecha y lugar de expedición, data de emissão, data emissão, data de expedição, data expedição, emitido em, emissão, expedido em,
     ausstellungsdatum, ausgestellt am, datum der ausstellung, ausgabedatum, data di rilascio, rilasciato il, rilasciata il, data di emissione, emissione, data rilascio, datum van afgifte, afgiftedatum,
     datum afgifte, afgegeven op, data wydania, wydano, veriliş tarihi, düzenleme tarihi, düzenlenme tarihi, verildiği tarih, дата выдачи, дата видачі, تاريخ الإصدار, تاريخ الصدور, سلمت بتاريخ, سلم في, tanggal dikeluarkan,
     tanggal pengeluaran, tgl pengeluaran, tgl dikeluarkan, ngày cấp, ngày tháng năm cấp, tarehe ya kutolewa, tarehe ya toleo, data eliberării, eliberat la data, data emiterii, emis la data, ημερομηνία έκδοσης,
     ημ. έκδοσης, udstedelsesdato, utstedelsesdato, utfärdad, utfärdandedatum, myöntämispäivä, datum izdavanja, datum vydání, dátum vydania, kiállítás dátuma, väljaandmise kuupäev, data d'expedició`,
  ],
  [
    'expiryDate',
    `date of expiry, expiry date, expiration date, date of expiration, expires, expires on, expiry, expiration, exp, exp date, exp. date, expdate, valid until, valid to, valid till, valid thru, valid through, validity,
     date d'expiration, expire le, expiration le, valable jusqu'au, valable jusqu'à, date d'échéance, date de fin de validité, fin de validité, validité, fecha de vencimiento, fecha vencimiento, fecha venc, vencimiento, vence, vence el,
     fecha de caducidad, fecha caducidad, caducidad, caduca, válido hasta, válida hasta, validez, válido hasta el, fecha de expiración, vigencia, fecha de validez, data de validade, data validade, validade, válido até, válida até, data de caducidade, data de expiração,
     gültig bis, gueltig bis, ablaufdatum, gültigkeit, datum des ablaufs, data di scadenza, scadenza, scade il, valido fino al, valida fino al, validità, geldig tot, geldig tot en met, datum einde geldigheid, vervaldatum, geldigheidsdatum, verloopdatum,
     data ważności, termin ważności, ważny do, ważna do, ważne do, data upływu ważności, son geçerlilik tarihi, son geçerlilik, geçerlilik tarihi, geçerlilik süresi, geçerlilik, bitiş tarihi, дата окончания срока действия, срок действия, действителен до, годен до, действует до,
     дата закінчення строку дії, термін дії, дійсний до, дійсна до, تاريخ الانتهاء, تاريخ انتهاء الصلاحية, تاريخ الصلاحية, صالحة إلى غاية, صالحة لغاية, صالح إلى غاية, صالح لغاية, تاريخ النفاذ, berlaku hingga, berlaku sampai, tanggal habis berlaku,
     tgl habis berlaku, masa berlaku, tarikh luput, tarikh tamat, có giá trị đến, có giá trị đến ngày, ngày hết hạn, giá trị đến, tarehe ya mwisho, tarehe ya kuisha, tarehe ya mwisho wa matumizi, mwisho wa kutumika, data expirării, valabil până la,
     valabilitate, valabilă până la, expiră la, ημερομηνία λήξης, ημ. λήξης, ισχύει έως, λήξη, udløbsdato, gyldig til, utløpsdato, giltigt till, giltig till, voimassa, viimeinen voimassaolopäivä, datum isteka, vrijedi do, važi do, platnost do, doba platnosti, datum skončení platnosti,
     érvényességi idő, érvényes, kehtiv kuni, derīgs līdz, galioja iki, vlefshmëri, data de caducitat`,
  ],
  [
    'issuer',
    `authority, issuing authority, issued by, issuing office, issuing agency, autorité, autorité de délivrance, délivré par, délivrée par, délivré(e) par, autoridad, autoridad expedidora, expedido por, emitido por, autoridade, autoridade emissora,
     entidade emissora, órgão emissor, órgão expedidor, behörde, ausstellende behörde, ausgestellt durch, ausgestellt von, autorità, ente di rilascio, rilasciato da, autoriteit, instantie, afgegeven door, afgegeven te,
     organ wydający, wydany przez, veren makam, düzenleyen makam, verildiği makam, кем выдан, кем выдано, орган выдавший документ, орган выдачи, орган що видав, ким видано, جهة الإصدار, سلطة الإصدار, مكان الإصدار,
     kantor yang mengeluarkan, dikeluarkan oleh, pejabat pengeluar, cơ quan cấp, mamlaka, autoritatea, autoritatea emitentă, emisă de, eliberat de, eliberată de, αρχή έκδοσης, εκδούσα αρχή, myndighed, myndighet, viranomainen, izdato od, vydal, organ veljavnosti`,
  ],
];
