import type { CaseCheck } from '../../domain/case-view';
import type { Reason } from '../../domain/decision';
import type { Evidence, JsonObject } from '../../domain/evidence';

/** A check and its sealed part, opened. */
export interface OpenedCheck {
  readonly evidence: Evidence;
  readonly sealed: JsonObject | undefined;
}

/** The evidence of the case, gravest outcome first. `_reasons` says what the policy made of a finding. */
export function checkRows(opened: readonly OpenedCheck[], reasons: readonly Reason[]): CaseCheck[] {
  const said = new Set(reasons.map(({ code }) => code));
  return opened.map(
    ({ evidence: { id, kind, subject, outcome, engine, data, finished_at: finishedAt, findings } }) => ({
      id,
      kind,
      subject,
      outcome,
      engine: { name: engine.name, version: engine.version },
      data: { ...data },
      finishedAt,
      findings: findings.map((finding) => ({
        ...finding,
        ...(said.has(finding.code) && { meaning: 'refer' }),
        canOverride: false,
        whyNotOverride: 'Findings cannot be overridden yet.',
      })),
    }),
  );
}
