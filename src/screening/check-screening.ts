/** The `screening` check: one customer against the loaded lists, as evidence. */
import { type CheckResult, gravestOutcome, type Finding, type JsonObject } from '../domain/evidence';
import type { Screener } from './screen';
import {
  allowedFinding,
  clearedFinding,
  furtherMatchesFinding,
  matchFinding,
  nameDoubtFinding,
  namesakeFinding,
  sampleListFinding,
  setAsideFinding,
  unavailableFinding,
} from './screening-findings';
import type { ScreeningMatch } from './screening-match';
import type { ScreeningQuery } from './screening-query';
import { DEFAULT_THRESHOLDS, type ScreeningThresholds } from './thresholds';

/** The matcher's name and version in evidence: a new version may judge the same names differently. */
export const SCREENING_ENGINE = { name: 'screening/token-index', version: '5' } as const;

/** A match that a reviewer cleared for this customer. Whoever keeps these drops them when the customer's features change. */
export interface ClearedMatch {
  readonly entryId: string;
  readonly entryHash: string;
}

export interface ScreeningCheckInput {
  /** Undefined while no list is loaded. */
  readonly screener: Screener | undefined;
  readonly subject: ScreeningQuery;
  readonly clearedMatches?: readonly ClearedMatch[];
  readonly thresholds?: ScreeningThresholds;
}

const MOST_DESCRIBED = 100;

/** What the reviewer sees and nobody else: how the customer's own name and birth date compare. */
function sealedMatch(match: ScreeningMatch): JsonObject {
  return {
    entry_id: match.entryId,
    entry_name: match.name === null ? null : { ...match.name },
    outcome: match.outcome,
    score: match.score,
    name_score: match.nameScore,
    words: match.words.map((word) => ({ ...word })),
    features: match.features.map((feature) => ({ ...feature })),
    listed: sealedListed(match.listed),
  };
}

/** Entries with hundreds of addresses and numbers are on the lists: a reviewer compares the first ones. */
const MOST_LISTED = 20;

/** What the list says, as it was when it was compared: lists change, and the evidence stays. */
function sealedListed({ birthDates, countries, sex, identifiers }: ScreeningMatch['listed']): JsonObject {
  return {
    birth_dates: birthDates.slice(0, MOST_LISTED).map(({ from, to }) => ({ from, to })),
    countries: countries.slice(0, MOST_LISTED),
    ...(sex ? { sex } : {}),
    identifiers: identifiers.slice(0, MOST_LISTED).map((identifier) => ({ ...identifier })),
  };
}

/**
 * Screens `subject`. `clear` only when every list that should be there was searched for every name, every name can be one
 * and be compared, and no match is left but those that a reviewer or the operator's allow list cleared; `unavailable` when a list is not there. The findings hold nothing of the customer's:
 * how the name agreed is in `sealed`. Never throws.
 */
export function checkScreening(input: ScreeningCheckInput): CheckResult {
  const { screener, subject, clearedMatches = [], thresholds = DEFAULT_THRESHOLDS } = input;
  if (!screener) {
    return {
      outcome: 'unavailable',
      findings: [unavailableFinding('no_list', [])],
      engine: SCREENING_ENGINE,
      data: {},
    };
  }
  const result = screener.screen(subject, thresholds);
  const clearedHash = new Map<string, Set<string>>();
  for (const { entryId, entryHash } of clearedMatches) {
    clearedHash.set(entryId, (clearedHash.get(entryId) ?? new Set()).add(entryHash));
  }
  const isCleared = (match: ScreeningMatch): boolean => clearedHash.get(match.entryId)?.has(match.entryHash) ?? false;
  const open = result.matches.filter((match) => !isCleared(match));
  const cleared = [...result.matches, ...result.setAside].filter(isCleared);
  const namesakes = result.setAside.filter((match) => !isCleared(match));
  // Who is set aside by a birth date that a document is to prove may be matched yet: the document is read beside this.
  const toProve = namesakes.filter(({ entryId }) => result.byProof.has(entryId));
  const toJudge = [
    ...open.map((match) => ({ match, finding: matchFinding(match, clearedHash.has(match.entryId)) })),
    ...toProve.map((match) => ({ match, finding: setAsideFinding(match) })),
  ];
  const described = toJudge.slice(0, MOST_DESCRIBED);
  const further = toJudge.length - described.length;
  const noted = [
    ...cleared.map((match) => ({ match, finding: clearedFinding(match) })),
    ...result.allowed.map((match) => ({ match, finding: allowedFinding(match) })),
    ...namesakes
      .filter(({ entryId }) => !result.byProof.has(entryId))
      .map((match) => ({ match, finding: namesakeFinding(match) })),
  ].slice(0, MOST_DESCRIBED);

  const findings: Finding[] = [
    ...result.incomplete.map((reason) => unavailableFinding(reason, screener.missing)),
    ...result.nameDoubts.map(nameDoubtFinding),
    ...described.map(({ finding }) => finding),
    ...(further > 0 ? [furtherMatchesFinding(further)] : []),
    ...noted.map(({ finding }) => finding),
    ...('sample' in screener.datasets ? [sampleListFinding()] : []),
  ];
  const sealed = [...described, ...noted].map(({ match }) => match).map(sealedMatch);
  return {
    outcome: gravestOutcome([
      result.incomplete.length > 0 ? 'unavailable' : 'clear',
      result.nameDoubts.length > 0 || further > 0 ? 'consider' : 'clear',
      ...open.map((match) => match.outcome),
    ]),
    findings,
    engine: SCREENING_ENGINE,
    data: { ...screener.datasets },
    ...(sealed.length > 0 ? { sealed: { matches: sealed } } : {}),
  };
}
