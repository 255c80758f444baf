/** What is wrong with a policy, or worth a second look. */
export interface PolicyProblem {
  /** Of the text, counted from 1. */
  readonly line: number;
  /** Where it stands, for example `findings[12] document.expired` or `deadlines.customer`. */
  readonly rule: string;
  /** A plain sentence. */
  readonly message: string;
}

/** The text is no policy. Names every problem that was found, with line and rule; the text itself is not repeated. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    super(problems.map(({ line, rule, message }) => `line ${line}, ${rule}: ${message}`).join('\n'));
    this.problems = problems;
  }
}
