/**
 * How letters of other scripts are heard in Latin ones, for finding names only: one plain reading a letter, since the
 * sound codes (`fold-sounds.ts`) forgive what transliterations differ in. Writing names the way documents do is the part
 * of `src/names/transliterate.ts` (ICAO Doc 9303).
 */

const table = (pairs: string): readonly (readonly [string, string])[] =>
  pairs
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const);

const CYRILLIC = table(`а:a б:b в:v г:g ґ:g ѓ:g д:d ђ:dj е:e ё:yo є:ye ж:zh з:z ѕ:dz и:i і:i ї:yi й:y ј:y к:k ќ:k л:l
  љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:ch у:u ў:u ф:f х:kh ц:ts ч:ch џ:dzh ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya
  ә:a ғ:gh қ:q ң:ng ө:o ұ:u ү:u һ:h ҳ:h ҷ:j ӣ:i ӯ:u ӏ:`);
const GREEK = table(`α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps
  ω:o`);
const ARMENIAN = table(`ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:y թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n
  շ:sh ո:o չ:ch պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:u փ:p ք:k օ:o ֆ:f և:ev`);
const GEORGIAN = table(`ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh
  ყ:q შ:sh ჩ:ch ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h`);
/** Vowels only where they are written; the reader is told that most are not (`WrittenWord.unvowelled`). */
const ARABIC =
  table(`ء: آ:a أ:a إ:i ا:a ٱ:a ؤ:u ئ:i ب:b پ:p ة: ۃ: ت:t ٹ:t ث:th ج:j چ:ch ح:h خ:kh د:d ڈ:d ذ:dh ر:r ڑ:r ز:z
  ژ:zh س:s ش:sh ص:s ض:d ط:t ظ:z ع: غ:gh ف:f ق:q ك:k ک:k گ:g ڭ:g ل:l م:m ن:n ں:n ه:h ھ:h ہ:h و:u ى:a ي:i ی:i ے:i`);
const HEBREW =
  table(`א:a ב:b ג:g ד:d ה:h ו:u ז:z ח:h ט:t י:i כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע: פ:p ף:f צ:ts ץ:ts ק:k ר:r
  ש:sh ת:t`);
const KANA =
  table(`あ:a い:i う:u え:e お:o か:ka き:ki く:ku け:ke こ:ko が:ga ぎ:gi ぐ:gu げ:ge ご:go さ:sa し:shi す:su
  せ:se そ:so ざ:za じ:ji ず:zu ぜ:ze ぞ:zo た:ta ち:chi つ:tsu て:te と:to だ:da ぢ:ji づ:zu で:de ど:do な:na に:ni ぬ:nu
  ね:ne の:no は:ha ひ:hi ふ:fu へ:he ほ:ho ば:ba び:bi ぶ:bu べ:be ぼ:bo ぱ:pa ぴ:pi ぷ:pu ぺ:pe ぽ:po ま:ma み:mi む:mu
  め:me も:mo や:ya ゆ:yu よ:yo ら:ra り:ri る:ru れ:re ろ:ro わ:wa を:o ん:n ゃ:ya ゅ:yu ょ:yo っ: ー:`);
/** Consonants without the A that each of them carries. */
const DEVANAGARI_CONSONANTS =
  table(`क:k ख:kh ग:g घ:gh ङ:n च:ch छ:chh ज:j झ:jh ञ:n ट:t ठ:th ड:d ढ:dh ण:n त:t थ:th द:d ध:dh
  न:n प:p फ:ph ब:b भ:bh म:m य:y र:r ल:l व:v श:sh ष:sh स:s ह:h ळ:l`);
const DEVANAGARI_VOWELS = table(`अ:a आ:a इ:i ई:i उ:u ऊ:u ए:e ऐ:ai ओ:o औ:au ऋ:ri ा:a ि:i ी:i ु:u ू:u े:e ै:ai ो:o ौ:au ृ:ri ं:n
  ँ:n ः:h ्:`);
/** Latin letters that no decomposition makes plain. */
const LATIN = table(
  'æ:ae œ:oe ø:o ð:d đ:d þ:th ł:l ħ:h ŧ:t ŋ:n ı:i ĸ:k ə:a ß:ss ĳ:ij ɓ:b ɖ:d ɗ:d ɛ:e ɣ:g ɩ:i ƙ:k ɔ:o ʋ:v ƴ:y',
);

/** Lower-case letter to its reading; letters that are only written have an empty one. */
export const LETTER_READINGS: ReadonlyMap<string, string> = new Map([
  ...LATIN,
  ...CYRILLIC,
  ...GREEK,
  ...ARMENIAN,
  ...GEORGIAN,
  ...ARABIC,
  ...HEBREW,
  ...KANA,
  ...DEVANAGARI_CONSONANTS,
  ...DEVANAGARI_VOWELS,
]);

export const DEVANAGARI_CARRIERS: ReadonlySet<string> = new Set(DEVANAGARI_CONSONANTS.map(([letter]) => letter));
/** What takes the place of the A that a consonant carries: vowel signs and the virama. */
export const DEVANAGARI_SIGNS: ReadonlySet<string> = new Set(
  DEVANAGARI_VOWELS.map(([sign]) => sign).filter((sign) => /\p{M}/u.test(sign) && !'ंँः'.includes(sign)),
);
