import type { DecisionOutcome } from '../domain/decision';
import type { Evidence } from '../domain/evidence';
import type { RequirementError } from '../domain/requirements';
import type { FiredRule, RuleEffect } from '../domain/explanation';
import type { Condition } from './conditions';
import type { Scope } from './fact-types';

/** What one rule asks for, and why. */
export interface Vote {
  readonly outcome: DecisionOutcome;
  readonly code: string;
  readonly message: string;
  readonly rule: string;
  readonly checkIds: readonly string[];
  /** Id of the related party whom it is about. */
  readonly party?: string;
  readonly error?: RequirementError;
  readonly alternatives?: readonly string[];
  readonly queue: 'sanctions' | 'general';
  readonly fourEyes: boolean;
}

/** A rule that fired, with where to look up what it saw: the values are read only when somebody asks. */
export interface Fired extends Omit<FiredRule, 'values' | 'when' | 'failed' | 'rule' | 'line'> {
  readonly rule: string;
  readonly line?: number;
  readonly when?: Condition;
  readonly scope: Scope;
  readonly failed?: boolean;
}

/** What rules come to while a decision is made. */
export interface Tally {
  readonly votes: Vote[];
  readonly fired: Fired[];
}

export const idsOf = (rows: readonly Evidence[]): string[] => rows.map(({ id }) => id);

export const EFFECT_OF: Readonly<Record<DecisionOutcome, RuleEffect>> = {
  approve: 'clear',
  request_information: 'ask',
  refer: 'refer',
  decline: 'decline',
};
