import type { Edge, OwnershipGraph, Party } from '../ownership/ownership-graph';
import type { OwnershipResolution, Percent } from '../ownership/resolution';

/** A tree with loops and shared owners has no end of lines; the whole is in `--json`. */
const MOST_LINES = 400;

/** Draws who owns whom, from the business up to the persons; a party that was drawn already is not drawn again below. */
export function ownershipTree(graph: OwnershipGraph, resolution: OwnershipResolution): string {
  const parties = new Map(graph.parties.map((party) => [party.id, party]));
  const owners = new Map(resolution.owners.map((owner) => [owner.party, owner]));
  const companies = new Map(resolution.companies.map((company) => [company.party, company]));
  const edgesOf = new Map<string, Edge[]>();
  for (const edge of graph.edges) {
    const of = edgesOf.get(edge.owned);
    if (of) of.push(edge);
    else edgesOf.set(edge.owned, [edge]);
  }
  const lines = [nameOf(parties.get(resolution.root))];
  const drawn = new Set([resolution.root]);
  // Without recursion: a chain may be longer than the stack.
  const waiting = [...branches(resolution.root, '')].reverse();
  while (waiting.length > 0 && lines.length < MOST_LINES) {
    const { edge, indent, isLast, text } = waiting.pop()!;
    const branch = `${indent}${isLast ? '└─ ' : '├─ '}`;
    if (edge === undefined) {
      lines.push(`${branch}${text}`);
      continue;
    }
    const by = edge.held?.for ?? edge.owner;
    const again = drawn.has(by) && companies.has(by);
    lines.push(`${branch}${text}${again ? ' (drawn above)' : ''}`);
    if (again || !companies.has(by)) continue;
    drawn.add(by);
    waiting.push(...[...branches(by, `${indent}${isLast ? '   ' : '│  '}`)].reverse());
  }
  if (waiting.length > 0) lines.push('… (--json has the rest)');
  return lines.join('\n');

  function branches(company: string, indent: string) {
    const held = (edgesOf.get(company) ?? []).toSorted((a, b) => greatest(b) - greatest(a));
    const { remainder, is_dead_end: isDeadEnd } = companies.get(company) ?? {};
    const rest = isDeadEnd
      ? 'nobody known'
      : (remainder?.max ?? 0) > 0
        ? `${shown(remainder!)} unexplained`
        : undefined;
    const all: { edge?: Edge; text: string }[] = held.map((edge) => ({ edge, text: holdingText(edge) }));
    if (rest !== undefined) all.push({ text: rest });
    return all.map((each, at) => ({ ...each, indent, isLast: at === all.length - 1 }));
  }

  function holdingText(edge: Edge): string {
    const by = edge.held?.for ?? edge.owner;
    const owner = owners.get(by);
    const effective = owner ? ` = ${shown(owner.shares)} in all${standing(owner.at_threshold)}` : '';
    const held = edge.held ? ` (held by ${edge.held.for === undefined ? 'a' : 'its'} ${edge.held.as})` : '';
    const votes = edge.kind === 'votes' ? ' of the votes' : '';
    return `${stated(edge)}${votes} ${nameOf(parties.get(by))}${held}${effective}`;
  }
}

function standing(at: 'certain' | 'possible' | 'no'): string {
  if (at === 'no') return '';
  return at === 'certain' ? ', at the threshold' : ', possibly at the threshold';
}

const greatest = ({ percentage, range }: Edge): number => percentage ?? range?.max ?? 100;

function stated({ percentage, range }: Edge): string {
  if (percentage !== undefined) return shown({ min: percentage, max: percentage });
  return range ? shown(range) : '? %';
}

const figure = (value: number): string => String(Number(value.toFixed(2)));

function shown({ min, max }: Pick<Percent, 'min' | 'max'>): string {
  return figure(min) === figure(max) ? `${figure(max)} %` : `${figure(min)}–${figure(max)} %`;
}

function nameOf(party: Party | undefined): string {
  if (party?.kind === 'none_identified') return 'none identified';
  return `${party?.name ?? party?.id ?? ''}${party?.listed === true ? ' [listed]' : ''}`;
}
