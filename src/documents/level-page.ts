import type { Picture, Point } from './picture';
import { asImage, turn } from './resize';
import { folded, type RotatedBox } from './rotated-box';

/** A page turned so that its text stands upright and level, and where what was found on it before lies now. */
export interface LevelPage {
  readonly picture: Picture;
  moved(box: RotatedBox): RotatedBox;
}

/** Less than this is left as it is: it makes no letter harder to read, and turning blurs a little. */
const LEVEL = (1.2 * Math.PI) / 180;

export async function levelPage(
  picture: Picture,
  { quarters, tilt }: { readonly quarters: 0 | 1 | 2 | 3; readonly tilt: number },
): Promise<LevelPage> {
  const turned = await turn(picture, quarters);
  const afterQuarters = (point: Point): Point => quarterTurned(point, picture, quarters);
  if (Math.abs(tilt) < LEVEL) {
    return {
      picture: turned,
      moved: (box) => ({
        ...box,
        centre: afterQuarters(box.centre),
        angle: folded(box.angle + (quarters * Math.PI) / 2),
      }),
    };
  }
  const { data, info } = await asImage(turned)
    .rotate((-tilt * 180) / Math.PI, { background: edgeColour(turned) })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const level: Picture = { data, width: info.width, height: info.height, channels: picture.channels };
  const [cos, sin] = [Math.cos(-tilt), Math.sin(-tilt)];
  const moved = (box: RotatedBox): RotatedBox => {
    const { x, y } = afterQuarters(box.centre);
    const [dx, dy] = [x - turned.width / 2, y - turned.height / 2];
    return {
      ...box,
      centre: { x: level.width / 2 + dx * cos - dy * sin, y: level.height / 2 + dx * sin + dy * cos },
      angle: folded(box.angle + (quarters * Math.PI) / 2 - tilt),
    };
  };
  return { picture: level, moved };
}

function quarterTurned({ x, y }: Point, { width, height }: Picture, quarters: 0 | 1 | 2 | 3): Point {
  switch (quarters) {
    case 1:
      return { x: height - y, y: x };
    case 2:
      return { x: width - x, y: height - y };
    case 3:
      return { x: y, y: width - x };
    case 0:
      return { x, y };
  }
}

/** Mean of the border, so that the corners that turning adds are no edge. */
function edgeColour({ data, width, height, channels }: Picture): { r: number; g: number; b: number } {
  const sums = [0, 0, 0];
  let count = 0;
  for (let x = 0; x < width; x += 7) {
    for (const y of [0, height - 1]) {
      for (let channel = 0; channel < 3; channel += 1)
        sums[channel]! += data[(y * width + x) * channels + (channels === 3 ? channel : 0)] as number;
      count += 1;
    }
  }
  const [r = 0, g = 0, b = 0] = sums.map((sum) => Math.round(sum / count));
  return { r, g, b };
}
