import { HOLDING_FIELDS } from '../../domain/party-fields';
import type { Holding } from '../../domain/related-party';
import type { HoldingBody } from '../schemas/holding';

interface Sent extends HoldingBody {
  readonly other_holdings?: readonly HoldingBody[] | undefined;
}

/** The one in the entry first, then the others; undefined where no field of any was sent. */
export function readHoldings(sent: Sent): Holding[] | undefined {
  const others = sent.other_holdings;
  if (!others && !saysAHolding(sent)) return undefined;
  return [readHolding(sent), ...(others ?? []).map(readHolding)];
}

export function saysAHolding(sent: HoldingBody): boolean {
  return HOLDING_FIELDS.some((field) => sent[field] !== undefined);
}

function readHolding(sent: HoldingBody): Holding {
  return {
    ...(sent.of !== undefined && { of: sent.of }),
    ...(sent.ownership_percentage !== undefined && { percentage: sent.ownership_percentage }),
    ...(sent.ownership_range && { range: { min: sent.ownership_range.min, max: sent.ownership_range.max } }),
    ...(sent.voting_percentage !== undefined && { votes: sent.voting_percentage }),
    ...(sent.held_as && { held: { as: sent.held_as, ...(sent.held_for !== undefined && { for: sent.held_for }) } }),
  };
}

/** Parties by their ids. A share that is not known is null: 0 would say that they hold nothing. */
export function wireHoldings([first, ...others]: readonly Holding[]) {
  return { ...wireHolding(first ?? {}), other_holdings: others.map(wireHolding) };
}

function wireHolding({ of, percentage, range, votes, held }: Holding) {
  return {
    of: of ?? '',
    ownership_percentage: percentage ?? null,
    ownership_range: range ? { min: range.min, max: range.max } : null,
    voting_percentage: votes ?? null,
    held_as: held?.as ?? ('' as const),
    held_for: held?.for ?? '',
  };
}
