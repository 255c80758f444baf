/** How long a condition may take at most, told from its text alone: nothing of it is evaluated. */
import type { ASTNode } from '@marcbachmann/cel-js';

/** What a fact is at most, where it is a list: `screening.cleared_kinds` has a few words. */
const FACT_SIZE = 16;
/** What is done for every entry of a list. */
const THROUGH_LISTS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

interface Effort {
  /** Steps, each of well under a microsecond. */
  readonly steps: number;
  /** Entries of what comes out. */
  readonly size: number;
}

/**
 * Steps that the condition takes at most. A policy's lists are written out, so their lengths are known; joining them,
 * searching them and going through them multiply.
 *
 * @param sizes length of each list of the policy
 */
export function costOf(root: ASTNode, sizes: ReadonlyMap<string, number>): number {
  const longest = Math.max(FACT_SIZE, ...sizes.values());

  function effortOf(node: ASTNode): Effort {
    switch (node.op) {
      case 'value':
        return { steps: 1, size: 1 };
      case 'id':
        return { steps: 1, size: node.args === 'lists' ? longest : 1 };
      case '.':
      case '.?': {
        const [of, name] = node.args;
        const { steps, size } = effortOf(of);
        const isList = of.op === 'id' && of.args === 'lists';
        return { steps: steps + 1, size: isList ? (sizes.get(name) ?? longest) : Math.max(FACT_SIZE, size) };
      }
      case 'call':
        return together(node.args[1].map(effortOf));
      case 'rcall': {
        const [name, of, given] = node.args;
        const receiver = effortOf(of);
        const inner = together(given.map(effortOf));
        const times = THROUGH_LISTS.has(name) ? receiver.size : 1;
        return {
          steps: receiver.steps + receiver.size + times * inner.steps,
          size: Math.max(receiver.size, inner.size),
        };
      }
      case 'list':
        return together(node.args.map(effortOf));
      case 'map':
        return together(node.args.flat().map(effortOf));
      case '!_':
      case '-_':
        return together([effortOf(node.args)]);
      // Joined, searched or compared entry by entry.
      case '+':
      case 'in':
      case '==':
      case '!=': {
        const { steps, size } = together(node.args.map(effortOf));
        return { steps: steps + size, size };
      }
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '-':
      case '*':
      case '/':
      case '%':
      case '[]':
      case '[?]':
      case '?:':
      case '||':
      case '&&':
      default:
        return together(node.args.map(effortOf));
    }
  }
  return effortOf(root).steps;
}

function together(parts: readonly Effort[]): Effort {
  const sum = (of: (part: Effort) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    steps: 1 + sum(({ steps }) => steps),
    size: Math.max(
      1,
      sum(({ size }) => size),
    ),
  };
}
