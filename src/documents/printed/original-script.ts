import type { TextPiece } from './page-pieces';

/** Where documents give names in a script of their own, and below that in Latin letters. */
const OTHER_SCRIPTS: ReadonlySet<string> = new Set(
  `RUS UKR BLR BGR SRB MKD MNE BIH KAZ KGZ TJK UZB MNG GRC CYP GEO ARM ISR EGY MAR DZA TUN LBY SAU ARE QAT KWT BHR OMN YEM IRQ
   SYR LBN JOR PSE SDN MRT IRN AFG PAK CHN TWN HKG MAC JPN KOR PRK THA LAO KHM MMR IND BGD LKA NPL BTN MDV ETH ERI`.split(
    /\s+/,
  ),
);
/** How much surer the Latin line is read: letters of a script that recognition does not know come out at 0.6 to 0.85. */
const SURER = 0.1;

/**
 * Whether the upper of two lines of a name is the same name in the script of the country, and the lower one its Latin form
 * (Doc 9303 part 3, section 3.4: names in another script are also given in Latin letters). `perhaps` where that is usual and
 * nothing else tells: ЖАРТІВЮК may be read KAPTIBIOK, as surely as a name.
 */
export function isInOriginalScript(
  upper: TextPiece,
  lower: TextPiece,
  country: string | undefined,
): 'yes' | 'perhaps' | 'no' {
  if (!/\p{Script=Latin}/u.test(lower.text)) return 'no';
  if (/\p{L}/u.test(upper.text) && !/\p{Script=Latin}/u.test(upper.text)) return 'yes';
  if (lower.confidence - upper.confidence >= SURER) return 'yes';
  return country !== undefined && OTHER_SCRIPTS.has(country) ? 'perhaps' : 'no';
}
