import { resolveCountry } from '../resolve-country';
import type { LetterLine } from './letter-line';
import type { ProofClaims } from './proof-claims';

/** Where letters are written, at least in part, in a script that recognition of pictures does not know. */
const OTHER_SCRIPTS: ReadonlySet<string> = new Set(
  `RU UA BY BG RS MK ME BA KZ KG TJ MN GR CY GE AM IL EG MA DZ TN LY SA AE QA KW BH OM YE IQ SY LB JO PS SD MR IR AF PK JP KR KP
   TH LA KH MM IN BD LK NP BT MV ET ER`.split(/\s+/),
);
/** Recognition knows these. */
const KNOWN = /[\p{Script=Latin}\p{Script=Han}]/u;

/** Whether something is written on the pages that recognition cannot read, so that what was not found may be there. */
export function mayHoldUnreadScript(lines: readonly LetterLine[], { holders, address }: ProofClaims): boolean {
  if (!lines.some(({ from }) => from === 'ocr')) return false;
  const country = resolveCountry(address.country);
  const names = holders.flatMap((holder) => Object.values(holder) as string[]);
  const claimed = [...names, address.street, address.city].join('').match(/\p{L}/gu) ?? [];
  return (country !== undefined && OTHER_SCRIPTS.has(country)) || claimed.some((letter) => !KNOWN.test(letter));
}
