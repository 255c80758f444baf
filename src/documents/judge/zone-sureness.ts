import { MRZ_LAYOUTS, type Span } from '../mrz/mrz-format';
import type { ReadMrz } from '../mrz/read-mrz';

/** A character read less surely than this may be another one. */
export const SURE = 0.9;

/** How sure the least sure character of these stretches was read, 0 to 1. */
export function surenessOf({ confidences }: ReadMrz, spans: readonly Span[]): number {
  return Math.min(1, ...spans.flatMap(({ line, from, to }) => confidences[line]?.slice(from, to) ?? []));
}

/** The stretches that a problem of `parseMrz` is about. */
export function spansOfProblem({ format }: ReadMrz, problem: string): readonly Span[] {
  const layout = MRZ_LAYOUTS[format];
  const check = layout.checks.find(({ name }) => problem === `check_${name}`);
  if (check) return [...check.over, check.digit];
  switch (problem) {
    case 'birth_date':
      return [layout.birthDate];
    case 'expiry_date':
      return [layout.expiryDate];
    case 'issuer':
      return [layout.issuer];
    case 'nationality':
      return [layout.nationality];
    case 'sex':
      return [layout.sex];
    case 'names':
      return [layout.names];
    default:
      return [];
  }
}
