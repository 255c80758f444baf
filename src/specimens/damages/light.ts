import { rgb } from './through-sharp';
import type { Picture } from '../../documents/picture';
import { createRandom } from '../random';

const { atan2, ceil, cos, floor, max, min, sin, sqrt, PI } = Math;

/**
 * A reflection: an uneven oval over 8 to 18 % of the page, measured where it is half as strong as in its middle. It whitens
 * up to 97 % in the upper part of the page; from 55 % of the height on it weakens, and below 70 % it takes 60 % at most, so
 * that the print of a zone keeps some of its contrast.
 */
export function glare(picture: Picture, seed: number): Picture {
  const random = createRandom(seed);
  const { width, height } = picture;
  const share = random.between(0.08, 0.18);
  const stretch = random.between(0.7, 1.5);
  const [across, along] = [
    sqrt((share * width * height * stretch) / PI),
    sqrt((share * width * height) / stretch / PI),
  ];
  const centre = { x: width * random.between(0.2, 0.8), y: height * random.between(0.2, 0.75) };
  const [phase, other] = [random.between(0, 6), random.between(0, 6)];
  const data = Uint8Array.from(picture.data);
  const reach = 1.45;
  for (let y = max(0, floor(centre.y - along * reach)); y < min(height, ceil(centre.y + along * reach)); y += 1) {
    const strongest = 0.97 - 0.37 * soft((y / height - 0.55) / 0.15);
    for (let x = max(0, floor(centre.x - across * reach)); x < min(width, ceil(centre.x + across * reach)); x += 1) {
      const dx = (x - centre.x) / across;
      const dy = (y - centre.y) / along;
      const distance = sqrt(dx * dx + dy * dy);
      // The edge is uneven by 16 % at most: well inside and well outside there is nothing to work out.
      if (distance >= 1.25 * 1.16) continue;
      const angle = distance < 0.75 * 0.84 ? 0 : atan2(dy, dx);
      const radius = angle === 0 ? 0 : distance / (1 + 0.1 * sin(3 * angle + phase) + 0.06 * sin(5 * angle + other));
      const light = strongest * soft((1.25 - radius) / 0.5);
      const at = (y * width + x) * 3;
      for (let channel = at; channel < at + 3; channel += 1) {
        data[channel] = (data[channel] as number) * (1 - light) + 255 * light + 0.5;
      }
    }
  }
  return rgb(data, width, height);
}

/** The shadow of a hand or phone: beyond a soft, bent edge across the page the light falls to 40 to 60 %. */
export function shadow(picture: Picture, seed: number): Picture {
  const random = createRandom(seed);
  const { width, height } = picture;
  const [depth, angle] = [random.between(0.4, 0.6), random.between(0, 2 * PI)];
  const [nx, ny] = [cos(angle), sin(angle)];
  const [softness, bend, phase] = [width * 0.05, width * 0.04, random.between(0, 6)];
  const middle = { x: width * random.between(0.35, 0.65), y: height * random.between(0.35, 0.65) };
  const data = new Uint8Array(picture.data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const along = ((x - middle.x) * -ny + (y - middle.y) * nx) / width;
      const beyond = (x - middle.x) * nx + (y - middle.y) * ny + bend * sin(along * 5 + phase);
      const light = 1 - (1 - depth) * soft(beyond / softness + 0.5);
      const at = (y * width + x) * 3;
      for (let channel = at; channel < at + 3; channel += 1) data[channel] = (picture.data[channel] as number) * light;
    }
  }
  return rgb(data, width, height);
}

/** Grey veil: the whole range of 256 shrinks to 82 levels around 150. */
export function fade(picture: Picture): Picture {
  const faded = Uint8Array.from({ length: 256 }, (_none, value) => Math.round(150 + (value - 128) * 0.32));
  return rgb(
    picture.data.map((value) => faded[value] as number),
    picture.width,
    picture.height,
  );
}

/** 0 below 0, 1 above 1, smooth between. */
function soft(share: number): number {
  const at = share < 0 ? 0 : share > 1 ? 1 : share;
  return at * at * (3 - 2 * at);
}
