import type { DecisionInput } from '../domain/decision';
import type { Evidence } from '../domain/evidence';
import type { RuleToAsk, RuleToRequire } from './compiled-rules';
import { fillIn } from './fill-in';
import type { Scope } from './facts';
import type { Tally, Vote } from './vote';

const PROOF_FIELD = 'address.document';

/** The checks that have to be there, whatever they found. A condition that cannot be answered requires them. */
export function judgeRequired(
  rule: RuleToRequire,
  { context, evidence }: DecisionInput,
  scope: Scope,
  tally: Tally,
): void {
  const required = rule.when ? rule.when.holds(scope) : true;
  if (required === false) return;
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
    checkIds: accepted.map(({ id }) => id),
    ...failed,
  });
  if (accepted.length > 0) judgeProof(rule, rows, scope, tally);

  function isAccepted(subject: string): boolean {
    const document = context.documents?.find((each) => each.subject === subject);
    return document !== undefined && (rule.accept as readonly string[]).includes(document.idType);
  }

  /** What the customer can send is asked for; without anything to ask, a person finds out. */
  function missing(): Vote {
    const asking = rule.ask.find(({ when }) => when === undefined || when.holds(scope) !== false);
    if (asking) return asked(rule, asking, fillIn(asking.requirement, context), alternativesOf(asking));
    const message = `The ${rule.check} check, which this customer needs, has no result.`;
    return referred(rule, `check.${rule.check}_missing`, message, []);
  }

  /** Any other kind of document that is accepted would do as well. */
  function alternativesOf({ requirement }: RuleToAsk): string[] {
    const field = fillIn(requirement, context);
    const others = (rule.accept ?? []).map((idType) => requirement.replaceAll(/\{(photo_)?id_type\}/g, idType));
    return [...new Set(others)].filter((other) => other !== field);
  }
}

/** A letter beside the address: asked for where none was sent, and for a person where one was sent that does not prove it. */
function judgeProof(rule: RuleToRequire, rows: readonly Evidence[], scope: Scope, tally: Tally): void {
  const required = rule.proof ? rule.proof.holds(scope) : false;
  if (required === false || !rule.proof) return;
  const letters = rows.filter(({ subject }) => subject.startsWith('proof:'));
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
    checkIds: letters.map(({ id }) => id),
    ...(required === undefined && { failed: true }),
  });

  function askForLetter(): Vote {
    const asking = {
      code: 'address.proof_missing',
      requirement: PROOF_FIELD,
      customer: 'We need a document that shows your address, such as a utility bill or a bank statement.',
      staff: 'The policy asks for a proof of address, and none was sent.',
    };
    return asked(rule, asking, PROOF_FIELD, []);
  }

  /** What is wrong with a letter that was read is said by its findings; one that says nothing has not proven anything. */
  function doubtLetter(): Vote | undefined {
    if (letters.some(({ outcome }) => outcome !== 'clear')) return undefined;
    const message = 'A proof of address was sent, and nothing says that it proves the address.';
    return referred(
      rule,
      'check.address_unproven',
      message,
      letters.map(({ id }) => id),
    );
  }
}

function asked(
  { rule, queue, four_eyes }: RuleToRequire,
  { code, customer, staff }: Pick<RuleToAsk, 'code' | 'customer' | 'staff'>,
  field: string,
  alternatives: readonly string[],
): Vote {
  return {
    outcome: 'request_information',
    code,
    message: staff,
    rule,
    checkIds: [],
    error: { code, field, retryable: true, customer_message: customer, staff_note: staff },
    alternatives,
    queue: queue ?? 'general',
    fourEyes: four_eyes ?? false,
  };
}

function referred(
  { rule, check, queue, four_eyes }: RuleToRequire,
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
    queue: queue ?? (check === 'screening' ? 'sanctions' : 'general'),
    fourEyes: four_eyes ?? false,
  };
}
