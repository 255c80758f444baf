/**
 * Programs by what their name in a file says about it. `editor`: made for changing what a picture or a PDF shows.
 * `developer`: made for light, colour and cropping, and on many phones the way a photo is shared. `generator`: makes
 * pictures out of words. Cameras, scanners, printers' drivers, word processors and mere converters are not in the list:
 * their name says nothing.
 */
export type ProgramGrade = 'editor' | 'developer' | 'generator';

export interface KnownProgram {
  /** Ours, to be shown: never the text of the file. */
  readonly name: string;
  readonly grade: ProgramGrade;
}

interface ListedProgram extends KnownProgram {
  readonly sign: RegExp;
}

function list(grade: ProgramGrade, programs: Readonly<Record<string, RegExp>>): ListedProgram[] {
  return Object.entries(programs).map(([name, sign]) => ({ name, grade, sign }));
}

/** Names as the programs write them into EXIF `Software`, XMP `CreatorTool` and PDF `Producer`, most specific first. */
const PICTURE_PROGRAMS: readonly ListedProgram[] = [
  ...list('generator', {
    'Adobe Firefly': /firefly/i,
    'DALL-E': /dall[-·•. ]?e\b/i,
    ChatGPT: /\b(?:chatgpt|openai|gpt-4o|gpt-image)\b/i,
    Midjourney: /midjourney/i,
    'Stable Diffusion': /stable[ -]?diffusion|\bcomfyui\b|\bautomatic1111\b|\binvokeai\b|dreamstudio|\bsdxl\b/i,
    NovelAI: /novelai/i,
    'Google AI': /made with google ai|google generative ai|\bimagen \d/i,
    'Microsoft Designer': /bing image creator|microsoft designer|image creator from/i,
    'Leonardo AI': /leonardo\.?ai/i,
    Ideogram: /ideogram/i,
    Flux: /black forest labs|\bflux\.?1\b/i,
  }),
  ...list('developer', {
    'Adobe Lightroom': /lightroom/i,
    'Adobe Camera Raw': /camera raw/i,
    'Capture One': /capture one/i,
    Snapseed: /snapseed/i,
    VSCO: /\bvsco/i,
    Darktable: /darktable/i,
    RawTherapee: /rawtherapee/i,
    Luminar: /luminar/i,
    'DxO PhotoLab': /dxo/i,
    Picasa: /picasa/i,
    'Google Photos': /google photos/i,
    'Apple Photos': /^(?:apple )?photos \d/i,
    'Windows Photos': /windows photo|microsoft photos/i,
    Polarr: /polarr/i,
  }),
  ...list('editor', {
    'Adobe Photoshop Express': /photoshop (?:express|fix|mix)|\bpsx\b/i,
    'Adobe Photoshop': /photoshop/i,
    'Adobe Illustrator': /illustrator/i,
    'Adobe Express': /adobe express|adobe spark/i,
    'Adobe Fireworks': /adobe fireworks/i,
    GIMP: /\bgimp\b|gnu image manipulation/i,
    Canva: /\bcanva\b/i,
    Pixlr: /pixlr/i,
    PicsArt: /pics ?art/i,
    'Affinity Photo': /affinity/i,
    'Paint.NET': /paint\.net/i,
    'Microsoft Paint': /^(?:microsoft )?(?:ms)?paint(?: 3d)?\b(?!\.net)/i,
    Photopea: /photopea/i,
    Pixelmator: /pixelmator/i,
    CorelDRAW: /coreldraw|corel draw/i,
    'Corel PaintShop': /paint ?shop/i,
    'Corel Photo-Paint': /photo-paint/i,
    PhotoScape: /photoscape/i,
    PhotoFiltre: /photofiltre/i,
    Fotor: /\bfotor\b/i,
    BeFunky: /befunky/i,
    PicMonkey: /picmonkey/i,
    Krita: /\bkrita\b/i,
    Inkscape: /inkscape/i,
    Procreate: /procreate/i,
    Figma: /\bfigma\b/i,
    Sketch: /^sketch\b|bohemian coding/i,
    Acorn: /\bacorn \d/i,
    FaceApp: /faceapp/i,
    Facetune: /facetune/i,
    Meitu: /meitu|beautyplus|\bairbrush\b/i,
    PhotoDirector: /photodirector/i,
    'Movavi Photo Editor': /movavi/i,
    inPixio: /inpixio/i,
    'ACDSee Editor': /acdsee .*(?:editor|ultimate)/i,
    Zoner: /zoner/i,
    YouCam: /youcam/i,
    LightX: /\blightx\b/i,
  }),
];

/** Programs that change what stands on the pages of a PDF. Those that merge, pack or print PDFs are not among them. */
const PDF_PROGRAMS: readonly ListedProgram[] = list('editor', {
  Sejda: /sejda/i,
  PDFescape: /pdfescape/i,
  'Foxit Editor': /foxit (?:phantom|pdf editor|advanced pdf editor)/i,
  PDFelement: /pdfelement|wondershare/i,
  'Master PDF Editor': /master pdf/i,
  'PDF-XChange Editor': /pdf-xchange editor/i,
  'Infix PDF Editor': /\binfix\b/i,
  'Nitro Pro': /nitro (?:pro|pdf pro)/i,
  'Soda PDF': /soda ?pdf/i,
  PDFfiller: /pdf ?filler/i,
  DocHub: /dochub/i,
  Xodo: /\bxodo\b/i,
  'PDF Expert': /pdf expert/i,
  'Movavi PDF': /movavi pdf/i,
  'ABBYY FineReader Editor': /finereader pdf/i,
  'LibreOffice Draw': /^draw$|(?:libreoffice|openoffice).*draw/i,
  UPDF: /\bupdf\b/i,
  Pdf24: /pdf24 (?:creator )?edit/i,
});

/** Which program of our list a text out of a picture file names; `undefined` for every other text. */
export function nameProgram(text: string): KnownProgram | undefined {
  return find(PICTURE_PROGRAMS, text);
}

/** The same for what a PDF says about who made it: programs for pictures write PDFs, too. */
export function namePdfProgram(text: string): KnownProgram | undefined {
  return find([...PDF_PROGRAMS, ...PICTURE_PROGRAMS], text);
}

/** The longest text that is searched: a name is not longer, and a crafted text costs nothing. */
const LONGEST = 300;

function find(programs: readonly ListedProgram[], text: string): KnownProgram | undefined {
  const found = programs.find(({ sign }) => sign.test(text.slice(0, LONGEST)));
  return found === undefined ? undefined : { name: found.name, grade: found.grade };
}
