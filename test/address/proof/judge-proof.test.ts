import { judgeProof } from '../../../src/address/proof/judge-proof';
import type { ProofClaims } from '../../../src/address/proof/proof-claims';
import type { LetterReading } from '../../../src/documents/reading/letter-reading';
import { billTo, CLAIMS, letterOf, TODAY } from './letter-page';

const judge = (reading: LetterReading, changes: Partial<ProofClaims> = {}, maxAgeDays?: number) =>
  judgeProof(reading, { ...CLAIMS, ...changes }, { today: TODAY, ...(maxAgeDays === undefined ? {} : { maxAgeDays }) });
const codes = (reading: LetterReading, changes: Partial<ProofClaims> = {}) =>
  judge(reading, changes).findings.map(({ code }) => code.replace('address.proof_', ''));
const at = (address: Partial<ProofClaims['address']>) => ({ address: { ...CLAIMS.address, ...address } });

test('a recent bill in the name of the customer, to the claimed address, is clear and says what that rests on', () => {
  const { outcome, findings, fields } = judge(billTo());
  expect(outcome).toBe('clear');
  expect(findings).toMatchObject([
    {
      code: 'address.proof_verified',
      severity: 'info',
      field: 'address.proof_of_address',
      detail: { kind: 'utility' },
    },
  ]);
  expect(fields).toEqual({
    name: true,
    house_number: true,
    street: true,
    city: true,
    postal_code: true,
    kind: 'utility',
    issued: '2026-11-02',
  });
});

test.each([
  ['Mr & Mrs Sample', [{ given: 'Jane', family: 'Sample' }], 'name_missing'],
  ['Mr John & Mrs Jane Sample', [{ given: 'Jane', family: 'Sample' }], 'verified'],
  ['A. Sample or J. Sample', [{ given: 'Jane', family: 'Sample' }], 'verified'],
  ['SAMPLE JANE', [{ given: 'Jane', family: 'Sample' }], 'verified'],
  ['John Mockman', [{ given: 'Jane', family: 'Sample' }], 'name_missing'],
  ['John Mockman c/o Jane Sample', [{ given: 'Jane', family: 'Sample' }], 'name_missing'],
  ['Jane Samqle', [{ given: 'Jane', family: 'Sample' }], 'name_unclear'],
  ['Mockova Trading Limited', [{ organisation: 'Mockova Trading Ltd' }], 'verified'],
  ['Other Trading Limited', [{ organisation: 'Mockova Trading Ltd' }], 'name_missing'],
])('a letter to %s is judged by whose it is', (name, holders, code) => {
  expect(codes(billTo({ name }), { holders })).toEqual([code]);
});

test('whoever signs, lets or answers the phone is not the addressee', () => {
  const name = 'John Mockman';
  expect(codes(billTo({ name, more: [{ text: 'Landlord: Jane Sample', gap: 2 }] }))).toEqual(['name_missing']);
  expect(codes(billTo({ name, more: [{ text: 'Jane Sample, customer service', gap: 3 }] }))).toEqual(['name_missing']);
  expect(codes(billTo({ name, more: [{ text: 'Account holder: Jane Sample', gap: 2 }] }))).toEqual(['verified']);
});

test('a business does not prove its address by a letter of its own', () => {
  const holders = [{ organisation: 'Examplia Energy Ltd' }];
  expect(codes(billTo({ name: 'Examplia Energy Ltd' }), { holders })).toEqual(['self_issued']);
});

test.each([
  ['12 Mockingfield Rd', 'verified'],
  ['112 Mockingfield Road', 'house_number_missing'],
  ['12B Mockingfield Road', 'house_number_missing'],
  ['12 B, Mockingfield Road', 'house_number_missing'],
  ['1 2 Mockingfield Road', 'house_number_missing'],
  ['l2 Mockingfield Road', 'house_number_missing'],
  ['12-14 Mockingfield Road', 'house_number_missing'],
  ['Mockingfield Road', 'house_number_missing'],
  ['12 Mockingfield Lane', 'street_missing'],
  ['12 Otherworld Road', 'street_missing'],
])('a letter to %s is judged by street and house number', (street, code) => {
  expect(codes(billTo({ street: [street] }))).toEqual([code]);
});

test.each([
  [['LEEDS LS62BN'], 'verified'],
  [['Leeds', 'West Yorkshire', 'LS6 2BN'], 'verified'],
  [['Leeds', 'LS6 2BM'], 'postal_code_missing'],
  [['Leeds', 'LS6 28N'], 'postal_code_missing'],
  [['Leeds', 'LS16 2BN'], 'postal_code_missing'],
  [['Leeds'], 'postal_code_missing'],
  [['Bradford', 'LS6 2BN'], 'city_missing'],
])('a letter to %j is judged by town and postal code', (place, code) => {
  expect(codes(billTo({ place }))).toEqual([code]);
});

test('the street of the customer and the postal code of the issuer make no address', () => {
  const more = [{ text: 'Examplia Energy, 1 Head Office Park, Leeds LS6 2BN', gap: 8 }];
  expect(codes(billTo({ place: ['Leeds', 'LS7 9ZZ'], more }))).toEqual(['postal_code_missing']);
});

test('where the post asks for no code a letter may go without, and not with another one', () => {
  const claim = { street: '14 Samplewa Street', city: 'Ikeja', state: 'Lagos', country: 'NG' };
  const letter = (place: string[]) => billTo({ street: ['14 Samplewa Street'], place });
  expect(codes(letter(['Ikeja']), at({ ...claim, postalCode: '100281' }))).toEqual(['verified']);
  expect(codes(letter(['Ikeja 100282']), at({ ...claim, postalCode: '100281' }))).toEqual(['postal_code_missing']);
});

test.each([
  [
    'Muster Straße 5a',
    ['Musterstr. 5 a'],
    ['50667 Köln'],
    'Cologne',
    '50667',
    'DE',
    'Stromrechnung',
    'Rechnungsdatum: 02.11.2026',
  ],
  [
    'Calle del Ejemplo 9, 3º B',
    ['C/ Ejemplo, 9 - 3º B'],
    ['28013 Madrid'],
    'Madrid',
    '28013',
    'ES',
    'Factura de luz',
    'Fecha de emisión: 2 de noviembre de 2026',
  ],
  [
    'улица Примерная, дом 7',
    ['ул. Примерная, д. 7'],
    ['Москва, 101000'],
    'Moscow',
    '101000',
    'RU',
    'Квитанция за воду',
    'Дата выдачи: 02.11.2026',
  ],
  [
    'ul. Wzorcowa 4/7',
    ['ul. Wzorcowa 4 m. 7'],
    ['00-124 Warszawa'],
    'Warsaw',
    '00-124',
    'PL',
    'Wyciąg bankowy',
    'Data wystawienia: 02.11.2026',
  ],
  [
    'Örnek Caddesi No: 8',
    ['Örnek Cad. No:8'],
    ['34410 İstanbul'],
    'Istanbul',
    '34410',
    'TR',
    'Su faturası',
    'Fatura tarihi: 02.11.2026',
  ],
  [
    'Οδός Παραδείγματος 3',
    ['ΟΔΟΣ ΠΑΡΑΔΕΙΓΜΑΤΟΣ 3'],
    ['105 57 ΑΘΗΝΑ'],
    'Athens',
    '10557',
    'GR',
    'Λογαριασμός ρεύματος',
    'Ημερομηνία έκδοσης: 02/11/2026',
  ],
  [
    'شارع المثال 12',
    ['١٢ شارع المثال'],
    ['القاهرة ١١٥١١'],
    'Cairo',
    '11511',
    'EG',
    'فاتورة الكهرباء',
    'تاريخ الإصدار: 02/11/2026',
  ],
  [
    '示例路88号',
    ['朝阳区示例路88号'],
    ['北京 100020'],
    'Beijing',
    '100020',
    'CN',
    '电费账单',
    '账单日期：2026年11月2日',
  ],
  [
    'Jalan Contoh No. 6',
    ['Jl. Contoh No.6'],
    ['Bandung 40113'],
    'Bandung',
    '40113',
    'ID',
    'Tagihan air',
    'Tanggal terbit: 02/11/2026',
  ],
])('%s is found as its country writes it', (claimed, street, place, city, postalCode, country, title, date) => {
  const reading = billTo({ street, place, title, date });
  expect(codes(reading, at({ street: claimed, city, postalCode, country }))).toEqual(['verified']);
});

test('no kind that proves an address, no proof', () => {
  expect(codes(billTo({ title: 'Spring sale' }))).toEqual(['kind_unknown']);
  expect(codes(letterOf(['Jane Sample', '12 Mockingfield Road', 'Leeds', 'LS6 2BN']))).toEqual([
    'kind_unknown',
    'date_missing',
  ]);
  const card = letterOf([
    { text: 'DRIVING LICENCE', size: 30 },
    'Jane Sample',
    '12 Mockingfield Road',
    'Leeds LS6 2BN',
    'Date of issue: 02.11.2026',
  ]);
  expect(codes(card)).toEqual(['identity_document']);
});

test('of a file that is edited nothing is clear, and the finding stays', () => {
  const finding = { ...judge(billTo()).findings[0]!, code: 'document.pdf_covered', severity: 'critical' as const };
  const { outcome, findings } = judge({ ...billTo(), findings: [finding] });
  expect(outcome).toBe('consider');
  expect(findings).toEqual([finding]);
});

test('a photo in a script that pictures are not read in goes to a person for that reason', () => {
  const reading = billTo({ name: 'JlHa O6pa3', street: ['yI.IIpиM'], place: ['Mocква'], from: 'ocr' });
  const claim = { ...at({ street: 'улица Примерная, 7', city: 'Москва', postalCode: '101000', country: 'RU' }) };
  expect(codes(reading, claim)).toEqual(['script_unread']);
  // A text layer holds every script: there it is simply another street.
  expect(
    codes({ ...reading, pages: reading.pages.map((page) => ({ ...page, from: 'text_layer' as const })) }, claim),
  ).toContain('street_missing');
});

test('a page without print says so, and a claim without a street cannot be looked for', () => {
  expect(codes(letterOf([]))).toEqual(['unreadable']);
  expect(codes(billTo(), at({ street: '' }))).toEqual(['address_not_given']);
});

test('blanks that recognition loses are no difference, and letters that it takes for others neither', () => {
  const name = 'MsJaneSample';
  expect(codes(billTo({ name, street: ['12MockingfieldRd'], place: ['LeedsLS62BN'], from: 'ocr' }))).toEqual([
    'verified',
  ]);
  expect(codes(billTo({ name, street: ['12 M0ckingfie1d Road'], place: ['Leeds', 'LS6 2BN'], from: 'ocr' }))).toEqual([
    'verified',
  ]);
  expect(codes(billTo({ name: 'MsJoannSampleton', street: ['12MockingfieldRd'], from: 'ocr' }))).toEqual([
    'name_missing',
  ]);
});

test('a name that was misread is found, and that of a sister or brother is not', () => {
  const claimed = (given: string, family: string) => ({ ...CLAIMS, holders: [{ given, family }] });
  const read = (name: string) => billTo({ name, from: 'ocr' });
  const holder = claimed('Claudio', 'Musterstößl');
  expect(codes(read('Claudio Musterstofl'), holder)).toEqual(['verified']);
  expect(codes(read('Claudia Musterstofl'), holder)).toEqual(['name_missing']);
  expect(codes(read('Claudja Musterstofl'), holder)).toEqual(['name_missing']);
  // In a text layer nobody misread anything.
  expect(codes(billTo({ name: 'Claudio Musterstofl' }), holder)).not.toEqual(['verified']);
});

test('one letter that looks like no other is forgiven a name, not one a word', () => {
  const holder = { ...CLAIMS, holders: [{ given: 'Leopold', family: 'Mockingfeld' }] };
  const read = (name: string) => codes(billTo({ name, from: 'ocr' }), holder);
  expect(read('Leopold Mockinxfeld')).toEqual(['verified']);
  expect(read('Leoxold Mockinxfeld')).not.toEqual(['verified']);
});

test('what is misread makes no house number and no postal code', () => {
  const read = (street: string, code: string) =>
    codes(billTo({ street: [street], place: ['Leeds', code], from: 'ocr' }));
  expect(read('l2 Mockingfield Road', 'LS6 2BN')).toEqual(['house_number_missing']);
  expect(read('12l Mockingfield Road', 'LS6 2BN')).toEqual(['house_number_missing']);
  expect(read('12 Mockingfield Road', 'LS6 28N')).toEqual(['postal_code_missing']);
  expect(read('12 Mockingfield Road', 'L56 2BN')).toEqual(['postal_code_missing']);
});

test('a code of digits stands where the town it is joined to was misread, and only with its own digits', () => {
  const address = { street: 'ul. Modelowa 7', city: 'Łódź', state: '', postalCode: '90-445', country: 'PL' };
  const read = (place: string) =>
    codes(billTo({ street: ['ul. Modelowa 7'], place: [place], from: 'ocr' }), { ...CLAIMS, address });
  expect(read('90-445t0dz')).toEqual(['verified']);
  expect(read('90-446t0dz')).toEqual(['postal_code_missing']);
  expect(read('90-4450 Lodz')).toEqual(['postal_code_missing']);
});

test('a letter behind the number is part of it, unless it is the claimed kind of street with its dot', () => {
  const address = { street: '31 Đường Mau Don', city: 'Ha Noi', state: '', postalCode: '100011', country: 'VN' };
  const read = (street: string) =>
    codes(billTo({ street: [street], place: ['Ha Noi 100011'], from: 'ocr' }), { ...CLAIMS, address });
  expect(read('31 D. Mau Don')).toEqual(['verified']);
  expect(read('31 D Mau Don')).not.toEqual(['verified']);
  expect(read('31 B. Mau Don')).not.toEqual(['verified']);
});

test('a letter joined to the number is the first word of the street only where that is claimed', () => {
  const claim = (street: string) => ({ ...CLAIMS, address: { ...CLAIMS.address, street } });
  const read = (from: 'ocr' | 'text_layer') => billTo({ street: ['238N Mockingfield Road'], from });
  expect(codes(read('ocr'), claim('238 N Mockingfield Road'))).toEqual(['verified']);
  expect(codes(read('ocr'), claim('238 Mockingfield Road'))).toEqual(['house_number_missing']);
  expect(codes(read('ocr'), claim('38 N Mockingfield Road'))).not.toEqual(['verified']);
  expect(codes(read('ocr'), claim('238 S Mockingfield Road'))).not.toEqual(['verified']);
});

test('findings hold nothing of the person, and all of them name the field', () => {
  const { findings } = judge(
    billTo({ name: 'John Mockman', street: ['9 Otherworld Road'], date: 'Bill date: 2 May 2026' }),
  );
  expect(findings.length).toBeGreaterThan(2);
  for (const finding of findings) expect(finding.field).toBe('address.proof_of_address');
  expect(JSON.stringify(findings)).not.toMatch(/Sample|Mockman|Mockingfield|LS6/);
});
