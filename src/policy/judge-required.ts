import type { Evidence } from '../domain/evidence';
import { subjectWithin } from '../domain/evidence-subject';
import type { RuleToAsk, RuleToRequire } from './compiled-rules';
import { fillIn } from './fill-in';
import type { Scope } from './fact-types';
import { fieldOf } from './judged';
import type { Judged } from './judged';
import type { Tally, Vote } from './vote';

const PROOF_FIELD = 'address.document';

/**
 * The checks that have to be there, whatever they found. A condition that cannot be answered requires them.
 *
 * @returns whether the check is required of them
 */
export function judgeRequired(rule: RuleToRequire, judged: Judged, scope: Scope, tally: Tally): boolean {
  const { given, documents, evidence } = judged;
  const required = rule.when ? rule.when.holds(scope) : true;
  if (required === false) return false;
  const rows = evidence.filter(({ kind, outcome }) => kind === rule.check && outcome !== 'not_applicable');
  const accepted = rule.accept ? rows.filter(({ subject }) => isAccepted(subject)) : rows;
  const failed = required === undefined && { failed: true };
  const vote = accepted.length === 0 ? missing() : undefined;
  if (vote) tally.votes.push(vote);
  tally.fired.push({
    rule: rule.rule,
    line: rule.line,
    ...(rule.when && { when: rule.when }),
    scope,
    effect: vote ? (vote.outcome === 'refer' ? 'refer' : 'ask') : 'require',
    ...(vote && { code: vote.code }),
    ...partyIn(judged),
    checkIds: accepted.map(({ id }) => id),
    ...failed,
  });
  if (accepted.length > 0) judgeProof(rule, judged, rows, scope, tally);
  return true;

  function isAccepted(subject: string): boolean {
    const document = documents.find((each) => each.subject === subject);
    return document !== undefined && (rule.accept as readonly string[]).includes(document.idType);
  }

  /** What the customer can send is asked for; without anything to ask, a person finds out. */
  function missing(): Vote {
    const asking = rule.ask.find(({ when }) => when === undefined || when.holds(scope) !== false);
    if (asking) return asked(rule, judged, asking, fillIn(asking.requirement, given), alternativesOf(asking));
    const who = judged.id === undefined ? 'customer' : 'party';
    const message = `The ${rule.check} check, which this ${who} needs, has no result.`;
    return referred(rule, judged, `check.${rule.check}_missing`, message, []);
  }

  /** Any other kind of document that is accepted would do as well, and what the rule itself names. */
  function alternativesOf({ requirement, alternatives = [] }: RuleToAsk): string[] {
    const field = fillIn(requirement, given);
    const others = (rule.accept ?? []).map((idType) => requirement.replaceAll(/\{(photo_)?id_type\}/g, idType));
    const named = alternatives.map((path) => fillIn(path, given));
    return [...new Set([...others, ...named])].filter((other) => other !== field);
  }
}

/** A letter beside the address: asked for where none was sent, and for a person where one was sent that does not prove it. */
function judgeProof(rule: RuleToRequire, judged: Judged, rows: readonly Evidence[], scope: Scope, tally: Tally): void {
  const required = rule.proof ? rule.proof.holds(scope) : false;
  if (required === false || !rule.proof) return;
  const letters = rows.filter(({ subject }) => subjectWithin(subject).startsWith('proof:'));
  const isProven = letters.some(
    ({ outcome, findings }) => outcome === 'clear' && findings.some(({ code }) => code === 'address.proof_verified'),
  );
  const vote = isProven ? undefined : letters.length === 0 ? askForLetter() : doubtLetter();
  if (vote) tally.votes.push(vote);
  tally.fired.push({
    rule: rule.rule,
    line: rule.line,
    when: rule.proof,
    scope,
    effect: vote ? (vote.outcome === 'refer' ? 'refer' : 'ask') : 'require',
    ...(vote && { code: vote.code }),
    ...partyIn(judged),
    checkIds: letters.map(({ id }) => id),
    ...(required === undefined && { failed: true }),
  });

  function askForLetter(): Vote {
    const whose = judged.id === undefined ? 'your' : 'their';
    const asking = {
      code: 'address.proof_missing',
      requirement: PROOF_FIELD,
      customer: `We need a document that shows ${whose} address, such as a utility bill or a bank statement.`,
      staff: 'The policy asks for a proof of address, and none was sent.',
    };
    return asked(rule, judged, asking, PROOF_FIELD, []);
  }

  /** What is wrong with a letter that was read is said by its findings; one that says nothing has not proven anything. */
  function doubtLetter(): Vote | undefined {
    if (letters.some(({ outcome }) => outcome !== 'clear')) return undefined;
    const message = 'A proof of address was sent, and nothing says that it proves the address.';
    return referred(
      rule,
      judged,
      'check.address_unproven',
      message,
      letters.map(({ id }) => id),
    );
  }
}

const partyIn = ({ id }: Judged) => id !== undefined && { party: id };

/** Of whom nothing can be asked here a person looks. */
function asked(
  required: RuleToRequire,
  judged: Judged,
  { code, customer, staff }: Pick<RuleToAsk, 'code' | 'customer' | 'staff'>,
  within: string,
  alternatives: readonly string[],
): Vote {
  const { rule, queue, four_eyes } = required;
  const field = fieldOf(judged, within);
  if (field === undefined) return referred(required, judged, code, staff, []);
  return {
    outcome: 'request_information',
    code,
    message: staff,
    rule,
    checkIds: [],
    ...partyIn(judged),
    error: { code, field, retryable: true, customer_message: customer, staff_note: staff },
    alternatives: alternatives.flatMap((path) => fieldOf(judged, path) ?? []),
    queue: queue ?? 'general',
    fourEyes: four_eyes ?? false,
  };
}

function referred(
  { rule, check, queue, four_eyes }: RuleToRequire,
  judged: Judged,
  code: string,
  message: string,
  checkIds: readonly string[],
): Vote {
  return {
    outcome: 'refer',
    code,
    message,
    rule,
    checkIds,
    ...partyIn(judged),
    queue: queue ?? (check === 'screening' ? 'sanctions' : 'general'),
    fourEyes: four_eyes ?? false,
  };
}
