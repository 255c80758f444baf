/** A case on real evidence: read by the real engines, unsealed for its reviewer, and masked. */
import sharp from 'sharp';

import { CaseAnswer } from '../../src/api/schemas/answers/case';
import { reviewCase } from '../../src/api/wire/case';
import { rowsOf } from '../../src/db/database';
import type { CaseView } from '../../src/domain/case-view';
import { readableIn } from '../support/canaries';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { nextCpf, person } from '../support/customers';
import { letterCustomer } from '../support/letter-customer';
import { passportHolder } from '../support/specimen-customer';
import type { SpecimenCustomer } from '../support/specimen-customer';
import { by, FIRST_REVIEWER } from '../support/test-system';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { setPatience } from '../support/until';

jest.setTimeout(240_000);
setPatience(120_000);

const EMAIL = 'canary.mail.box@example.com';
const PHONE = '+5511987650143';

let system: RunningSystem;
let forger: Case;
let holder: SpecimenCustomer;
let street: string;
let reviewId: string;

/** Somebody whose passport has another birth date in its zone than in its print, and who sent somebody else's bill. */
beforeAll(async () => {
  system = await startSystem({ environment: { DOCUMENT_TIMEOUT: '60s' } });
  holder = await passportHolder('third', { forgery: 'mrz_birth_date' });
  const { address } = letterCustomer({ seed: 40 });
  if (!address) throw new Error('The letter has no address');
  ({ street } = address);
  forger = await openCase(
    system,
    person({
      claims: { ...holder.claims, email: EMAIL, phone: PHONE },
      documents: [{ idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' }, holder.document],
      address,
    }),
  );
  reviewId = (await forger.review()).id;
}, 240_000);
afterAll(() => system.close());

const reviewer = () => by(forger.tenantId, FIRST_REVIEWER);
const see = async (): Promise<CaseView> => {
  const view = await system.reads.reviewCase(reviewer().actor, reviewId);
  if (!view) throw new Error('The case is not there');
  return view;
};
const passportOf = (view: CaseView) => {
  const passport = view.documents.find(({ idType }) => idType === 'passport');
  if (!passport) throw new Error('The case has no passport');
  return passport;
};
const seen = async () => {
  const events = await system.reads.accessLog(forger.tenantId, forger.id);
  return (events ?? []).map(({ actor, action, detail }) => ({ actor, action, detail }));
};

test('has the shape that the API promises', async () => {
  const wire = reviewCase(await see());
  expect(CaseAnswer.parse(wire)).toEqual(wire);
});

test('gives away nothing that is masked, wherever it may stand', async () => {
  const view = await see();
  const { claims, document, truth } = holder;
  const { date_of_birth: birthDate } = truth.claimed;
  const words = [claims.dateOfBirth, birthDate, document.number ?? '', EMAIL, PHONE, PHONE.slice(1), street];
  expect(words.every((word) => word.length > 6)).toBe(true);
  expect(readableIn(JSON.stringify(reviewCase(view)), words)).toEqual([]);
  for (const { fields } of view.documents) {
    for (const { claimed, printed, machine, reveal } of fields.filter(
      ({ field }) => field === 'number' || field === 'birth_date',
    )) {
      expect(reveal).toBeDefined();
      for (const value of [claimed, printed, machine]) expect(value ?? '').not.toMatch(/[\p{L}\p{N}]/u);
    }
  }
});

test('lays claimed, printed and machine-read values side by side and marks the character that differs', async () => {
  const rows = passportOf(await see()).fields;
  const birthDate = rows.find(({ field }) => field === 'birth_date');
  expect(birthDate).toMatchObject({ claimed: '••••-••-••', printed: '••••-••-••', machine: '••••-••-••' });
  expect(birthDate?.differs.map(({ column }) => column)).toContain('machine');
  const surname = rows.find(({ field }) => field === 'surname');
  expect(surname?.claimed).toBe(holder.claims.lastName);
  expect(surname?.differs).toEqual([]);
});

test('lays the claimed address beside what the letter says', async () => {
  const [address] = (await see()).addresses;
  expect(address?.claimed.street).not.toMatch(/[\p{L}\p{N}]/u);
  expect(address?.proof?.fields).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ field: 'name', agrees: false, found: null }),
      expect.objectContaining({ field: 'street', agrees: true }),
      expect.objectContaining({ field: 'city', agrees: true }),
    ]),
  );
  expect(address?.proof?.excerpt.length).toBeGreaterThan(0);
});

test('shows the page as it was sent, and as it was laid level, and keeps who saw it', async () => {
  const { id, sides } = passportOf(await see());
  expect(sides[0]).toEqual({ side: 'front', isStraightened: true });
  const sent = await system.commands.showFile(reviewer(), { of: 'document', id, side: 'front', form: 'sent' });
  expect(sent.mediaType).toBe('image/jpeg');
  expect(Buffer.from(sent.bytes).equals(Buffer.from(holder.document.front.bytes))).toBe(true);
  const level = await system.commands.showFile(reviewer(), { of: 'document', id, side: 'front', form: 'straightened' });
  const { format, width, height, exif } = await sharp(level.bytes).metadata();
  expect([format, exif]).toEqual(['jpeg', undefined]);
  expect(Math.max(width, height)).toBeLessThanOrEqual(1_600);
  expect((await seen()).slice(0, 2)).toEqual([
    {
      actor: FIRST_REVIEWER,
      action: 'document.seen',
      detail: { document_id: id, side: 'front', form: 'straightened' },
    },
    { actor: FIRST_REVIEWER, action: 'document.seen', detail: { document_id: id, side: 'front', form: 'sent' } },
  ]);
});

test('keeps the level page sealed', async () => {
  const [row] = await rowsOf<{ key: string }>(
    system.owner.raw(
      `select tenant_id || '/' || customer_id || '/' || blob_id as key from straightened_pictures where customer_id = ?`,
      [forger.id],
    ),
  );
  const stored = await system.rooms.blobs.get(row?.key ?? '');
  expect(Buffer.from(stored).subarray(0, 2).toString('hex')).not.toBe('ffd8');
});

test('shows the letter, as the PDF that it is', async () => {
  const [address] = (await see()).addresses;
  const { mediaType, bytes } = await system.commands.showFile(reviewer(), { of: 'address', id: address?.id ?? '' });
  expect(mediaType).toBe('application/pdf');
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await seen())[0]).toMatchObject({ action: 'proof.seen', detail: { address_id: address?.id } });
});

test('shows masked values in clear to whoever asks, and keeps that they asked and never what they saw', async () => {
  const field = passportOf(await see()).fields.find((each) => each.field === 'number')?.reveal ?? '';
  const fields = ['date_of_birth', 'email', field];
  const { value } = await system.commands.revealFields(reviewer(), forger.id, fields);
  expect(value).toMatchObject({
    date_of_birth: holder.claims.dateOfBirth,
    email: EMAIL,
    [`${field}.claimed`]: holder.document.number,
  });
  expect(value[`${field}.machine`]).toBeDefined();
  expect((await seen())[0]).toEqual({ actor: FIRST_REVIEWER, action: 'customer.revealed', detail: { fields } });
  expect(readableIn(JSON.stringify(await seen()), [EMAIL, holder.claims.dateOfBirth])).toEqual([]);
});

test('who asks again with the key of another is on record too', async () => {
  const repeated = by(forger.tenantId, FIRST_REVIEWER, { key: 'same-key', body: {}, route: 'POST reveal' });
  const before = (await seen()).length;
  await system.commands.revealFields(repeated, forger.id, ['email']);
  await system.commands.revealFields(repeated, forger.id, ['email']);
  expect((await seen()).length).toBe(before + 2);
});

test('what is no masked field is refused, and nothing is on record', async () => {
  const before = (await seen()).length;
  for (const field of ['first_name', '__proto__', 'documents.x.number', 'addresses', 'toString']) {
    await expect(system.commands.revealFields(reviewer(), forger.id, [field])).rejects.toMatchObject({
      code: 'FIELD_UNKNOWN',
    });
  }
  expect((await seen()).length).toBe(before);
});

test('another tenant sees neither case, nor file, nor values, nor who saw them', async () => {
  const stranger = by(await system.tenant(), FIRST_REVIEWER);
  const { id } = passportOf(await see());
  expect(await system.reads.reviewCase(stranger.actor, reviewId)).toBeUndefined();
  expect(await system.reads.accessLog(stranger.actor.tenantId, forger.id)).toBeUndefined();
  const notFound = { code: 'NOT_FOUND' };
  await expect(
    system.commands.showFile(stranger, { of: 'document', id, side: 'front', form: 'sent' }),
  ).rejects.toMatchObject(notFound);
  await expect(system.commands.revealFields(stranger, forger.id, ['email'])).rejects.toMatchObject(notFound);
});
