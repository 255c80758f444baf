import type { Decision, DecisionInput } from '../domain/decision';
import { CHECK_KINDS } from '../domain/evidence';
import type { Evidence } from '../domain/evidence';
import { assessRisk } from './assess-risk';
import { CALL_FOR_ACTION } from './call-for-action';
import { createCodeIndex } from './code-pattern';
import type { CompiledRules } from './compiled-rules';
import { countVotes } from './count-votes';
import { Lists } from './fact-types';
import type { Scope } from './fact-types';
import { customerFacts, evidenceFacts, isOnCallForAction, withRisk } from './facts';
import { judgeRow } from './judge-evidence';
import type { RulesOnEvidence } from './judge-evidence';
import { judgeFact } from './judge-facts';
import { judgeRequired } from './judge-required';
import { judgeVerdict } from './judge-verdict';
import { everybodyIn } from './judged';
import type { Judged } from './judged';
import { NO_PARTY, partiesFacts } from './party-facts';
import { judgeStanding } from './party-floor';
import type { PolicyFile } from './policy-schema';
import { requiredParties } from './required-parties';
import type { PartiesKnown } from './required-parties';
import type { Fired, Tally, Vote } from './vote';
import { isAbout } from './whom';
import type { Whom } from './whom';

/** The list of a policy that `country.high_risk` stands for. */
const HIGH_RISK = 'high_risk';

/** Somebody, with what the conditions of a rule about them see. */
interface InScope {
  readonly judged: Judged;
  readonly scope: Scope;
}

/** The same evidence, told apart by whom it is about. */
interface Everybody {
  readonly customer: InScope;
  readonly parties: readonly InScope[];
  readonly strangers: readonly InScope[];
  readonly known: PartiesKnown;
}

/** One decision with what led to it. Pure: no clock, no chance, nothing kept between two of them. */
export function createRules(
  rules: CompiledRules,
  { lists, tiers, ownership }: Pick<PolicyFile, 'lists' | 'tiers' | 'ownership'>,
) {
  const findingsNaming = createCodeIndex(rules.findings);
  const words = new Lists(lists);
  const highRisk = new Set([...(lists[HIGH_RISK] ?? []), ...CALL_FOR_ACTION]);
  const isHighRisk = (country: string) => highRisk.has(country);
  const screeningRule =
    rules.requires.find(({ check, of, when }) => check === 'screening' && of === 'customer' && !when) ?? ALWAYS_SCREEN;

  return function apply(given: DecisionInput): { readonly decision: Decision; readonly fired: readonly Fired[] } {
    const input = { ...given, evidence: inOrder(given.evidence) };
    const { context, evidence, overrides = [], verdict } = input;
    const { customer, parties, strangers, partyAt } = everybodyIn(input);
    const alone = customerFacts(context, input.now, words, isHighRisk);
    const { threshold } = ownership;
    const known = requiredParties(rules.verify, context.parties ?? [], alone, { threshold, isHighRisk });
    const facts = {
      ...alone,
      parties: partiesFacts(context.parties ?? [], known.required, isHighRisk),
      party: NO_PARTY,
      ...evidenceFacts(customer.evidence, evidence),
    };
    const { risk, fired } = assessRisk(rules.risk, tiers, facts, isOnCallForAction(context));
    const scope = withRisk(facts, risk);
    const inScope = (judged: Judged): InScope => {
      const party = known.facts.get(judged.id ?? '') ?? NO_PARTY;
      return { judged, scope: { ...scope, party, ...evidenceFacts(judged.evidence) } };
    };
    const everybody = {
      customer: { judged: customer, scope },
      parties: parties.map(inScope),
      strangers: strangers.map(inScope),
      known,
    };
    const tally: Tally = { votes: [], fired: [...known.fired, ...fired] };
    const fourEyes = agreeing(scope, tally);
    const onRows = { unavailable: rules.unavailable, findingsNaming, fourEyes, overrides, partyAt };
    if (context.onlyScreening) judgeScreeningAlone(onRows, everybody, tally);
    else judgeAll(onRows, everybody, tally);
    const votes = verdict ? judgeVerdict(verdict, input, tally.votes, partyAt) : tally.votes;
    const ofParties = verdict && verdict.action !== 'approve' ? aboutParties(tally.votes, votes) : votes;
    return {
      decision: countVotes({ votes, ofParties, input, risk, fourEyes, required: known.required }),
      fired: tally.fired,
    };
  };

  function judgeAll(onRows: RulesOnEvidence, everybody: Everybody, tally: Tally): void {
    for (const rule of rules.facts) {
      for (const { judged, scope } of concerned(rule.of, everybody)) judgeFact(rule, judged, scope, tally);
    }
    const shown = new Set<string>();
    for (const rule of rules.requires) {
      for (const { judged, scope } of concerned(rule.of, everybody)) {
        const isRequired = judgeRequired(rule, judged, scope, tally);
        if (isRequired && judged.id !== undefined && PROOFS.has(rule.check)) shown.add(judged.id);
      }
    }
    judgeRows(onRows, everybody, tally);
    for (const { judged, scope } of everybody.parties) {
      judgeStanding(judged, { isRequired: everybody.known.required, isProofAsked: shown }, scope, tally);
    }
    doubtRisk(everybody.customer.scope, tally);
  }

  /** Everything else was decided, perhaps by a person, and is not asked again. */
  function judgeScreeningAlone(onRows: RulesOnEvidence, everybody: Everybody, tally: Tally): void {
    const { customer, parties } = everybody;
    judgeRequired(screeningRule, customer.judged, customer.scope, tally);
    for (const { judged, scope } of parties) {
      if (judged.party?.customerStatus === undefined) judgeRequired(ALWAYS_SCREEN, judged, scope, tally);
    }
    judgeRows(onRows, everybody, tally, ({ kind }) => kind === 'screening');
  }

  function judgeRows(
    onRows: RulesOnEvidence,
    { customer, parties, strangers }: Everybody,
    tally: Tally,
    counts: (row: Evidence) => boolean = () => true,
  ): void {
    for (const { judged, scope } of [customer, ...parties, ...strangers]) {
      for (const row of judged.evidence) if (counts(row)) judgeRow(onRows, judged, scope, row, tally);
    }
  }

  /** A risk that could not be assessed whole is never low enough to be approved unseen. */
  function doubtRisk(scope: Scope, { votes, fired }: Tally): void {
    for (const { rule } of fired.filter(({ effect, failed }) => effect === 'points' && failed)) {
      const message = 'A rule of the policy about risk could not be answered for this customer.';
      const doubt = { code: 'risk.unknown', rule, checkIds: [] };
      votes.push({ outcome: 'refer', message, ...doubt, queue: 'general', fourEyes: false });
      fired.push({ scope, effect: 'refer', ...doubt });
    }
  }

  /** A condition that cannot be answered asks for two people. */
  function agreeing(scope: Scope, { fired }: Tally): boolean {
    let fourEyes = false;
    for (const { rule, line, when } of rules.fourEyes) {
      const holds = when.holds(scope);
      if (holds === false) continue;
      fourEyes = true;
      fired.push({
        rule,
        line,
        when,
        scope,
        effect: 'four_eyes',
        checkIds: [],
        ...(holds === undefined && { failed: true }),
      });
    }
    return fourEyes;
  }
}

/** The checks of which one has to be asked of a person, or nothing says who they are. */
const PROOFS: ReadonlySet<string> = new Set(['document', 'identity_number']);

/** Whatever else a person decides about the business, what the policy makes of each party stays, but of whom they ask something. */
function aboutParties(ofPolicy: readonly Vote[], ofVerdict: readonly Vote[]): Vote[] {
  const asked = new Set(ofVerdict.flatMap(({ party }) => party ?? []));
  return [...ofPolicy.filter(({ party }) => party === undefined || !asked.has(party)), ...ofVerdict];
}

/** To whom a rule is applied, one by one. */
function concerned(of: Whom, { customer, parties }: Everybody): readonly InScope[] {
  if (of === 'customer') return [customer];
  return parties.filter(({ judged: { party } }) => party !== undefined && isAbout(of, party));
}

/** Whoever is screened again needs an answer, also where the policy requires the check of some customers only. */
const ALWAYS_SCREEN = {
  rule: 'built in screening',
  place: 'built in screening',
  line: 0,
  check: 'screening' as const,
  of: 'customer' as const,
  ask: [],
};

/** Rows may come in any order: which check speaks first must not hang on that. */
function inOrder(evidence: readonly Evidence[]): Evidence[] {
  const keyOf = ({ kind, subject, id }: Evidence) => `${CHECK_KINDS.indexOf(kind)} ${subject} ${id}`;
  const keyed = evidence.map((row) => [keyOf(row), row] as const);
  return keyed.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)).map(([, row]) => row);
}
