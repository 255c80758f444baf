import sharp from 'sharp';
import { MAX_GLARE, MIN_BRIGHTNESS, MIN_SHARPNESS, checkQuality } from '../../src/documents/quality';
import {
  addNoise,
  makeBlurredPage,
  makeDarkPage,
  makeGlaringPage,
  makePage,
  makePaperForm,
  makePaperSlip,
  makeSurroundedPage,
} from './make-page';
import { openPhoto } from './open-photo';

// Pictures are real work, and the machine may be busy with other tests.
jest.setTimeout(60_000);

const FIELD = 'documents.passport.front_doc';

async function look(image: Buffer) {
  const { width, height } = await sharp(image).metadata();
  const photo = await openPhoto(image);
  const answer = photo && (await checkQuality(photo, { width, height }, FIELD));
  if (answer?.ok !== true) throw new Error('not decoded');
  return { ...answer.value, codes: answer.value.findings.map(({ code }) => code) };
}

describe('a page that can be read', () => {
  test.each([
    ['plain', () => makePage()],
    [
      'on its side',
      async () =>
        sharp(await makePage())
          .rotate(90)
          .jpeg()
          .toBuffer(),
    ],
    ['small', () => makePage({ width: 700 })],
    ['a little out of focus', () => makeBlurredPage(1.5)],
    ['noisy', async () => addNoise(await makePage(), 60)],
    [
      'compressed hard',
      async () =>
        sharp(await makePage())
          .jpeg({ quality: 15 })
          .toBuffer(),
    ],
    ['in half the light', () => makeDarkPage(0.5)],
    ['with a small reflection', () => makeGlaringPage(0.02)],
    ['a slip of white paper', () => makePaperSlip()],
    ['a form on white paper', () => makePaperForm()],
    ['a card on a scanner', () => makeSurroundedPage(0.5, 255)],
    ['a card that fills a scan', () => makeSurroundedPage(0.9, 255)],
    ['a small card on a dark table', () => makeSurroundedPage(0.35, 40)],
  ])('gets no finding: %s', async (_what, make) => {
    expect((await look(await make())).codes).toEqual([]);
  });

  test('measures the same upright and turned', async () => {
    const page = await makePage();
    const upright = await look(page);
    const turned = await look(await sharp(page).rotate(90).jpeg({ quality: 95 }).toBuffer());
    expect(turned.measures.sharpness / upright.measures.sharpness).toBeCloseTo(1, 1);
    expect(turned.measures).toMatchObject({ longSide: 1600, shortSide: 1000 });
  });
});

describe('a page that cannot be read gets the finding that says why', () => {
  test.each([
    ['blurred', 'document.blurred', () => makeBlurredPage(3.5)],
    [
      'blurred on white paper',
      'document.blurred',
      async () =>
        sharp(await makePaperSlip())
          .blur(6)
          .jpeg()
          .toBuffer(),
    ],
    ['blurred under noise', 'document.blurred', async () => addNoise(await makeBlurredPage(4), 10)],
    ['blank', 'document.blurred', () => makeBlank('#bbbbbb')],
    ['with a reflection', 'document.glare', () => makeGlaringPage(0.1)],
    ['with a large reflection', 'document.glare', () => makeGlaringPage(0.3)],
    ['a reflecting card on a scanner', 'document.glare', () => onScanner(makeGlaringPage(0.2))],
    ['dark', 'document.dark', () => makeDarkPage(0.2)],
    ['black', 'document.dark', () => makeBlank('#000000')],
    ['small', 'document.low_resolution', () => makePage({ width: 600 })],
    [
      'a narrow strip',
      'document.low_resolution',
      async () =>
        sharp(await makePage())
          .resize(1600, 390)
          .jpeg()
          .toBuffer(),
    ],
  ])('%s', async (_what, code, make) => {
    const { findings, codes } = await look(await make());
    expect(codes).toEqual([code]);
    expect(findings[0]).toMatchObject({ field: FIELD, severity: 'warning', retryable: true });
    expect(findings[0]?.customer_message).toMatch(/: please /);
    expect(Object.values(findings[0]?.detail ?? {}).every((value) => typeof value === 'number')).toBe(true);
  });

  test('more than one at once', async () => {
    const small = await sharp(await makeBlurredPage(6))
      .resize(500)
      .jpeg()
      .toBuffer();
    expect((await look(small)).codes).toEqual(['document.low_resolution', 'document.blurred']);
  });
});

test('the thresholds lie between what could be read and what could not', async () => {
  const [inFocus, outOfFocus, lit, unlit, clear, glaring] = await Promise.all(
    [
      makeBlurredPage(2),
      makeBlurredPage(3),
      makeDarkPage(0.35),
      makeDarkPage(0.25),
      makePage(),
      makeGlaringPage(0.08),
    ].map(async (page) => (await look(await page)).measures),
  );
  expect(inFocus?.sharpness).toBeGreaterThan(MIN_SHARPNESS);
  expect(outOfFocus?.sharpness).toBeLessThan(MIN_SHARPNESS);
  expect(lit?.brightness).toBeGreaterThan(MIN_BRIGHTNESS);
  expect(unlit?.brightness).toBeLessThan(MIN_BRIGHTNESS);
  expect(clear?.glare).toBeLessThan(0.006);
  expect(glaring?.glare).toBeGreaterThan(MAX_GLARE);
});

test('a picture that does not decode has no quality', async () => {
  const refused = { at: () => Promise.resolve({ ok: false } as const) };
  await expect(checkQuality(refused, { width: 1600, height: 1000 }, FIELD)).resolves.toEqual({ ok: false });
});

function makeBlank(background: string): Promise<Buffer> {
  return sharp({ create: { width: 1600, height: 1000, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

async function onScanner(card: Promise<Buffer>): Promise<Buffer> {
  return sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#ffffff' } })
    .composite([{ input: await card, left: 300, top: 300 }])
    .jpeg()
    .toBuffer();
}
