import sharp from 'sharp';

/** Pages that look like an identity document to a measure: a tinted pattern, a portrait, lines of dark glyphs. */

export interface PageOptions {
  /** Decides what the person changes: portrait and text. The template stays. */
  readonly person?: number;
  readonly width?: number;
}

// Inside jest a global is looked up through the sandbox each time, which makes loops over pixels ten times slower.
const { abs, floor, hypot, imul, max, min, round, sin, sqrt } = Math;

const WIDTH = 1600;
const HEIGHT = 1000;

/** A small generator (mulberry32), so that a page is the same on every run. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Ink = readonly [red: number, green: number, blue: number];

class Canvas {
  constructor(readonly data: Buffer = Buffer.alloc(WIDTH * HEIGHT * 3)) {}

  paint(left: number, top: number, width: number, height: number, ink: (x: number, y: number) => Ink | undefined) {
    for (let y = max(0, top); y < min(HEIGHT, top + height); y += 1) {
      for (let x = max(0, left); x < min(WIDTH, left + width); x += 1) {
        const colour = ink(x, y);
        if (colour === undefined) continue;
        const at = (y * WIDTH + x) * 3;
        this.data[at] = colour[0];
        this.data[at + 1] = colour[1];
        this.data[at + 2] = colour[2];
      }
    }
  }

  /** A line of made-up letters: random 5 x 7 bitmaps, `pixel` pixels to a dot. */
  write(left: number, top: number, letters: number, pixel: number, random: () => number) {
    for (let letter = 0; letter < letters; letter += 1) {
      const dots = Array.from({ length: 35 }, () => random() < 0.5);
      this.paint(left + letter * pixel * 6, top, pixel * 5, pixel * 7, (x, y) => {
        const column = floor((x - left - letter * pixel * 6) / pixel);
        const row = floor((y - top) / pixel);
        return dots[row * 5 + column] === true ? [40, 40, 48] : undefined;
      });
    }
  }
}

let printedTemplate: Buffer | undefined;

/** What every page of this issuer has: pattern, title bar, labels. Drawn once. */
function drawTemplate(): Buffer {
  if (printedTemplate !== undefined) return printedTemplate;
  const canvas = new Canvas();
  canvas.paint(0, 0, WIDTH, HEIGHT, (x, y) => {
    const wave = sin(x / 9 + sin(y / 23) * 4) * 5 + sin(y / 31) * 8;
    return [205 + wave + x / 80, 212 + wave - y / 60, 218 - wave];
  });
  canvas.paint(0, 0, WIDTH, 110, () => [70, 90, 150]);
  canvas.write(60, 32, 22, 6, randomFrom(7));
  for (let line = 0; line < 7; line += 1) canvas.write(560, 190 + line * 78, 8, 3, randomFrom(100 + line));
  printedTemplate = canvas.data;
  return printedTemplate;
}

const drawn = new Map<number, Buffer>();

/** The page itself, 1600 x 1000 or scaled to `width`, before any camera has seen it. */
export function drawPage({ person = 1, width = WIDTH }: PageOptions = {}): sharp.Sharp {
  const data = drawn.get(person) ?? drawPerson(person);
  drawn.set(person, data);
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } }).resize({ width });
}

function drawPerson(person: number): Buffer {
  const canvas = new Canvas(Buffer.from(drawTemplate()));
  const random = randomFrom(person * 7919);
  const face = { x: 300 + random() * 30, y: 420 + random() * 30, w: 105 + random() * 30, h: 140 + random() * 30 };
  const skin = 90 + random() * 110;
  const hair = 25 + random() * 130;
  const coat = 40 + random() * 150;
  canvas.paint(90, 180, 420, 540, (x, y) => {
    const inside = ((x - face.x) / face.w) ** 2 + ((y - face.y) / face.h) ** 2;
    if (inside < 1)
      return y < face.y - face.h * 0.45 ? [hair, hair * 0.8, hair * 0.7] : [skin, skin * 0.85, skin * 0.75];
    if (y > face.y + face.h * 0.8 && abs(x - face.x) < face.w * 1.6) return [coat, coat, coat + 20];
    return [188, 192, 196];
  });
  for (let line = 0; line < 7; line += 1) {
    canvas.write(560, 218 + line * 78, 10 + floor(random() * 16), 5, random);
  }
  canvas.write(90, 800, 44, 5, random);
  canvas.write(90, 880, 44, 5, random);
  return canvas.data;
}

/** As a file. */
export function makePage(options: PageOptions = {}): Promise<Buffer> {
  return drawPage(options).jpeg({ quality: 90 }).toBuffer();
}

/** Through a lens out of focus: a Gaussian of `sigma` pixels at a width of 1000. */
export async function makeBlurredPage(sigma: number, options: PageOptions = {}): Promise<Buffer> {
  return sharp(
    await drawPage({ ...options, width: 1000 })
      .png()
      .toBuffer(),
  )
    .blur(sigma)
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** With a reflection: a white spot over `share` of the page, with a soft edge. */
export async function makeGlaringPage(share: number, options: PageOptions = {}): Promise<Buffer> {
  const { data, info } = await drawPage(options).raw().toBuffer({ resolveWithObject: true });
  const radius = sqrt((share * info.width * info.height) / Math.PI);
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const distance = hypot(x - info.width * 0.6, y - info.height * 0.5) / radius;
      const light = distance < 1 ? 1 : max(0, 1 - (distance - 1) * 4);
      const at = (y * info.width + x) * 3;
      for (let channel = at; channel < at + 3; channel += 1) {
        data[channel] = round((data[channel] as number) * (1 - light) + 255 * light);
      }
    }
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** In little light: every value times `factor`. */
export async function makeDarkPage(factor: number, options: PageOptions = {}): Promise<Buffer> {
  const page = await drawPage(options).png().toBuffer();
  return sharp(page).linear(factor, 0).jpeg({ quality: 90 }).toBuffer();
}

/** The picture from a sensitive sensor: noise of `amount` grey levels either way. */
export async function addNoise(picture: Buffer, amount: number): Promise<Buffer> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const random = randomFrom(99);
  for (let at = 0; at < data.length; at += 1) {
    const value = (data[at] as number) + round((random() + random() - 1) * amount);
    data[at] = max(0, min(255, value));
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Lying on something plain, the page filling `share` of the width; `grey` 255 is a scanner's lid, 60 a dark table. */
export async function makeSurroundedPage(share: number, grey: number, options: PageOptions = {}): Promise<Buffer> {
  const page = await drawPage({ ...options, width: round(WIDTH * share) })
    .png()
    .toBuffer();
  return sharp({ create: { width: WIDTH, height: 1200, channels: 3, background: { r: grey, g: grey, b: grey } } })
    .composite([{ input: page, left: round((WIDTH * (1 - share)) / 2), top: 140 }])
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A form: white paper, ruled into closed boxes with a word in each. */
export function makePaperForm(): Promise<Buffer> {
  const canvas = new Canvas();
  canvas.paint(0, 0, WIDTH, HEIGHT, (x, y) => (x % 390 < 6 || y % 160 < 6 ? [30, 30, 30] : [255, 255, 255]));
  for (let box = 0; box < 24; box += 1) {
    canvas.write(30 + (box % 4) * 390, 60 + floor(box / 4) * 160, 8, 4, randomFrom(300 + box));
  }
  return sharp(canvas.data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A slip of black text on white paper, as a scanner sees it. */
export function makePaperSlip(person = 1): Promise<Buffer> {
  const canvas = new Canvas();
  canvas.paint(0, 0, WIDTH, HEIGHT, () => [255, 255, 255]);
  const random = randomFrom(person * 104_729);
  canvas.write(100, 60, 20, 6, randomFrom(11));
  for (let line = 0; line < 8; line += 1) {
    canvas.write(100, 190 + line * 90, 9, 4, randomFrom(200 + line));
    canvas.write(420, 190 + line * 90, 12 + floor(random() * 20), 4, random);
  }
  return sharp(canvas.data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}
