import { TIME_STAGES } from '../../domain/operations-view';
import type { DecisionTimesView, ListView, StuckView } from '../../domain/operations-view';
import type { Tenant } from '../../db/tenants';
import { table } from '../answer';

export function stuckRow(tenant: Tenant, item: StuckView): string[] {
  const repairs = item.repairs.filter(({ allowed }) => allowed).map((each) => each.repair);
  return [
    item.verificationId,
    tenant.name,
    item.state,
    duration(item.ageSeconds),
    duration(item.limitSeconds),
    item.waitsFor,
    item.whoCanUnblock,
    repairs.join(', ') || '-',
  ];
}

export function listRow({ list, required, inUse, lastLookup, confirmedAt, stale }: ListView): string[] {
  const standing = inUse ? (stale ? 'stale' : 'good') : required ? 'MISSING' : 'not loaded';
  return [
    list,
    inUse?.kind ?? '-',
    String(inUse?.entries ?? '-'),
    inUse?.dated ?? '-',
    lastLookup?.outcome ?? '-',
    confirmedAt?.slice(0, 16) ?? '-',
    standing,
  ];
}

export function timesText({ tenant, from, to, count, stages }: DecisionTimesView & { tenant: string }): string {
  const shown = (seconds: number | null) => (seconds === null ? '-' : duration(seconds));
  const rows = TIME_STAGES.map((stage) => {
    const { count: of, p50Seconds, p95Seconds } = stages[stage];
    return [stage, String(of), shown(p50Seconds), shown(p95Seconds)];
  });
  return `${tenant}: ${count} decided from ${from} on and before ${to}\n${table(['WITH', 'OF', 'P50', 'P95'], rows)}`;
}

const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
] as const;

/** The largest unit that it is at least two of, so that `90min` is not read as an hour. */
function duration(seconds: number): string {
  const unit = UNITS.find(([, of]) => seconds >= 2 * of);
  if (unit) return `${Math.floor(seconds / unit[1])}${unit[0]}`;
  return `${seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds)}s`;
}
