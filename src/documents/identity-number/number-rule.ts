/** The three ways in which a rule is made: from a pattern and its arithmetic, from stdnum, or from several rules. */
import { stdnum } from 'stdnum';
import { InvalidChecksum } from 'stdnum/lib/cjs/exceptions';
import type { Encoded, Impossible, NumberRule, Passed, ReadNumber, Refused, Verdict } from './verdict';

export type Decode = (number: string, today: string) => Encoded | Impossible;

export interface RuleParts {
  /** Matched against the whole number without separators, or with them when `on` says so. */
  readonly pattern: RegExp;
  readonly on?: keyof ReadNumber;
  /** The published check digit. Its presence makes the strength `checksum`. */
  readonly check?: (number: string) => boolean;
  /** Set where the country's own numbers depart from the check digit: failing it is then a doubt, no refusal. */
  readonly lenient?: true;
  readonly decode?: Decode;
}

export function numberRule({ pattern, on = 'compact', check, lenient, decode }: RuleParts): NumberRule {
  const strength = check && !lenient ? 'checksum' : 'format';
  return (number, today) => {
    const text = number[on];
    if (!pattern.test(text)) return { passed: false, strength, reason: 'invalid_format' };
    const confirmed = check === undefined || check(text);
    if (!confirmed && !lenient) return { passed: false, strength, reason: 'invalid_check_digit' };
    const encoded = decode?.(text, today) ?? {};
    if ('impossible' in encoded) return { passed: false, strength, reason: encoded.impossible };
    if (!confirmed) return { passed: true, strength, encoded, doubt: 'check_digit_unconfirmed' };
    return { passed: true, strength: check ? 'checksum' : 'format', encoded };
  };
}

/** A number of which only length and alphabet are published. */
export function pattern(expression: RegExp, decode?: Decode): NumberRule {
  return numberRule({ pattern: expression, ...(decode ? { decode } : {}) });
}

/**
 * A validator of the stdnum package, with a decoder of our own where the number says more than stdnum tells. Those that read a
 * clock refuse only births after the machine's own day, which the decoder refuses by `today` as well.
 */
export function stdnumRule(
  country: string,
  name: string,
  decode?: Decode,
  strength: Passed['strength'] = 'checksum',
): NumberRule {
  const validator = stdnum[country]?.[name];
  if (!validator) throw new TypeError(`stdnum has no validator ${country}.${name}`);
  return ({ compact }, today) => {
    const refused = { passed: false, strength } as const;
    // Some validators drop what stands before the number (a country's code): the decoder reads what they validated.
    let validated = compact;
    try {
      const result = validator.validate(compact);
      if (!result.isValid) {
        const reason = result.error instanceof InvalidChecksum ? 'invalid_check_digit' : 'invalid_format';
        return { ...refused, reason };
      }
      validated = result.compact;
    } catch {
      // Some validators throw where others answer: both mean that the text is not such a number.
      return { ...refused, reason: 'invalid_format' };
    }
    const encoded = decode?.(validated, today) ?? {};
    return 'impossible' in encoded ? { ...refused, reason: encoded.impossible } : { passed: true, strength, encoded };
  };
}

/** The rule that a number meets best; when it meets none, the refusal that came closest. */
export function firstOf(...rules: readonly NumberRule[]): NumberRule {
  return (number, today) => {
    const verdicts = rules.map((rule) => rule(number, today));
    const passed = verdicts.filter((verdict): verdict is Passed => verdict.passed);
    return passed.find(({ doubt }) => doubt === undefined) ?? passed[0] ?? closest(verdicts);
  };
}

function closest(verdicts: readonly Verdict[]): Refused {
  const refusals = verdicts.filter((verdict): verdict is Refused => !verdict.passed);
  const best = refusals.find(({ reason }) => reason !== 'invalid_format') ?? refusals[0];
  return best ?? { passed: false, strength: 'format', reason: 'invalid_format' };
}
